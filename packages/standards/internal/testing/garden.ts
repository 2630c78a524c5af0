import type { ModuleOutline, Outline, PageOutline } from '@throughline/tracking';
import type { Packaged } from '../manifest.js';
import { outline } from './course.js';

const page = (id: string, own: Partial<PageOutline> = {}): PageOutline => ({
  id,
  slot: 0,
  title: { en: id },
  minutes: 1,
  required: true,
  items: [],
  activities: [],
  ...own,
});
const check = (id: string, pass: number): PageOutline =>
  page(id, { check: { id: `${id}-of`, draw: 1, pass, bank: [] } });
const module = (id: string, slot: number, ...pages: readonly PageOutline[]): ModuleOutline => ({
  id,
  slot,
  title: { en: `About ${id}` },
  description: { en: `What ${id} is.` },
  pages,
  items: [],
});

/** One without a check, one with a check, one with two, and one that is optional. */
const modules = [
  module('start', 0, page('welcome')),
  module('soil', 1, page('dig'), check('soil-check', 0.8)),
  module('water', 2, check('first-check', 0.6), check('second-check', 0.7)),
  module('extra', 5, page('more', { required: false })),
];

/** A course of these four modules, each a unit, as the packager hands it over. */
export const packaged = (course: Outline): Packaged => ({
  course,
  files: ['course.js', 'neutral.html', ...modules.flatMap(({ slot }) => [`module-${slot}.html`, `module-${slot}.js`])],
  units: modules.map((own, index) => ({
    outline: {
      ...course,
      id: `${course.id}-${own.id}`,
      part: { of: course.id, number: index + 1 },
      title: own.title,
      description: own.description,
      modules: [own],
    },
    launch: `module-${own.slot}.html`,
    files: [`module-${own.slot}.html`, `module-${own.slot}.js`],
  })),
});

export const garden = packaged({ ...outline, id: 'garden', modules });
