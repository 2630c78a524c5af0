import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Worded } from './worded.js';
import { wordsFor } from './words.js';

/**
 * Words to read: they stand in the light, complete as the build made them; the shadow root says first where a story was
 * made up.
 *
 * @slot - The words.
 */
export abstract class Reading extends Worded {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      overflow-wrap: break-word;
    }
    .fictional {
      display: inline-block;
      margin: 0 0 0.8rem;
      padding: 0.35rem 0.7rem;
      border-radius: 99px;
      background: var(--thread-wash, Canvas);
      color: var(--thread-ink, CanvasText);
      font: 600 var(--step--1, 0.875rem) / 1.2 var(--sans, sans-serif);
      overflow-wrap: anywhere;
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
    return html`${this.label()}<slot></slot>`;
  }

  protected label(): TemplateResult | typeof nothing {
    return this.fictional ? html`<p class="fictional">${wordsFor(this).fictional}</p>` : nothing;
  }
}
