import type { Env, Host, Outline } from '@throughline/tracking';
import { outline } from '../../internal/testing/course.js';

/** Time that passes only when a test waits for something; its network is whatever the test passes. */
export interface World {
  readonly env: Env;
  /** Runs timers one after another, in their order, until the promise has settled. */
  run<T>(promise: Promise<T>): Promise<T>;
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>;
  /** Lets time pass. */
  pass(ms: number): Promise<void>;
}

const START = Date.UTC(2026, 0, 15, 9, 0);

const tasks = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await new Promise(resolve => setImmediate(resolve));
};

export const world = (fetch: typeof globalThis.fetch, random = 1): World => {
  let elapsed = 0;
  let seed = random;
  let timers: { readonly due: number; readonly call: () => void }[] = [];
  const env: Env = {
    now: () => START + elapsed,
    monotonic: () => elapsed,
    after: (ms, call) => {
      const timer = { due: elapsed + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter(other => other !== timer);
      };
    },
    random: length =>
      Uint8Array.from({ length }, () => {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
        return seed >>> 16;
      }),
    local: null,
    database: null,
    fetch,
    online: () => true,
  };
  const fire = (until: number): boolean => {
    const [next] = timers.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due);
    if (!next) return false;
    timers = timers.filter(timer => timer !== next);
    elapsed = Math.max(elapsed, next.due);
    next.call();
    return true;
  };
  return {
    env,
    settle: tasks,
    pass: async ms => {
      const until = elapsed + ms;
      await tasks();
      while (fire(until)) await tasks();
      elapsed = until;
    },
    run: async promise => {
      const state = { settled: false };
      const done = (): void => {
        state.settled = true;
      };
      promise.then(done, done);
      await tasks();
      while (!state.settled && fire(Infinity)) await tasks();
      return promise;
    },
  };
};

/** A window with an address bar and a store of its tab, which a reload keeps. */
export const tab = (address: string) => {
  const store = new Map<string, string>();
  const open = (href: string) => {
    const window = {
      location: { href },
      tl: {} as Record<string, unknown>,
      history: {
        replaceState: (_: unknown, __: string, url: string) => {
          window.location.href = url;
        },
      },
      sessionStorage: {
        getItem: (key: string) => store.get(key) ?? null,
        setItem: (key: string, value: string) => void store.set(key, value),
      },
    };
    return window;
  };
  let window = open(address);
  return {
    get window() {
      return window;
    },
    /** The page comes again from the address bar's address. */
    reload: () => (window = open(window.location.href)),
    store,
  };
};

export const hostIn = (window: unknown, { env }: World, course: Outline = outline): Host => ({
  window,
  env,
  outline: course,
  load: () => Promise.resolve(false),
});
