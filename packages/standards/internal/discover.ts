import { quietly } from '@throughline/tracking/quietly.js';

/** An API object and the window it hangs on. */
export interface Found {
  readonly api: unknown;
  readonly holder: unknown;
}

/** No LMS nests deeper; a chain that never ends is broken off here. */
const HOPS = 50;

/** Reads a property where every access may throw (a window of another origin). */
export const read = (object: unknown, key: string): unknown => quietly(() => (object as Record<string, unknown>)[key]);

/** A window and its parents. A window that hides its properties is passed, not the end of the way. */
export const ancestry = (start: unknown): unknown[] => {
  const chain: unknown[] = [];
  let window = start;
  while (window && chain.length < HOPS && !chain.includes(window)) {
    chain.push(window);
    window = read(window, 'parent');
  }
  return chain;
};

/**
 * Looks for the API called `name` (`API`, `API_1484_11`) in this window, its parents, its opener, the opener's parents,
 * and the opener of the top window. Only this name: where an LMS offers both APIs each package finds its own.
 */
export const discover = (window: unknown, name: string, initialize: string): Found | null => {
  const starts = [window, read(window, 'opener'), read(read(window, 'top'), 'opener')];
  for (const holder of starts.flatMap(ancestry)) {
    const api = read(holder, name);
    if (read(api, initialize)) return { api, holder };
  }
  return null;
};
