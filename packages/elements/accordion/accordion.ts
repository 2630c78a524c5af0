import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { experienced } from '../internal/experienced.js';
import { Print } from '../internal/print.js';
import { Hiding } from '../internal/hiding.js';

/**
 * Parts that open one by one: native disclosures, which also open without scripts. It says when each part was open once.
 * On paper all of them are open.
 */
export class TlAccordion extends Hiding {
  readonly #opened = new Set<number>();
  readonly #print = new Print(this);
  /** Which parts are open; words in another language take the place of the old ones. */
  #open: readonly boolean[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    // `toggle` does not bubble.
    this.addEventListener('toggle', this.#toggled, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('toggle', this.#toggled, { capture: true });
  }

  protected override render(): TemplateResult {
    return html`${this.label()}<slot @slotchange=${this.#placed}></slot>`;
  }

  protected override updated(): void {
    if (this.#open.length === 0) return;
    this.#parts.forEach((part, n) => (part.open = this.#print.now || this.#open[n] === true));
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
    if (this.#print.now || !parts.some(part => part === target)) return;
    this.#open = parts.map(({ open }) => open);
    this.#open.forEach((open, n) => open && this.#opened.add(n));
    if (this.#opened.size === parts.length) experienced(this);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-accordion': TlAccordion;
  }
}
