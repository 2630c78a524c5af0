import type { Attempt } from './attempt.js';
import type { Id, Outline, Response } from './course.js';
import type { LearningEvent } from './events.js';
import type { Entry, Kept } from './journal.js';
import type { Situation } from './reconcile.js';
import { emptyAttempt } from './attempt.js';
import { decode } from './codec.js';
import { fold, settle } from './fold.js';
import { merge } from './merge.js';
import { reconcile } from './reconcile.js';

/** An event that stands in two journals was told if either says so: the later one may have died before it replaced the other. */
const agreed = (journals: readonly Kept[]): readonly Kept[] => {
  const ordinals = new Map<string, number>();
  for (const { event, ordinal } of journals.flatMap(({ entries }) => entries))
    if (ordinal !== null) ordinals.set(event.id, Math.max(ordinal, ordinals.get(event.id) ?? 0));
  return journals.map(journal => ({
    ...journal,
    entries: journal.entries.map(({ event }) => ({ event, ordinal: ordinals.get(event.id) ?? null })),
  }));
};

/** What is known at launch. */
export interface Found extends Situation {
  /** The state string of the LMS. */
  readonly state: string | null;
  /** The lineage to begin with where there is none. */
  readonly lineage: string;
  /** Of this device, the latest first. */
  readonly journals: readonly Kept[];
  /** What the learner did before the state was known. */
  readonly early: readonly LearningEvent[];
}

/** Where the learner goes on. */
export interface Resumed {
  /** What the LMS holds; null: nothing that can be read. */
  readonly lms: Attempt | null;
  readonly attempt: Attempt;
  /** New `seq` of the early events, by their id. */
  readonly stamps: ReadonlyMap<string, number>;
  /** Journals that are part of the attempt now, and those that are offered. */
  readonly taken: readonly Kept[];
  readonly offered: readonly Kept[];
  /** Events of earlier launches that are still to be told, in order. */
  readonly replay: readonly Entry[];
  readonly drafts: readonly (readonly [Id, Response])[];
}

/** Joins the state of the LMS, the journals of this device and what was done meanwhile. */
export const resume = (found: Found, outline: Outline): Resumed => {
  const read = found.alone ? null : decode(found.state, outline);
  const lms = read && { ...read, lineage: read.lineage || found.lineage };
  const all = agreed(found.journals).map(journal => ({ journal, ...reconcile(lms, journal, found) }));
  const taken = all.filter(({ archive, offer }) => !archive && !offer);
  const base = taken.reduce<Attempt | null>((state, { attempt }) => {
    if (!state || !attempt) return state ?? attempt;
    return state.lineage === attempt.lineage ? merge(state, attempt) : state;
  }, lms);
  const stamps = new Map<string, number>();
  const attempt = found.early.reduce(
    (state, event) => {
      stamps.set(event.id, state.seq + 1);
      return fold(state, { ...event, seq: state.seq + 1 }, outline);
    },
    settle(base ?? emptyAttempt(found.lineage)),
  );
  const oldestFirst = [...taken].reverse();
  return {
    lms,
    attempt,
    stamps,
    taken: taken.map(({ journal }) => journal),
    offered: all.filter(({ offer }) => offer).map(({ journal }) => journal),
    replay: oldestFirst.flatMap(({ replay }) => replay),
    drafts: oldestFirst.flatMap(({ journal }) => journal.drafts),
  };
};
