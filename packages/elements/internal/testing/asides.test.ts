import { expect } from '@open-wc/testing';
import type { ElementEvent, Response } from '@throughline/tracking';
import { directive as choice } from '../../choice/choice.directive.js';
import { TlChoice } from '../../choice/choice.js';
import { directive as matching } from '../../matching/matching.directive.js';
import { TlMatching } from '../../matching/matching.js';
import '../beside.js';
import type { Block, Directive } from '../directive.js';
import type { Question } from '../question.js';
import { block, choices, prose, rendered } from './markup.js';
import { button, said, status } from './reading.js';
import { accessible, stage, twice } from './stage.js';

customElements.define('tl-choice', TlChoice);
customElements.define('tl-matching', TlMatching);

const asides: Partial<Block> = {
  prompt: [prose('Which brake first?')],
  hints: [[prose('Think of the hill.')], [prose('Think of the weight.')]],
  remarks: { right: [prose('You stop in time.')], partly: [prose('One is missing.')], wrong: [prose('Try it.')] },
};

interface Row {
  readonly directive: Directive;
  readonly block: (attributes?: Readonly<Record<string, string>>) => Block;
  readonly right: Response;
  readonly partly: Response;
  readonly wrong: Response;
}

/** One question with a shadow root, one that is enhanced in place. */
const rows: readonly Row[] = [
  {
    directive: choice,
    block: (attributes = {}) =>
      block(
        'choice',
        'q',
        {
          shape: 'tasks',
          options: choices(['front', 'Front', true, 'Yes.'], ['back', 'Back', true], ['none', 'None', false]),
        },
        { ...asides, attributes },
      ),
    right: { type: 'choice', ids: ['front', 'back'] },
    partly: { type: 'choice', ids: ['front'] },
    wrong: { type: 'choice', ids: ['none'] },
  },
  {
    directive: matching,
    block: (attributes = {}) =>
      block(
        'matching',
        'q',
        {
          shape: 'pairs',
          beyond: [],
          heads: [[prose('Task')], [prose('Tool')]],
          sources: choices(['hole', 'A hole'], ['air', 'No air']),
          targets: choices(['patch', 'Patch'], ['pump', 'Pump']),
          pairs: [
            ['hole', 'patch'],
            ['air', 'pump'],
          ],
        },
        { ...asides, attributes },
      ),
    right: { type: 'matching', pairs: [['hole', 'patch'], ['air', 'pump']] }, // prettier-ignore
    partly: { type: 'matching', pairs: [['hole', 'patch'], ['air', 'patch']] }, // prettier-ignore
    wrong: { type: 'matching', pairs: [['hole', 'pump'], ['air', 'patch']] }, // prettier-ignore
  },
];

for (const row of rows) {
  const open = async (
    set: Partial<Question> = {},
    attributes: Readonly<Record<string, string>> = {},
    earlier?: string,
  ) => {
    const question = rendered<Question>(row.directive, row.block(attributes));
    Object.assign(question, set);
    if (earlier !== undefined) question.dataset['earlier'] = earlier;
    const events: ElementEvent[] = [];
    question.addEventListener('learning-event', event => {
      events.push((event as CustomEvent<ElementEvent>).detail);
    });
    const place = await stage(question);
    await question.updateComplete;
    await question.updateComplete;
    return { question, events, place };
  };
  const settle = async (question: Question) => {
    await question.updateComplete;
    await question.updateComplete;
  };
  const press = async (question: Question, control: HTMLElement = button(question)) => {
    control.focus();
    control.click();
    await settle(question);
  };
  const inFoot = (question: Question, selector: string): readonly HTMLElement[] => [
    ...question.renderRoot.querySelectorAll<HTMLElement>(selector),
  ];
  const hint = (question: Question): HTMLElement => {
    const [found] = inFoot(question, '.help');
    if (!found) throw new Error('no button for hints');
    return found;
  };
  const heard = (question: Question): string => said(status(question)).replace(/\s+/gu, ' ').trim();

  describe(`what stands beside the answer of ${row.directive.name}`, () => {
    it('shows hints one by one when they are asked for, and tells nobody', async () => {
      const { question, events, place } = await open();
      expect(place.innerText).not.to.include('Think of');
      expect(hint(question).innerText).to.equal('Show a hint (1 of 2)');
      await press(question, hint(question));
      expect(heard(question)).to.equal('Think of the hill.');
      await press(question, hint(question));
      expect(heard(question)).to.include('Think of the weight.');
      expect(hint(question).innerText).to.equal('All hints are shown');
      expect((question.renderRoot as ShadowRoot).activeElement).to.equal(hint(question));
      await press(question, hint(question));
      expect(events).to.deep.equal([]);
      await accessible(place);
    });

    it('takes hints away with the answer and in review', async () => {
      const { question, place } = await open({ draft: row.wrong });
      await press(question, hint(question));
      await press(question);
      expect(place.innerText).not.to.include('Think of');
      expect(inFoot(question, '.help')).to.have.length(0);
      const review = await open({ response: row.wrong, tries: 1, readonly: true });
      expect(inFoot(review.question, '.help')).to.have.length(0);
    });

    for (const [outcome, words] of [
      ['right', 'You stop in time.'],
      ['partly', 'One is missing.'],
      ['wrong', 'Try it.'],
    ] as const) {
      it(`says what belongs to an answer that is ${outcome}, and nothing else, as soon as it is due`, async () => {
        const { question, place } = await open({ draft: row[outcome] });
        const all = ['You stop in time.', 'One is missing.', 'Try it.'];
        for (const each of all) expect(place.textContent).not.to.include(each);
        await press(question);
        for (const each of all) expect(heard(question).includes(each)).to.equal(each === words);
        await press(question);
        if (outcome !== 'right') expect(heard(question)).to.equal('');
      });
    }

    it('asks how sure the learner is before it says what is right, says it again after, and tells nobody', async () => {
      const { question, events, place } = await open({ draft: row.right }, { confidence: '' });
      await accessible(place);
      await press(question);
      expect(heard(question)).to.equal('Say how sure you are first.');
      expect(events).to.deep.equal([]);
      const [, , sure] = inFoot(question, '.sure input');
      sure?.click();
      await settle(question);
      await press(question);
      expect(heard(question)).to.include('You said: “Sure”.');
      expect(inFoot(question, '.sure')).to.have.length(0);
      expect(JSON.stringify(events)).not.to.match(/sure/iu);
    });

    it('asks anew in a new try, and not in review', async () => {
      const { question } = await open({ draft: row.wrong }, { confidence: '' });
      inFoot(question, '.sure input')[0]?.click();
      await settle(question);
      await press(question);
      await press(question);
      expect(inFoot(question, '.sure input:checked')).to.have.length(0);
      expect(inFoot(question, '.sure input')).to.have.length(3);
      const review = await open({ response: row.wrong, tries: 1, readonly: true }, { confidence: '' });
      expect(inFoot(review.question, '.sure')).to.have.length(0);
      expect(heard(review.question)).not.to.include('How sure');
    });

    it('says how its twin was answered before the course, once it is answered itself', async () => {
      const { question } = await open({ draft: row.right }, { twin: 'first' }, '0');
      expect(heard(question)).to.equal('');
      await press(question);
      expect(heard(question)).to.include('Before the course this was still open for you.');
      const better = await open({ response: row.wrong, tries: 1 }, { twin: 'first' }, '1');
      expect(heard(better.question)).to.include('Before the course you had this right.');
      const unknown = await open({ response: row.wrong, tries: 1 }, { twin: 'first' });
      expect(heard(unknown.question)).not.to.include('Before the course');
    });

    for (const direction of ['ltr', 'rtl']) {
      it(`fits a frame of 298 px at twice the size of text, ${direction}`, async () => {
        const { question, place } = await open({}, { confidence: '' });
        await press(question, hint(question));
        place.dir = direction;
        place.classList.add('phone');
        twice(true);
        expect(place.scrollWidth).to.be.at.most(place.clientWidth);
        for (const control of inFoot(question, '.sure label')) {
          expect(control.getBoundingClientRect().height).to.be.at.least(44);
        }
      });
    }
  });
}
