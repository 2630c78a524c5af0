import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../internal/testing/describe-element.js';
import { block, prose, rendered } from '../internal/testing/markup.js';
import { accessible, stage } from '../internal/testing/stage.js';
import { registerWords } from '../internal/words.js';
import { TlTrueFalse } from '../true-false/true-false.js';
import { TlBands } from '../bands/bands.js';
import { directive } from './assessment.directive.js';
import { TlAssessment } from './assessment.js';
import { states } from './assessment.states.js';
import { focused, give, read, shown, type Given } from './testing/seen.js';
import { REVIEW_EVENT, START_EVENT } from './asks.js';

describeElement('assessment', TlAssessment, states, { 'tl-bands': TlBands, 'tl-true-false': TlTrueFalse });

const check = (attributes: Record<string, string> = {}): TlAssessment =>
  rendered<TlAssessment>(
    directive,
    block(
      'assessment',
      'knots-check',
      { shape: 'prose', children: [prose('Ten minutes of knots.')] },
      { attributes: { draw: '2', pass: '70', ...attributes } },
    ),
  );

/** A check on a page of its own, with what the player would give it. */
const open = async (given: Given = {}, attributes: Record<string, string> = {}) => {
  const element = check(attributes);
  const place = await stage(element);
  await give(element, given);
  return { element, place };
};

const question = (words: string, id: string): Element => {
  const made = document.createElement('p');
  made.textContent = words;
  made.id = id;
  return made;
};
const two = (): readonly Element[] => [question('Which is a bend?', 'bend'), question('Which is a hitch?', 'hitch')];
const credits = (bend: number | null, hitch?: number | null): TlAssessment['credits'] =>
  new Map([['bend', bend] as const, ...(hitch === undefined ? [] : [['hitch', hitch] as const])]);

const facts = (element: TlAssessment): string => read(element, '.card:first-child > .note:not([role])');
const button = (element: TlAssessment): HTMLButtonElement | null => element.shadowRoot?.querySelector('button') ?? null;
describe('tl-assessment', () => {
  it('is accessible before a try, during one and after it', async () => {
    const { element, place } = await open();
    await accessible(place);
    await give(element, { questions: two() });
    await accessible(place);
    await give(element, { score: 0.5, best: 0.5, finished: 1, credits: credits(1, 0) });
    await accessible(place);
  });

  it('says how long it is, where the mark lies and how often it may be taken', async () => {
    const { element } = await open();
    const often = 'You can take it as often as you like; the best result counts.';
    expect(facts(element)).to.equal(`2 questions. You pass at 70%. ${often}`);
    await give(element, { best: 0.5, finished: 1 });
    expect(facts(element)).to.equal(`2 questions. ${often}`);
  });

  it('says first, to who comes back, how the check stands', async () => {
    const { element } = await open({ best: 0.5, finished: 1 });
    const [first] = element.shadowRoot?.querySelector('.card')?.children ?? [];
    expect(first?.textContent).to.equal('Your best result so far: 50%. Not yet: you pass at 70%.');
    await give(element, { best: 0.8 });
    expect(first?.textContent).to.equal('Your best result so far: 80%. Passed.');
  });

  it('counts down the tries, and offers none when none is left', async () => {
    const { element } = await open({}, { draw: '1', tries: '2' });
    expect(facts(element)).to.equal('1 question. You pass at 70%. You have 2 tries left; the best result counts.');
    await give(element, { finished: 1 });
    expect(facts(element)).to.contain('You have 1 try left;');
    expect(button(element) === null).to.equal(false);
    await give(element, { finished: 2 });
    expect(facts(element)).to.equal('1 question. You pass at 70%.');
    expect(button(element) === null).to.equal(true);
  });

  it('asks for a try by the keyboard, as one event from itself', async () => {
    const { element, place } = await open();
    const asked: unknown[] = [];
    place.addEventListener(START_EVENT, event => {
      asked.push(event.target instanceof TlAssessment ? event.target.id : event.target);
    });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(asked).to.deep.equal(['knots-check']);
    expect(button(element)?.innerText).to.equal('Start');
  });

  it('tells that the questions are on their way, and when they did not come', async () => {
    const { element } = await open();
    expect(read(element, '[role="status"]')).to.equal('');
    await give(element, { loading: 'yes' });
    expect(read(element, '[role="status"]')).to.equal('The questions are being opened.');
    await give(element, { loading: 'failed' });
    expect(read(element, '[role="status"]')).to.contain('press the button again');
    expect(button(element)?.innerText).to.equal('Start');
  });

  it('numbers the questions it is given, in the document, and takes away those before them', async () => {
    const { element } = await open({ questions: two() });
    expect(shown(element)).to.deep.equal(['Question 1 of 2 Which is a bend?', 'Question 2 of 2 Which is a hitch?']);
    expect(button(element) === null).to.equal(true);
    await give(element, { questions: [question('Which is a loop?', 'loop')] });
    expect(shown(element)).to.deep.equal(['Question 1 of 1 Which is a loop?']);
    expect(element.textContent).to.contain('Ten minutes of knots.').and.not.contain('bend');
  });

  it('puts the focus on the first question that a try asks, where the learner began it', async () => {
    const { element } = await open({ questions: two() });
    expect(focused(element)).to.equal('');
    await give(element, { questions: [], score: null });
    button(element)?.click();
    await give(element, { questions: two(), credits: credits(1) });
    expect(focused(element)).to.equal('Question 2 of 2');
  });

  it('folds away what was answered before, and says how', async () => {
    const { element } = await open({ questions: two(), credits: credits(1) });
    expect(shown(element)).to.deep.equal(['Question 1 of 2 Right', 'Question 2 of 2 Which is a hitch?']);
    await give(element, { credits: credits(1, 0.5) });
    expect(shown(element)[1]).to.equal('Question 2 of 2 Partly right Which is a hitch?');
    const { element: later } = await open({ credits: credits(0, null), questions: two() });
    expect(shown(later)).to.deep.equal(['Question 1 of 2 Not right', 'Question 2 of 2 Answered']);
  });

  it('leaves what the learner unfolded as it is when the same questions come again, in another language', async () => {
    const { element } = await open({ questions: two(), credits: credits(1) });
    await give(element, { credits: credits(1, 0.5), questions: two() });
    expect(shown(element)[1]).to.equal('Question 2 of 2 Partly right Which is a hitch?');
  });

  it('shows the last answers again when asked, by the keyboard, each a key away', async () => {
    const { element, place } = await open({ finished: 1, best: 0.5, credits: credits(1, 0) });
    const asked: string[] = [];
    place.addEventListener(REVIEW_EVENT, ({ type }) => asked.push(type));
    for (const key of ['Tab', 'Tab', 'Enter']) await sendKeys({ press: key });
    expect(asked).to.deep.equal([REVIEW_EVENT]);
    await give(element, { questions: two(), score: 0.5 });
    expect(focused(element)).to.equal('Question 1 of 2 Right');
    for (const key of ['Tab', 'Enter']) await sendKeys({ press: key });
    expect(shown(element)).to.deep.equal(['Question 1 of 2 Right', 'Question 2 of 2 Not right Which is a hitch?']);
    expect(read(element, 'button')).to.equal('Take it again');
  });

  it('offers to answer again only what was not right', async () => {
    const { element } = await open({ finished: 1, best: 0.5, credits: credits(1, 0.5) }, { retake: 'wrong' });
    expect(button(element)?.innerText).to.equal('Answer 1 question again');
    await give(element, { credits: credits(0.5, 0) });
    expect(button(element)?.innerText).to.equal('Answer 2 questions again');
    await give(element, { credits: credits(1, null) });
    expect(button(element)?.innerText).to.equal('Take it again');
    await give(element, { questions: two(), credits: credits(1, 0), score: 0.5 });
    expect(read(element, '.outcome')).to.contain('You can answer again what was not right; what was right counts.');
  });

  it('counts answers while a try is open', async () => {
    const { element } = await open({ questions: two() });
    expect(read(element, '.next')).to.equal('0 of 2 answered');
    await give(element, { credits: credits(0) });
    expect(read(element, '.next')).to.equal('1 of 2 answered');
  });

  const results: readonly (readonly [what: string, tries: string, score: number, said: string])[] = [
    [
      'passed, at the mark itself',
      '0',
      0.7,
      'Your result: 70%. Passed. You can go on to the next page. You can take it again with other questions.',
    ],
    [
      'not yet passed',
      '0',
      0.5,
      'Your result: 50%. Not yet: you pass at 70%. Read the lessons again if you like. Nothing is lost. You can take it again with other questions.',
    ],
    [
      'just under the mark',
      '0',
      0.696,
      'Your result: 69%. Not yet: you pass at 70%. Read the lessons again if you like. Nothing is lost. You can take it again with other questions.',
    ],
    ['passed, and no try left', '1', 1, 'Your result: 100%. Passed. You can go on to the next page.'],
    [
      'not passed, and no try left',
      '1',
      0.5,
      'Your result: 50%. Not yet: you pass at 70%. No try is left. Your best result counts. You can read every lesson again.',
    ],
  ];

  for (const [what, tries, score, said] of results)
    it(`says the result and what is next, in one announcement: ${what}`, async () => {
      const { element } = await open({ questions: two() }, { tries });
      const status = element.shadowRoot?.querySelector<HTMLElement>('.outcome');
      expect(status?.innerText).to.equal('');
      await give(element, { score, best: score, finished: 1, credits: credits(1, score) });
      expect(status?.getAttribute('role')).to.equal('status');
      expect(status?.isConnected).to.equal(true);
      expect(read(element, '.outcome')).to.equal(said);
      expect(read(element, 'button')).to.equal(`${tries === '1' ? '' : 'Take it again '}Look at your answers`);
    });

  const bands: readonly (readonly [score: number, says: string])[] = [
    [1, 'You can tie it.'],
    [0.7, 'You can tie it.'],
    [0.69999, 'Nearly.'],
    [0.4, 'Nearly.'],
    [0.3, 'Watch once more.'],
    [0, 'Watch once more.'],
  ];

  it('says what its bands say of the result', async () => {
    const { element, place } = await open({ questions: two() }, { bands: 'knot-bands' });
    const named = document.createElement('div');
    named.id = 'knot-bands';
    const words = [['70', 'You can tie it.'] as const, ['40', 'Nearly.'] as const, ['0', 'Watch once more.'] as const];
    for (const [from, said] of words) {
      const band = document.createElement('div');
      band.dataset['from'] = from;
      band.textContent = said;
      named.append(band);
    }
    place.append(named);
    for (const [score, says] of bands) {
      await give(element, { score, best: score, finished: 1 });
      expect(read(element, '.outcome > :nth-child(2)'), String(score)).to.equal(says);
    }
    expect(read(element, '.outcome')).to.equal(
      'Your result: 0%. Not yet: you pass at 70%. Watch once more. You can take it again with other questions.',
    );
  });

  it('speaks the language around it, and counts as that language does', async () => {
    registerWords('xx', { 'assessment.start': 'COMMENCER' });
    registerWords('ar', { 'assessment.pass': '{pass}' });
    const { element, place } = await open();
    place.lang = 'xx';
    // Told in a task of its own by the observer of languages.
    await new Promise(resolve => setTimeout(resolve));
    await element.updateComplete;
    expect(button(element)?.innerText).to.equal('COMMENCER');
    place.lang = 'ar-EG';
    await new Promise(resolve => setTimeout(resolve));
    await element.updateComplete;
    expect(facts(element)).to.contain('٧٠٪');
  });
});
