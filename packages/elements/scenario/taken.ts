import type { Id } from '@throughline/tracking';

/** What was chosen one after the other: the scene, and the choice there. */
export type Steps = readonly (readonly [scene: Id, choice: Id])[];

const news = (steps: Steps): number => new Set(steps.map(([, choice]) => choice)).size;

/**
 * The way after one more step, which leads to a scene. Whoever was there before, and has chosen nothing new since, has gone
 * in a circle, which is left out: so no way grows for ever, and a step back always leads to where one was.
 */
export const taken = (steps: Steps, step: Steps[number], to: Id): Steps => {
  const way = [...steps, step];
  const before = steps.findIndex(([scene], n) => scene === to && news(steps.slice(0, n)) === news(way));
  return before < 0 ? way : steps.slice(0, before);
};

/** The points on a way, of each choice once; `points` says `choice=points`. */
export const pointsOn = (steps: Steps, points: readonly string[]): number => {
  const chosen = new Set(steps.map(([, choice]) => choice));
  return points
    .map(pair => pair.split('='))
    .reduce((all, [choice = '', count]) => all + (chosen.has(choice) ? Number(count) : 0), 0);
};
