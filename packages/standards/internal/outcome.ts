import { mean } from '@throughline/tracking/mean.js';
import type { Attempt, ModuleOutline, PageOutline, ScopeState } from '@throughline/tracking';

/** The five words of SCORM 1.2 that we use of its six. */
export type LessonStatus = 'passed' | 'completed' | 'failed' | 'incomplete';

/** The pages whose checks count. */
const checkPages = (pages: readonly PageOutline[]): readonly PageOutline[] =>
  pages.filter(page => page.required && page.check);

export const hasChecks = (pages: readonly PageOutline[]): boolean => checkPages(pages).length > 0;

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
  return Math.min(0.9999, mean(required.map(page => Number(isDone(page, attempt)))) || 0);
};

/**
 * How a module begun stands. Nobody says score and success of a module: they are those of its required checks, whose
 * success stands with their pages.
 */
export const moduleScope = ({ scopes, checks }: Attempt, { id, pages }: ModuleOutline): ScopeState | undefined => {
  const said = scopes.get(id);
  const checked = checkPages(pages);
  if (said?.success !== 'unknown' || checked.length === 0) return said;
  const successes = checked.map(page => scopes.get(page.id)?.success ?? 'unknown');
  const score = mean(checked.map(({ check }) => (check && checks.get(check.id)?.best) ?? NaN));
  return {
    ...said,
    success: (['failed', 'unknown'] as const).find(success => successes.includes(success)) ?? 'passed',
    // A check that was not finished makes it no number.
    score: score >= 0 ? score : null,
  };
};
