import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells its element when the page begins to be printed, and when that has ended. */
export class Print implements ReactiveController {
  readonly #print = matchMedia('print');
  readonly #change: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#change = () => host.requestUpdate();
    host.addController(this);
  }

  /** It is being printed. */
  get now(): boolean {
    return this.#print.matches;
  }

  hostConnected(): void {
    this.#print.addEventListener('change', this.#change);
  }

  hostDisconnected(): void {
    this.#print.removeEventListener('change', this.#change);
  }
}
