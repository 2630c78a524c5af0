import type { Attempt } from './attempt.js';
import type { Entry, Journal } from './journal.js';
import { asKept } from './answers.js';
import { entriesOf } from './journal.js';
import { isSame } from './merge.js';

/** What is done with a journal at launch: `offered` asks the learner; `left` stays where it is until it is too old. */
export type Fate = 'taken' | 'offered' | 'left';

/** What decides which events are told again. */
export interface Situation {
  /** Telling a thing twice does no harm, because it carries an id (statements). */
  readonly repeatable: boolean;
  /** How many answers the state of the LMS counts; 0 where it is not there to its end. */
  readonly counted: number;
}

/** What was told, by event, from the oldest journal to the latest: of two that told it the later is right. */
export const toldIn = (journals: readonly Journal[]): ReadonlyMap<string, number> =>
  new Map(
    entriesOf(journals).flatMap(({ event, ordinal }) => (ordinal === null ? [] : [[event.id, ordinal] as const])),
  );

/** Whether the answer of an entry stands in an attempt: itself, or one to a later try. */
export const isIn = ({ items, seq }: Attempt, { event }: Entry): boolean => {
  if (event.verb !== 'answered' || seq < event.seq) return false;
  const { tries = -1, response = null } = items.get(event.item) ?? {};
  return tries > event.tries || (tries === event.tries && (!response || isSame(response, asKept(event.response))));
};

/**
 * Told again: what was never told, or cannot be in what the LMS gave back. A state leaves after the answers it knows of:
 * what stands in it was told, although a journal that could be written no more does not say so; what one counts
 * and does not hold was not, although its number is taken by the answer of a launch that could not see this journal.
 */
export const isUnsent = (entry: Entry, lms: Attempt, { repeatable, counted }: Situation): boolean => {
  const ordinal = entry.ordinal ?? 0;
  return repeatable || ordinal > lms.sent.interactions || (ordinal <= counted && !isIn(lms, entry));
};

/**
 * How many of the interactions told so far stand in the LMS: as many as it holds (`held`), although the state that came
 * back may count others (`claimed`). More are not written over: they came without the state that counts them. Fewer: a
 * platform said "true" and lost some, while a later state arrived (Moodle, on a line that broke). Which, nobody can
 * read in SCORM 1.2, so all that is not proved (`entries`, of this lineage) is written once more over itself, unless
 * another device has told something since. A platform that holds none may keep no list from launch to launch: there the
 * state is believed.
 */
export const arrived = (held: number, claimed: number, entries: readonly Entry[]): number => {
  if (held >= claimed || held === 0) return Math.max(held, claimed);
  const told = entries.flatMap(({ ordinal }) => ordinal ?? []);
  return Math.max(...told) === claimed ? Math.min(held, ...told.map(ordinal => ordinal - 1)) : held;
};

/**
 * Whose a journal of this device is (decisions 10 and 11). The lineage read from the LMS says so; without it the journal
 * is offered, never taken. What an LMS once gave back and now does not hold was reset there on purpose, and is not
 * brought back. `alone`: there is no LMS.
 */
export const fateOf = ({ lineage, own, early, acked }: Journal, lms: Attempt | null, alone: boolean): Fate => {
  if (alone) return own ? 'taken' : 'left';
  if (lms?.lineage === lineage) return 'taken';
  // Of what no LMS ever gave back nobody knows whose it is, whatever this one holds: two first launches at a time, or one
  // that could not read this journal, make two lineages, and the LMS keeps the last.
  return early || acked === 0 ? 'offered' : 'left';
};
