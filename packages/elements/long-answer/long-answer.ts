import type { Id, Response } from '@throughline/tracking';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { card, controls } from '../internal/controls.styles.js';
import { Question, type Parts } from '../internal/question.js';
import { registerWords, wordsFor } from '../internal/words.js';
import { OWN_WORDS_EVENT } from '../own-words/own-words.js';
import { strings } from './strings.js';

registerWords('en', strings);

const WRITTEN: Response = { type: 'long-fill-in', written: true };

/**
 * A question that is answered in one's own words, and a model answer to compare them with. The words are free text
 * (decision 1): they stay in their field, and it is told only that something was written, once it is handed in.
 *
 * @slot words - The question and its field, a `tl-own-words`.
 */
export class TlLongAnswer extends Question {
  static override styles: CSSResultGroup = [controls, card];

  constructor() {
    super();
    this.addEventListener(OWN_WORDS_EVENT, () => {
      this.remark = null;
    });
  }

  /** Nothing is told of typing: what stands in the field can be handed in as it is. */
  protected override get shown(): Response | null {
    return super.shown ?? (this.querySelector('textarea')?.value.trim() ? WRITTEN : null);
  }

  protected override parts(response: Response): Parts {
    return [Number(response.type === 'long-fill-in'), 1];
  }

  /** The model answer stands where other questions have the feedback of an option. */
  protected override feedbackFor(): readonly Id[] {
    return ['model'];
  }

  protected override get namesFeedback(): boolean {
    return true;
  }

  protected override wordsOf(): string {
    return this.#words['longAnswer.model'];
  }

  protected override missing(response: Response | null): string | null {
    return response === null ? this.#words['longAnswer.first'] : null;
  }

  protected override again(response: Response): Response {
    return response;
  }

  protected override get neutral(): string {
    return this.#words['longAnswer.written'];
  }

  protected override get checkWords(): string {
    return this.#words['longAnswer.compare'];
  }

  protected override get againWords(): string {
    return this.#words['longAnswer.on'];
  }

  protected override render(): TemplateResult {
    return html`${this.renderFictional()}<slot name="words"></slot>${this.renderFoot()}`;
  }

  protected override updated(): void {
    this.querySelector('tl-own-words')?.toggleAttribute('readonly', this.locked);
  }

  get #words(): typeof strings {
    return wordsFor<typeof strings>(this);
  }
}
