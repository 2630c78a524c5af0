import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { outlineFromWire, type OutlineWire } from '@throughline/player/outline-wire.js';
import type { Course } from '@throughline/tracking';
import { FaultError } from '../errors.js';
import { course as small } from '../testing/course.js';
import { partsOf } from '../testing/parts.js';
import { formatNames, formatOf } from './formats.js';
import { packageCourse, type Package } from './package-course.js';
import { launchUnits } from './units.js';

const [oiling] = small.outline.modules;

/** The small course with a second module, which has another slot than its place says. */
const course: Course = {
  ...small,
  outline: {
    ...small.outline,
    modules: [
      oiling!,
      {
        ...oiling!,
        id: 'tyres',
        slot: 7,
        title: { en: 'Tyres', ar: 'إطارات' },
        items: [],
        pages: [{ ...oiling!.pages[1]!, id: 'pumping', slot: 9 }],
      },
    ],
  },
  pages: [
    ...small.pages,
    ...['en', 'ar'].map(locale => ({
      id: 'pumping',
      module: 'tyres',
      locale,
      elements: [],
      html: `<article id="pumping" data-page><h1>pumping</h1><p>As in <a href="#the-chain">the chain</a>.</p></article>`,
    })),
  ],
  carried: { 'the-end': ['tyres'] },
};

const text = (made: Package, name: string): string => new TextDecoder().decode(made.files.get(name));
const parts = (format: 'scorm12' | 'cmi5') => partsOf(format, { course, units: 'modules', schemas: new Map() });

test('a package of several units has a page and an outline a module, and no page of the whole', async () => {
  const made = await packageCourse(parts('scorm12'));
  const opened = [...made.files.keys()].filter(name => /\.html$|^module-/u.test(name));
  assert.deepEqual(opened.sort(), ['module-1.html', 'module-1.js', 'module-7.html', 'module-7.js', 'neutral.html']);
  assert.equal(made.launch, 'module-1.html');
  assert.equal(made.name, 'bicycle-care-scorm12-modules.zip');
});

test('each page holds the first words of its module, and runs its outline before the code', async () => {
  const html = text(await packageCourse(parts('scorm12')), 'module-7.html');
  assert.match(html, /<title>Tyres<\/title>/u);
  assert.match(html, /<tl-course><article id="pumping"/u);
  const scripts = [...html.matchAll(/<script defer src="([^"]*)"/gu)].map(([, src]) => src);
  assert.deepEqual(scripts, ['module-7.js', 'course.js']);
});

test('the code begins with the outline of the page it runs in: one module, a course of its own, at the addresses of the whole', async () => {
  const made = await packageCourse(parts('cmi5'));
  for (const [launch, id] of [
    ['module-1', 'oiling'],
    ['module-7', 'tyres'],
  ] as const) {
    const heard: OutlineWire[] = [];
    const scope = { go: (wire: OutlineWire) => heard.push(wire) };
    runInNewContext(`${text(made, `${launch}.js`)}${text(made, 'course.js')}`, scope);
    const outline = outlineFromWire(JSON.parse(JSON.stringify(heard[0])) as OutlineWire);
    assert.deepEqual(
      outline,
      launchUnits(course, 'modules').find(unit => unit.launch === `${launch}.html`)?.course.outline,
    );
    assert.equal(outline.id, `bicycle-care-${id}`);
    assert.equal(outline.part?.of, 'bicycle-care');
    assert.deepEqual(
      outline.modules.map(module => module.id),
      [id],
    );
  }
});

test('the doctor is told of the unit whose page it looks from, and finds its unsent work', async () => {
  const made = await packageCourse(parts('scorm12'));
  const heard: { readonly outline: { readonly base: string; readonly id: string } }[] = [];
  const scope = { doctor: (told: (typeof heard)[number]) => heard.push(told) };
  runInNewContext(`${text(made, 'module-7.js')}${text(made, 'doctor.js')}`, scope);
  assert.deepEqual(
    heard.map(({ outline }) => [outline.base, outline.id]),
    [[course.outline.base, 'bicycle-care-tyres']],
  );
});

test('a unit carries nothing of the others: what its own package would bring stands beside it', async () => {
  const made = await packageCourse(parts('scorm12'));
  assert.equal(text(made, 'tyres-en.js'), '');
  assert.match(text(made, 'tyres-ar.js'), /As in the chain\./u);
  assert.doesNotMatch(text(made, 'tyres-ar.js'), /the-end/u);
  assert.match(text(made, 'oiling-en.js'), /en\/the-end/u);
});

test('every module is a unit, those without a check too', () => {
  assert.deepEqual(
    launchUnits(course, 'modules').map(({ launch, outline }) => [launch, outline]),
    [
      ['module-1.html', 'module-1.js'],
      ['module-7.html', 'module-7.js'],
    ],
  );
  assert.deepEqual(launchUnits(course, 'course'), [{ course, launch: 'index.html' }]);
});

test('where a standard makes no course of several units, such a package is refused', async () => {
  for (const name of formatNames.filter(one => !formatOf(one).severalUnits))
    await assert.rejects(
      packageCourse(partsOf(name, { course, units: 'modules' })),
      error => error instanceof FaultError && error.fault.code === 'one-unit',
    );
});
