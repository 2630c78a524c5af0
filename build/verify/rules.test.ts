import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Course } from '@throughline/tracking';
import { formatNames } from '../core/formats.js';
import { inLocales } from '../make.js';
import { course } from '../testing/course.js';
import { filesOf, sourceOf, zipped } from './testing/packs.js';
import { plants, type Plant } from './testing/plants.js';
import { rules } from './rules/index.js';
import { findings, readPack, type Finding } from './verify.js';

async function found({
  format,
  files,
  bytes,
  pack,
}: Pick<Plant, 'format' | 'files' | 'bytes' | 'pack'>): Promise<readonly Finding[]> {
  const all = await filesOf(format);
  await files?.(all);
  const whole = zipped(all);
  const read = await readPack(sourceOf(bytes ? bytes(whole) : whole));
  return findings(pack ? pack(read) : read);
}

/** A course to stay unnoticed, one in a single language, one whose words are hard on XML. */
const forms: readonly Course[] = [
  course,
  { ...course, outline: { ...course.outline, neutral: true } },
  inLocales(course, ['ar']),
  { ...course, outline: { ...course.outline, title: { en: `<"&'> ${'😀'.repeat(200)}`, ar: '-->' } } },
];

for (const format of formatNames)
  test(`a package of the small course as ${format} breaks no rule, in every form a course takes`, async () => {
    for (const form of forms) {
      const files = await filesOf(format, { course: form });
      assert.deepEqual(findings(await readPack(sourceOf(zipped(files)))), []);
    }
  });

for (const [index, plant] of plants.entries())
  test(`${plant.rule} alone finds planted fault ${index + 1} (${plant.format})`, async () => {
    const all = await found(plant);
    assert.deepEqual(
      [...new Set(all.map(({ id }) => id))],
      [plant.rule],
      all.map(({ id, place, what }) => `${id} ${place} ${what}`).join('\n'),
    );
    for (const { place, what } of all) {
      assert.match(place, plant.place);
      assert.match(what, /^["A-Z0-9][^]*[.]$/u, what);
    }
  });

test('every rule has a planted fault, an id of its own, and says what must hold, why and how to mend it', () => {
  const ids = rules.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual([...new Set(plants.map(({ rule }) => rule))].sort(), [...ids].sort());
  for (const { must, why, cure } of rules) for (const text of [must, why, cure]) assert.match(text, /^[A-Z][^]*\.$/u);
});
