import { grain } from '@throughline/tracking/forms.js';
import { pageDone } from './done.js';
import type {
  Attempt,
  Check,
  CheckState,
  Happening,
  Id,
  Launch,
  ModuleOutline,
  Outline,
  PageOutline,
  Scope,
  ScopeState,
  Success,
} from '@throughline/tracking';

/** How one required check stands: `best` is 0..1, null until the first try is finished. */
export interface CheckResult {
  readonly best: number | null;
  readonly passed: boolean;
  /** No try is left and none passed; never where the course sets no limit. */
  readonly exhausted: boolean;
}

/** Success by decision 18, a row a case; the first row that holds decides. */
export const successTable: readonly {
  readonly name: string;
  readonly holds: (results: readonly CheckResult[]) => boolean;
  readonly success: Success;
}[] = [
  { name: 'nothing is checked', holds: results => results.length === 0, success: 'unknown' },
  { name: 'every check is at or over its mark', holds: results => results.every(r => r.passed), success: 'passed' },
  { name: 'a check is still to be finished', holds: results => results.some(r => r.best === null), success: 'unknown' },
  { name: 'a check has no try left', holds: results => results.some(r => r.exhausted), success: 'failed' },
  { name: 'tries are left', holds: () => true, success: 'unknown' },
];

/** The mark that counts, 0..1: the LMS's mastery score replaces the course's own (decision 18). */
export function passMark(check: Check, launch: Launch | null): number {
  return launch?.masteryScore ?? check.pass;
}

/** How a check stands against the mark. */
export function checkResult(check: Check, state: CheckState | undefined, launch: Launch | null): CheckResult {
  const best = state?.best ?? null;
  const passed = best !== null && best >= passMark(check, launch);
  return { best, passed, exhausted: !passed && triesLeft(check, state) === 0 };
}

/** How many tries may still be opened; Infinity where the course sets no limit. An open try is not counted as left. */
export function triesLeft(check: Check, state: CheckState | undefined): number {
  if (check.tries === undefined) return Infinity;
  return Math.max(0, check.tries - (state?.finished ?? 0));
}

/** The pages that count: where none is required, all of them are, for nothing is completed by not being opened. */
export function requiredOf(pages: readonly PageOutline[]): readonly PageOutline[] {
  const marked = pages.filter(page => page.required);
  return marked.length > 0 ? marked : pages;
}

/** Completion, success and score of a run of pages: a module, or all of the course. Pure. */
export function standing(attempt: Attempt, pages: readonly PageOutline[], launch: Launch | null): ScopeState {
  const required = requiredOf(pages);
  const results = required.flatMap(({ check }) =>
    check ? [checkResult(check, attempt.checks.get(check.id), launch)] : [],
  );
  const scores = results.flatMap(({ best }) => best ?? []);
  const finished = scores.length === results.length;
  return {
    completion: finished && required.every(page => attempt.visited.has(page.id)) ? 'completed' : 'incomplete',
    success: successTable.find(row => row.holds(results))?.success ?? 'unknown',
    score: finished && scores.length > 0 ? grain(scores.reduce((sum, score) => sum + score, 0) / scores.length) : null,
  };
}

/** Whether outcomes may come about: not before restore, not in review, browse or without credit (decisions 15, 16). */
export function reports(launch: Launch | null): launch is Launch {
  return launch !== null && launch.mode === 'normal' && launch.credit;
}

/**
 * What has come about and was not said yet: checks passed or failed, pages, modules and the course. Pure; once all of it
 * is recorded nothing more is due.
 */
export function due(attempt: Attempt, outline: Outline, launch: Launch | null): readonly Happening[] {
  if (!reports(launch)) return [];
  return [
    ...outline.modules.flatMap(module => moduleDue(attempt, module, launch)),
    ...scopeDue(
      attempt,
      'course',
      standing(
        attempt,
        outline.modules.flatMap(m => m.pages),
        launch,
      ),
    ),
  ];
}

function moduleDue(attempt: Attempt, module: ModuleOutline, launch: Launch): readonly Happening[] {
  const { completion } = standing(attempt, module.pages, launch);
  return [
    ...module.pages.flatMap(({ id, check }) => (check ? checkDue(attempt, id, check, launch) : [])),
    ...module.pages.flatMap(page => (pageDone(attempt, page) ? completedDue(attempt, page.id) : [])),
    ...(completion === 'completed' ? completedDue(attempt, module.id) : []),
  ];
}

/** What the fold keeps of a check's success stands with the page of the check. */
function checkDue(attempt: Attempt, page: Id, check: Check, launch: Launch): readonly Happening[] {
  const { best, passed, exhausted } = checkResult(check, attempt.checks.get(check.id), launch);
  const success = passed ? 'passed' : exhausted ? 'failed' : 'unknown';
  return best === null ? [] : successDue(attempt.scopes.get(page), check.id, success, best);
}

function scopeDue(attempt: Attempt, scope: Scope, now: ScopeState): readonly Happening[] {
  const { score } = now;
  const said = attempt.scopes.get(scope)?.score ?? null;
  return [
    ...(score !== null && (said === null || score > said) ? [{ verb: 'scored', scope, score } as const] : []),
    ...(now.completion === 'completed' ? completedDue(attempt, scope) : []),
    ...successDue(attempt.scopes.get(scope), scope, now.success, score ?? 0),
  ];
}

function completedDue(attempt: Attempt, scope: Scope): readonly Happening[] {
  return attempt.scopes.get(scope)?.completion === 'completed' ? [] : [{ verb: 'completed', scope }];
}

/** Success goes up only: unknown < failed < passed (decision 10). */
function successDue(
  before: ScopeState | undefined,
  scope: Scope,
  success: Success,
  score: number,
): readonly Happening[] {
  const said = before?.success ?? 'unknown';
  if (success === 'unknown' || said === success || said === 'passed') return [];
  return [{ verb: success, scope, score }];
}
