import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from './directive.js';
import type { Sure } from './sure.js';
import { fill, plural, wordsFor } from './words.js';

const ICONS = { right: '✓', partly: '◐', wrong: '✗' } as const;

/** What is told of an answer that was handed in. */
export interface Told {
  readonly outcome: Outcome | 'neutral';
  /** The result in words. */
  readonly result: string;
  readonly triesLeft: number;
  readonly readonly: boolean;
  /** How sure the learner was; null where that was not asked. */
  readonly sure: Sure | null;
  /** Credit of the answer to its twin before the course. */
  readonly earlier: number | null;
}

/** Result, feedback, what is next: in that order (decision 13). */
export const renderOutcome = (element: Element, told: Told): TemplateResult => {
  const words = wordsFor(element);
  const { outcome, result, triesLeft, sure, earlier } = told;
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
    ${sure ? html`<p>${fill(words.wasSure, { how: words[sure] })}</p>` : nothing} ${feedback}
    ${earlier === null ? nothing : html`<p>${earlier === 1 ? words.earlierRight : words.earlierWrong}</p>`}
    ${told.readonly ? nothing : html`<p class="next">${next}</p>`}`;
};
