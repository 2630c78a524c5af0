import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Worded } from '../internal/worded.js';
import { wordsFor } from '../internal/words.js';

/**
 * A story to read; where it was made up, it says so first.
 *
 * @slot - The story.
 */
export class TlCaseFile extends Worded {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      padding: clamp(0.9rem, 0.45rem + 2.4vw, 1.8rem);
      border: 1px solid var(--line, GrayText);
      border-inline-start: 0.35rem solid var(--thread, GrayText);
      border-radius: var(--radius, 0.75rem);
      background: var(--raised, Canvas);
      box-shadow: var(--shadow, none);
      overflow-wrap: break-word;
    }
    p {
      display: inline-block;
      margin: 0 0 0.8rem;
      padding: 0.35rem 0.7rem;
      border-radius: 99px;
      background: var(--thread-wash, Canvas);
      color: var(--thread-ink, CanvasText);
      font: 600 var(--step--1, 0.875rem) / 1.2 var(--sans, sans-serif);
    }
  `;
  static override properties: PropertyDeclarations = { fictional: { type: Boolean } };

  /** The story is made up. */
  declare fictional: boolean;

  constructor() {
    super();
    this.fictional = false;
  }

  protected override render(): TemplateResult {
    return html`${this.fictional ? html`<p>${wordsFor(this).fictional}</p>` : nothing}<slot></slot>`;
  }
}
