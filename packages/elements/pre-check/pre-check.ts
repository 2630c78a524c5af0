import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { Worded } from '../internal/worded.js';
import { registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * Questions before the course: it says that they are neither counted nor kept. Whoever runs the course keeps that word;
 * the questions in it are marked with `data-practice`.
 *
 * @slot - Words and questions.
 */
export class TlPreCheck extends Worded {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      overflow-wrap: break-word;
    }
    p {
      margin: 0 0 0.9rem;
      color: var(--ink-soft, CanvasText);
      font: var(--step--1, 0.875rem) / 1.5 var(--sans, sans-serif);
    }
    b {
      display: block;
    }
    ::slotted(*) {
      margin-block: 0 1.2rem;
    }
    ::slotted(:last-child) {
      margin-block-end: 0;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'group');
  }

  protected override render(): TemplateResult {
    const words = wordsFor<typeof strings>(this);
    this.setAttribute('aria-label', words['preCheck.label']);
    return html`<p><b>${words['preCheck.label']}</b>${words['preCheck.note']}</p>
      <slot></slot>`;
  }
}
