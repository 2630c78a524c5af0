import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packedAlone } from '@throughline/content/carried.js';
import { courseIri, iri } from '@throughline/standards/lrs/names.js';
import { outlineFromWire, outlineToWire } from '@throughline/player/outline-wire.js';
import { lookup } from '@throughline/tracking/lookup.js';
import type { Course, ModuleOutline, PageOutline } from '@throughline/tracking';
import { course as small } from '../testing/course.js';
import { partsOf } from '../testing/parts.js';
import { formatNames } from './formats.js';
import { moduleCourse } from './module-course.js';
import { packageCourse } from './package-course.js';

const words = (en: string) => ({ en });
const lesson = (id: string, slot: number, own: Partial<PageOutline> = {}): PageOutline => ({
  id,
  slot,
  title: words(id),
  minutes: 1,
  required: true,
  items: [],
  activities: [],
  ...own,
});
const module = (id: string, slot: number, pages: readonly PageOutline[]): ModuleOutline => ({
  id,
  slot,
  title: words(id),
  description: words(`What ${id} is.`),
  items: pages.flatMap(page =>
    page.items.map((item, n) => ({
      id: item,
      slot: n + 1,
      revision: 1,
      type: 'choice' as const,
      points: 1,
      options: [],
      ...(page.check && { check: page.check.id }),
    })),
  ),
  pages,
});
const check = (id: string, slot: number): PageOutline =>
  lesson(id, slot, { check: { id: `${id}-of`, draw: 1, pass: 0.8, bank: [`${id}-asks`] } });

/** A beginning and an end without a check, and two modules with one; both carry a page of each. */
const modules = [
  module('start', 0, [lesson('welcome', 1), lesson('calm', 2, { items: ['breathe'], activities: ['breathe'] })]),
  { ...module('soil', 1, [lesson('dig', 0), check('soil-check', 1)]), items: [] },
  module('water', 2, [lesson('pour', 2, { items: ['drop'], activities: ['drop'] }), check('water-check', 3)]),
  module('end', 3, [lesson('soil-record', 0), lesson('water-record', 1)]),
];
const links = '<p>See <a href="#dig">how to dig</a>, <a title="x" href="#pour">pour</a>, <a href="#calm">calm</a>.</p>';
const text = (id: string, of: string, html = '') => ({ id, module: of, locale: 'en', elements: [], html });
const garden: Course = {
  outline: {
    ...small.outline,
    id: 'garden',
    title: words('A garden'),
    description: words('By somebody who digs.'),
    locales: ['en'],
    modules,
  },
  pages: [
    ...modules.flatMap(({ id: of, pages }) => pages.map(({ id }) => text(id, of, id === 'pour' ? links : ''))),
    text('bank:soil-check-of', 'soil'),
    text('bank:water-check-of', 'water', '<img src="pictures/drop.svg">'),
    text('about', 'start', '<a href="#dig">x</a><a href="#elsewhere">y</a>'),
  ],
  activities: ['breathe', 'drop'].map(id => ({ id, name: words(id), options: {} })),
  files: { 'pictures/drop.svg': new Uint8Array(1), 'pictures/spade.svg': new Uint8Array(1) },
  carried: { calm: ['soil', 'water'], 'soil-record': ['soil'], 'water-record': ['water'] },
};

test('a module with a check is packed alone', () => {
  assert.deepEqual(
    packedAlone(garden.outline.modules).map(({ id }) => id),
    ['soil', 'water'],
  );
});

test('is a course of one module, with what it carries before and behind it', () => {
  const { outline, activities, files, pages } = moduleCourse(garden, 'water');
  assert.equal(outline.id, 'garden-water');
  assert.deepEqual(outline.title, { en: 'water' });
  assert.deepEqual(outline.description, { en: 'What water is. By somebody who digs.' });
  assert.deepEqual(
    outline.modules.map(({ id, pages: own }) => [id, own.map(({ id: page }) => page)]),
    [['water', ['calm', 'pour', 'water-check', 'water-record']]],
  );
  assert.deepEqual(activities.map(({ id }) => id), ['breathe', 'drop']); // prettier-ignore
  assert.deepEqual(Object.keys(files), ['pictures/drop.svg']);
  assert.deepEqual(
    pages.map(({ id, module: of }) => `${of}/${id}`),
    ['calm', 'pour', 'water-check', 'water-record', 'bank:water-check-of', 'about'].map(id => `water/${id}`),
  );
});

test('a link to a page that is not in the package becomes its words, every other link stays', () => {
  const html = (id: string) => moduleCourse(garden, 'water').pages.find(page => page.id === id)?.html;
  assert.equal(html('pour'), '<p>See how to dig, <a title="x" href="#pour">pour</a>, <a href="#calm">calm</a>.</p>');
  assert.equal(html('about'), 'x<a href="#elsewhere">y</a>');
});

test('everything in it has the address that it has in the whole course, the course itself one of its own', () => {
  const { outline } = moduleCourse(garden, 'water');
  for (const id of ['water', 'drop', 'pour', 'water-check-of', 'breathe'])
    assert.equal(iri(outline, id), iri(garden.outline, id));
  assert.equal(courseIri(outline), `${garden.outline.base}/garden-water`);
  assert.equal(iri(outline, 'course'), courseIri(outline));
});

test('its own slots stay, and no two things share a place in the state', () => {
  const { outline } = moduleCourse(garden, 'water');
  const { places } = lookup(outline);
  const whole = lookup(garden.outline).places;
  for (const key of ['V.pour', 'I.drop', 'C.water-check-of', 'O.water'])
    assert.equal(places.get(key), whole.get(key), key);
  assert.equal(new Set(places.values()).size, places.size);
});

test('the learner’s bundle knows all of it', () => {
  const { outline } = moduleCourse(garden, 'water');
  assert.deepEqual(outlineFromWire(outlineToWire(outline)), outline);
});

test('its packages are called after course and module, or after neither', async () => {
  const one = moduleCourse(garden, 'soil');
  const neutral = { ...one, outline: { ...one.outline, neutral: true } };
  for (const format of formatNames) {
    assert.equal((await packageCourse(partsOf(format, { course: one }))).name, `garden-soil-${format}.zip`);
    assert.equal((await packageCourse(partsOf(format, { course: neutral }))).name, `module-2-${format}.zip`);
  }
});

test('its manifest for cmi5 asks for its own check alone', async () => {
  const { files } = await packageCourse(partsOf('cmi5', { course: moduleCourse(garden, 'soil') }));
  const xml = new TextDecoder().decode(files.get('cmi5.xml'));
  assert.match(xml, /<course id="https:\/\/courses\.example\.org\/garden-soil">/u);
  assert.match(xml, /masteryScore="0\.8"/u);
});
