import { expect } from '@open-wc/testing';
import { describeQuestion } from '../internal/testing/describe-question.js';
import { settled } from '../internal/testing/play.js';
import { button } from '../internal/testing/reading.js';
import { openSample } from '../internal/testing/samples.js';
import { TlOwnWords } from '../own-words/own-words.js';
import { TlLongAnswer } from './long-answer.js';
import { states } from './long-answer.states.js';

if (!customElements.get('tl-own-words')) customElements.define('tl-own-words', TlOwnWords);
describeQuestion('long-answer', TlLongAnswer, states);

describe('words of one’s own', () => {
  const SAID = 'The flour drinks its water first.';

  it('are in no event: neither while they are typed nor when they are handed in', async () => {
    const { element, events } = await openSample<TlLongAnswer>('tl-long-answer', states.samples['a model answer']);
    const field = element.querySelector('textarea');
    if (!field) throw new Error('The field is missing.');
    field.value = SAID;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(element);
    expect(events).to.deep.equal([]);
    button(element).click();
    await settled(element);
    expect(events.map(({ verb }) => verb)).to.deep.equal(['answered']);
    expect(events[0]).to.deep.include({ response: { type: 'long-fill-in', written: true }, result: 'neutral' });
    expect(JSON.stringify(events)).not.to.include('flour');
    expect(field.value).to.equal(SAID);
    expect(field.readOnly).to.equal(true);
  });

  it('can be written on after the model answer was read', async () => {
    const { element } = await openSample<TlLongAnswer>('tl-long-answer', states.samples['a model answer'], {
      given: { response: { type: 'long-fill-in', written: true }, tries: 1, best: 1 },
    });
    button(element).click();
    await settled(element);
    expect(element.querySelector('textarea')?.readOnly).to.equal(false);
    expect(element.innerText).not.to.include('Resting lets the flour');
  });
});
