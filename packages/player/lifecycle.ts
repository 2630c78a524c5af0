import type { Recorder } from '@throughline/tracking';

/** A shared computer is emptied after this many milliseconds without a key or pointer (decision 3). */
export const IDLE = 20 * 60_000;

/**
 * Sends what is staged before the page may be gone. Hidden comes last on a phone; a page that is kept (`persisted`) goes
 * on later, so its session stays open; any other pagehide closes it. There is no unload.
 */
export function watchLifecycle(window: Window, recorder: Recorder, ended: () => boolean): void {
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden' && !ended()) void recorder.flush({ sync: true });
  });
  window.addEventListener('pagehide', event => {
    if (ended()) return;
    void (event.persisted ? recorder.flush({ sync: true }) : recorder.close({ sync: true }));
  });
  window.addEventListener('pageshow', event => {
    if (event.persisted && !ended()) void recorder.flush({ sync: false });
  });
  // The next try of its own may be a minute away: too late for who closes the window when the line is back.
  window.addEventListener('online', () => {
    if (!ended()) void recorder.flush({ sync: false });
  });
}

/** Tells of every key, pointer and wheel of the learner's, before any element sees it: whoever scrolls must not be stopped. */
export function watchActs(document: Document, acted: () => void): void {
  for (const type of ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const)
    document.addEventListener(type, acted, { capture: true, passive: true });
}
