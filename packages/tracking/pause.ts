import type { Env } from './env.js';

/** Waits so many milliseconds. */
export const pause = (env: Env, ms: number): Promise<void> => new Promise(done => void env.after(ms, done));

/** What was asked for; null where it fails, or does not come in so many milliseconds. */
export const inTime = <Value>(env: Env, ms: number, asked: Promise<Value>): Promise<Value | null> =>
  Promise.race([asked.catch(() => null), pause(env, ms).then(() => null)]);
