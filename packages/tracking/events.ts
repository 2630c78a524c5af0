import type { Drawn } from './attempt.js';
import type { Id, Locale, Response } from './course.js';

/** Where an outcome belongs: a module, a page or a check by its id, or `course`, an id no author may take. */
export type Scope = Id;

/** Whether the answer was right; `neutral` where no answer is wrong. */
export type Result = 'correct' | 'incorrect' | 'neutral';

/**
 * What an element says: an answer was submitted, a part was done, or something was chosen and not submitted yet.
 * Elements know nothing else of tracking. Dispatched as `learning-event` with this as its detail.
 */
export type ElementEvent =
  | {
      readonly verb: 'answered';
      readonly item: Id;
      readonly response: Response;
      readonly result: Result;
      /** Credit for this answer, 0..1. */
      readonly score: number;
      /** Which try this is, from 1. */
      readonly tries: number;
      /** Milliseconds from the first sight of the question to the answer. */
      readonly latency: number;
    }
  | { readonly verb: 'experienced'; readonly activity: Id }
  | { readonly verb: 'drafted'; readonly item: Id; readonly response: Response | null };

/**
 * Everything that can have happened, in the verbs of xAPI and cmi5. A closed union: a new verb does not compile until
 * every standard answers it.
 */
export type Happening =
  | Extract<ElementEvent, { verb: 'answered' | 'drafted' }>
  /** A part of a page was done: a reveal opened, a chart read. */
  | { readonly verb: 'experienced'; readonly activity: Id }
  /** The learner came to a page. */
  | { readonly verb: 'visited'; readonly page: Id }
  /** A try at a check was opened; what counts from the try before it has its credit in `draw`, the rest is asked. */
  | { readonly verb: 'attempted'; readonly check: Id; readonly tries: number; readonly draw: readonly Drawn[] }
  | { readonly verb: 'completed'; readonly scope: Scope }
  /** A check (by its id) or the course was scored, 0..1. */
  | { readonly verb: 'scored'; readonly scope: Scope; readonly score: number }
  | { readonly verb: 'passed' | 'failed'; readonly scope: Scope; readonly score: number }
  | { readonly verb: 'preferred'; readonly language: Locale };

/** What is added to a happening when it is recorded. */
export interface Stamp {
  /** UUID v4 made once; the statement that tells of it carries the same id, however often it is sent. */
  readonly id: string;
  /** Order within the lineage, from 1. */
  readonly seq: number;
  /** Epoch milliseconds, never going back within a session. */
  readonly at: number;
  /** The launch it happened in. */
  readonly session: string;
}

export type LearningEvent = Happening & Stamp;
