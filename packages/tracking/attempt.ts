import type { Id, Locale, Response } from './course.js';

/** Two lattices; a value never goes down (decision 10). */
export type Completion = 'incomplete' | 'completed';
export type Success = 'unknown' | 'failed' | 'passed';

/** What is known of one question. Merged by (revision, tries, best, encoded answer), compared in that order. */
export interface ItemState {
  readonly revision: number;
  readonly tries: number;
  /** Best credit so far, 0..1. */
  readonly best: number;
  readonly response: Response | null;
}

/** An item of the open try: its slot, and its credit (0..1) once answered in this try. */
export interface Drawn {
  readonly slot: number;
  readonly credit: number | null;
}

/**
 * What is known of one check. A try is open while `opened > finished`. The draw of a finished try stays, every credit
 * filled, until the next one is opened.
 */
export interface CheckState {
  readonly opened: number;
  readonly finished: number;
  /** 0..1; null until the first try is finished. */
  readonly best: number | null;
  readonly draw: readonly Drawn[];
}

export interface ScopeState {
  readonly completion: Completion;
  readonly success: Success;
  /** 0..1; null until scored. */
  readonly score: number | null;
}

/** A scope of which nothing was said yet. */
export const BEGUN: ScopeState = { completion: 'incomplete', success: 'unknown', score: null };

/** What this registration has accepted: so that nothing is said twice. */
export interface Ledger {
  /** How many interactions (SCORM) were appended. */
  readonly interactions: number;
  readonly initialized: boolean;
  readonly completed: boolean;
  readonly passed: boolean;
  /** Of each launch, the greatest `seq` that was told: it tells its events in the order of their `seq`. */
  readonly told: ReadonlyMap<string, number>;
}

/**
 * Everything that is known of one learner in one course: a fold of learning events and, within one lineage, a
 * join-semilattice, so that two tabs, two devices or a replay can never lose an outcome.
 */
export interface Attempt {
  /** 12 hexadecimal digits made at the first launch; only attempts of one lineage are merged. */
  readonly lineage: string;
  /** The greatest `seq` folded in. */
  readonly seq: number;
  /** Pages come to. */
  readonly visited: ReadonlySet<Id>;
  /** Activities without a question that were done (reveals, charts). */
  readonly done: ReadonlySet<Id>;
  readonly items: ReadonlyMap<Id, ItemState>;
  readonly checks: ReadonlyMap<Id, CheckState>;
  /** 'course', modules and pages. */
  readonly scopes: ReadonlyMap<Id, ScopeState>;
  /** The page the learner was on last, with the `seq` that says so. */
  readonly location: { readonly page: Id; readonly seq: number } | null;
  /** Active milliseconds by session: the greatest value seen for each; the sum is the time spent. */
  readonly sessions: ReadonlyMap<string, number>;
  readonly language: { readonly locale: Locale; readonly seq: number } | null;
  readonly sent: Ledger;
  /** Parts of a state string this version does not know, copied verbatim on save. */
  readonly unknown: readonly string[];
}

/** An attempt in which nothing has happened yet. */
export const emptyAttempt = (lineage: string): Attempt => ({
  lineage,
  seq: 0,
  visited: new Set(),
  done: new Set(),
  items: new Map(),
  checks: new Map(),
  scopes: new Map(),
  location: null,
  sessions: new Map(),
  language: null,
  sent: { interactions: 0, initialized: false, completed: false, passed: false, told: new Map() },
  unknown: [],
});

/** Milliseconds spent: the sum over sessions of the greatest value seen for each (decision 10). */
export const timeSpent = (attempt: Attempt): number => [...attempt.sessions.values()].reduce((sum, ms) => sum + ms, 0);
