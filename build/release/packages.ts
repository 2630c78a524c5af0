import { packedAlone } from '@throughline/content/carried.js';
import type { Course } from '@throughline/tracking';
import type { FormatName } from '../core/formats.js';
import { moduleCourse } from '../core/module-course.js';
import { inLocales } from '../make.js';
import type { Wanted } from '../packing.js';

/**
 * The packages of a release, each format of each: the whole course and its modules with all languages; and where the
 * course has several, the whole course in each of them alone.
 */
export function packagesOf(course: Course, formats: readonly FormatName[]): readonly Wanted[] {
  const { locales, modules } = course.outline;
  const alone = locales.length > 1 ? locales : [];
  const parts: readonly Omit<Wanted, 'format' | 'units'>[] = [
    { course, module: null },
    ...packedAlone(modules).map(({ id }) => ({ course: moduleCourse(course, id), module: id })),
    ...alone.map(locale => ({
      course: inLocales(course, [locale]),
      module: null,
      named: (name: string) => name.replace(/\.zip$/u, `-${locale}.zip`),
    })),
  ];
  return parts.flatMap(part => formats.map(format => ({ ...part, format, units: 'course' as const })));
}
