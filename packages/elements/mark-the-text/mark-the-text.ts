import type { Id, Response } from '@throughline/tracking';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { controls } from '../internal/controls.styles.js';
import { InPlace, mark, verdict } from '../internal/in-place.js';
import type { Parts } from '../internal/question.js';
import { plural, registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * Prose in which passages are marked. Credit: (right passages marked − wrong ones marked) / right passages, not below 0.
 *
 * Markup: `label[data-option]` around a check box and the words, anywhere in the prose.
 */
export class TlMarkTheText extends InPlace {
  static override styles: CSSResultGroup = controls;

  protected override get checkWords(): string {
    return wordsFor<typeof strings>(this).checkMarks;
  }

  protected override get namesFeedback(): boolean {
    return true;
  }

  protected override parts(response: Response): Parts {
    const ids = this.#idsOf(response);
    const hits = ids.filter(id => this.key.includes(id)).length;
    return [Math.max(0, 2 * hits - ids.length), this.key.length];
  }

  protected override feedbackFor(response: Response): readonly Id[] {
    const ids = this.#idsOf(response);
    return this.passages.map(({ id }) => id).filter(id => ids.includes(id));
  }

  protected override wordsOf(id: Id): string {
    return this.querySelector(`[data-option="${id}"] > input + span`)?.textContent ?? '';
  }

  protected override missing(response: Response | null): string | null {
    return this.#idsOf(response).length === 0 ? wordsFor<typeof strings>(this).markFirst : null;
  }

  protected override again(response: Response): Response {
    return response;
  }

  protected override enhance(): void {
    for (const { box } of this.passages) {
      box.addEventListener('click', this.#guard);
      box.addEventListener('change', this.#change);
    }
  }

  protected override paint(): void {
    const words = wordsFor(this);
    const ids = this.#idsOf(this.shown);
    for (const { id, label, box } of this.passages) {
      const chosen = ids.includes(id);
      const right = this.key.includes(id);
      box.checked = chosen;
      mark(box, 'aria-disabled', this.locked ? 'true' : null);
      const says = chosen
        ? { right, words: right ? words.optionRight : words.optionWrong }
        : right && this.final
          ? { right, words: words.optionMissed }
          : null;
      verdict(label, this.checked ? says : null);
    }
  }

  protected override render(): TemplateResult {
    const marked = this.#idsOf(this.shown).length;
    return this.renderFoot(this.locked ? '' : plural(this, 'marked', marked));
  }

  /** What can be marked. */
  protected get passages(): readonly {
    readonly id: Id;
    readonly label: HTMLElement;
    readonly box: HTMLInputElement;
  }[] {
    return [...this.querySelectorAll<HTMLElement>('label[data-option]')].flatMap(label => {
      const box = label.querySelector('input');
      return box ? [{ id: label.dataset['option'] ?? '', label, box }] : [];
    });
  }

  #idsOf(response: Response | null): readonly Id[] {
    return response?.type === 'choice' ? response.ids : [];
  }

  readonly #guard = (event: Event): void => {
    if (this.locked) event.preventDefault();
  };

  readonly #change = (): void => {
    if (this.locked) return;
    this.choose({ type: 'choice', ids: this.passages.filter(({ box }) => box.checked).map(({ id }) => id) });
  };
}
