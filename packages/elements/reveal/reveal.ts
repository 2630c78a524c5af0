import { experienced } from '../internal/experienced.js';
import { openTo, whenReached } from '../internal/reached.js';

/**
 * Something to think about first, then what we think: a native disclosure that says when it was opened first. On paper it
 * is open.
 */
export class TlReveal extends HTMLElement {
  readonly #print = matchMedia('print');
  #open = false;
  #unheard: (() => void) | undefined;

  connectedCallback(): void {
    // `toggle` does not bubble.
    this.addEventListener('toggle', this.#tell, { capture: true });
    this.#print.addEventListener('change', this.#printed);
    this.#unheard = whenReached(this, place => openTo(this, place));
  }

  disconnectedCallback(): void {
    this.removeEventListener('toggle', this.#tell, { capture: true });
    this.#print.removeEventListener('change', this.#printed);
    this.#unheard?.();
  }

  readonly #tell = ({ target }: Event): void => {
    if (!this.#print.matches && target instanceof HTMLDetailsElement && target.open) experienced(this);
  };

  readonly #printed = ({ matches }: MediaQueryListEvent): void => {
    const details = this.querySelector('details');
    if (!details) return;
    if (matches) this.#open = details.open;
    details.open = matches || this.#open;
  };
}
