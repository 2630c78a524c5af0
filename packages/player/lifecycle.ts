import type { Recorder } from '@throughline/tracking';

/** Milliseconds after which there is time to tell of: what did not change is not written. */
const MOMENT = 50;

/** Milliseconds after which a line that is said to be back is tried again: it may be said before it is there. */
const AGAIN = [3000, 10_000];

/**
 * Sends what is staged before the page may be gone. Hidden comes last on a phone; a page that is kept (`persisted`) goes
 * on later, so its session stays open, and finds out then whether the platform is still there; any other pagehide closes
 * it. There is no unload.
 */
export function watchLifecycle(window: Window, recorder: Recorder, ended: () => boolean): void {
  const flush = (sync: boolean): void => {
    if (!ended()) void recorder.flush({ sync });
  };
  window.document.addEventListener('visibilitychange', () => {
    if (window.document.visibilityState === 'hidden') flush(true);
  });
  window.addEventListener('pagehide', ({ persisted }) => {
    if (persisted) flush(true);
    else if (!ended()) void recorder.close({ sync: true });
  });
  window.addEventListener('pageshow', event => {
    // A platform that is still there is left alone: its Commit may block who has just come back.
    if (!event.persisted || ended() || recorder.session?.alive?.() !== false) return;
    window.setTimeout(() => void recorder.flush({ sync: false }), MOMENT);
  });
  // The next try of its own may be a minute away: too late for who closes the window when the line is back.
  window.addEventListener('online', () => {
    flush(false);
    for (const ms of AGAIN) window.setTimeout(() => recorder.status === 'unsent' && flush(false), ms);
  });
}
