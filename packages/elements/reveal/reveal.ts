import { experienced } from '../internal/experienced.js';

/**
 * Something to think about first, then what we think: a native disclosure that says when it was opened first. On paper it
 * is open.
 */
export class TlReveal extends HTMLElement {
  readonly #print = matchMedia('print');
  /** Words in another language have come. */
  readonly #children = new MutationObserver(() => {
    this.#show();
  });
  #open = false;

  connectedCallback(): void {
    this.#open = this.#details?.open === true;
    // `toggle` does not bubble.
    this.addEventListener('toggle', this.#toggled, { capture: true });
    this.#print.addEventListener('change', this.#show);
    this.#children.observe(this, { childList: true });
  }

  disconnectedCallback(): void {
    this.removeEventListener('toggle', this.#toggled, { capture: true });
    this.#print.removeEventListener('change', this.#show);
    this.#children.disconnect();
  }

  get #details(): HTMLDetailsElement | null {
    return this.querySelector('details');
  }

  readonly #toggled = ({ target }: Event): void => {
    const details = this.#details;
    if (this.#print.matches || !details || target !== details) return;
    this.#open = details.open;
    if (this.#open) experienced(this);
  };

  readonly #show = (): void => {
    if (this.#details) this.#details.open = this.#print.matches || this.#open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-reveal': TlReveal;
  }
}
