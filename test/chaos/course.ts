import type { Outline, PrivacyLevel } from '@throughline/tracking';
import { outlineOf } from '@throughline/tracking/testing/outline.js';

const SIZE = { modules: 2, pages: 2, items: 3, bank: 4, draw: 2, reveals: 1 };

/** Two modules, each with pages to read, questions to practise and a check. */
const published: Outline = outlineOf(SIZE);

/** One more page with questions in each module, a question asked anew, another order of pages. */
const updated: Outline = (() => {
  const { modules, ...rest } = outlineOf({ ...SIZE, pages: 3 });
  return {
    ...rest,
    version: '1.1.0',
    modules: modules.map((module, index) => {
      const before = published.modules[index];
      const items = module.items.map(item => {
        const old = before?.items.find(({ id }) => id === item.id);
        // What was published keeps its slot and its type for life; what is new comes after.
        return { ...(old ?? { ...item, slot: item.slot + 100 }), revision: item.id === 'm0-q1' ? 2 : 1 };
      });
      const pages = module.pages.map(page => {
        const old = before?.pages.find(({ id }) => id === page.id);
        return { ...page, slot: old?.slot ?? page.slot + 100 };
      });
      return { ...module, items, pages: [...pages].reverse() };
    }),
  };
})();

/** A course and its next release. */
export type Releases = readonly [published: Outline, updated: Outline];

const releasesOf = (privacy: PrivacyLevel): Releases => [
  { ...published, privacy },
  { ...updated, privacy },
];

/** The courses that stories are of: they differ in what the platform is told (decision 5). */
export const courses: readonly Releases[] = (['full', 'checks', 'outcome'] as const).map(releasesOf);
