import type { Recorder, SaveStatus } from '@throughline/tracking';

/** Milliseconds after which there is time to tell of: what did not change is not written. */
const MOMENT = 50;

/** Milliseconds after which a line that is said to be back is tried: it may be said before it is there. */
const TRIES = [0, 3000, 10_000];

/** What a recorder says while something waits that was tried in vain; a Commit for nothing may block the page. */
const UNSENT: readonly SaveStatus[] = ['unsent', 'unsaved'];

/**
 * Whether the server the page came from is reached; what it answers does not matter, and in a sandbox is not to be read.
 * Moodle says "true" to a Commit that went nowhere, so it is not the one to ask.
 */
const isReached = (window: Window): Promise<boolean> =>
  window.fetch(window.location.pathname, { method: 'HEAD', mode: 'no-cors', cache: 'no-store' }).then(
    () => true,
    () => false,
  );

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
  const flushOnceReached = async (): Promise<void> => {
    if (UNSENT.includes(recorder.status) && (await isReached(window))) flush(false);
  };
  window.addEventListener('online', () => {
    for (const ms of TRIES) window.setTimeout(() => void flushOnceReached(), ms);
  });
}
