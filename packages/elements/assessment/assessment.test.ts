import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../internal/testing/describe-element.js';
import { block, prose, rendered } from '../internal/testing/markup.js';
import { accessible, stage } from '../internal/testing/stage.js';
import { registerWords } from '../internal/words.js';
import { TlTrueFalse } from '../true-false/true-false.js';
import { directive } from './assessment.directive.js';
import { TlAssessment } from './assessment.js';
import { states } from './assessment.states.js';
import { START_EVENT } from './start-event.js';

describeElement('assessment', TlAssessment, states, { 'tl-true-false': TlTrueFalse });

type Given = Partial<Pick<TlAssessment, 'finished' | 'best' | 'score' | 'answered' | 'questions' | 'loading'>>;

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

const give = async (element: TlAssessment, given: Given): Promise<void> => {
  Object.assign(element, given);
  await element.updateComplete;
};

const question = (words: string): Element => {
  const made = document.createElement('p');
  made.textContent = words;
  return made;
};
const two = (): readonly Element[] => [question('Which is a bend?'), question('Which is a hitch?')];

/** What can be read at a place of the shadow root, hidden parts left out. */
const read = (element: TlAssessment, selector: string): string =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]
    .filter(found => found.checkVisibility())
    .map(found => found.innerText.replace(/\s+/gu, ' ').trim())
    .join(' ');
const facts = (element: TlAssessment): string => read(element, '.card:first-child > .facts:not([role])');
const button = (element: TlAssessment): HTMLButtonElement | null => element.shadowRoot?.querySelector('button') ?? null;
const sections = (element: TlAssessment): readonly HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('.drawn'),
];

describe('tl-assessment', () => {
  it('is accessible before a try, during one and after it', async () => {
    const { element, place } = await open();
    await accessible(place);
    await give(element, { questions: two() });
    await accessible(place);
    await give(element, { score: 0.5, best: 0.5, finished: 1 });
    await accessible(place);
  });

  it('says how long it is, where the mark lies and how often it may be taken', async () => {
    const { element } = await open();
    const often = 'You can take it as often as you like; the best result counts.';
    expect(facts(element)).to.equal(`2 questions. You pass at 70%. ${often}`);
    await give(element, { best: 0.5, finished: 1 });
    expect(facts(element)).to.equal(`2 questions. You pass at 70%. ${often} Your best result so far: 50%.`);
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
    expect(sections(element).map(section => section.innerText.replace(/\s+/gu, ' ').trim())).to.deep.equal([
      'Question 1 of 2 Which is a bend?',
      'Question 2 of 2 Which is a hitch?',
    ]);
    expect(sections(element).map(section => section.getAttribute('aria-label'))).to.deep.equal([
      'Question 1 of 2',
      'Question 2 of 2',
    ]);
    expect(button(element) === null).to.equal(true);
    await give(element, { questions: [question('Which is a loop?')] });
    expect(sections(element).map(({ textContent }) => textContent)).to.deep.equal(['Question 1 of 1Which is a loop?']);
    expect(element.textContent).to.contain('Ten minutes of knots.');
  });

  it('puts the focus on the first question of a try that the learner began, and not of one that came back', async () => {
    const { element } = await open({ questions: two() });
    expect(document.activeElement?.tagName).to.equal('BODY');
    await give(element, { questions: [], score: null });
    button(element)?.click();
    await give(element, { questions: two() });
    expect(document.activeElement?.getAttribute('aria-label')).to.equal('Question 1 of 2');
  });

  it('counts answers while a try is open', async () => {
    const { element } = await open({ questions: two() });
    expect(read(element, '.next')).to.equal('0 of 2 answered');
    await give(element, { answered: 1 });
    expect(read(element, '.next')).to.equal('1 of 2 answered');
  });

  const results: readonly (readonly [what: string, tries: string, score: number, said: string])[] = [
    [
      'passed, at the mark itself',
      '0',
      0.7,
      'Your result: 70%. Passed. You can go on to the next page, or take it again with other questions.',
    ],
    [
      'not yet passed',
      '0',
      0.5,
      'Your result: 50%. Not yet: you pass at 70%. Read the lessons again if you like, and take it again with other questions. Nothing is lost.',
    ],
    [
      'just under the mark',
      '0',
      0.696,
      'Your result: 69%. Not yet: you pass at 70%. Read the lessons again if you like, and take it again with other questions. Nothing is lost.',
    ],
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
      const status = element.shadowRoot?.querySelector<HTMLElement>('.result');
      expect(status?.innerText).to.equal('');
      await give(element, { score, best: score, finished: 1, answered: 2 });
      expect(status?.getAttribute('role')).to.equal('status');
      expect(status?.isConnected).to.equal(true);
      expect(read(element, '.result')).to.equal(said);
      expect(read(element, 'button')).to.equal(tries === '1' ? '' : 'Take it again');
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
