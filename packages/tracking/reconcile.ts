import type { Attempt } from './attempt.js';
import type { Entry, Kept } from './journal.js';
import { asKept } from './answers.js';
import { isSame, merge } from './merge.js';

/** What is to be done with a journal at launch. */
export interface Reconciled {
  /** The attempt to go on with; null: a new one. */
  readonly attempt: Attempt | null;
  /** Events that are still to be told, in order. */
  readonly replay: readonly Entry[];
  /** The journal is neither taken nor offered; it stays where it is until it is too old. */
  readonly archive: boolean;
  /** The learner is asked whether the journal is theirs. */
  readonly offer: boolean;
}

/** How the launch went, as far as it decides whose a journal is. */
export interface Situation {
  /** There is no LMS. */
  readonly alone: boolean;
  /** Telling a thing twice does no harm, because it carries an id (statements). */
  readonly repeatable: boolean;
  /** How many answers the state of the LMS counts; 0 where it is not there to its end. */
  readonly counted: number;
}

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
const unsent = (entries: readonly Entry[], lms: Attempt, { repeatable, counted }: Situation): readonly Entry[] =>
  entries.filter(entry => {
    const { ordinal } = entry;
    if (repeatable) return true;
    return ordinal === null
      ? !isIn(lms, entry)
      : ordinal > lms.sent.interactions || (ordinal <= counted && !isIn(lms, entry));
  });

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
 * Joins what the LMS holds with one journal of this device (decisions 10 and 11). The lineage read from the LMS says
 * whose the journal is; without it the journal is offered, never taken. What an LMS once gave back and now does not
 * hold was reset there on purpose, and is not brought back.
 */
export const reconcile = (lms: Attempt | null, journal: Kept | null, situation: Situation): Reconciled => {
  const nothing = { attempt: lms, replay: [], archive: false, offer: false };
  if (!journal) return nothing;
  if (situation.alone) return journal.own ? { ...nothing, attempt: journal.attempt } : { ...nothing, archive: true };
  if (lms?.lineage === journal.lineage) {
    const attempt = { ...merge(lms, journal.attempt), sent: lms.sent };
    return { ...nothing, attempt, replay: unsent(journal.entries, lms, situation) };
  }
  // Of what no LMS ever gave back nobody knows whose it is, whatever this one holds: two first launches at a time, or one
  // that could not read this journal, make two lineages, and the LMS keeps the last.
  return journal.early || journal.acked === 0 ? { ...nothing, offer: true } : { ...nothing, archive: true };
};
