import type { Id, Response } from '@throughline/tracking';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { card, controls } from '../internal/controls.styles.js';
import { Question, type Parts } from '../internal/question.js';
import { fill, languageOf, registerWords, wordsFor } from '../internal/words.js';
import { styles } from './numeric.styles.js';
import { readNumber, writeNumber } from './read-number.js';
import { strings } from './strings.js';

registerWords('en', strings);

/** What two ways to the same decimal may differ by, as a share of it. */
const ROUNDING = 1e-9;

const isNear = (value: number, number: number, within: number): boolean =>
  Math.abs(value - number) <= within + Math.abs(number) * ROUNDING;

/**
 * A question whose answer is a number, typed as the learner writes numbers. Right within a tolerance, else wrong.
 *
 * Markup: `template[data-key]` with the right number and how far from it is still right; `template[data-feedback]` with
 * what is said of the wrong number that it names.
 *
 * @slot prompt - The question.
 * @slot unit - What the number counts.
 */
export class TlNumeric extends Question {
  static override styles: CSSResultGroup = [controls, card, styles];
  static override properties: PropertyDeclarations = { ...Question.properties, negative: { type: Boolean } };

  /** A number below zero can be typed on a phone too: its number keys have no minus. */
  declare negative: boolean;

  constructor() {
    super();
    this.negative = false;
  }

  protected override parts(response: Response): Parts {
    const [answer = NaN, within = 0] = this.key.map(Number);
    return [Number(response.type === 'numeric' && isNear(response.value, answer, within)), 1];
  }

  /** The wrong number that was expected, if it is one. */
  protected override feedbackFor(response: Response): readonly Id[] {
    if (response.type !== 'numeric' || this.credit(response) === 1) return [];
    const within = Number(this.key[1] ?? 0);
    return [...this.querySelectorAll<HTMLElement>(':scope > template[data-feedback]')]
      .map(({ dataset }) => dataset['feedback'] ?? '')
      .filter(number => isNear(response.value, Number(number), within))
      .slice(0, 1);
  }

  protected override missing(response: Response | null): string | null {
    const words = wordsFor<typeof strings>(this);
    if (response !== null) return null;
    return this.#typed.trim() === '' ? words['numeric.first'] : words['numeric.unread'];
  }

  protected override again(response: Response): Response {
    return response;
  }

  /** The field runs from left to right in every language: so a minus stands before its number. */
  protected override render(): TemplateResult {
    const words = wordsFor(this);
    const right = this.checked && this.response !== null && this.credit(this.response) === 1;
    const answer = writeNumber(Number(this.key[0]), languageOf(this));
    const says = right
      ? words.optionRight
      : this.final
        ? `${words.optionWrong} · ${fill(words.rightMatch, { words: answer })}`
        : words.optionWrong;
    return html`${this.renderFictional()}
      <label for="number"><slot name="prompt"></slot></label>
      <div class="field ${this.checked ? (right ? 'right' : 'wrong') : ''}">
        <input
          id="number"
          dir="ltr"
          inputmode=${this.negative ? 'text' : 'decimal'}
          autocomplete="off"
          aria-describedby="unit verdict"
          ?readonly=${this.locked}
          @input=${this.#input}
        />
        <span id="unit"><slot name="unit"></slot></span>
        <span class="verdict" id="verdict">
          ${this.checked ? html`<span class="icon" aria-hidden="true">${right ? '✓' : '✗'}</span>${says}` : nothing}
        </span>
      </div>
      ${this.renderFoot()}`;
  }

  /** What is typed stays as it is typed, as long as it says the number that is shown. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const value = this.shown?.type === 'numeric' ? this.shown.value : null;
    const field = this.#field;
    if (field && readNumber(this.#typed, languageOf(this)) !== value)
      field.value = value === null ? '' : writeNumber(value, languageOf(this));
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #typed(): string {
    return this.#field?.value ?? '';
  }

  readonly #input = (): void => {
    const value = readNumber(this.#typed, languageOf(this));
    this.choose(value === null ? null : { type: 'numeric', value });
  };
}
