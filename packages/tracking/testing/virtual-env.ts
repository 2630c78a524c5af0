import type { DatabaseHome, Env, LocalHome } from '../env.js';

/** A device in virtual time: what is stored on it outlives its pages. Share one between launches. */
export interface Device {
  /** Epoch milliseconds now. */
  now: number;
  readonly local: Map<string, string>;
  readonly database: Map<string, string>;
  online: boolean;
  /** Storage that is denied from now on (`null` at the next launch, writes fail in this one). */
  localDenied: boolean;
  databaseDenied: boolean;
  /** How many characters localStorage takes in all. */
  localRoom: number;
  /** Grows with every random byte asked for. */
  seed: number;
  /** The windows that hear of what others write. */
  readonly watching: Set<(key: string | null, writer: object) => void>;
}

/** An `Env` whose time stands still until `advance`. */
export interface VirtualEnv extends Env {
  readonly device: Device;
  /** Lets `ms` pass: calls what is due in order, and lets promises settle in between. */
  advance(ms: number): Promise<void>;
  /** Passes time without letting anything happen, as a blocking call does. */
  block(ms: number): void;
  /** The page is gone: no timer rings and nothing is written any more. */
  kill(): void;
  /** False after `kill`: a page that is gone delivers nothing either. */
  readonly alive: boolean;
  /** How many timers are waiting. */
  readonly timers: number;
}

export const virtualDevice = (now = Date.UTC(2026, 10, 22, 9)): Device => ({
  now,
  local: new Map(),
  database: new Map(),
  online: true,
  localDenied: false,
  databaseDenied: false,
  localRoom: Infinity,
  seed: 1,
  watching: new Set(),
});

/** Lets every promise settle that can without time passing. */
export const settleAll = (): Promise<void> =>
  new Promise(resolve => {
    setImmediate(resolve);
  });

/** A page on a device, in virtual time. */
export const virtualEnv = (device: Device = virtualDevice(), fetch: typeof globalThis.fetch = noFetch): VirtualEnv => {
  let alive = true;
  let timers: { readonly at: number; readonly call: () => void }[] = [];
  const started = device.now;

  const after: Env['after'] = (ms, call) => {
    const timer = { at: device.now + Math.max(0, ms), call };
    timers.push(timer);
    return () => {
      timers = timers.filter(each => each !== timer);
    };
  };
  const tell = (key: string): void => {
    for (const hears of device.watching) hears(key, local);
  };
  const local: LocalHome = {
    get: key => device.local.get(key) ?? null,
    set: (key, value) => {
      const others = [...device.local].filter(([other]) => other !== key).flat();
      if (!alive || device.localDenied || [...others, key, value].join('').length > device.localRoom) return false;
      device.local.set(key, value);
      tell(key);
      return true;
    },
    remove: key => {
      if (alive && device.local.delete(key)) tell(key);
    },
    keys: () => [...device.local.keys()],
    watch: call => {
      device.watching.add((key, writer) => {
        // In a task of its own, as a browser does: when this window's time goes on.
        if (alive && writer !== local) after(0, () => call(key));
      });
    },
  };
  const database: DatabaseHome = {
    get: key => Promise.resolve(device.database.get(key) ?? null),
    put: (key, value) => {
      if (!alive || device.databaseDenied) return Promise.resolve(false);
      device.database.set(key, value);
      return Promise.resolve(true);
    },
    remove: key => {
      if (alive) device.database.delete(key);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...device.database.keys()]),
  };

  return {
    device,
    now: () => device.now,
    monotonic: () => device.now - started,
    after,
    random: length =>
      Uint8Array.from({ length }, () => {
        device.seed = (Math.imul(device.seed, 1_664_525) + 1_013_904_223) >>> 0;
        return device.seed >>> 24;
      }),
    local: device.localDenied ? null : local,
    database: device.databaseDenied ? null : database,
    fetch,
    online: () => device.online,
    advance: async ms => {
      const end = device.now + ms;
      await settleAll();
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!alive || !next) break;
        timers = timers.filter(each => each !== next);
        device.now = Math.max(device.now, next.at);
        next.call();
        await settleAll();
      }
      device.now = Math.max(device.now, end);
    },
    block: ms => {
      device.now += ms;
    },
    kill: () => {
      alive = false;
      timers = [];
    },
    get alive() {
      return alive;
    },
    get timers() {
      return timers.length;
    },
  };
};

const noFetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('There is no network here.'));
