import { html, nothing, type TemplateResult } from 'lit';
import { fill, wordsFor } from '../internal/words.js';
import type { TlAssessment } from './assessment.js';
import { ICONS, bandOf, markOf, nextWords, resultWords, startWords, triesLeft, withheld, type Words } from './told.js';

/** What can be asked for while no question is open: a try, and the last one with what is right. */
export function buttons(check: TlAssessment): TemplateResult {
  const words = wordsFor<Words>(check);
  const said = { no: '', yes: words['assessment.loading'], failed: words['assessment.failed'] };
  const button = (label: string, act: () => void, quiet: boolean) =>
    html`<button type="button" class=${quiet ? 'quiet' : ''} @click=${act}>${label}</button>`;
  return html`<div class="row">
      ${triesLeft(check) > 0 ? button(startWords(check), check.start, check.questions.length > 0) : ''}
      ${check.looksBack ? button(words['assessment.look'], check.look, true) : ''}
    </div>
    <p class="note" role="status">${said[check.loading]}</p>`;
}

/** A finished try. A band may come into the light, with its links. */
const outcome = (check: TlAssessment, score: number): TemplateResult =>
  html`<p class="score">${resultWords(check, 'score', score)}</p>
    <p><slot name="band">${bandOf(check, score)?.textContent}</slot></p>
    <p>${nextWords(check, score)}</p>`;

/** The questions of a try, each in a disclosure with its number and how it was answered, and how the try stands. */
export function tryView(check: TlAssessment): TemplateResult {
  const { score, questions, credits } = check;
  const words = wordsFor<Words>(check);
  const of = questions.length;
  const mark = (credit: number | null | undefined) => {
    if (credit === undefined) return '';
    const key = markOf(check, credit);
    return html`<b><span aria-hidden="true">${ICONS[key]}</span> ${words[`assessment.${key}`]}</b>`;
  };
  return html`${questions.map(
      ({ id, slot }, at) =>
        html`<details>
          <summary>
            <h2>${fill(words['assessment.question'], { n: at + 1, of })} ${mark(credits.get(id))}</h2>
          </summary>
          <slot name=${slot}></slot>
        </details>`,
    )}
    <div class="card">
      <p class="next" role=${withheld(check) ? 'status' : nothing} ?hidden=${score !== null}>
        ${fill(words['assessment.answered'], { n: credits.size, of })}
      </p>
      <div class="outcome" role="status">${score === null ? '' : outcome(check, score)}</div>
      ${score === null ? '' : buttons(check)}
    </div>`;
}
