import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Course } from '@throughline/tracking';
import { formatNames, formatOf } from '../core/formats.js';
import { inLocales } from '../make.js';
import { course } from '../testing/course.js';
import { filesOf, put, sourceOf, textIn, zipped } from './testing/packs.js';
import type { Plant } from './testing/plant.js';
import { plants } from './testing/plants.js';
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

/** Ways to spoil XML that leave it XML: an attribute less, an element less, another name. */
const spoil: readonly (readonly [what: RegExp, by: (found: string) => string])[] = [
  [/ [\w:]+="[^"]*"/gu, () => ''],
  [/ ([\w:]+)="[^"]*"/gu, found => found.replace(/"[^"]*"/u, '""')],
  [/<([\w:]+)\b[^>]*\/>/gu, () => ''],
  [/<([\w:]+)(?: [^>]*)?>[^<]*<\/\1>/gu, () => ''],
  [/<([\w:]+)(?: [^>]*)?>[^<]*<\/\1>/gu, found => found + found],
  [/>[^<]+</gu, () => '>\u{1F600}<'],
];

test('no manifest, however it is spoilt, makes a rule throw', async () => {
  for (const format of formatNames) {
    const name = formatOf(format).manifest?.name;
    if (name === undefined) continue;
    const files = await filesOf(format);
    const sound = textIn(files, name);
    const edit = fc.record({ way: fc.constantFrom(...spoil), at: fc.nat(400) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async edits => {
        let spoilt = sound;
        for (const { way, at } of edits) {
          const all = [...spoilt.matchAll(way[0])];
          const found = all[at % Math.max(1, all.length)];
          if (found)
            spoilt = spoilt.slice(0, found.index) + way[1](found[0]) + spoilt.slice(found.index + found[0].length);
        }
        const copy = new Map(files);
        put(copy, name, spoilt);
        const all = findings(await readPack(sourceOf(zipped(copy))));
        for (const { place } of all) assert.notEqual(place, '');
      }),
      { numRuns: 60 },
    );
  }
});
