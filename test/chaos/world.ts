import type { Env } from '@throughline/tracking';
import type { Page } from '@throughline/lms/personalities/index.js';
import type { Random } from './random.js';

/** A home of journals on a device. */
export type Home = 'local' | 'database';
export const HOMES: readonly Home[] = ['local', 'database'];

/** A computer in virtual time: what is stored on it outlives its pages. */
export interface Device {
  readonly name: string;
  readonly local: Map<string, string>;
  readonly database: Map<string, string>;
  /** Storage that is denied: absent at the next launch, and writes of a running page fail. */
  readonly denied: Set<Home>;
  /** Homes that take nothing longer than what they hold; what is removed goes. */
  readonly full: Set<Home>;
  /** The line holds; and what the browser says of it. */
  line: boolean;
  saysOnline: boolean;
  /** How far its clock is off, in milliseconds. */
  skew: number;
}

/** A page of the course: the `Env` it lives in, and what its platform sees of it. */
export interface OpenPage {
  readonly env: Env & { fetch: typeof globalThis.fetch };
  readonly seen: Page;
  readonly device: Device;
  /** Within pagehide from here on: what is called synchronously is the last. */
  leave(): void;
  /** The page is gone. */
  kill(): void;
  readonly gone: boolean;
}

/** What is told of a page's storage as it happens. */
export type Wrote = (page: OpenPage, home: Home, key: string) => void;

export interface World {
  readonly now: number;
  /** No platform does any mischief from now on. */
  calm: boolean;
  open(device: Device, label: Page['label'], wrote: Wrote): OpenPage;
  /** Lets `ms` pass on every page: what is due is called in order, and promises settle in between. */
  advance(ms: number): Promise<void>;
  /** How many things are still waiting to happen. */
  readonly waiting: number;
}

interface Timer {
  readonly at: number;
  readonly call: () => void;
  readonly page: OpenPage | null;
}

export const START = Date.UTC(2026, 10, 22, 9);

export const deviceOf = (name: string): Device => ({
  name,
  local: new Map(),
  database: new Map(),
  denied: new Set(),
  full: new Set(),
  line: true,
  saysOnline: true,
  skew: 0,
});

/** Lets every promise settle that can without time passing. */
export const settle = (): Promise<void> =>
  new Promise(resolve => {
    setImmediate(resolve);
  });

/** One clock for all devices and platforms of a story. */
export const createWorld = (random: Random): World => {
  let now = START;
  let timers: Timer[] = [];
  const after = (ms: number, call: () => void, page: OpenPage | null): (() => void) => {
    const timer = { at: now + Math.max(0, ms), call, page };
    timers.push(timer);
    return () => {
      timers = timers.filter(each => each !== timer);
    };
  };
  const next = (end: number): Timer | undefined => {
    let first: Timer | undefined;
    for (const timer of timers) if (timer.at <= end && (!first || timer.at < first.at)) first = timer;
    return first;
  };

  const open = (device: Device, label: Page['label'], wrote: Wrote): OpenPage => {
    const started = now;
    const life = { gone: false, leaving: false };
    const put = (home: Home, key: string, value: string): boolean => {
      const held = device[home];
      if (life.gone || device.denied.has(home)) return false;
      if (device.full.has(home) && value.length > (held.get(key)?.length ?? 0)) return false;
      held.set(key, value);
      wrote(page, home, key);
      return true;
    };
    const remove = (home: Home, key: string): void => {
      if (!life.gone && !device.denied.has(home)) device[home].delete(key);
    };
    const page: OpenPage = {
      device,
      get gone() {
        return life.gone;
      },
      leave: () => {
        life.leaving = true;
      },
      kill: () => {
        life.gone = true;
        timers = timers.filter(timer => timer.page !== page);
      },
      env: {
        now: () => now + device.skew,
        monotonic: () => now - started,
        after: (ms, call) => (life.gone ? () => undefined : after(ms, call, page)),
        random: length => Uint8Array.from({ length }, () => random.below(256)),
        local: device.denied.has('local')
          ? null
          : {
              get: key => device.local.get(key) ?? null,
              set: (key, value) => put('local', key, value),
              remove: key => {
                remove('local', key);
              },
              keys: () => [...device.local.keys()],
            },
        database: device.denied.has('database')
          ? null
          : {
              get: key => Promise.resolve(device.database.get(key) ?? null),
              put: (key, value) => Promise.resolve(put('database', key, value)),
              remove: key => {
                remove('database', key);
                return Promise.resolve();
              },
              keys: () => Promise.resolve([...device.database.keys()]),
            },
        fetch: () => Promise.reject(new TypeError('There is no network here.')),
        online: () => device.saysOnline,
      },
      seen: {
        now: () => now,
        block: ms => {
          now += ms;
        },
        after: (ms, call) => void after(ms, call, null),
        random: () => random.next(),
        get line() {
          return device.line;
        },
        get calm() {
          return world.calm;
        },
        get leaving() {
          return life.leaving;
        },
        get gone() {
          return life.gone;
        },
        label,
      },
    };
    return page;
  };

  const world: World = {
    calm: false,
    get now() {
      return now;
    },
    get waiting() {
      return timers.length;
    },
    open,
    advance: async ms => {
      const end = now + ms;
      await settle();
      for (let timer = next(end); timer; timer = next(end)) {
        const due = timer;
        timers = timers.filter(each => each !== due);
        now = Math.max(now, due.at);
        due.call();
        await settle();
      }
      now = Math.max(now, end);
    },
  };
  return world;
};
