import { expect } from '@open-wc/testing';
import type { SampleSource } from '../internal/states.js';
import { settled } from '../internal/testing/play.js';
import { openSample } from '../internal/testing/samples.js';
import { TlChoice } from '../choice/choice.js';
import { TlTrueFalse } from '../true-false/true-false.js';
import { TlAssessment } from './assessment.js';
import { states } from './assessment.states.js';
import { focused, give, read, shown } from './testing/seen.js';

const classes = { 'tl-assessment': TlAssessment, 'tl-choice': TlChoice, 'tl-true-false': TlTrueFalse };
for (const [tag, element] of Object.entries(classes)) if (!customElements.get(tag)) customElements.define(tag, element);

describe('tl-assessment that does not say at once what is right', () => {
  const sample = states.samples['what is right at the end, and only the wrong again'];

  /** A try whose first question was handed in, with its first option. */
  const begun = async (attributes: Record<string, string> = {}, of: SampleSource = sample) => {
    const { element, place, events } = await openSample<TlAssessment>('tl-assessment', of, sample.states.begun);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const [first] = element.questions;
    if (!first) throw new Error('no question');
    Object.assign(first, { seed: '00000000000a' });
    await settled(element);
    const before = words(first);
    for (const selector of ['input', '.row > button']) {
      inside(first, selector).focus();
      inside(first, selector).click();
      await settled(element);
    }
    return { element, place, first, events, before };
  };
  const words = (question: Element): readonly string[] =>
    [...(question.shadowRoot?.querySelectorAll<HTMLSlotElement>('slot[name^="option-"]') ?? [])].map(
      ({ name }) => name,
    );
  const inside = (host: Element, selector: string): HTMLInputElement => {
    const found = host.shadowRoot?.querySelector<HTMLInputElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };

  it('keeps an answer as it was handed in, tells it, and says nothing of it', async () => {
    const { element, place, first, events } = await begun();
    expect(events.map(({ verb }) => verb)).to.deep.equal(['drafted', 'answered']);
    expect(inside(first, 'input').checked).to.equal(true);
    inside(first, 'input[value="false"]').click();
    await settled(element);
    expect(inside(first, 'input').checked).to.equal(true);
    expect(inside(first, '.outcome').innerText.trim()).to.equal('');
    expect(place.innerText).not.to.contain('Yes, it is so.').and.not.contain('A baker would say so.');
    await give(element, { credits: new Map([['dough-rests', 1]]) });
    expect(shown(element)[0]).to.contain('Question 1 of 2 Answered');
    expect(element.shadowRoot?.querySelector('.next')?.getAttribute('role')).to.equal('status');
  });

  it('keeps the order of the options', async () => {
    const options = ['one', 'two', 'three', 'four', 'five', 'six'].map(
      (id, n) => `- [${n === 0 ? 'x' : ' '}] Loaf ${id} {#${id}}\n  > It is ${id}.`,
    );
    const bank = `:::choice{#which-loaf}\nWhich loaf is it?\n\n${options.join('\n')}\n\nSo it is.\n:::`;
    const { first, before } = await begun({}, { markdown: sample.markdown.replace('draw=2', 'draw=1'), bank });
    expect(words(first)).to.deep.equal(before);
    expect(before).to.have.length(6);
  });

  it('keeps the focus with the question', async () => {
    const { element } = await begun();
    expect(focused(element)).to.equal('Question 1 of 2');
  });

  it('says at once what is right where it may, and never where it may not', async () => {
    const atOnce = await begun({ review: 'try' });
    expect(inside(atOnce.first, '.outcome').innerText).to.contain('Correct');
    const never = await begun({ review: 'never' });
    await give(never.element, { best: 1, score: 1, finished: 1, credits: new Map([['dough-rests', 1]]) });
    expect(read(never.element, 'button')).to.equal('Take it again');
    expect(shown(never.element)[0]).to.contain('Question 1 of 2 Answered');
  });

  it('offers the answers to look at once it is passed, or no try is left', async () => {
    const { element } = await begun();
    const all = new Map([
      ['dough-rests', 1],
      ['dough-warm', 0],
    ]);
    await give(element, { best: 0.5, score: 0.5, finished: 1, credits: all });
    expect(read(element, 'button')).to.equal('Answer 1 question again');
    await give(element, { tries: 1 });
    expect(read(element, 'button')).to.equal('Look at your answers');
    await give(element, { tries: 0, best: 1 });
    expect(read(element, 'button')).to.equal('Answer 1 question again Look at your answers');
    element.look();
    await give(element, { questions: [...element.questions] });
    expect(shown(element)).to.deep.equal(['Question 1 of 2 Right', 'Question 2 of 2 Not right']);
  });
});
