import type { Attempt, Id, PageOutline } from '@throughline/tracking';

/** Whether everything on a page was done: it was seen, its activities done, its check finished once. */
export function pageDone(attempt: Attempt, page: PageOutline): boolean {
  return (
    attempt.visited.has(page.id) &&
    page.activities.every(id => activityDone(attempt, id)) &&
    (!page.check || (attempt.checks.get(page.check.id)?.finished ?? 0) > 0)
  );
}

/** Whether a thing to do was done: a question answered, a reveal opened, a check finished. */
export function activityDone(attempt: Attempt, id: Id): boolean {
  return attempt.done.has(id) || (attempt.items.get(id)?.tries ?? 0) > 0 || (attempt.checks.get(id)?.finished ?? 0) > 0;
}
