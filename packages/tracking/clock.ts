import type { Env } from './env.js';

/** Time without a key or pointer beyond this is not counted (milliseconds). */
const IDLE = 600_000;

/** How long the learner was active in this launch. */
export interface Clock {
  /** The learner did something. */
  acted(): void;
  /** When that was last (monotonic milliseconds). */
  last(): number;
  /** Active milliseconds; never goes back. */
  duration(): number;
}

export const openClock = (env: Pick<Env, 'monotonic'>): Clock => {
  let last = env.monotonic();
  let active = 0;
  const duration = (): number => active + Math.min(IDLE, env.monotonic() - last);
  return {
    acted: () => {
      active = duration();
      last = env.monotonic();
    },
    last: () => last,
    duration,
  };
};
