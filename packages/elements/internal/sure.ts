import { html, type TemplateResult } from 'lit';
import type { strings } from '../strings.js';

/** How sure the learner is, as keys of the words. */
export const SURE = ['guessing', 'fairlySure', 'sure'] as const;
export type Sure = (typeof SURE)[number];

/** Asks how sure the learner is, before it is said what is right. Nobody is told of it (decision 4). */
export const renderSure = (
  words: typeof strings,
  chosen: Sure | null,
  choose: (sure: Sure) => void,
): TemplateResult => html`
  <fieldset class="sure">
    <legend>${words.howSure}</legend>
    ${SURE.map(
      level => html`
        <label>
          <input
            type="radio"
            name="sure"
            .checked=${level === chosen}
            @change=${() => {
              choose(level);
            }}
          />${words[level]}
        </label>
      `,
    )}
  </fieldset>
`;
