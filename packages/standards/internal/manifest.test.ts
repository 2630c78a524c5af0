import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as scorm12 from '../scorm12/manifest.js';
import * as scorm2004 from '../scorm2004/manifest.js';
import { whole } from './manifest.js';
import { outline } from './testing/course.js';
import { schemaErrors, schemasOf } from './testing/xsd.js';

const files = ['course.js', 'index.html', 'module-one-en.js', 'pictures/a b.svg', 'imsmanifest.xml'];

const editions = [
  {
    name: 'SCORM 1.2',
    folder: 'scorm12edition',
    write: (course: typeof outline, paths: readonly string[]) => scorm12.manifest(whole(course, paths)),
    schemaFiles: scorm12.schemaFiles,
    schemas: {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
    version: '1.2',
    kind: 'adlcp:scormtype="sco"',
  },
  ...(['3rd', '4th'] as const).map(edition => ({
    name: `SCORM 2004 ${edition} edition`,
    folder: `scorm2004${edition}edition`,
    write: (course: typeof outline, paths: readonly string[]) => scorm2004.manifest(whole(course, paths), { edition }),
    schemaFiles: scorm2004.schemaFiles,
    schemas: {
      'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
      'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
    },
    version: `2004 ${edition} Edition`,
    kind: 'adlcp:scormType="sco"',
  })),
];

for (const { name, folder, write, schemas, schemaFiles, version, kind } of editions) {
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
