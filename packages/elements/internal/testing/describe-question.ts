/* eslint-disable @typescript-eslint/no-floating-promises -- assertions only look like promises */
import { expect } from '@open-wc/testing';
import type { ElementEvent, Response } from '@throughline/tracking';
import { sendKeys } from '@web/test-runner-commands';
import { strings } from '../../strings.js';
import type { Question } from '../question.js';
import type { ElementStates, QuestionSample } from '../states.js';
import { veil } from '../veil.js';
import { fill } from '../words.js';
import { describeElement } from './describe-element.js';
import { settled, within } from './play.js';
import { button, controlsOf, heard, orderOf, said, status, valueOf } from './reading.js';
import { openSample } from './samples.js';
import { accessible } from './stage.js';

/** Runs the rules that hold for every question, and those for every element. */
export const describeQuestion = (name: string, element: CustomElementConstructor, states: ElementStates): void => {
  if (states.kind !== 'question') throw new Error(`${name}.states.ts says that ${name} is no question.`);
  describeElement(name, element, states);
  for (const [which, sample] of Object.entries(states.samples))
    describe(`tl-${name}: ${which}`, () => {
      describeSample(`tl-${name}`, sample);
    });
};

/** Where it is asked: nothing is checked before it is said. */
const sayHowSure = ({ renderRoot }: Question): void => {
  if (!renderRoot.querySelector('.sure :checked')) renderRoot.querySelector<HTMLElement>('.sure input')?.click();
};

/** Enough learners that two of them meet another order, be there two things to arrange only. */
const SEEDS = ['a', 'b', 'c', 'd', 'e', 'f'];

const describeSample = (tag: string, sample: QuestionSample): void => {
  const { right, wrong, neutral, partly, missing, says: outcomes = strings } = sample;
  const correct = neutral === undefined ? 'correct' : 'neutral';
  /** What may not be found before it is due. */
  const hidden = [sample.feedback, sample.explanation].filter(words => words !== undefined);
  const open = async (set: Partial<Question> = {}, locale?: string) => {
    const { element: question, ...rest } = await openSample<Question>(tag, sample, { given: { ...set } }, locale);
    return { question, ...rest };
  };
  const press = async (question: Question) => {
    sayHowSure(question);
    button(question).focus();
    button(question).click();
    await settled(question);
  };
  const answer = async (response: Response, set: Partial<Question> = {}) => {
    const opened = await open({ ...set, draft: response });
    await press(opened.question);
    return opened;
  };
  const focused = (question: Question) => (question.renderRoot as ShadowRoot).activeElement;

  it('is accessible with an answer, right and wrong', async () => {
    await accessible((await answer(wrong)).place);
    await accessible((await answer(right)).place);
  });

  it('is answered by keyboard alone', async () => {
    const { question, events, place } = await open();
    const before = document.createElement('button');
    before.textContent = 'Before';
    place.prepend(before);
    before.focus();
    for (const key of sample.keys) await sendKeys({ press: key });
    await settled(question);
    expect(question.response).to.deep.equal(right);
    expect(events.at(-1)).to.include({ verb: 'answered', result: correct, score: 1 });
  });

  it('keeps feedback and explanation out of the page until they are due', async () => {
    const { question, place } = await open({ draft: wrong, maxTries: 1 });
    for (const text of [place.innerText, place.textContent, (question.renderRoot as ShadowRoot).textContent])
      for (const words of hidden) expect(text).not.to.include(words);
    await press(question);
    for (const words of hidden) expect(place.innerText).to.include(words);
  });

  it('reports an answer once', async () => {
    const { question, events } = await answer(right);
    const answers = events.filter(event => event.verb === 'answered');
    expect(answers).to.have.length(1);
    const { latency, ...rest } = answers[0] as Extract<ElementEvent, { verb: 'answered' }>;
    expect(rest).to.deep.equal({
      verb: 'answered',
      item: question.id,
      response: right,
      result: correct,
      score: 1,
      tries: 1,
    });
    expect(latency).to.be.at.least(0);
  });

  it('explains as soon as nothing more is to be found out', async () => {
    const words = sample.explanation ?? '';
    if (neutral === undefined) expect((await answer(wrong)).place.innerText).not.to.include(words);
    expect((await answer(right)).place.innerText).to.include(words);
  });

  it('announces once, in order: result, feedback, what is next', async () => {
    const { question } = await open({ draft: wrong });
    sayHowSure(question);
    await settled(question);
    const texts = heard(question);
    await press(question);
    expect(texts, 'before, and what is said').to.have.length(2);
    const [, words = ''] = texts;
    const result =
      neutral === undefined ? [outcomes.incorrect, sample.feedback, strings.nextTry] : [neutral, sample.feedback];
    const places = result.filter(part => part !== undefined).map(part => words.indexOf(part));
    expect(places).not.to.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
  });

  it(`gives ${neutral === undefined ? 'no credit for a wrong' : 'the same credit for any'} answer`, async () => {
    const { question, events } = await answer(wrong, { best: 0.5, tries: 2 });
    const [result, score] = neutral === undefined ? ['incorrect', 0] : ['neutral', 1];
    expect(events.at(-1)).to.include({ result, score, tries: 3 });
    expect(question.best).to.equal(Math.max(0.5, score));
  });

  it('keeps the focus on the button, before and after', async () => {
    const { question } = await open({ draft: wrong });
    const check = button(question);
    const label = check.textContent.trim();
    await press(question);
    expect(focused(question)).to.equal(check);
    expect(check.textContent.trim()).to.equal(sample.again ?? strings.tryAgain);
    await press(question);
    expect(focused(question)).to.equal(check);
    expect(check.textContent.trim()).to.equal(label);
    expect(said(status(question)).trim()).to.equal('');
  });

  it('restores an answer from the response alone', async () => {
    const { question, events } = await open({ response: right, tries: 2 });
    expect(said(status(question))).to.include(neutral ?? fill(outcomes.correctOn, { n: 2 }));
    expect(events).to.deep.equal([]);
    const { question: asked } = await answer(right);
    expect(controlsOf(question).map(valueOf)).to.deep.equal(controlsOf(asked).map(valueOf));
  });

  it('cannot be changed after the answer, and not be tried again when no try is left', async () => {
    const { question, events } = await answer(wrong, { maxTries: 1 });
    const before = controlsOf(question).map(valueOf);
    for (const control of controlsOf(question)) control.click();
    await press(question);
    expect(controlsOf(question).map(valueOf)).to.deep.equal(before);
    expect(button(question).getAttribute('aria-disabled')).to.equal('true');
    if (neutral === undefined) expect(said(status(question))).to.include(strings.nextNone);
    expect(events).to.have.length(1);
  });

  if (partly) {
    const [response, score, says] = partly;
    it('gives credit for a part, and says so in a tone and with a sign of its own', async () => {
      const { question, events } = await answer(response);
      expect(events.at(-1)).to.include({ result: 'incorrect' });
      expect(events.at(-1)).to.have.property('score').that.is.closeTo(score, 1e-9);
      expect(said(status(question))).to.include(says);
      expect(within(question, '.result.partly > .icon').map(icon => icon.textContent)).to.deep.equal(['◐']);
    });
  }

  if (missing !== undefined) {
    it('says what is missing and reports nothing', async () => {
      const { question, events } = await open();
      await press(question);
      expect(said(status(question))).to.include(missing);
      expect(events).to.deep.equal([]);
    });
  }

  it('takes a double click for one press', async () => {
    const { question, events } = await open({ draft: wrong });
    sayHowSure(question);
    await settled(question);
    for (const detail of [1, 2]) {
      button(question).dispatchEvent(new MouseEvent('click', { detail }));
      await settled(question);
    }
    expect(question.checked).to.equal(true);
    expect(events).to.have.length(1);
  });

  it('restores what was chosen and not handed in', async () => {
    const { question, events } = await open({ draft: right });
    expect(events).to.deep.equal([]);
    await press(question);
    expect(question.response).to.deep.equal(right);
  });

  it(
    sample.shuffles
      ? 'mixes what can be chosen, for each learner and each try, and loses nothing'
      : 'keeps the order of the author for every learner',
    async () => {
      const orderFor = async (seed: string, tries: number) =>
        orderOf((await open({ seed, tries, draft: tries > 0 ? wrong : null })).question);
      const parts = (order: string) => (JSON.parse(order) as readonly string[]).toSorted();
      const written = await orderFor('', 0);
      const first: string[] = [];
      const second: string[] = [];
      for (const seed of SEEDS) {
        first.push(await orderFor(seed, 0));
        second.push(await orderFor(seed, 1));
      }
      for (const order of [...first, ...second]) expect(parts(order)).to.deep.equal(parts(written));
      if (!sample.shuffles) expect(new Set([written, ...first, ...second])).to.have.property('size', 1);
      else {
        expect(new Set(first).size, 'learners').to.be.above(1);
        expect(second, 'tries').not.to.deep.equal(first);
      }
    },
  );

  it('shows the same order for the same seed and try, and keeps it while the answer is shown', async () => {
    const order = orderOf((await open({ seed: 'a1', tries: 1 })).question);
    expect(orderOf((await open({ seed: 'a1', tries: 1 })).question)).to.equal(order);
    const { question } = await open({ seed: 'a1', tries: 1, draft: right });
    const before = orderOf(question);
    await press(question);
    expect(orderOf(question)).to.equal(before);
  });

  it('cannot be changed in review', async () => {
    const { question, events } = await open({ response: wrong, tries: 1, readonly: true });
    expect(question.renderRoot.querySelector('.row > button')).to.equal(null);
    const before = controlsOf(question).map(valueOf);
    for (const control of controlsOf(question)) control.click();
    await settled(question);
    expect(controlsOf(question).map(valueOf)).to.deep.equal(before);
    expect(events).to.deep.equal([]);
  });

  it('keeps an answer as it was handed in, and says nothing of it, in a check that does not say what is right', async () => {
    for (const response of [wrong, right]) {
      const { question, place, events } = await open({ seed: 'a1', draft: response });
      // Links of what can no longer be chosen lead nowhere.
      const chosen = () =>
        controlsOf(question)
          .filter(({ localName }) => localName !== 'a')
          .map(valueOf);
      const before = [orderOf(question), ...chosen()];
      question.addEventListener('learning-event', event => {
        if ((event as CustomEvent<ElementEvent>).detail.verb === 'answered') veil(question);
      });
      await press(question);
      expect(events.at(-1)?.verb).to.equal('answered');
      for (const control of controlsOf(question)) control.click();
      await settled(question);
      expect([orderOf(question), ...chosen()]).to.deep.equal(before);
      for (const words of hidden) expect(place.innerText).not.to.include(words);
      expect(said(status(question)).trim()).to.equal('');
      expect(
        within(question, '.verdict')
          .map(({ innerText }) => innerText)
          .join(''),
      ).to.equal('');
    }
  });

  it('survives an answer that is not its own', async () => {
    for (const foreign of [
      { type: 'numeric', value: 3 },
      { type: 'choice', ids: ['no-such-option'] },
      { type: 'matching', pairs: [['no-such-row', 'nothing']] },
    ] as const) {
      const { question, place } = await open({ response: foreign, tries: 1 });
      expect(place.innerText.trim()).not.to.equal('');
      if (neutral === undefined) expect(question.credit(foreign)).to.equal(0);
    }
  });
};
