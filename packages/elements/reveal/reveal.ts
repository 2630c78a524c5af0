import { experienced } from '../internal/experienced.js';

/** Something to think about first, then what we think: a native disclosure that says when it was opened first. */
export class TlReveal extends HTMLElement {
  connectedCallback(): void {
    // `toggle` does not bubble.
    this.addEventListener('toggle', this.#tell, { capture: true });
  }

  disconnectedCallback(): void {
    this.removeEventListener('toggle', this.#tell, { capture: true });
  }

  readonly #tell = ({ target }: Event): void => {
    if (target instanceof HTMLDetailsElement && target.open) experienced(this);
  };
}
