import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { bundle, packagesFolder, pageStyles, type BundleParts } from './bundle.js';
import { classicScript } from './classic-scripts.js';
import { FaultError } from './errors.js';
import { minifyCss, minifyMarkup, minifyTemplates } from './minify.js';

const parts = (own: Partial<BundleParts> = {}): BundleParts => ({
  standard: 'scorm12',
  tags: ['tl-choice'],
  lateTags: [],
  lrs: false,
  elementFolders: [path.join(packagesFolder, 'elements')],
  ...own,
});

/** Which of the words occur, so that a failure does not print the whole script. */
const found = (code: string, words: readonly string[]): readonly string[] => words.filter(word => code.includes(word));

test('carries the code of one standard and of the elements that pages use', async () => {
  const { course, late, lrs } = await bundle(parts());
  const words = [
    'cmi.core.lesson_status',
    'cmi.completion_status',
    'activity_platform',
    'LMS.LaunchData',
    '"tl-choice":',
    '"tl-matching":',
  ];
  assert.deepEqual([found(late, words), found(course, words)], [['cmi.core.lesson_status'], ['"tl-choice":']]);
  assert.equal(lrs, undefined);
});

test('brings what the first screen does not need in a second script, which shares the code of the first', async () => {
  const { course, late } = await bundle(parts({ tags: ['tl-choice', 'tl-sequencing'], lateTags: ['tl-sequencing'] }));
  const words = ['"tl-choice":', '"tl-sequencing":', 'Get help', 'Choose an answer first.'];
  assert.deepEqual(
    [found(course, words), found(late, words)],
    [
      ['"tl-choice":', 'Choose an answer first.'],
      ['"tl-sequencing":', 'Get help'],
    ],
  );
  new Script(late);
});

test('leaves the outline to be filled in, once', async () => {
  const { course } = await bundle(parts());
  assert.equal(course.split('__OUTLINE__').length, 2);
});

test('is one classic script without modules, source maps, development code or eval', async () => {
  const { course } = await bundle(parts());
  assert.doesNotMatch(course, /\bimport[\s({"']|\bexport\s|sourceMappingURL|Lit is in dev mode|\beval\(|new Function/);
  new Script(course.replaceAll('__OUTLINE__', '{}'));
});

test('leaves out an element that has words and no code', async () => {
  const { course } = await bundle(parts({ tags: ['tl-choice', 'tl-no-such-thing'] }));
  assert.deepEqual(found(course, ['no-such-thing']), []);
});

test('brings the LRS client in a script of its own', async () => {
  const { course, late, lrs } = await bundle(parts({ standard: 'xapi', lrs: true }));
  assert.deepEqual([found(lrs ?? '', ['axios']), found(course + late, ['axios'])], [['axios'], []]);
});

test('brings the drawing of QR codes in a script of its own, which is small', async () => {
  const { course, late, qr } = await bundle(parts());
  const words = ['lean-qr error'];
  assert.deepEqual([found(qr, words), found(course + late, words)], [words, []]);
  assert.ok(gzipSync(qr).length < 2500, `${gzipSync(qr).length} bytes`);
});

test('bundles each set once', async () => {
  const [first, second] = [bundle(parts()), bundle(parts())];
  assert.equal(first, second);
  assert.equal(await first, await second);
});

test('minifies style sheets, also those in templates', async () => {
  assert.equal(await minifyCss('a {\n  color: #ffffff;\n}\n'), 'a{color:#fff}');
  const sheet = await pageStyles(['tl-matching'], [path.join(packagesFolder, 'elements')]);
  assert.match(sheet, /--paper:/);
  assert.match(sheet, /tl-matching/, 'what an element adds to the page');
  assert.equal(minifyMarkup('<p\n   class="a"\n  >  a\n  b </p>'), '<p class="a" >  a b </p>', 'a space stays a space');
  const templates = 'x(css`a {\n  color: red;\n}`, html`<p\n>${here}</p>`, css`a { ${there} }`)';
  const small = 'x(css`a{color:red}`, html`<p >${here}</p>`, css`a { ${there} }`)';
  assert.equal(await minifyTemplates(templates), small);
});

test('says in words what does not compile', async () => {
  await assert.rejects(
    classicScript(`import { nothing } from '@throughline/standards/scorm12/index.js'; nothing();`),
    error => {
      assert.ok(error instanceof FaultError);
      assert.match(error.fault.what, /No matching export in ".*scorm12.index.ts" for import "nothing"/);
      return true;
    },
  );
});
