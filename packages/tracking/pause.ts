import type { Env } from './env.js';

export const pause = (env: Env, ms: number): Promise<void> => new Promise(done => void env.after(ms, done));
