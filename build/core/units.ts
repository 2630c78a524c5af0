import type { Course, Page } from '@throughline/tracking';
import { moduleCourse } from './module-course.js';

/** What a platform launches: the course, or each of its modules, of which the platform makes the course. */
export type Units = 'course' | 'modules';

/** One thing that a platform launches, as a course of its own. */
export interface LaunchUnit {
  readonly course: Course;
  /** The page it opens with. */
  readonly launch: string;
  /** The script that brings its outline, where `course.js` serves several and has none. */
  readonly outline?: string;
}

/** What is launched of a package. A module keeps its page for the whole life of the course: its slot never changes. Pure. */
export function launchUnits(course: Course, units: Units): readonly LaunchUnit[] {
  if (units === 'course') return [{ course, launch: 'index.html' }];
  // What the package of a module carries of others stands beside it here.
  const apart = { ...course, carried: {} };
  return course.outline.modules.map(({ id, slot }) => ({
    course: moduleCourse(apart, id),
    launch: `module-${slot}.html`,
    outline: `module-${slot}.js`,
  }));
}

/** The page that stands in the one that is opened: the first, in the language the package opens in. */
export function firstPage({ outline, pages }: Course): Page | undefined {
  const first = outline.modules[0]?.pages[0]?.id;
  return pages.find(({ id, locale }) => id === first && locale === outline.locales[0]);
}
