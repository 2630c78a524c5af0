import type { Attempt } from './attempt.js';
import type { Outline } from './course.js';
import type { LearningEvent } from './events.js';
import type { Entry, Kept } from './journal.js';
import type { Fate, Situation } from './reconcile.js';
import type { Launch } from './standard.js';
import { emptyAttempt } from './attempt.js';
import { decode, encode } from './codec.js';
import { fold, settle } from './fold.js';
import { entriesOf } from './journal.js';
import { absorb } from './merge.js';
import { arrived, fateOf, isTold, isUnsent, toldIn } from './reconcile.js';

/**
 * A journal of another lineage without what was told already, or will be from another journal, which is taken. Where its
 * answers were says nothing in the record of this one. Without a state nobody knows whose that is, and they go over
 * themselves, at the launch after this one too.
 */
const without = (journal: Kept, inHand: ReadonlySet<string>, lms: Attempt | null): Kept => ({
  ...journal,
  entries: journal.entries.flatMap(entry =>
    inHand.has(entry.event.id) || (lms && isTold(lms, entry)) ? [] : lms ? { ...entry, ordinal: null } : entry,
  ),
});

/** Whether nothing is in a journal but what the attempt holds: its page died before another one's took its place. */
const isPart = ({ entries, drafts, unread, ...journal }: Kept, attempt: Attempt, outline: Outline): boolean => {
  if (entries.length + drafts.length > 0 || unread) return false;
  const both = { ...absorb(attempt, journal.attempt), seq: attempt.seq };
  return encode(both, outline) === encode(attempt, outline);
};

/** What is known at launch. */
export interface Found extends Pick<Situation, 'repeatable'> {
  readonly launch: Launch;
  /** The lineage to begin with where there is none. */
  readonly lineage: string;
  /** Of this device, the latest first. */
  readonly journals: readonly Kept[];
  /** What the learner did before the state was known. */
  readonly early: readonly LearningEvent[];
}

/** Where the learner goes on. */
export interface Resumed {
  readonly attempt: Attempt;
  /** The `seq` that the LMS gave back; 0: none. In a session that ran already, what an earlier one gave back. */
  readonly acked: number;
  /** The state of the LMS where it is none of ours, or of a later version. */
  readonly unread: string | null;
  /** The LMS is known to hold all of the attempt. */
  readonly known: boolean;
  /** The early events in their place after what was there before. */
  readonly early: readonly LearningEvent[];
  /** Journals that are part of the attempt now, and those that are offered. */
  readonly taken: readonly Kept[];
  readonly offered: readonly Kept[];
  /** Events of earlier launches that are still to be told, in order. */
  readonly replay: readonly Entry[];
}

/** Joins the state of the LMS, the journals of this device and what was done meanwhile. */
export const resume = ({ launch, lineage, journals, early, repeatable }: Found, outline: Outline): Resumed => {
  const { state, interactions, adopted } = launch;
  const read = decode(state, outline);
  const counted = ({ sent, ...attempt }: Attempt): Attempt => {
    // Without a state nobody knows whose they are: what is offered may be what the LMS holds.
    const own = journals.filter(journal => !read || journal.lineage === attempt.lineage);
    return {
      ...attempt,
      lineage: attempt.lineage || lineage,
      sent: { ...sent, interactions: arrived(interactions, sent.interactions, entriesOf(own), adopted) },
    };
  };
  const lms = read && counted(read);
  // What each launch told stands last: where it is not there (cut off, or no room), nothing is known to be untold.
  const here = read?.sent.told.size ? read.sent.interactions : 0;
  const withFate = (fate: Fate) => journals.filter(journal => fateOf(journal, lms, launch) === fate);
  const taken = withFate('taken');
  // All of one lineage, or, without an LMS, of one learner's own device: windows that were fresh at a time began one each.
  // The ledger says what the LMS gave back, not what this device believes.
  const base = taken.reduce<Attempt | null>((found, { attempt }) => (found ? absorb(found, attempt) : attempt), lms);
  let attempt = settle(base ?? counted(emptyAttempt(lineage)));
  // An event that stands in two journals was told if either says so: the later one may have died before it replaced the other.
  const told = toldIn(journals);
  const entries = entriesOf(taken).map(({ event }) => ({ event, ordinal: told.get(event.id) ?? null }));
  const inHand = new Set(entries.map(({ event }) => event.id));
  const asked = withFate('offered').map(journal => without(journal, inHand, lms));
  const offered = asked.filter(journal => !isPart(journal, attempt, outline));
  const replaced = early.map(event => {
    const next = { ...event, seq: attempt.seq + 1 };
    attempt = fold(attempt, next, outline);
    return next;
  });
  return {
    attempt,
    acked: (adopted ? taken.find(({ acked }) => acked)?.acked : lms?.seq) ?? 0,
    unread: read || !state ? null : state,
    known: !adopted && encode(attempt, outline) === encode(lms ?? emptyAttempt(lineage), outline),
    early: replaced,
    taken: [...taken, ...asked].filter(journal => !offered.includes(journal)),
    offered,
    replay: lms ? entries.filter(entry => isUnsent(entry, lms, { repeatable, counted: here })) : [],
  };
};
