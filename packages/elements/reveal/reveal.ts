import type { ElementEvent } from '@throughline/tracking';

/** Something to think about first, then what we think: a native disclosure that says when it was opened first. */
export class TlReveal extends HTMLElement {
  #told = false;

  connectedCallback(): void {
    // `toggle` does not bubble.
    this.addEventListener('toggle', this.#tell, { capture: true });
  }

  disconnectedCallback(): void {
    this.removeEventListener('toggle', this.#tell, { capture: true });
  }

  readonly #tell = ({ target }: Event): void => {
    if (this.#told || !(target instanceof HTMLDetailsElement) || !target.open) return;
    this.#told = true;
    const detail: ElementEvent = { verb: 'experienced', activity: this.id };
    this.dispatchEvent(new CustomEvent('learning-event', { bubbles: true, composed: true, detail }));
  };
}
