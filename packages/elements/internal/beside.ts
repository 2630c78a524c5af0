import { html, nothing } from 'lit';
import { strings } from './beside.strings.js';
import { hintsOf } from './due.js';
import type { Beside } from './outcome.js';
import { Question } from './question.js';
import { fill, registerWords, wordsFor } from './words.js';

const SURE = ['guessing', 'fairlySure', 'sure'] as const;

const words = (question: Element) => wordsFor<typeof strings>(question);

/** What some questions show beside the answer: hints, how sure the learner is, how a twin was answered before. */
const beside: Beside = {
  sureFirst: question => words(question).sureFirst,
  asksSure: (question, chosen, choose) =>
    html`<fieldset class="sure">
      <legend>${words(question).howSure}</legend>
      ${SURE.map(
        level =>
          html`<label
            ><input
              type="radio"
              name="sure"
              .checked=${level === chosen}
              @change=${() => {
                choose(level);
              }}
            />${words(question)[level]}</label
          >`,
      )}
    </fieldset>`,
  // The button stays where it is when no hint is left, for it has the focus.
  help: (question, shown, more) => {
    const all = hintsOf(question).length;
    if (all === 0) return nothing;
    const { hintsShown, showHint } = words(question);
    const over = shown >= all;
    return html`<button type="button" class="quiet help" aria-disabled=${String(over)} @click=${over ? null : more}>
      ${over ? hintsShown : fill(showHint, { n: shown + 1, all })}
    </button>`;
  },
  said: (question, sure, earlier) => {
    const { wasSure, earlierRight, earlierWrong, ...levels } = words(question);
    return html`${sure && html`<p>${fill(wasSure, { how: levels[sure] })}</p>`}
    ${earlier === null ? nothing : html`<p>${earlier === 1 ? earlierRight : earlierWrong}</p>`}`;
  },
};

Question.beside = beside;
registerWords('en', strings);
