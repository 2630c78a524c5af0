import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { outline } from '../internal/testing/course.js';
import { faultsOf } from '../internal/testing/shape.js';
import { manifest as tincan } from '../xapi/manifest.js';
import { criteria, manifest } from './manifest.js';
import { structure } from './testing/structure.js';

const schema = new URL('../../../../shared/standards/CourseStructure.xsd', import.meta.url);
const skip = existsSync(schema) ? false : 'CourseStructure.xsd is not beside the checkout (../shared/standards)';

const many = { ...outline, locales: ['en', 'ar', 'en-XA'], title: { en: 'One & two', ar: 'واحد', 'en-XA': '[Öñé]' } };

/** The first fault that the schema finds; undefined where there is none. */
const fault = (xml: string): string | undefined => {
  using validator = XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(schema, 'utf8')));
  using document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return undefined;
  } catch (error) {
    return String(error);
  }
};

const courses = [outline, many, { ...outline, neutral: true }, { ...outline, modules: [] }];

test('13.2.0.0-1 cmi5.xml conforms to CourseStructure.xsd', { skip }, () => {
  for (const course of courses) assert.equal(fault(manifest(course)), undefined);
  assert.ok(fault(manifest(outline).replace('moveOn="', 'moveOn="Perhaps')), 'the schema finds a planted fault');
});

const faults = (xml: string): readonly string[] => faultsOf(xml, structure, ['cmi5.xml', 'index.html']);

test('cmi5.xml keeps the rules of a course structure, in every form a course takes', () => {
  for (const course of courses) assert.deepEqual(faults(manifest(course)), []);
});

const url = '<url>index.html</url>';
const unit = 'title description url launchParameters? entitlementKey?';

/** What goes wrong, how, and what is said of it. */
const planted: readonly (readonly [string, string | RegExp, string, readonly string[]])[] = [
  ['another namespace', 'cmi5/v1', 'cmi5/v2', [`not a <courseStructure> of ${structure.namespace}`]],
  ['no unit', /<au [^]*<\/au>/u, '', ['<courseStructure> holds course, not course (au | block)+']],
  ['no title', /<title>[^]*?<\/title>/u, '', ['<course> holds description, not title description']],
  [
    'no description of the unit',
    /<description>(?:(?!<description>)[^])*(?=<url>)/u,
    '',
    [`<au> holds title url, not ${unit}`],
  ],
  ['a title in no language', /<langstring [^]*?<\/langstring>/u, '', ['<title> holds nothing, not langstring+']],
  ['an empty title', />Working[^<]*</u, '><', ['<langstring> "" is not text']],
  ['words that do not say their language', '<langstring lang="en">', '<langstring>', ['<langstring> has no lang']],
  ['no language', 'lang="en"', 'lang="english language"', ['lang="english language" is not a language']],
  ['a language twice', /<langstring [^]*?<\/langstring>/u, '$&$&', ['lang="en" stands twice']],
  ['no id', / id="[^"]*"/u, '', ['<course> has no id']],
  ['an id twice', 'a-course/au', 'a-course', ['id="https://example.org/a-course" stands twice']],
  [
    'an id that is no IRI',
    'id="https://example.org/a-course"',
    'id="a-course"',
    ['id="a-course" is not an absolute IRI'],
  ],
  [
    'a criterion that is none',
    /moveOn="[^"]*"/u,
    'moveOn="Perhaps"',
    ['moveOn="Perhaps" is not NotApplicable or Passed or Completed or CompletedAndPassed or CompletedOrPassed'],
  ],
  ...['1.5', '-0.1', '0,8', '8e-1', '80', ''].map(
    mark =>
      [
        `a mastery score of "${mark}"`,
        /masteryScore="[^"]*"/u,
        `masteryScore="${mark}"`,
        [`masteryScore="${mark}" is not a decimal from 0 to 1`],
      ] as const,
  ),
  ['a window of its own kind', 'AnyWindow', 'NewWindow', ['launchMethod="NewWindow" is not AnyWindow or OwnWindow']],
  ['a misspelt attribute', 'moveOn=', 'moveon=', ['<au> has an attribute moveon']],
  ['no address', url, '', [`<au> holds title description, not ${unit}`]],
  ['an empty address', url, '<url></url>', ['<url> "" is not a file of the package']],
  [
    'an address outside the package',
    url,
    '<url>/index.html</url>',
    ['<url> "/index.html" is not a file of the package'],
  ],
  [
    'the address first',
    /(<au [^>]*>)([^]*?)(<url>.*<\/url>)/u,
    '$1$3$2',
    [`<au> holds url title description, not ${unit}`],
  ],
  [
    'the unit before the course',
    /(<course [^]*<\/course>)([^]*<\/au>)/u,
    '$2$1',
    ['<courseStructure> holds au course, not course (au | block)+'],
  ],
  [
    'an element from elsewhere',
    '<url>',
    '<note/><url>',
    [`<au> holds title description note url, not ${unit}`, '<note> is unknown'],
  ],
];

for (const [what, right, wrong, said] of planted)
  test(`cmi5.xml: ${what} is found`, () => assert.deepEqual(faults(manifest(outline).replace(right, wrong)), said));

test('cmi5.xml: every mark from 0 to 1 is a mastery score', () => {
  for (const mark of ['0', '1', '1.0', '0.75', '.5'])
    assert.deepEqual(faults(manifest(outline).replace(/masteryScore="[^"]*"/u, `masteryScore="${mark}"`)), []);
});

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
