import { LitElement } from 'lit';
import { onWords } from './words.js';

/** An element that shows words of its own: drawn again when the language around it changes. */
export abstract class Worded extends LitElement {
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onWords(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }
}
