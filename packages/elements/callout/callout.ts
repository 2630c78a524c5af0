import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Worded } from '../internal/worded.js';
import type { strings as shared } from '../strings.js';
import { registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

const LABELS: Readonly<Record<string, keyof typeof strings>> = {
  key: 'calloutKey',
  example: 'calloutExample',
  practice: 'calloutPractice',
  care: 'calloutCare',
};

/**
 * Prose that stands out, under a label that says why.
 *
 * @slot - The prose.
 */
export class TlCallout extends Worded {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      padding: 0.9rem 1.1rem;
      border-inline-start: 0.35rem solid var(--brand, LinkText);
      border-radius: 0.4rem;
      background: var(--brand-wash, Canvas);
      overflow-wrap: break-word;
    }
    p {
      margin: 0 0 0.3rem;
      color: var(--brand, LinkText);
      font: 650 var(--step--1, 0.875rem) / 1.5 var(--sans, sans-serif);
    }
    ::slotted(:last-child) {
      margin-block-end: 0;
    }
  `;
  static override properties: PropertyDeclarations = { kind: {}, fictional: { type: Boolean } };

  /** `key`, `example`, `practice` or `care`. */
  declare kind: string;
  /** The story in it is made up. */
  declare fictional: boolean;

  constructor() {
    super();
    this.kind = 'key';
    this.fictional = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'note');
  }

  protected override render(): TemplateResult {
    const words = wordsFor<typeof shared & typeof strings>(this);
    const label = words[LABELS[this.kind] ?? 'calloutKey'];
    return html`<p>${label}${this.fictional ? ` · ${words.fictional}` : nothing}</p>
      <slot></slot>`;
  }
}
