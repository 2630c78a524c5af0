import { expect } from '@open-wc/testing';
import { describeQuestion, type QuestionRow } from '../internal/testing/describe-question.js';
import { block, choices, prose, rendered } from '../internal/testing/markup.js';
import { stage } from '../internal/testing/stage.js';
import { directive } from './fill-in.directive.js';
import { TlFillIn } from './fill-in.js';

const dough: QuestionRow['block'] = wording => {
  const [water, salt] = choices(wording, ['water', 'Warm water', true], ['salt', 'salt', true]);
  return block(
    'fill-in',
    'q',
    {
      shape: 'marked',
      children: [prose(`${wording('Dough needs flour,')} [one] ${wording('and a spoon of')} [two].`)],
      marks: [
        ...(water ? [{ ...water, attributes: { accept: 'lukewarm water, tap water' } }] : []),
        ...(salt ? [salt] : []),
      ],
    },
    { prompt: [prose(wording('Fill in the words.'))], explanation: [prose(wording('Cold water slows it down.'))] },
  );
};

describeQuestion({
  tag: 'tl-fill-in',
  element: TlFillIn,
  directive,
  block: dough,
  right: { type: 'fill-in', texts: ['warm water', 'salt'] },
  wrong: { type: 'fill-in', texts: ['oil', 'sand'] },
  partly: [{ type: 'fill-in', texts: ['Lukewarm  water', 'sand'] }, 0.5, 'Partly right: 1 of 2'],
  explanation: 'Cold water slows it down.',
  readable: ['Fill in the words.', 'Dough needs flour,', 'and a spoon of'],
  names: ['text Blank 1 of 2', 'text Blank 2 of 2'],
  keys: ['Tab', ...Array.from('warm water'), 'Tab', ...Array.from('salt'), 'Tab', 'Enter'],
  check: 'Check my answer',
  missing: 'Fill in each blank first.',
});

describe('a text with blanks', () => {
  const open = async () => {
    const question = rendered<TlFillIn>(
      directive,
      dough(words => words),
    );
    await stage('tl-fill-in', question);
    await question.updateComplete;
    return question;
  };

  it('says what was right only when nothing more is to be found out', async () => {
    const question = await open();
    Object.assign(question, { response: { type: 'fill-in', texts: ['oil', 'salt'] }, tries: 1, maxTries: 2 });
    await question.updateComplete;
    expect(question.innerText).not.to.include('Warm water');
    question.tries = 2;
    await question.updateComplete;
    expect(question.innerText).to.include('Right: Warm water');
  });

  it('tells capitals apart where it is asked to', async () => {
    const question = await open();
    expect(question.credit({ type: 'fill-in', texts: ['warm water', 'salt'] })).to.equal(1);
    question.matchCase = true;
    expect(question.credit({ type: 'fill-in', texts: ['warm water', 'salt'] })).to.equal(0.5);
  });
});
