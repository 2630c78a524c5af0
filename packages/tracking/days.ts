import type { Attempt, Completion, Success } from './attempt.js';
import { emptyAttempt } from './attempt.js';
import { fixed, fromText, reader, toText } from './bits.js';
import { HEAD, sectionOf } from './codec.js';
import type { Scope } from './events.js';
import { hash24 } from './hash.js';
import { quietly } from './quietly.js';

/** What has a day: the beginning of the course, and what has come about of a scope. */
export type Dated = 'begun' | Exclude<Completion, 'incomplete'> | Extract<Success, 'passed'>;

/** The kind of the sections that hold days. The codec knows it not: it copies them, and a merge keeps those of both. */
const KIND = 'W';
const MILLISECONDS = 86_400_000;

/** A day as the number of days since 1 January 1970; `offset` are the minutes that UTC is ahead (`getTimezoneOffset`). */
export const dayAt = (at: number, offset: number): number => Math.floor((at - offset * 60_000) / MILLISECONDS);

const placeOf = (dated: Dated, scope: Scope): number => hash24(`${dated} ${scope}`);

/**
 * An attempt that holds no more than a day, to be joined into another one. A section a day, so that nothing is ever written over:
 * of two days of the same the earlier counts.
 */
export const withDay = (dated: Dated, scope: Scope, day: number): Attempt => ({
  ...emptyAttempt(''),
  unknown: [sectionOf(KIND, toText(fixed(placeOf(dated, scope), 24) + fixed(day, 16)))],
});

/** The day on which something came about first; null where the attempt does not know. */
export const dayOf = ({ unknown }: Attempt, dated: Dated, scope: Scope): number | null => {
  const place = placeOf(dated, scope);
  const days = unknown.flatMap(
    text =>
      quietly(() => {
        const from = reader(text.startsWith(KIND) ? fromText(text.slice(HEAD)) : '');
        return from.fixed(24) === place ? [from.fixed(16)] : [];
      }) ?? [],
  );
  return days.length > 0 ? Math.min(...days) : null;
};
