import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatNames, type FormatName } from '../core/formats.js';
import { choose, limits, type Released, type Wish } from './choose.js';

const zip = (format: FormatName, bytes: number, more: Partial<Released> = {}): Released => {
  const { module = null, locales = ['en', 'ar'] } = more;
  const file = ['bread', module, format, locales.length === 1 ? locales[0] : null].filter(part => part !== null);
  return { file: `${file.join('-')}.zip`, format, bytes, module, locales };
};

/** A course whose whole SCORM 2004 is over 2 MB and whose SCORM 1.2 is not; in one language both fit. */
const middling = [
  zip('scorm12', 1_900_000),
  zip('scorm2004-4', 2_100_000),
  zip('cmi5', 2_000_001),
  zip('scorm12', 700_000, { locales: ['ar'] }),
  zip('scorm2004-4', 800_000, { locales: ['ar'] }),
];

/** A course with films: two modules of 1.5 MB and 9 MB as one. */
const large = [
  zip('scorm12', 9_000_000),
  zip('scorm12', 1_500_000, { module: 'dough' }),
  zip('scorm12', 1_600_000, { module: 'oven' }),
  zip('web', 9_000_000),
  zip('scorm12', 8_500_000, { locales: ['ar'] }),
];

/** One module is over 2 MB: nobody is sent home with half a course. */
const lopsided = [
  zip('scorm12', 9_000_000),
  zip('scorm12', 10, { module: 'dough' }),
  zip('scorm12', 2_500_000, { module: 'oven' }),
];

const [small, big, none] = limits;
const wish = (formats: readonly FormatName[], limit: number | null, locale: string | null = null): Wish => ({
  formats,
  limit,
  locale,
});

const table: readonly (readonly [string, readonly Released[], Wish, string, readonly string[]])[] = [
  ['the format that is read best', middling, wish(['scorm12', 'scorm2004-4'], none), 'whole', ['bread-scorm12.zip']],
  [
    'that too where the other is smaller',
    middling,
    wish(['scorm2004-4', 'scorm12'], big),
    'whole',
    ['bread-scorm2004-4.zip'],
  ],
  [
    'the next format where only that fits',
    middling,
    wish(['scorm2004-4', 'scorm12'], small),
    'other',
    ['bread-scorm12.zip'],
  ],
  ['a byte over the limit does not fit', middling, wish(['cmi5'], small), 'large', []],
  ['one language', middling, wish(['scorm2004-4'], small, 'ar'), 'whole', ['bread-scorm2004-4-ar.zip']],
  [
    'all languages where there is no zip of the one',
    middling,
    wish(['scorm12'], none, 'en'),
    'whole',
    ['bread-scorm12.zip'],
  ],
  ['a zip a module', large, wish(['scorm12'], small), 'modules', ['bread-dough-scorm12.zip', 'bread-oven-scorm12.zip']],
  [
    'modules of all languages where one language does not fit as a whole',
    large,
    wish(['scorm12'], small, 'ar'),
    'modules',
    ['bread-dough-scorm12.zip', 'bread-oven-scorm12.zip'],
  ],
  ['nothing where no way fits', large, wish(['web'], big), 'large', []],
  ['nothing where a module does not fit', lopsided, wish(['scorm12'], small), 'large', []],
  ['nothing where the release has no such format', large, wish(['cmi5'], none), 'absent', []],
];

for (const [name, released, wished, reason, files] of table)
  test(`chooses ${name}`, () => {
    const choice = choose(wished, released);
    assert.equal(choice.reason, reason);
    assert.deepEqual(
      choice.packages.map(({ file }) => file),
      files,
    );
  });

test('says the least that has to be let in where nothing fits', () => {
  assert.equal(choose(wish(['scorm12'], small), lopsided).needs, 2_500_000);
  assert.equal(choose(wish(['web'], big), large).needs, 9_000_000);
});

test('whatever is chosen fits, is read by the platform, and is one whole course', () => {
  const anyReleased = fc
    .uniqueArray(
      fc.record({
        format: fc.constantFrom(...formatNames),
        bytes: fc.integer({ min: 1, max: 12_000_000 }),
        module: fc.constantFrom(null, 'dough', 'oven'),
        locales: fc.constantFrom(['en', 'ar'], ['en'], ['ar']),
      }),
      { selector: ({ format, module, locales }) => `${format} ${module} ${locales.join()}` },
    )
    .map(all => all.map(({ format, bytes, ...more }) => zip(format, bytes, more)));
  const anyWish = fc.record({
    formats: fc.uniqueArray(fc.constantFrom(...formatNames), { minLength: 1 }),
    locale: fc.constantFrom(null, 'en', 'ar'),
    limit: fc.constantFrom(...limits),
  });
  fc.assert(
    fc.property(anyReleased, anyWish, (released, wished) => {
      const { packages, reason, needs } = choose(wished, released);
      for (const { bytes, format } of packages) {
        assert.ok(wished.limit === null || bytes <= wished.limit);
        assert.ok(wished.formats.includes(format));
      }
      assert.equal(new Set(packages.map(({ format, locales }) => `${format} ${locales.join()}`)).size <= 1, true);
      const isWhole = packages.length === 1 && packages[0]?.module === null;
      assert.equal(isWhole, reason === 'whole' || reason === 'other');
      if (reason === 'large') assert.ok(needs !== undefined && wished.limit !== null && needs > wished.limit);
      // What fits a small limit fits a larger one.
      if (packages.length > 0) assert.ok(choose({ ...wished, limit: null }, released).packages.length > 0);
    }),
    { numRuns: 1000 },
  );
});
