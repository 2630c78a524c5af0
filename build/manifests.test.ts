import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Locale } from '@throughline/tracking';
import { formatNames, formatOf } from './core/formats.js';
import { packageCourse } from './core/package-course.js';
import { pseudoLocales, readCourseFolder } from './course.js';
import { inLocales, zipOf } from './make.js';
import { readSchemas } from './schemas.js';
import { partsOf } from './testing/parts.js';
import { sourceOf } from './verify/testing/packs.js';
import { findings, labelOf, readPack } from './verify/verify.js';

/** Both courses, in their own language and in every language they are tried in. */
const courses: readonly (readonly [folder: string, own: Locale])[] = [
  ['modules', 'en'],
  ['test/fixtures/second-course', 'ar'],
];

/** Every format, the course as one unit and, where there can be several, a unit a module. */
const kinds = formatNames.flatMap(format =>
  (['course', 'modules'] as const)
    .filter(units => units === 'course' || formatOf(format).severalUnits)
    .map(units => [format, units] as const),
);

for (const [folder, own] of courses)
  test(`${folder}: no package breaks a rule that packages are held against`, async () => {
    const place = fileURLToPath(new URL(`../${folder}`, import.meta.url));
    const all = [own, ...pseudoLocales];
    const { course } = await readCourseFolder(place, { preview: false, locales: all });
    assert.ok(course);
    for (const locales of [[own], all])
      for (const [format, units] of kinds) {
        const schemas = await readSchemas(formatOf(format));
        const parts = partsOf(format, { course: inLocales(course, locales), schemas, units });
        const pack = await readPack(sourceOf(zipOf(await packageCourse(parts))));
        assert.equal(labelOf(pack), formatOf(format).label);
        assert.deepEqual(findings(pack), [], `${format}, ${units}`);
      }
  });
