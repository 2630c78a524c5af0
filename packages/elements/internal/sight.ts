/** How long a question has been looked at: from its first sight, or from where it begins anew. */
export class Sight {
  #since = performance.now();
  #seen = false;
  readonly #observer = new IntersectionObserver(entries => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.stop();
    if (!this.#seen) this.restart();
    this.#seen = true;
  });

  watch(element: Element): void {
    this.#observer.observe(element);
  }

  stop(): void {
    this.#observer.disconnect();
  }

  restart(): void {
    this.#since = performance.now();
  }

  /** Whole milliseconds. */
  get elapsed(): number {
    return Math.round(performance.now() - this.#since);
  }
}
