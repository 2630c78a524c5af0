import { emptyAttempt } from '../attempt.js';
import type { Attempt } from '../attempt.js';
import type { InteractionType, Item, Outline } from '../course.js';
import { fold } from '../fold.js';
import { asked } from '../order.js';
import { stamped } from './arbitrary.js';
import { answerTo, outlineOf } from './outline.js';

/** The measured mix of question types in hundredths. */
const MIX: readonly (readonly [InteractionType, number])[] = [
  ['choice', 60],
  ['true-false', 8],
  ['matching', 12],
  ['sequencing', 7],
  ['likert', 7],
  ['numeric', 6],
];
const TYPES = MIX.flatMap(([type, times]) => Array.from({ length: times }, () => type)).sort(
  (a, b) => a.length * 7 - b.length * 5,
);

/** A course of six modules with so many pages each and so many questions a page. */
export const largeOutline = (pages: number, items: number): Outline =>
  outlineOf({ modules: 6, pages, items, bank: 20, draw: 10, reveals: 1, types: TYPES });

/** The course with a story in every module: one of so many scenes, each with three choices. */
export const withStories = (outline: Outline, scenes: number): Outline => ({
  ...outline,
  modules: outline.modules.map(module => {
    const parts = (prefix: string, from: number, length: number) =>
      Array.from({ length }, (_, n) => ({ id: `${prefix}-${n}`, slot: from + n }));
    const story: Item = {
      id: `${module.id}-story`,
      slot: module.items.length,
      revision: 1,
      type: 'performance',
      points: 1,
      options: parts('scene', 0, scenes),
      targets: parts('choice', scenes, 3 * scenes),
    };
    return { ...module, items: [...module.items, story] };
  }),
});

/** All that can be done in it, every question answered twice. */
export const everything = (full: Outline): Attempt => {
  let seq = 0;
  let attempt = emptyAttempt('c0ffeec0ffee');
  const happen = (happening: Parameters<typeof stamped>[0]) => {
    attempt = fold(attempt, stamped(happening, ++seq), full);
  };
  for (const module of full.modules) {
    for (const page of module.pages) {
      happen({ verb: 'visited', page: page.id });
      happen({ verb: 'completed', scope: page.id });
      for (const activity of page.activities.filter(id => !page.items.includes(id)))
        happen({ verb: 'experienced', activity });
      const { check } = page;
      const slots = module.items.filter(item => item.check === check?.id).map(({ slot }) => slot);
      if (check) happen({ verb: 'attempted', check: check.id, tries: 1, draw: asked(slots.slice(0, check.draw)) });
    }
    module.items.forEach((item, index) => {
      for (const tries of [1, 2]) {
        const score = [1, 0.5, 1, 1 / 3, 0][index % 5] ?? 1;
        const response = answerTo(item, index * 7 + tries);
        happen({ verb: 'answered', item: item.id, response, result: 'correct', score, tries, latency: 1 });
      }
    });
    happen({ verb: 'completed', scope: module.id });
  }
  happen({ verb: 'passed', scope: 'course', score: 0.875 });
  const sessions = new Map(
    Array.from({ length: 12 }, (_, n) => [((n + 1) * 0x15151515).toString(16).padStart(8, '0').slice(-8), n * 977_000]),
  );
  const told = new Map([...sessions.keys()].map((session, n) => [session, n * 100]));
  return { ...attempt, sessions, sent: { interactions: 1000, initialized: true, completed: true, passed: true, told } };
};
