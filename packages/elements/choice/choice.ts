import type { Id, Response } from '@throughline/tracking';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { card, controls } from '../internal/controls.styles.js';
import { Question, type Parts } from '../internal/question.js';
import { wordsFor } from '../internal/words.js';
import { styles } from './choice.styles.js';

/** What is said beside an option after the answer. */
type Verdict = 'optionRight' | 'optionWrong' | 'optionMissed';

/**
 * A question with one right option (radio buttons) or several (`several`, check boxes).
 *
 * Credit where several are right: (right ones chosen − wrong ones chosen) / right ones, not below 0.
 *
 * @slot prompt - The question.
 * @slot option-ID - The words of an option: a child with `data-option="ID"`.
 */
export class TlChoice extends Question {
  static override styles: CSSResultGroup = [controls, card, styles];
  static override properties: PropertyDeclarations = { several: { type: Boolean }, fixed: { type: Boolean } };

  /** Check boxes instead of radio buttons. */
  declare several: boolean;
  /** The options keep the author's order. */
  declare fixed: boolean;

  constructor() {
    super();
    this.several = this.fixed = false;
  }

  /** The chosen options of an answer. */
  protected idsOf(response: Response | null): readonly Id[] {
    return response?.type === 'choice' ? response.ids : [];
  }

  protected responseOf(ids: readonly Id[]): Response {
    return { type: 'choice', ids };
  }

  protected override parts(response: Response): Parts {
    const ids = this.idsOf(response);
    const hits = ids.filter(id => this.key.includes(id)).length;
    return [Math.max(0, 2 * hits - ids.length), this.key.length];
  }

  protected override feedbackFor(response: Response): readonly Id[] {
    const ids = this.idsOf(response);
    return this.#order.filter(id => ids.includes(id));
  }

  protected override missing(response: Response | null): string | null {
    return this.idsOf(response).length === 0 ? wordsFor(this).chooseFirst : null;
  }

  protected override again(): Response | null {
    return null;
  }

  protected override render(): TemplateResult {
    return html`${this.renderFictional()}
      <fieldset class=${this.locked ? 'locked' : ''}>
        <legend><slot name="prompt"></slot></legend>
        ${this.several ? html`<p class="hint">${wordsFor(this).severalHint}</p>` : nothing}
        ${this.#order.map(id => this.#renderOption(id))}
      </fieldset>
      ${this.renderFoot()}`;
  }

  get #order(): readonly Id[] {
    const nodes = [...this.querySelectorAll<HTMLElement>(':scope > [data-option]')];
    const idOf = ({ dataset }: HTMLElement): Id => dataset['option'] ?? '';
    return (this.fixed ? nodes : this.ordered(nodes, idOf)).map(idOf);
  }

  #renderOption(id: Id): TemplateResult {
    const chosen = this.idsOf(this.shown).includes(id);
    const verdict = this.#verdict(id, chosen);
    const tone = verdict === null ? '' : verdict === 'optionWrong' ? 'wrong' : 'right';
    return html`<div class="option ${chosen ? 'chosen' : ''} ${tone}">
      <label>
        <input
          type=${this.several ? 'checkbox' : 'radio'}
          name="option"
          value=${id}
          .checked=${chosen}
          aria-disabled=${this.locked ? 'true' : nothing}
          aria-describedby=${verdict ? `verdict-${id}` : nothing}
          @click=${this.#guard}
          @change=${this.#change}
        />
        <slot name="option-${id}"></slot>
      </label>
      ${
        verdict
          ? html`<p class="verdict" id="verdict-${id}">
              <span class="icon" aria-hidden="true">${verdict === 'optionWrong' ? '✗' : '✓'}</span>${
                wordsFor(this)[verdict]
              }
            </p>`
          : nothing
      }
    </div>`;
  }

  #verdict(id: Id, chosen: boolean): Verdict | null {
    if (!this.checked || this.neutral !== null) return null;
    const right = this.key.includes(id);
    if (chosen) return right ? 'optionRight' : 'optionWrong';
    return right && this.final ? 'optionMissed' : null;
  }

  /** A guard instead of `disabled`, which would take the choice out of reach of a screen reader and grey it out. */
  readonly #guard = (event: Event): void => {
    if (this.locked) event.preventDefault();
  };

  readonly #change = (): void => {
    if (this.locked) return;
    const inputs = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input')];
    this.choose(this.responseOf(inputs.filter(({ checked }) => checked).map(({ value }) => value)));
  };
}
