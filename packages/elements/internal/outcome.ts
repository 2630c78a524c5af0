import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from './directive.js';
import { plural, wordsFor } from './words.js';

/** How sure a learner can be, as keys of the words. */
export type Sure = 'guessing' | 'fairlySure' | 'sure';

/** What some questions show beside the answer. It comes after the first screen (decision 23). */
export interface Beside {
  readonly sureFirst: (question: HTMLElement) => string;
  readonly asksSure: (question: HTMLElement, chosen: Sure | null, choose: (sure: Sure) => void) => unknown;
  readonly help: (question: HTMLElement, shown: number, more: () => void) => unknown;
  /** How sure the learner was, and the credit of the answer to the twin of the question; null: not known. */
  readonly said: (question: HTMLElement, sure: Sure | null, earlier: number | null) => unknown;
}

const ICONS = { right: '✓', partly: '◐', wrong: '✗' } as const;

/** What is told of an answer that was handed in. */
export interface Told {
  readonly outcome: Outcome | 'neutral';
  /** The result in words. */
  readonly result: string;
  readonly triesLeft: number;
  readonly readonly: boolean;
  /** What stands beside it: how sure the learner was, how its twin was answered before. */
  readonly beside: unknown;
}

/** Result, feedback, what is next: in that order (decision 13). */
export const renderOutcome = (element: Element, told: Told): TemplateResult => {
  const words = wordsFor(element);
  const { outcome, result, triesLeft } = told;
  const feedback = html`<slot name="feedback"></slot>`;
  if (outcome === 'neutral')
    return html`<p class="result">${result}</p>
      ${feedback}`;
  const next =
    outcome === 'right'
      ? words.nextGoOn
      : triesLeft === 0
        ? words.nextNone
        : triesLeft === Infinity
          ? words.nextTry
          : plural(element, 'triesLeft', triesLeft);
  return html`<p class="result ${outcome === 'right' ? 'right' : 'wrong'}">
      <span class="icon" aria-hidden="true">${ICONS[outcome]}</span>${result}
    </p>
    ${feedback}${told.beside} ${told.readonly ? nothing : html`<p class="next">${next}</p>`}`;
};
