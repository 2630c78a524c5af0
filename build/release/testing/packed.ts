import type { Course } from '@throughline/tracking';
import { formatNames } from '../../core/formats.js';
import { packageCourse } from '../../core/package-course.js';
import { inLocales, zipOf } from '../../make.js';
import { partsOf } from '../../testing/parts.js';
import type { Released } from '../choose.js';

/** A package of a release, with its bytes. */
export interface Packed extends Released {
  readonly zip: Uint8Array;
}

/** The packages of a release, without the work of bundling: every format with all languages, and in each alone. */
export async function packedOf(course: Course): Promise<readonly Packed[]> {
  const { locales } = course.outline;
  const sets = [locales, ...locales.map(locale => [locale])];
  return Promise.all(
    sets.flatMap(set =>
      formatNames.map(async format => {
        const made = await packageCourse(partsOf(format, { course: inLocales(course, set) }));
        const zip = zipOf(made);
        const file = set === locales ? made.name : made.name.replace('.zip', `-${set.join()}.zip`);
        return { file, format, locales: set, module: null, bytes: zip.length, zip };
      }),
    ),
  );
}
