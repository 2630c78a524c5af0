import { mean } from '@throughline/tracking/mean.js';
import type { Attempt, ModuleOutline, PageOutline, ScopeState } from '@throughline/tracking';

/** The five words of SCORM 1.2 that we use of its six. */
export type LessonStatus = 'passed' | 'completed' | 'failed' | 'incomplete';

export const hasChecks = (pages: readonly PageOutline[]): boolean => pages.some(page => page.required && page.check);

/**
 * Two lattices pressed into one word (decision 18): finished and passed is `passed`; all wrong with tries left stays
 * `incomplete`, because `failed` ends the attempt in some LMSs; without checks to pass, finished is `completed`.
 */
export const lessonStatus = ({ completion, success }: ScopeState, checked: boolean): LessonStatus => {
  if (completion === 'incomplete') return 'incomplete';
  if (success !== 'unknown') return success;
  return checked ? 'incomplete' : 'completed';
};

const isDone = (page: PageOutline, attempt: Attempt): boolean =>
  attempt.scopes.get(page.id)?.completion === 'completed' || (!page.check && attempt.visited.has(page.id));

/** How much of what is required is done, 0..1; 1 exactly when the scope is completed. */
export const progress = (pages: readonly PageOutline[], attempt: Attempt, scope: ScopeState): number => {
  if (scope.completion === 'completed') return 1;
  const required = pages.filter(page => page.required);
  const done = required.filter(page => isDone(page, attempt)).length;
  return Math.min(0.9999, done / Math.max(1, required.length));
};

/**
 * How a module begun stands. Nobody says score and success of a module: they are those of its required checks, whose
 * success stands with their pages.
 */
export const moduleScope = (attempt: Attempt, { id, pages }: ModuleOutline): ScopeState | undefined => {
  const said = attempt.scopes.get(id);
  const checks = pages.flatMap(({ id: page, required, check }) =>
    required && check
      ? [{ success: attempt.scopes.get(page)?.success, best: attempt.checks.get(check.id)?.best ?? NaN }]
      : [],
  );
  if (!said || said.success !== 'unknown' || !checks[0]) return said;
  const score = mean(checks.map(({ best }) => best));
  return {
    ...said,
    success: checks.every(({ success }) => success === 'passed')
      ? 'passed'
      : checks.some(({ success }) => success === 'failed')
        ? 'failed'
        : 'unknown',
    // A check that was not finished makes it no number.
    score: score >= 0 ? score : null,
  };
};
