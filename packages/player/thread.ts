import type { Attempt, Id } from '@throughline/tracking';
import { activityDone } from './done.js';

/** How a knot is drawn: done, the one to do now, or still open. */
export type KnotState = 'done' | 'now' | 'open';

/**
 * States of the knots of a page, in order. A knot without an activity (prose) follows the next activity after it; prose
 * after the last activity follows all of them. Pure.
 */
export function knotStates(activities: readonly (Id | null)[], done: (id: Id) => boolean): readonly KnotState[] {
  const all = activities.every(id => id === null || done(id));
  const filled = activities.map((id, at) => {
    const next = id ?? activities.slice(at).find(other => other !== null) ?? null;
    return next === null ? all : done(next);
  });
  const now = filled.indexOf(false);
  return filled.map((full, at) => (full ? 'done' : at === now ? 'now' : 'open'));
}

/** Draws the thread of an article from what is known. Knots of a check's own questions are not on the thread. */
export function drawThread(article: Element, attempt: Attempt): void {
  const knots = [...article.querySelectorAll('.thread > .knot')];
  const activities = knots.map(knot => knot.getAttribute('data-activity'));
  const states = knotStates(activities, id => activityDone(attempt, id));
  knots.forEach((knot, at) => {
    knot.classList.toggle('done', states[at] === 'done');
    knot.classList.toggle('now', states[at] === 'now');
  });
}
