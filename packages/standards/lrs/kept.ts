import type { Env } from '@throughline/tracking';
import { addressOf, attempt, jsonObject, objectOf, showAddress, tabStore } from './window.js';

/**
 * What a launch leaves behind in this tab, so that a reload goes on: the launch's query and what the standard adds.
 * Secrets stand here and in memory only: never in the journal, never in a log, not in the address bar (E6).
 */
export interface Kept {
  readonly query: Readonly<Record<string, string>>;
  /** cmi5: the token, fetched once. */
  readonly token?: string;
  /** Id and time (epoch milliseconds) of this session's initialized: told again after a reload, it is the same one. */
  readonly begun?: { readonly id: string; readonly at: number };
  /** The LRS has taken this session's initialized. */
  readonly initialized?: true;
  /** The session was ended from here: there is nothing to go on with. */
  readonly ended?: true;
}

export interface Keep {
  /** What is known now. */
  read(): Kept;
  /** Keeps something else from now on. */
  write(kept: Kept): void;
  /** Keeps no more than that this launch is over: a reload finds no secrets, and no session to go on with. */
  readonly end: () => void;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The last moment that a date can tell (ECMA-262, 21.4.1.1). */
const LATEST = 8.64e15;

const keptIn = (store: Storage | undefined, key: string): Kept | undefined => {
  const held = jsonObject(attempt(() => store?.getItem(key)) ?? undefined);
  const { query, token, initialized, ended } = held ?? {};
  const { id, at } = objectOf(held?.begun) ?? {};
  if (typeof query !== 'object' || query === null) return undefined;
  // The store is the site's, and others write there too.
  return {
    query: Object.fromEntries(Object.entries(query).filter(([, value]) => typeof value === 'string')),
    ...(typeof token === 'string' && { token }),
    ...(typeof id === 'string' &&
      UUID.test(id) &&
      typeof at === 'number' &&
      Math.abs(at) <= LATEST && { begun: { id, at } }),
    ...(initialized === true && { initialized }),
    ...(ended === true && { ended }),
  };
};

/** Stays in the address after the launch's query was taken out: a page that was launched, and knows nothing of it any more. */
const MARK = 'launched';

/**
 * Takes the launch's query out of the address bar or, where it is not there, what this tab kept of it before a reload.
 * `names` are the launch's own parameters, of which all `needed` must be there; other parameters stay where they are.
 * `ended` where neither is left (Moodle empties the store of its site when its caches are purged): without its secrets
 * the session cannot go on. Undefined: nothing launched this page.
 */
export const takeLaunch = (
  window: unknown,
  names: readonly string[],
  needed: readonly string[],
  env: Env,
): Keep | undefined => {
  const url = addressOf(window);
  if (!url) return undefined;
  const store = tabStore(window);
  const key = `throughline:launch:${url.pathname}`;
  const query: Record<string, string> = {};
  for (const name of names) {
    const value = url.searchParams.get(name);
    if (value !== null) query[name] = value;
    url.searchParams.delete(name);
  }
  const launched = needed.every(name => query[name]);
  // Some of them are there: the address was cut, or put together wrongly.
  if (!launched && needed.some(name => query[name])) env.note?.('L2');
  const lost: Kept | undefined = url.searchParams.has(MARK) ? { query: {}, ended: true } : undefined;
  let kept: Kept | undefined = launched ? { query } : (keptIn(store, key) ?? lost);
  if (!kept) return undefined;
  url.searchParams.set(MARK, '');
  if (launched) showAddress(window, url);
  const write: Keep['write'] = next => {
    kept = next;
    attempt(() => store?.setItem(key, JSON.stringify(next)));
  };
  write(kept);
  const end = (): void => {
    write({ query: {}, ended: true });
  };
  return { read: () => kept ?? { query }, write, end };
};
