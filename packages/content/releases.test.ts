import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixCourse, readCourse, readReleases, releaseOf, withRelease } from './index.js';
import { choice, fixed, page, small } from './testing/course.js';

const base = 'https://knots.example.org';
const slotsFile = '01-tying/slots.json';
const course = fixed(small());
const release = releaseOf(course, { id: 'knots', base });
const released = (own: Record<string, string> = {}): ReturnType<typeof small> => ({
  ...course,
  'releases.json': withRelease({}, '1.0.0', release),
  ...own,
});
const slots = (): Record<string, number> => JSON.parse(String(course[slotsFile])) as Record<string, number>;
const withSlots = (own: Record<string, number>) => ({ [slotsFile]: JSON.stringify({ ...slots(), ...own }, null, 2) });
const codes = (files: ReturnType<typeof small>) =>
  readCourse(files).problems.map(({ code, file, line }) => `${code} ${file}:${line}`);

test('a course as it was released is in order', () => {
  assert.deepEqual(readCourse(released()).problems, []);
  assert.deepEqual(readReleases(released()), { '1.0.0': release });
});

test('slots above the release are free: a page, a question and an option may come', () => {
  const more = { '01-tying/20-more.md': page(`Lead.\n\n${choice('more')}`, { id: 'more-page' }) };
  const option = String(course['01-tying/10-first.md']).replace('\n\nIt is a sign.', '\n- [ ] A knot {#a-knot}\n  > No.\n\nIt is a sign.'); // prettier-ignore
  const grown = released({ ...more, '01-tying/10-first.md': option });
  const mended = { ...grown, ...Object.fromEntries(fixCourse(grown)) };
  assert.deepEqual(codes(mended), []);
  const moved = JSON.parse(String(mended[slotsFile])) as Record<string, number>;
  // After a merge: what was not released may change places.
  [moved['more'], moved['more-page']] = [moved['more-page']!, moved['more']!];
  assert.deepEqual(codes({ ...mended, [slotsFile]: JSON.stringify(moved) }), []);
});

const wrong: readonly (readonly [name: string, files: Record<string, string>, expected: readonly string[]])[] = [
  ['two options that changed places', withSlots({ 'seen/a-sign': 1, 'seen/nothing': 0 }), ['C307 01-tying/slots.json:5']],
  ['a question and a page that changed places', withSlots({ seen: 0, 'first-page': 1 }), ['C307 01-tying/slots.json:1']],
  ['a new id at a released slot', withSlots({ seen: 9, 'other-id': 1 }), ['C307 01-tying/slots.json:1']],
  ['a module at another slot', withSlots({ 'module:tying': 4 }), ['C307 01-tying/slots.json:3']],
  ['another base', { 'course.yaml': String(course['course.yaml']).replace(base, 'https://other.example') }, ['C308 course.yaml:6']],
  ['another id of the course', { 'course.yaml': String(course['course.yaml']).replace('id: knots', 'id: hitches') }, ['C308 course.yaml:1']],
  ['a file that cannot be read', { 'releases.json': '{"1.0.0": 1}' }, ['C102 releases.json:1']],
]; // prettier-ignore
for (const [name, files, expected] of wrong)
  test(`tells of ${name} after a release`, () => assert.deepEqual(codes(released(files)), expected));

test('tells of a difference once, by the last release that it breaks', () => {
  const both = withRelease({ '1.0.0': release }, '1.1.0', release);
  const { problems } = readCourse(
    released({ 'releases.json': both, ...withSlots({ 'seen/a-sign': 1, 'seen/nothing': 0 }) }),
  );
  assert.deepEqual(problems.map(({ what }) => what), ['Slots of “seen” are not those of release 1.1.0.']); // prettier-ignore
});

test('the example address locks nothing: the publisher sets its own after it', () => {
  const example = releaseOf(course, { id: 'knots', base: 'https://throughline.example' });
  assert.deepEqual(codes(released({ 'releases.json': withRelease({}, '1.0.0', example) })), []);
});
