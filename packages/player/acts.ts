/** A shared computer is emptied after this many milliseconds without a key or pointer (decision 3). */
export const IDLE = 20 * 60_000;

/** Tells of every key, pointer and wheel of the learner's, before any element sees it: whoever scrolls must not be stopped. */
export function watchActs(document: Document, acted: () => void): void {
  for (const type of ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const)
    document.addEventListener(type, acted, { capture: true, passive: true });
}
