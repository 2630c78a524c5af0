import { expect } from '@open-wc/testing';
import { describeQuestion } from '../internal/testing/describe-question.js';
import { settled } from '../internal/testing/play.js';
import { button, said, status } from '../internal/testing/reading.js';
import { openSample } from '../internal/testing/samples.js';
import { TlNumeric } from './numeric.js';
import { states } from './numeric.states.js';

describeQuestion('numeric', TlNumeric, states);

describe('a number in a field', () => {
  const type = async (
    words: string,
    sample: keyof typeof states.samples = 'with a unit and a tolerance',
    locale: string = 'en',
  ) => {
    const { element: question } = await openSample<TlNumeric>('tl-numeric', states.samples[sample], {}, locale);
    const field = question.renderRoot.querySelector('input');
    if (!field) throw new Error('The field is missing.');
    field.value = words;
    field.dispatchEvent(new InputEvent('input'));
    button(question).click();
    await settled(question);
    return { question, field };
  };

  it('is right within the tolerance and wrong beyond it', async () => {
    for (const [words, credit] of [
      ['11,5', 1],
      ['12.5', 1],
      ['١٢', 1],
      ['12.51', 0],
    ] as const) {
      expect((await type(words)).question.best, words).to.equal(credit);
    }
  });

  it('is below zero with any minus, which stands before it in every language, and a phone has a key for it', async () => {
    for (const [words, credit] of [
      ['-4.5', 1],
      ['−4,5', 1],
      ['–٤٫٥', 1],
      ['4.5', 0],
    ] as const) {
      const { question, field } = await type(words, 'below zero', 'ar-XB');
      expect(question.best, words).to.equal(credit);
      expect(field.inputMode).to.equal('text');
      expect(getComputedStyle(field).direction).to.equal('ltr');
    }
    expect((await type('12')).field.inputMode).to.equal('decimal');
  });

  it('stays as it was typed, and says so when it cannot be read', async () => {
    const { question, field } = await type('a dozen');
    expect(said(status(question))).to.include('This cannot be read as a number.');
    expect(field.value).to.equal('a dozen');
    expect(question.response).to.equal(null);
  });
});
