import { packageCourse } from '../core/package-course.js';
import type { Project } from '../preview/project.js';
import { inLocales } from '../make.js';
import { course } from './course.js';
import { partsOf } from './parts.js';

/** A project of the fixture course, packed without the work of bundling. */
export const project = (own: Partial<Project> = {}): Project => ({
  folder: import.meta.dirname,
  reading: { course, trouble: [] },
  refresh: () => Promise.resolve(),
  package: (format, locale) =>
    packageCourse(partsOf(format, { course: inLocales(course, locale === undefined ? ['en', 'ar'] : [locale]) })),
  ...own,
});
