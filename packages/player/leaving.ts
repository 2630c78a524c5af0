import type { Env, Launch, Recorder } from '@throughline/tracking';

/** How many milliseconds "Save and exit" waits for the LMS before it says that the window can be closed. */
const WAITS = 8000;

/** Sends what is left and ends the session. */
export async function endSession(recorder: Recorder, env: Env): Promise<void> {
  const waited = new Promise<void>(resolve => void env.after(WAITS, resolve));
  await Promise.race([recorder.close({ sync: false }), waited]);
}

/**
 * Goes where the platform wants (cmi5 10.2.6 returnURL), else closes the window where the browser allows it. From a page on
 * https to https alone (E5).
 */
export function goBack(window: Window, launch: Launch | null): void {
  const { location } = window;
  const back = launch?.returnURL;
  if (back && (location.protocol === 'http:' ? /^https?:/ : /^https:/).test(back)) location.assign(back);
  else window.close();
}
