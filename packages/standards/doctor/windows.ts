import { ancestry, discover, read, type Found } from '../internal/discover.js';
import type { Edition } from '../internal/edition.js';

/** The windows around a course, as far as they matter to finding its API. */
export interface Surroundings {
  readonly found: Found | null;
  /** A window of another origin stands between the course and the API. */
  readonly foreign: boolean;
  /** The APIs of both editions are offered. */
  readonly both: boolean;
  /** Another window has opened this one. */
  readonly opener: unknown;
}

const throws = (window: unknown, name: string): boolean => {
  try {
    return typeof (window as Readonly<Record<string, unknown>>)[name] === 'symbol';
  } catch {
    return true;
  }
};

const EDITIONS = [
  ['API', 'LMSInitialize'],
  ['API_1484_11', 'Initialize'],
] as const;

/** Looks around from a window. Touches nothing, and calls nothing. */
export const lookAround = (window: unknown, { api, prefix }: Edition): Surroundings => {
  const found = discover(window, api, `${prefix}Initialize`);
  const opener = read(window, 'opener') ?? read(read(window, 'top'), 'opener');
  const chain = [window, opener].map(ancestry).find(windows => windows.includes(found?.holder)) ?? [];
  return {
    found,
    foreign: chain.slice(0, chain.indexOf(found?.holder)).some(each => throws(each, api)),
    both: EDITIONS.every(([name, initialize]) => discover(window, name, initialize) !== null),
    opener,
  };
};
