import type { Env } from '@throughline/tracking';
import type { Edition } from './edition.js';
import { quietly } from '@throughline/tracking/quietly.js';
import { read, type Found } from './discover.js';

/** The calls of one API, none of which throws. Answers are text, whatever the LMS makes them of. */
export interface Api {
  readonly initialize: () => boolean;
  /** Empty for what is absent, null, undefined or cannot be asked. */
  readonly get: (element: string) => string;
  /** The count that the LMS told; 0 where it is none. */
  readonly count: (text: string) => number;
  /** False only with an error: some LMSs answer false and mean well. Null: it threw, three times, and nothing is known. */
  readonly set: (element: string, value: string) => boolean | null;
  readonly commit: () => boolean;
  readonly terminate: () => boolean;
  /** Empty where there is none. */
  readonly error: () => string;
}

/** No list is longer: a count that says so is none. */
const LONGEST = 10_000;

/** What no LMS answers. */
const THROWN = 'thrown';
const NOTHING = ['null', 'undefined', THROWN];

export const callApi = ({ api }: Found, { prefix, end }: Edition, env: Env): Api => {
  const call = (name: string, ...values: string[]): string =>
    quietly(() => String((read(api, name) as (...values: string[]) => unknown).apply(api, values))) ??
    (env.note?.('D4'), THROWN);
  const text = (answer: string): string => (NOTHING.includes(answer) ? '' : answer);
  // An empty argument is written out: LMSs refuse `Commit()` and `Commit(null)`.
  const yes = (name: string): boolean => call(name, '') === 'true';
  const error = (): string => {
    const code = text(call(`${prefix}GetLastError`));
    return code === '0' ? '' : code;
  };
  return {
    error,
    initialize: () => yes(`${prefix}Initialize`),
    get: element => text(call(`${prefix}GetValue`, element)),
    count: told => {
      const count = parseInt(told, 10);
      if (count > 0 && count <= LONGEST) return count;
      // An empty list, or none, is sound.
      if (Number(told) !== 0) env.note?.('L6');
      return 0;
    },
    set: (element, value) => {
      for (let tries = 3; tries > 0; tries--) {
        const answer = call(`${prefix}SetValue`, element, value);
        if (answer !== THROWN) return answer === 'true' || !error();
      }
      return null;
    },
    commit: () => yes(`${prefix}Commit`),
    terminate: () => yes(end),
  };
};
