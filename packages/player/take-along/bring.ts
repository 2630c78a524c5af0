import type { Attempt, CheckState, Id, Outline, PageOutline } from '@throughline/tracking';
import { isText, readText } from './progress-text.js';
import { refused, type Read, type Refusal } from './read.js';
import { readCode } from './short-code.js';

/** What a code, or a text from a file or a mail, says of this course. Never throws. */
export const readProgress = (typed: string, outline: Outline): Read => {
  if (typed.trim() === '') return refused('empty');
  const code = readCode(typed, outline);
  // In a code, too, an L may stand for a 1.
  if ('attempt' in code || !isText(typed)) return code;
  try {
    return readText(typed, outline);
  } catch {
    return refused('cut');
  }
};

/** Refusals that say nothing to who chose a file. */
const OF_FIELDS: readonly Refusal[] = ['empty', 'unknown', 'letters'];

/** What a file says: a text or a code, or it is another file. */
export const readFile = (text: string, outline: Outline): Read => {
  const read = readProgress(text, outline);
  return 'refused' in read && OF_FIELDS.includes(read.refused) ? refused('file') : read;
};

/** The pages that make a module complete: where none is required, all are (`standing` in `policy.ts`). */
const counted = (pages: readonly PageOutline[]): readonly PageOutline[] => {
  const required = pages.filter(page => page.required);
  return required.length > 0 ? required : pages;
};

/**
 * A try that is open here goes on, and one that was opened here is not opened again: only the best result comes. A draw
 * of elsewhere would take the place of the questions that the learner is answering.
 */
const arrivingCheck = (brought: CheckState, here: CheckState | undefined): CheckState =>
  here && (here.opened > here.finished || brought.draw.length === 0)
    ? { opened: 0, finished: 0, best: brought.best, draw: [] }
    : brought;

/**
 * What is joined to the attempt of this launch. Outcomes are not among it: policy finds them anew from pages and
 * results, so that they are recorded and told here, against the pass mark that holds here. A module that was done stays
 * done, also where it has had a new page since. Place and language are left to the learner.
 */
export const arriving = (brought: Attempt, here: Attempt, outline: Outline): Attempt => {
  const isDone = (scope: Id): boolean => brought.scopes.get(scope)?.completion === 'completed';
  const done = outline.modules.filter(({ id }) => isDone(id) || isDone('course'));
  const checks = Array.from(brought.checks, ([id, check]) => [id, arrivingCheck(check, here.checks.get(id))] as const);
  return {
    ...brought,
    seq: 0,
    visited: new Set([...brought.visited, ...done.flatMap(({ pages }) => counted(pages).map(({ id }) => id))]),
    checks: new Map(checks),
    scopes: new Map(),
    location: null,
    language: null,
    unknown: [],
  };
};

/** What has come, in the order of the course. */
export interface Came {
  /** Modules done now that were not before. */
  readonly modules: readonly Id[];
  /** Best results that went up, 0..1, by module. */
  readonly scores: readonly (readonly [module: Id, score: number])[];
  /** How many pages were opened, and questions answered, that were not before. */
  readonly pages: number;
  readonly answers: number;
}

/** What differs between the attempt before and after. */
export const came = (before: Attempt, after: Attempt, outline: Outline): Came => {
  const isDone = ({ scopes }: Attempt, id: Id): boolean => scopes.get(id)?.completion === 'completed';
  return {
    modules: outline.modules.flatMap(({ id }) => (isDone(after, id) && !isDone(before, id) ? [id] : [])),
    scores: outline.modules.flatMap(({ id, pages }) =>
      pages.flatMap(({ check }) => {
        const best = check ? (after.checks.get(check.id)?.best ?? null) : null;
        const had = check ? (before.checks.get(check.id)?.best ?? -1) : -1;
        return best !== null && best > had ? [[id, best] as const] : [];
      }),
    ),
    pages: after.visited.size - before.visited.size,
    answers: after.items.size - before.items.size,
  };
};
