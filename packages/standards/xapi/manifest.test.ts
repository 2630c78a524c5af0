import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from '../internal/testing/course.js';
import { faultsOf } from '../internal/testing/shape.js';
import { manifest } from './manifest.js';
import { tincan } from './testing/tincan.js';

const faults = (xml: string): readonly string[] => faultsOf(xml, tincan, ['index.html', 'tincan.xml']);

test('tincan.xml launches one course and names its modules, in every form a course takes', () => {
  const many = { ...outline, locales: ['en', 'ar'], title: { en: 'One & two', ar: 'واحد' } };
  for (const course of [outline, many, { ...outline, neutral: true }, { ...outline, modules: [] }])
    assert.deepEqual(faults(manifest(course)), []);
});

const launch = '<launch lang="en">index.html</launch>';

/** What goes wrong, how, and what is said of it. */
const planted: readonly (readonly [string, string | RegExp, string, readonly string[]])[] = [
  ['another namespace', 'tincan.xsd', 'other.xsd', ['not a <tincan> of http://projecttincan.com/tincan.xsd']],
  ['no launch', launch, '', ['<launch> stands 0 times, not once']],
  [
    'a launch a module',
    /<\/activity>(?=\s*<\/activities>)/u,
    `${launch}</activity>`,
    ['<launch> stands 2 times, not once'],
  ],
  ['a page that is not there', '>index.html<', '>start.html<', ['<launch> "start.html" is not a file of the package']],
  [
    'a page elsewhere',
    '>index.html<',
    '>https://example.org/index.html<',
    ['<launch> "https://example.org/index.html" is not a file of the package'],
  ],
  ['no language', '<launch lang="en">', '<launch>', ['<launch> has no lang']],
  ['no name', /<name [^]*?<\/name>/u, '', ['<activity> holds description launch, not name+ description+ launch?']],
  ['an empty name', />Working[^<]*</u, '> <', ['<name> " " is not text']],
  ['no type', / type="[^"]*"/u, '', ['<activity> has no type']],
  [
    'an id that is no IRI',
    'id="https://example.org/a-course"',
    'id="a-course"',
    ['id="a-course" is not an absolute IRI'],
  ],
  ['an id twice', 'a-course/module-one', 'a-course', ['id="https://example.org/a-course" stands twice']],
  [
    'a launch before the name',
    /(<name [^]*?)(<launch [^]*?<\/launch>)/u,
    '$2$1',
    ['<activity> holds launch name description, not name+ description+ launch?'],
  ],
  [
    'an element from elsewhere',
    '<activities>',
    '<activities><extensions/>',
    ['<activities> holds extensions activity activity, not activity+', '<extensions> is unknown'],
  ],
];

for (const [what, right, wrong, said] of planted)
  test(`tincan.xml: ${what} is found`, () => assert.deepEqual(faults(manifest(outline).replace(right, wrong)), said));
