import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outline } from '@throughline/tracking';
import { whole } from './manifest.js';
import { outline } from './testing/course.js';
import { editions } from './testing/editions.js';
import { schemaErrors, schemasOf } from './testing/xsd.js';

const files = ['course.js', 'index.html', 'module-one-en.js', 'pictures/a b.svg', 'imsmanifest.xml'];

for (const { name, folder, write: writeUnits, schemas, schemaFiles, version, scormType } of editions) {
  const write = (course: Outline, paths: readonly string[]): string => writeUnits(whole(course, paths));
  const kind = `${scormType}="sco"`;
  const manifest = write(outline, files);
  const attributes = (attribute: string): string[] =>
    [...manifest.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(match => match[1] ?? '');

  test(`${name}: the manifest is valid to the schemas of its edition`, () => {
    assert.equal(schemaErrors(manifest, folder, schemas), '');
  });

  test(`${name}: the schemas find what is wrong`, () => {
    for (const [wrong, right] of [
      ['isvisible="perhaps"', 'isvisible="true"'],
      [kind.replace('sco"', 'course"'), kind],
      ['identifier="1', 'identifier="'],
      ['', /<resources>[^]*<\/resources>/],
    ] as const)
      assert.notEqual(schemaErrors(manifest.replace(right, wrong), folder, schemas), '', String(right));
  });

  test(`${name}: every schema it names, and all those refer to, is on the list`, () => {
    const named = [...manifest.matchAll(/\s(\w+\.xsd)/g)].map(match => match[1] ?? '');
    assert.deepEqual(named.sort(), Object.values(schemas).sort());
    for (const file of [...named, ...schemaFiles]) {
      assert.ok(schemaFiles.includes(file), file);
      assert.ok(schemasOf(folder).includes(file), file);
    }
  });

  test(`${name}: says its version before anything else, refers to what is there, and names every file once`, () => {
    assert.match(
      manifest,
      new RegExp(
        `<metadata>\\s*<schema>ADL SCORM</schema>\\s*<schemaversion>${version}</schemaversion>\\s*</metadata>`,
      ),
    );
    const [reference] = attributes('identifierref');
    const ids = attributes('identifier');
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(reference && ids.includes(reference));
    assert.ok(ids.includes(attributes('default')[0] ?? ''));
    assert.deepEqual(attributes('href'), [
      'index.html',
      'index.html',
      'course.js',
      'module-one-en.js',
      'pictures/a%20b.svg',
    ]);
    assert.ok(manifest.includes(`${kind} href="index.html"`));
  });

  test(`${name}: lets no LMS judge in the course's place`, () => {
    assert.doesNotMatch(manifest, /mastery|passing_score|completionThreshold|mapInfo|prerequisites|timelimit/i);
  });

  test(`${name}: identifiers are the same whatever changes in the course but its id`, () => {
    const later = { ...outline, version: '2.0.0', title: { en: 'Other' }, modules: [] };
    const ids = (text: string): string[] => text.match(/identifier(ref)?="[^"]*"/g) ?? [];
    assert.deepEqual(ids(write(later, [])), ids(manifest));
    assert.notDeepEqual(ids(write({ ...outline, id: 'b-course' }, [])), ids(manifest));
  });

  test(`${name}: titles are in the first language, and tell nothing when the course is neutral`, () => {
    assert.match(manifest, /<title>Working &lt; well &amp; &quot;fairly&quot;<\/title>/);
    assert.match(manifest, /<!-- An independent course - for practice\. -->/);
    const french = write({ ...outline, locales: ['fr', 'en'], title: { en: 'Work', fr: 'Travail' } }, []);
    assert.match(french, /<title>Travail<\/title>/);
    const neutral = write({ ...outline, neutral: true }, []);
    assert.doesNotMatch(neutral, /Working|independent/);
    assert.match(neutral, /<title>Online course<\/title>/);
  });
}
