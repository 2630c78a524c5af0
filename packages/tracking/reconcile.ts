import type { Attempt } from './attempt.js';
import type { Entry, Journal } from './journal.js';
import type { Launch } from './standard.js';
import { entriesOf } from './journal.js';
import { stanceOf } from './work.js';

/** What is done with a journal at launch: `offered` asks the learner; `left` stays where it is until it is too old. */
export type Fate = 'taken' | 'offered' | 'left';

/** What decides which events are told again. */
export interface Situation {
  /** Telling a thing twice does no harm, because it carries an id (statements). */
  readonly repeatable: boolean;
  /** How many answers the state of the LMS counts; 0 where it is not there to its end. */
  readonly counted: number;
}

/** What was told, by event: of two journals (the latest first) that told it the later is right. */
export const toldIn = (journals: readonly Journal[]): ReadonlyMap<string, number> =>
  new Map(
    entriesOf(journals).flatMap(({ event, ordinal }) => (ordinal === null ? [] : [[event.id, ordinal] as const])),
  );

/** Whether a state says that an event was told. */
export const isTold = ({ sent }: Pick<Attempt, 'sent'>, { event }: Entry): boolean =>
  event.seq <= (sent.told.get(event.session) ?? 0);

/**
 * Told again: what was never told, or cannot be in what the LMS gave back. A state leaves after the answers it knows of:
 * what it says was told was, although a journal that could be written no more does not say so; what it counts and does
 * not know was not, although its number is taken by the answer of a launch that could not see this journal.
 */
export const isUnsent = (entry: Entry, lms: Attempt, { repeatable, counted }: Situation): boolean => {
  const ordinal = entry.ordinal ?? 0;
  return repeatable || ordinal > lms.sent.interactions || (ordinal <= counted && !isTold(lms, entry));
};

/**
 * How many of the interactions told so far stand whole in the LMS: as many as it holds (`held`), where the state that
 * came back counts as many (`claimed`). More came without the state that counts them, the last perhaps in part. Fewer: a
 * platform said "true" and lost some, while a later state arrived (Moodle, on a line that broke). Which, nobody can read
 * in SCORM 1.2, so those that this device knows (`entries`), up to the last, are written once more, each over itself.
 * Where another one told the last, nothing is written over. In a session that ran already (`adopted`) the LMS may only say
 * what the page before had set, and of what this device knows nothing is proved.
 */
export const arrived = (held: number, claimed: number, entries: readonly Entry[], adopted?: boolean): number => {
  const told = entries.map(({ ordinal }) => ordinal);
  const proved = adopted || held < claimed ? 0 : claimed;
  let from = Math.max(held, claimed);
  while (from > proved && told.includes(from)) from--;
  return Math.min(held, from);
};

/**
 * Whose a journal of this device is (decisions 10 and 11). The lineage read from the LMS says so; without it the journal
 * is offered, never taken, and to nobody whom the LMS tells apart from its learner. What an LMS once gave back and now
 * does not hold was reset there on purpose, and is not brought back.
 */
export const fateOf = ({ lineage, own, acked, learner }: Journal, lms: Attempt | null, launch: Launch): Fate => {
  if (stanceOf(launch) === 'alone') return own ? 'taken' : 'left';
  if (lms?.lineage === lineage) return 'taken';
  if (learner && launch.learner && learner !== launch.learner) return 'left';
  // Of what no LMS ever gave back nobody knows whose it is, whatever this one holds: two first launches at a time, or one
  // that could not read this journal, make two lineages, and the LMS keeps the last. Nor of what was done before an LMS
  // was found, or while what it held could not be read.
  return acked === 0 ? 'offered' : 'left';
};
