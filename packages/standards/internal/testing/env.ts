import type { Env } from '@throughline/tracking';

/** A world where waiting takes no time: whoever waits is called back at once, and the clock has moved on. */
export interface TestEnv extends Env {
  online(): boolean;
  /** Set by a test to go offline. */
  offline: boolean;
  /** Milliseconds since the beginning. */
  elapsed(): number;
}

const START = Date.UTC(2026, 0, 15, 9, 30);

export const testEnv = (): TestEnv => {
  let elapsed = 0;
  const env: TestEnv = {
    offline: false,
    elapsed: () => elapsed,
    now: () => START + elapsed,
    monotonic: () => elapsed,
    after(ms, call) {
      let wanted = true;
      setImmediate(() => {
        if (!wanted) return;
        elapsed += ms;
        call();
      });
      return () => {
        wanted = false;
      };
    },
    random: length => new Uint8Array(length),
    local: null,
    database: null,
    fetch: () => Promise.reject(new Error('There is no network here.')),
    online: () => !env.offline,
  };
  return env;
};
