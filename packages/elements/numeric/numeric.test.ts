import { expect } from '@open-wc/testing';
import { describeQuestion, type QuestionRow } from '../internal/testing/describe-question.js';
import { block, prose, rendered } from '../internal/testing/markup.js';
import { button, said, status } from '../internal/testing/reading.js';
import { stage } from '../internal/testing/stage.js';
import { directive } from './numeric.directive.js';
import { TlNumeric } from './numeric.js';

const loaves: QuestionRow['block'] = wording =>
  block(
    'numeric',
    'q',
    { shape: 'number' },
    {
      prompt: [prose(wording('Six trays hold two loaves each. How many loaves?'))],
      explanation: [prose(wording('Count tray by tray.'))],
      attributes: { answer: '12', within: '0.5', unit: wording('loaves') },
    },
  );

describeQuestion({
  tag: 'tl-numeric',
  element: TlNumeric,
  directive,
  block: loaves,
  right: { type: 'numeric', value: 12 },
  wrong: { type: 'numeric', value: 20 },
  explanation: 'Count tray by tray.',
  readable: ['Six trays hold two loaves each.', 'loaves'],
  names: ['text Six trays hold two loaves each. How many loaves?'],
  keys: ['Tab', '1', '2', 'Tab', 'Enter'],
  check: 'Check my answer',
  missing: 'Write a number first.',
});

describe('a number in a field', () => {
  const type = async (words: string) => {
    const question = rendered<TlNumeric>(
      directive,
      loaves(text => text),
    );
    await stage('tl-numeric', question);
    await question.updateComplete;
    await question.updateComplete;
    const field = question.renderRoot.querySelector('input');
    if (!field) throw new Error('The field is missing.');
    field.value = words;
    field.dispatchEvent(new InputEvent('input'));
    button(question).click();
    await question.updateComplete;
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

  it('stays as it was typed, and says so when it cannot be read', async () => {
    const { question, field } = await type('a dozen');
    expect(said(status(question))).to.include('This cannot be read as a number.');
    expect(field.value).to.equal('a dozen');
    expect(question.response).to.equal(null);
  });
});
