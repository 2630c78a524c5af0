import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { structure } from '@throughline/standards/cmi5/testing/structure.js';
import { faultsOf } from '@throughline/standards/internal/testing/shape.js';
import { tincan } from '@throughline/standards/xapi/testing/tincan.js';
import type { Locale } from '@throughline/tracking';
import { packageCourse } from './core/package-course.js';
import { pseudoLocales, readCourseFolder } from './course.js';
import { inLocales } from './make.js';
import { partsOf } from './testing/parts.js';

const manifests = [
  ['cmi5', 'cmi5.xml', structure],
  ['xapi', 'tincan.xml', tincan],
] as const;

/** Both courses, in their own language and in every language they are tried in. */
const courses: readonly (readonly [folder: string, own: Locale])[] = [
  ['modules', 'en'],
  ['test/fixtures/second-course', 'ar'],
];

for (const [folder, own] of courses)
  test(`${folder}: the manifests of cmi5 and xAPI keep their rules in the package itself`, async () => {
    const place = fileURLToPath(new URL(`../${folder}`, import.meta.url));
    const all = [own, ...pseudoLocales];
    const { course } = await readCourseFolder(place, { preview: false, locales: all });
    assert.ok(course);
    for (const locales of [[own], all])
      for (const [format, name, rules] of manifests) {
        const { files } = await packageCourse(partsOf(format, { course: inLocales(course, locales) }));
        assert.deepEqual(faultsOf(new TextDecoder().decode(files.get(name)), rules, [...files.keys()]), [], name);
      }
  });
