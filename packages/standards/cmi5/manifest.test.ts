import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { objections, type Objection } from '@throughline/lms/scorm/schema-check.js';
import { outline } from '../internal/testing/course.js';
import { whole } from '../internal/manifest.js';
import { manifest as writeTincan } from '../xapi/manifest.js';
import { criteria, manifest as write } from './manifest.js';

const schema = new URL('../../../../shared/standards/CourseStructure.xsd', import.meta.url);
const skip = existsSync(schema) ? false : 'CourseStructure.xsd is not beside the checkout (../shared/standards)';

const manifest = (course: typeof outline): string => write(whole(course, []));
const tincan = (course: typeof outline): string => writeTincan({ course });

const many = { ...outline, locales: ['en', 'ar', 'en-XA'], title: { en: 'One & two', ar: 'واحد', 'en-XA': '[Öñé]' } };

/** What the schema says against it. */
const faults = (xml: string): readonly Objection[] =>
  objections(new TextEncoder().encode(xml), {
    name: 'cmi5',
    files: { 'CourseStructure.xsd': readFileSync(schema) },
    namespaces: { 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd': 'CourseStructure.xsd' },
  });

const courses = [outline, many, { ...outline, neutral: true }, { ...outline, modules: [] }];

test('13.2.0.0-1 cmi5.xml conforms to CourseStructure.xsd', { skip }, () => {
  for (const course of courses) assert.deepEqual(faults(manifest(course)), []);
  const planted = faults(manifest(outline).replace('moveOn="', 'moveOn="Perhaps'));
  assert.match(planted[0]?.what ?? '', /moveOn/u, 'the schema finds a planted fault');
});

// That it keeps every rule that needs no schema is proved where the rules are: build/manifests.test.ts, build/verify.

test('13.1.4.0-1 ids are absolute and differ; the address is relative (14.1.0.0-3)', () => {
  const xml = manifest(outline);
  const ids = [...xml.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.deepEqual(ids, ['https://example.org/a-course', 'https://example.org/a-course/au']);
  assert.match(xml, /<url>index\.html<\/url>/);
});

test('every language of the course stands in both manifests', () => {
  for (const xml of [manifest(many), tincan(many)])
    for (const [locale, title] of [
      ['en', 'One &amp; two'],
      ['ar', 'واحد'],
      ['en-XA', '[Öñé]'],
    ])
      assert.ok(xml.includes(`lang="${locale}">${title}<`));
});

test('a course with checks asks for completed and passed at its highest mark, one without for completed', () => {
  assert.deepEqual(criteria(outline), { moveOn: 'CompletedAndPassed', masteryScore: '0.8' });
  assert.deepEqual(criteria({ ...outline, modules: [] }), { moveOn: 'Completed' });
});

test('a course that is to stay unnoticed is not named in either manifest', () => {
  for (const write of [manifest, tincan])
    assert.doesNotMatch(write({ ...outline, neutral: true }), /Working|module-one/);
});
