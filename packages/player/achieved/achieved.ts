import { type Achieved, type AchievedCheck, type AchievedPart } from '@throughline/elements/internal/achieved.js';
import { dayOf } from '@throughline/tracking/days.js';
import type { Attempt, Check, Id, Launch, Locale, ModuleOutline, Outline, PageOutline } from '@throughline/tracking';
import { checkResult, passMark, reports, requiredOf } from '../policy.js';
import { inLocale, places } from '../route.js';

export interface AchievedNeeds {
  readonly attempt: Attempt;
  readonly outline: Outline;
  readonly launch: Launch;
  readonly locale: Locale;
  readonly today: number;
}

/** The day on which all of these were passed; null where one is not known, and where there is none. */
const lastOf = (days: readonly (number | null)[]): number | null =>
  days.length === 0 || days.includes(null) ? null : Math.max(...(days as readonly number[]));

/** Outcomes are those that were recorded: they never go down, and in a visit that is not recorded none comes about. */
const isCompleted = ({ scopes }: Attempt, scope: Id): boolean => scopes.get(scope)?.completion === 'completed';

const checkOf = ({ attempt, launch }: AchievedNeeds, page: Id, check: Check): AchievedCheck => {
  const { best, passed, exhausted } = checkResult(check, attempt.checks.get(check.id), launch);
  const isPassed = passed || attempt.scopes.get(page)?.success === 'passed';
  return {
    state: isPassed ? 'passed' : exhausted ? 'lost' : 'open',
    best,
    mark: passMark(check, launch),
    passedOn: dayOf(attempt, 'passed', check.id),
  };
};

const partOf = (needs: AchievedNeeds, module: ModuleOutline, required: readonly PageOutline[]): AchievedPart => {
  const { attempt, outline, locale } = needs;
  const { id, title, pages } = module;
  const isOpened = (page: PageOutline): boolean => attempt.visited.has(page.id);
  const checks = pages.flatMap(page =>
    page.check && required.includes(page) ? [checkOf(needs, page.id, page.check)] : [],
  );
  return {
    title: inLocale(title, locale, outline),
    lessons: pages.length,
    opened: pages.filter(isOpened).length,
    missing: pages.filter(page => required.includes(page) && !isOpened(page)).length,
    completed: isCompleted(attempt, id),
    completedOn: dayOf(attempt, 'completed', id),
    passedOn: lastOf(checks.map(({ passedOn }) => passedOn)),
    checks,
  };
};

/** What a learner has done, as the record knows it; of one module, where `only` is given. Pure. */
export function achievedIn(needs: AchievedNeeds, only?: ModuleOutline): Achieved {
  const { attempt, outline, launch, locale, today } = needs;
  const required = requiredOf(places(outline).map(({ page }) => page));
  const parts = (only ? [only] : outline.modules).map(module => partOf(needs, module, required));
  const scope = only?.id ?? 'course';
  return {
    course: inLocale(outline.title, locale, outline),
    version: outline.version,
    counts: reports(launch),
    today,
    begunOn: dayOf(attempt, 'begun', 'course'),
    completedOn: dayOf(attempt, 'completed', scope),
    completed: isCompleted(attempt, scope),
    passed: parts.every(({ checks }) => checks.every(({ state }) => state === 'passed')),
    parts,
  };
}
