import type { DatabaseHome, Env, LocalHome } from '@throughline/tracking';

/** What a browser offers of `Env`. Even reading `localStorage` may throw (a frame without storage access): guarded. */
export function browserEnv(window: Window & typeof globalThis): Env {
  const clock = (): number => window.performance.now();
  /** A page that is kept while the learner is elsewhere stands still, and so does its time (field notes A15). */
  let left = 0;
  let away = 0;
  window.addEventListener('pagehide', () => {
    left = clock();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) away += clock() - left;
  });
  return {
    now: () => Date.now(),
    monotonic: () => clock() - away,
    after: (ms, call) => {
      const timer = window.setTimeout(call, ms);
      return () => {
        window.clearTimeout(timer);
      };
    },
    random: length => window.crypto.getRandomValues(new Uint8Array(length)),
    local: localHome(window),
    database: databaseHome(window),
    fetch: (input, init) => window.fetch(input, init),
    online: () => window.navigator.onLine,
  };
}

/** The value, or the fallback where the platform throws. */
export function guarded<T, F>(read: () => T, fallback: F): T | F {
  try {
    return read();
  } catch {
    return fallback;
  }
}

function localHome(window: Window): LocalHome | null {
  const storage = guarded(() => window.localStorage, null);
  // A storage that cannot be counted is denied in all but name.
  if (!storage || guarded(() => storage.length, null) === null) return null;
  return {
    get: key => guarded(() => storage.getItem(key), null),
    set: (key, value) =>
      guarded(() => {
        storage.setItem(key, value);
        return true;
      }, false),
    remove: key => {
      guarded(() => {
        storage.removeItem(key);
      }, undefined);
    },
    keys: () => guarded(() => Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? ''), []),
    watch: call => {
      window.addEventListener('storage', ({ key }) => {
        call(key);
      });
    },
  };
}

const STORE = 'journal';

function databaseHome(window: Window): DatabaseHome | null {
  const factory = guarded(() => window.indexedDB as IDBFactory | undefined, undefined);
  if (!factory) return null;
  const opening = open(factory);
  // Once open, requests are issued in the caller's own task: a put in pagehide must not wait for a promise.
  let database: IDBDatabase | null = null;
  void opening.then(opened => (database = opened));
  const ask = <T>(mode: IDBTransactionMode, request: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> => {
    const issue = (opened: IDBDatabase | null) =>
      new Promise<T | null>(resolve => {
        if (!opened) {
          resolve(null);
          return;
        }
        const transaction = opened.transaction(STORE, mode);
        const asked = request(transaction.objectStore(STORE));
        transaction.oncomplete = () => {
          resolve(asked.result);
        };
        transaction.onerror = transaction.onabort = () => {
          resolve(null);
        };
      }).catch(() => null);
    return database ? issue(database) : opening.then(issue);
  };
  return {
    get: async key => {
      const value: unknown = await ask('readonly', store => store.get(key) as IDBRequest<unknown>);
      return typeof value === 'string' ? value : null;
    },
    put: (key, value) => ask('readwrite', store => store.put(value, key)).then(done => done !== null),
    remove: async key => {
      await ask('readwrite', store => store.delete(key));
    },
    keys: async () =>
      ((await ask('readonly', store => store.getAllKeys())) ?? []).filter(key => typeof key === 'string'),
  };
}

function open(factory: IDBFactory): Promise<IDBDatabase | null> {
  return new Promise(resolve => {
    const request = guarded(() => factory.open('throughline', 1), null);
    if (!request) {
      resolve(null);
      return;
    }
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = request.onblocked = () => {
      resolve(null);
    };
  });
}
