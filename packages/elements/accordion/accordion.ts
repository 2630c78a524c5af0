import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { experienced } from '../internal/experienced.js';
import { Reading } from '../internal/reading.js';

/**
 * Parts that open one by one: native disclosures, which also open without scripts. It says when each part was open once.
 * On paper all of them are open.
 */
export class TlAccordion extends Reading {
  readonly #opened = new Set<number>();
  readonly #print = matchMedia('print');
  /** Which parts are open; words in another language take the place of the old ones. */
  #open: readonly boolean[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // `toggle` does not bubble.
    this.addEventListener('toggle', this.#toggled, { capture: true });
    this.#print.addEventListener('change', this.#printed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('toggle', this.#toggled, { capture: true });
    this.#print.removeEventListener('change', this.#printed);
  }

  protected override render(): TemplateResult {
    return html`${this.label()}<slot @slotchange=${this.#placed}></slot>`;
  }

  get #parts(): readonly HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>(':scope > details')];
  }

  readonly #placed = (): void => {
    const parts = this.#parts;
    if (this.#open.length === parts.length) parts.forEach((part, n) => (part.open = this.#open[n] === true));
    this.#open = parts.map(({ open }) => open);
  };

  readonly #toggled = ({ target }: Event): void => {
    const parts = this.#parts;
    if (this.#print.matches || !parts.some(part => part === target)) return;
    this.#open = parts.map(({ open }) => open);
    this.#open.forEach((open, n) => open && this.#opened.add(n));
    if (this.#opened.size === parts.length) experienced(this);
  };

  readonly #printed = ({ matches }: MediaQueryListEvent): void => {
    this.#parts.forEach((part, n) => (part.open = matches || this.#open[n] === true));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-accordion': TlAccordion;
  }
}
