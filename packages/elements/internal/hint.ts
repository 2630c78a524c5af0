import { html, nothing, type TemplateResult } from 'lit';
import { hintsOf } from './due.js';
import { fill, wordsFor } from './words.js';

/** The button that shows the next hint. It stays where it is when none is left, for it has the focus. */
export const renderHint = (question: HTMLElement, shown: number, more: () => void): TemplateResult | typeof nothing => {
  const all = hintsOf(question).length;
  if (all === 0) return nothing;
  const words = wordsFor(question);
  const over = shown >= all;
  return html`<button type="button" class="quiet help" aria-disabled=${String(over)} @click=${over ? null : more}>
    ${over ? words.hintsShown : fill(words.showHint, { n: shown + 1, all })}
  </button>`;
};
