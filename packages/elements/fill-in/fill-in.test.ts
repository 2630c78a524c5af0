import { expect } from '@open-wc/testing';
import { describeQuestion } from '../internal/testing/describe-question.js';
import { settled } from '../internal/testing/play.js';
import { openSample } from '../internal/testing/samples.js';
import { TlFillIn } from './fill-in.js';
import { states } from './fill-in.states.js';

describeQuestion('fill-in', TlFillIn, states);

describe('a text with blanks', () => {
  const open = async (given: Readonly<Record<string, unknown>> = {}, locale?: string) =>
    (await openSample<TlFillIn>('tl-fill-in', states.samples['two blanks'], { given }, locale)).element;

  it('says what was right only when nothing more is to be found out', async () => {
    const question = await open({ response: { type: 'fill-in', texts: ['oil', 'salt'] }, tries: 1, maxTries: 2 });
    expect(question.innerText).not.to.include('Warm water');
    question.tries = 2;
    await settled(question);
    expect(question.innerText).to.include('Right: Warm water');
  });

  it('names what it says of a blank by the words before it', async () => {
    const question = await open({ response: { type: 'fill-in', texts: ['oil', 'salt'] }, tries: 1 });
    const said = question.querySelector('[data-due="feedback-water"]');
    expect([...(said?.children ?? [])].map(({ textContent }) => textContent)).to.deep.equal([
      'Dough needs flour, …',
      'Yeast wakes in the warm.',
    ]);
    const markdown =
      ':::fill-in{#salad}\nFill in.\n\n:blank[Oil]{#oil feedback="First."}. Then :blank[salt]{#salt feedback="Last."}.\n:::';
    const response = { type: 'fill-in', texts: ['oil', 'salt'] };
    const { element } = await openSample<TlFillIn>('tl-fill-in', { markdown }, { given: { response, tries: 1 } });
    expect([...element.querySelectorAll('[data-due] > b')].map(({ textContent }) => textContent)).to.deep.equal([
      'Blank 1 of 2',
      'Then …',
    ]);
  });

  it('tells capitals apart where it is asked to', async () => {
    const question = await open();
    expect(question.credit({ type: 'fill-in', texts: ['warm water', 'salt'] })).to.equal(1);
    question.matchCase = true;
    expect(question.credit({ type: 'fill-in', texts: ['warm water', 'salt'] })).to.equal(0.5);
  });

  it('keeps the credit of an answer in another language of the course', async () => {
    for (const locale of ['en-XA', 'ar-XB'])
      expect((await open({}, locale)).credit({ type: 'fill-in', texts: ['tap water', 'salt'] }), locale).to.equal(1);
  });
});
