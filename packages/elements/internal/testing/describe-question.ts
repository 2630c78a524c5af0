/* eslint-disable @typescript-eslint/no-floating-promises -- assertions only look like promises */
import { expect } from '@open-wc/testing';
import type { ElementEvent, Response } from '@throughline/tracking';
import { sendKeys } from '@web/test-runner-commands';
import type { Block, Directive } from '../directive.js';
import type { Question } from '../question.js';
import { registerWords } from '../words.js';
import { english, other, rendered, type Wording } from './markup.js';
import { button, controlsOf, named, orderOf, said, status, valueOf } from './reading.js';
import { accessible, stage, unstyled } from './stage.js';

/** A question element, as the suite needs it. */
export interface QuestionRow {
  readonly tag: string;
  readonly element: CustomElementConstructor;
  readonly directive: Directive;
  /** The same question in the wording asked for, with the id `q` and an explanation. */
  readonly block: (wording: Wording) => Block;
  readonly right: Response;
  /** An answer without any credit; another answer where none is right or wrong. */
  readonly wrong: Response;
  /** What is said of an answer where none is right or wrong. */
  readonly neutral?: string;
  /** An answer, the credit it gets, and what the outcome says; for questions with partial credit. */
  readonly partly?: readonly [Response, number, string];
  /** A sentence of the feedback that is due after the wrong answer; absent where there are no options. */
  readonly feedback?: string;
  /** The sentence that explains. */
  readonly explanation: string;
  /** Every word that must be readable before scripts. */
  readonly readable: readonly string[];
  /** Role and name of the controls, in order. */
  readonly names: readonly string[];
  /** Keys from the start of the question to the right answer and its hand-in. */
  readonly keys: readonly string[];
  /** The check button before an answer. */
  readonly check: string;
  /** The same button after an answer; absent: "Try again". */
  readonly again?: string;
  /** What is said when nothing was chosen; absent where the first sight already is an answer. */
  readonly missing?: string;
}

/** Runs the rules that hold for every question. */
export const describeQuestion = (row: QuestionRow): void => {
  if (!customElements.get(row.tag)) customElements.define(row.tag, row.element);

  const { neutral, feedback = '' } = row;
  const correct = neutral === undefined ? 'correct' : 'neutral';
  /** What may not be found before it is due. */
  const hidden = [row.feedback ?? [], row.explanation].flat();

  const open = async (set: Partial<Question> = {}, wording: Wording = english) => {
    const question = rendered<Question>(row.directive, row.block(wording));
    Object.assign(question, set);
    const events: ElementEvent[] = [];
    question.addEventListener('learning-event', event => {
      events.push((event as CustomEvent<ElementEvent>).detail);
    });
    const place = await stage(row.tag, question);
    await question.updateComplete;
    await question.updateComplete;
    return { question, events, place };
  };
  const press = async (question: Question) => {
    button(question).focus();
    button(question).click();
    await question.updateComplete;
    await question.updateComplete;
  };
  const answer = async (response: Response, set: Partial<Question> = {}) => {
    const opened = await open({ ...set, draft: response });
    await press(opened.question);
    return opened;
  };

  describe(row.tag, () => {
    it('is accessible before, during and after an answer, and in review', async () => {
      await accessible((await open()).place);
      await accessible((await open({ draft: row.right })).place);
      await accessible((await answer(row.wrong)).place);
      await accessible((await open({ response: row.wrong, tries: 1, readonly: true })).place);
    });

    it('gives every control a role and a name', async () => {
      const { question } = await open();
      expect(controlsOf(question).map(named)).to.deep.equal(row.names);
    });

    it('is answered by keyboard alone', async () => {
      const { question, events } = await open();
      const before = document.createElement('button');
      before.textContent = 'Before';
      question.before(before);
      before.focus();
      for (const press of row.keys) await sendKeys({ press });
      await question.updateComplete;
      expect(question.response).to.deep.equal(row.right);
      expect(events.at(-1)).to.include({ verb: 'answered', result: correct, score: 1 });
    });

    it('can be read before it is defined, but for key, feedback and explanation', () => {
      const question = unstyled(rendered(row.directive, row.block(english)));
      for (const words of row.readable) expect(question.textContent).to.include(words);
      for (const words of hidden) expect(question.textContent).not.to.include(words);
    });

    it('keeps feedback and explanation out of the page until they are due', async () => {
      const { question, place } = await open({ draft: row.wrong, maxTries: 1 });
      for (const words of [place.innerText, place.textContent, (question.renderRoot as ShadowRoot).textContent]) {
        for (const later of hidden) expect(words).not.to.include(later);
      }
      await press(question);
      for (const due of hidden) expect(place.innerText).to.include(due);
    });

    it('explains as soon as nothing more is to be found out', async () => {
      if (neutral === undefined) expect((await answer(row.wrong)).place.innerText).not.to.include(row.explanation);
      expect((await answer(row.right)).place.innerText).to.include(row.explanation);
    });

    it('announces once, in order: result, feedback, what is next', async () => {
      const { question } = await answer(row.wrong);
      const words = said(status(question)).replace(/\s+/gu, ' ');
      const parts = neutral === undefined ? ['Not right yet', feedback, 'You can try again.'] : [neutral, feedback];
      const places = parts.filter(part => part !== '').map(part => words.indexOf(part));
      expect(places).not.to.include(-1);
      expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    });

    it('reports an answer once', async () => {
      const { events } = await answer(row.right);
      expect(events.filter(({ verb }) => verb === 'answered')).to.have.length(1);
      const { latency, ...rest } = events[0] as Extract<ElementEvent, { verb: 'answered' }>;
      expect(rest).to.deep.equal({
        verb: 'answered',
        item: 'q',
        response: row.right,
        result: correct,
        score: 1,
        tries: 1,
      });
      expect(latency).to.be.at.least(0);
    });

    it(`gives ${neutral === undefined ? 'no credit for a wrong' : 'the same credit for any'} answer`, async () => {
      const { question, events } = await answer(row.wrong, { best: 0.5, tries: 2 });
      const [result, score] = neutral === undefined ? ['incorrect', 0] : ['neutral', 1];
      expect(events[0]).to.include({ result, score, tries: 3 });
      expect(question.best).to.equal(Math.max(0.5, score));
    });

    if (row.partly) {
      const [response, score, says] = row.partly;
      it('gives credit for a part', async () => {
        const { question, events } = await answer(response);
        expect(events[0]).to.include({ result: 'incorrect' });
        expect(events[0]).to.have.property('score').that.is.closeTo(score, 1e-9);
        expect(said(status(question))).to.include(says);
      });
    }

    if (row.missing !== undefined) {
      const { missing } = row;
      it('says what is missing and reports nothing', async () => {
        const { question, events } = await open();
        await press(question);
        expect(said(status(question))).to.include(missing);
        expect(events).to.deep.equal([]);
      });
    }

    it('keeps the focus on the button, before and after', async () => {
      const { question } = await open({ draft: row.wrong });
      const check = button(question);
      expect(check.textContent.trim()).to.equal(row.check);
      await press(question);
      expect((question.renderRoot as ShadowRoot).activeElement).to.equal(check);
      expect(check.textContent.trim()).to.equal(row.again ?? 'Try again');
      await press(question);
      expect((question.renderRoot as ShadowRoot).activeElement).to.equal(check);
      expect(check.textContent.trim()).to.equal(row.check);
      expect(said(status(question)).trim()).to.equal('');
    });

    it('takes a double click for one press', async () => {
      const { question, events } = await open({ draft: row.wrong });
      button(question).dispatchEvent(new MouseEvent('click', { detail: 1 }));
      await question.updateComplete;
      button(question).dispatchEvent(new MouseEvent('click', { detail: 2 }));
      await question.updateComplete;
      expect(question.checked).to.equal(true);
      expect(events).to.have.length(1);
    });

    it('restores an answer from the response alone', async () => {
      const { question, events, place } = await open({ response: row.right, tries: 2 });
      expect(said(status(question))).to.include(neutral ?? 'Correct, on try 2');
      expect(place.innerText).to.include(row.explanation);
      expect(events).to.deep.equal([]);
      const { question: asked } = await answer(row.right);
      expect(controlsOf(question).map(valueOf)).to.deep.equal(controlsOf(asked).map(valueOf));
    });

    it('restores what was chosen and not handed in', async () => {
      const { question, events } = await open({ draft: row.right });
      expect(events).to.deep.equal([]);
      await press(question);
      expect(question.response).to.deep.equal(row.right);
    });

    it('shows the same order for the same seed and try, and keeps it while the answer is shown', async () => {
      const first = orderOf((await open({ seed: 'a1', tries: 1 })).question);
      expect(orderOf((await open({ seed: 'a1', tries: 1 })).question)).to.equal(first);
      const { question } = await open({ seed: 'a1', tries: 1, draft: row.right });
      const before = orderOf(question);
      await press(question);
      expect(orderOf(question)).to.equal(before);
    });

    it('cannot be changed in review', async () => {
      const { question, events } = await open({ response: row.wrong, tries: 1, readonly: true });
      expect(question.renderRoot.querySelector('.row > button')).to.equal(null);
      const before = controlsOf(question).map(valueOf);
      for (const control of controlsOf(question)) control.click();
      await question.updateComplete;
      expect(controlsOf(question).map(valueOf)).to.deep.equal(before);
      expect(events).to.deep.equal([]);
    });

    it('cannot be changed after the answer, and not be tried again when no try is left', async () => {
      const { question, events } = await answer(row.wrong, { maxTries: 1 });
      const before = controlsOf(question).map(valueOf);
      for (const control of controlsOf(question)) control.click();
      await press(question);
      expect(controlsOf(question).map(valueOf)).to.deep.equal(before);
      expect(button(question).getAttribute('aria-disabled')).to.equal('true');
      if (neutral === undefined) expect(said(status(question))).to.include('No try is left.');
      expect(events).to.have.length(1);
    });

    it('changes words only when the language changes: draft, order, outcome and focus stay', async () => {
      registerWords('xx', { tryAgain: 'ENCORE', incorrect: 'PAS ENCORE' });
      const { question, place, events } = await open({ draft: row.wrong, seed: 'a1' });
      const order = orderOf(question);
      const swap = async (wording: Wording, lang: string) => {
        place.lang = lang;
        question.replaceChildren(...rendered(row.directive, row.block(wording)).childNodes);
        await new Promise(resolve => setTimeout(resolve));
        await question.updateComplete;
        await question.updateComplete;
      };
      button(question).focus();
      await swap(other, 'xx');
      expect(orderOf(question)).to.equal(order);
      expect(question.draft).to.deep.equal(row.wrong);
      expect((question.renderRoot as ShadowRoot).activeElement).to.equal(button(question));
      await press(question);
      for (const each of [neutral ?? 'PAS ENCORE', other(feedback)]) expect(said(status(question))).to.include(each);
      await swap(english, 'en');
      for (const words of [neutral ?? 'Not right yet', feedback]) expect(said(status(question))).to.include(words);
      if (feedback !== '') expect(said(status(question))).not.to.include(other(feedback));
      expect((question.renderRoot as ShadowRoot).activeElement).to.equal(button(question));
      expect(events).to.have.length(1);
    });

    for (const direction of ['ltr', 'rtl']) {
      it(`fits a frame of 298 px at twice the size of text, ${direction}`, async () => {
        const { place } = await open({ response: row.wrong, tries: 1, maxTries: 1 });
        place.dir = direction;
        place.classList.add('phone');
        expect(place.scrollWidth).to.be.at.most(place.clientWidth);
        place.classList.add('twice');
        expect(place.scrollWidth).to.be.at.most(place.clientWidth);
      });
    }

    it('has targets of 24 px at least, and of 44 px for the button', async () => {
      const { question, place } = await open();
      place.classList.add('phone');
      expect(button(question).getBoundingClientRect().height).to.be.at.least(44);
      for (const control of controlsOf(question)) {
        const target = (control as HTMLInputElement).labels?.[0] ?? control;
        expect(target.getBoundingClientRect().height).to.be.at.least(24);
      }
    });

    it('survives an answer that is not its own', async () => {
      const { question } = await open({ response: { type: 'numeric', value: 3 }, tries: 1 });
      expect(question.credit({ type: 'numeric', value: 3 })).to.equal(0);
    });
  });
};
