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
  /** The line lets out what is sent, and in what is answered; and what the browser says of it. */
  line: boolean;
  hears: boolean;
  saysOnline: boolean;
  /** How long the line takes there and back, in milliseconds. */
  latency: number;
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
  /** The browser lets a page in the background sleep: its timers and what others wrote wait until it wakes. */
  sleep(): void;
  wake(): void;
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
  /** `before`: the page that was loaded in this tab; its platform sees the new one in its place. */
  open(device: Device, label: Page['label'], wrote: Wrote, before?: OpenPage): OpenPage;
  /** A home was emptied from outside: every page on the device is told, as by the `storage` event. */
  emptied(device: Device, home: Home): void;
  /** Lets `ms` pass on every page: what is due is called in order, and promises settle in between. */
  advance(ms: number): Promise<void>;
}

/** Whose time a timer runs in. */
interface Life {
  gone: boolean;
  leaving: boolean;
  asleep: boolean;
}

/** Where pages are loaded one after the other: what a platform sees is whichever is there. */
interface Tab {
  life: Life;
  label: Page['label'];
}

interface Timer {
  readonly at: number;
  readonly call: () => void;
  readonly life: Life | null;
}

/** A page that hears what others write into the synchronous home of its device. */
interface Watcher {
  readonly device: Device;
  readonly life: Life;
  readonly call: (key: string | null) => void;
}

export const START = Date.UTC(2026, 10, 22, 9);

export const deviceOf = (name: string): Device => ({
  name,
  local: new Map(),
  database: new Map(),
  denied: new Set(),
  full: new Set(),
  line: true,
  hears: true,
  saysOnline: true,
  latency: 0,
  skew: 0,
});

/** The line holds again, and the browser says so. */
export const mendLine = (device: Device): void => {
  device.line = device.hears = device.saysOnline = true;
  device.latency = 0;
};

/** Lets every promise settle that can without time passing. */
export const settle = (): Promise<void> =>
  new Promise(resolve => {
    setImmediate(resolve);
  });

/** One clock for all devices and platforms of a story. */
export const createWorld = (random: Random): World => {
  let now = START;
  let timers: Timer[] = [];
  let watchers: Watcher[] = [];
  const tabs = new Map<Page, Tab>();
  const after = (ms: number, call: () => void, life: Life | null): (() => void) => {
    const timer = { at: now + Math.max(0, ms), call, life };
    timers.push(timer);
    return () => {
      timers = timers.filter(each => each !== timer);
    };
  };
  const next = (end: number): Timer | undefined => {
    let first: Timer | undefined;
    for (const timer of timers)
      if (timer.at <= end && !timer.life?.asleep && (!first || timer.at < first.at)) first = timer;
    return first;
  };
  /** Tells the pages of a device, but not the one that wrote, each in a task of its own. */
  const tell = (device: Device, key: string | null, writer: Life | null): void => {
    for (const { call, life, device: here } of watchers)
      if (here === device && life !== writer)
        after(
          0,
          () => {
            call(key);
          },
          life,
        );
  };

  const seenIn = (tab: Tab, device: Device): Page => {
    const seen: Page = {
      now: () => now,
      block: ms => {
        now += ms;
      },
      after: (ms, call) => void after(ms, call, null),
      random: () => random.next(),
      label: state => tab.label(state),
      get line() {
        return device.line;
      },
      get hears() {
        return device.hears;
      },
      get latency() {
        return device.latency;
      },
      get calm() {
        return world.calm;
      },
      get leaving() {
        return tab.life.leaving;
      },
      get gone() {
        return tab.life.gone;
      },
    };
    tabs.set(seen, tab);
    return seen;
  };

  const open: World['open'] = (device, label, wrote, before) => {
    const started = now;
    const life: Life = { gone: false, leaving: false, asleep: false };
    const tab = before && tabs.get(before.seen);
    if (tab) Object.assign(tab, { life, label });
    const put = (home: Home, key: string, value: string): boolean => {
      const held = device[home];
      const before = held.get(key);
      if (life.gone || device.denied.has(home)) return false;
      if (device.full.has(home) && value.length > (before?.length ?? 0)) return false;
      held.set(key, value);
      wrote(page, home, key);
      if (home === 'local' && before !== value) tell(device, key, life);
      return true;
    };
    const remove = (home: Home, key: string): void => {
      if (life.gone || device.denied.has(home)) return;
      if (device[home].delete(key) && home === 'local') tell(device, key, life);
    };
    const page: OpenPage = {
      device,
      get gone() {
        return life.gone;
      },
      leave: () => {
        life.leaving = true;
      },
      sleep: () => {
        life.asleep = true;
      },
      wake: () => {
        life.asleep = false;
      },
      kill: () => {
        life.gone = true;
        timers = timers.filter(timer => timer.life !== life);
        watchers = watchers.filter(watcher => watcher.life !== life);
      },
      env: {
        now: () => now + device.skew,
        monotonic: () => now - started,
        after: (ms, call) => (life.gone ? () => undefined : after(ms, call, life)),
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
              watch: call => void watchers.push({ device, life, call }),
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
      seen: before?.seen ?? seenIn({ life, label }, device),
    };
    return page;
  };

  const world: World = {
    calm: false,
    get now() {
      return now;
    },
    open,
    emptied: (device, home) => {
      if (home === 'local') tell(device, null, null);
    },
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
