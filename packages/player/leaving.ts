import type { Env, Launch, Recorder } from '@throughline/tracking';

/** How many milliseconds "Save and exit" waits for the LMS before it says that the window can be closed. */
const WAITS = 8000;

/** Sends what is left and ends the session. */
export async function endSession(recorder: Recorder, env: Env): Promise<void> {
  const waited = new Promise<void>(resolve => void env.after(WAITS, resolve));
  await Promise.race([recorder.close({ sync: false }), waited]);
}

/** Goes where the platform wants (cmi5 10.2.7 returnURL), else closes the window where the browser allows it. */
export function goBack(window: Window, launch: Launch | null): void {
  const back = launch?.returnURL;
  if (back !== undefined && /^https?:/.test(back)) window.location.assign(back);
  else window.close();
}
