import { Reading } from './reading.js';
import { openTo, whenReached } from './reached.js';

/** What is read, and hides some of its words until they are asked for: links lead to these too. */
export abstract class Hiding extends Reading {
  #unheard: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      if (this.isConnected)
        this.#unheard ??= whenReached(this, place => {
          this.reach(place);
          return this.updateComplete;
        });
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unheard?.();
    this.#unheard = undefined;
  }

  /** Puts a place within it on show: a link leads there. */
  protected reach(place: HTMLElement): void {
    openTo(this, place);
  }
}
