import { MAGIC, MORE } from '@throughline/tracking/state-text.js';
import type { Api } from '../internal/api.js';
import { STATE } from '../internal/scorm-message.js';

/** What every platform of SCORM 1.2 keeps, in characters. */
export const LIMIT = 4096;

/** What became of a state that was written longer and put back. */
export interface Tried {
  /** The most characters that were taken; Infinity where it is more than `LIMIT`, NaN where it is less, nobody knows how many. */
  readonly most: number;
  /** Commit has said "true"; else the code of its error. */
  readonly committed: boolean;
  readonly error: string;
  /** After the commit the state was there as it was set. */
  readonly kept: boolean;
}

/** Whether a state may be written longer: an empty one, or one of this course. */
export const isOurs = (state: string): boolean => state === '' || state.startsWith(MAGIC);

/**
 * A state of at least so many characters that reads as this one does: what stands behind its sections is in none. Where a
 * page dies before the state was put back, the next launch finds all of it.
 */
export const padded = (state: string, length: number): string => (state || MAGIC).padEnd(length, MORE);

/** A state that holds nothing but a mark: where the doctor is alone, there is no work to be put back. */
export const marked = (mark: string): string => MAGIC + MORE + mark;

/** The greatest number for which `holds` is true, where it is true of `low` and false of `high`. */
const greatest = (low: number, high: number, holds: (n: number) => boolean): number => {
  let [least, most] = [low, high];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (holds(middle)) least = middle;
    else most = middle;
  }
  return least;
};

/** A line that drops one request is no platform that says no. */
const TRIES = 3;

/**
 * Writes the state that was read padded, commits, and puts it back (or `left`, in its place), in one task: nothing that
 * the course writes comes between.
 */
export const tryState = (api: Api, state: string, left = state): Tried => {
  const set = (value: string): boolean => api.set(STATE, value) === true && api.get(STATE) === value;
  const takes = (length: number): boolean => set(padded(state, length));
  /** The code of its error where it is refused, again and again. */
  const refusal = (): string | null => {
    for (let tries = TRIES; tries > 0; tries--) if (api.commit()) return null;
    return api.error();
  };
  const there = (length: number) => {
    const value = padded(state, length);
    set(value);
    const [refused, kept] = [refusal(), api.get(STATE) === value];
    set(left);
    return { refused, again: refusal(), kept: kept && api.get(STATE) === left };
  };
  const most = takes(LIMIT + 1)
    ? Infinity
    : takes(LIMIT)
      ? LIMIT
      : greatest(Math.max(state.length, MAGIC.length), LIMIT, takes);
  const { refused, again, kept } = there(Math.min(most, LIMIT + 1));
  const tried = { most, committed: refused === null || again === null, error: refused ?? '', kept };
  // It is the length that the server does not take, whatever SetValue has said.
  if (refused !== null && again === null)
    return { ...tried, most: most > LIMIT && there(LIMIT).refused === null ? LIMIT : NaN, kept: true };
  return tried;
};
