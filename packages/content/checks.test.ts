import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse } from './index.js';
import { fixed, page, shown, small } from './testing/course.js';

const ABOUT = '---\ntitle: About\nfacts: ["1.01"]\n---\n\nWho made it.\n';
const long = `${'a '.repeat(28)}b.`;

/** Wrong words outside the body of a page, and what stands under the caret: `code line:column words`. */
const wrong: readonly (readonly [name: string, file: string, from: string, to: string, expected: string])[] = [
  ['a figure in the title of the course', 'course.yaml', 'title: Knots', 'title: 99 knots', 'C403 3:8 99'],
  ['a figure in the description of the course', 'course.yaml', 'on knots.', 'on "99 knots".', 'C403 4:27 99'],
  ['a figure in the title of a module', '01-tying/module.yaml', 'title: Tying', "title: '99 ties'", 'C403 2:9 99'],
  ['a long sentence in the title of the course', 'course.yaml', 'title: Knots', `title: So. ${long}`, `C409 3:12 ${long}`],
  ['a long sentence in the description of the course', 'course.yaml', 'on knots.', `on knots. ${long}`, `C409 4:33 ${long}`],
  ['a long sentence in the title of a module', '01-tying/module.yaml', 'title: Tying', `title: ${long}`, `C409 2:8 ${long}`],
  ['a long sentence in the description of a module', '01-tying/module.yaml', 'How to tie.', `'So. ${long}'`, `C409 3:19 ${long}`],
  ['a figure in the title of the About page', 'about.md', 'title: About', 'title: About 99 knots', 'C403 2:14 99'],
  ['a long sentence in the title of the About page', 'about.md', 'title: About', `title: So. ${long}`, `C409 2:12 ${long}`],
  ['a figure in the description of a module', '01-tying/module.yaml', 'How to tie', '99 ways', 'C403 3:14 99'],
]; // prettier-ignore
for (const [name, file, from, to, expected] of wrong) {
  test(`stops at ${name}`, () => {
    const text = String(small({ 'about.md': ABOUT })[file]).replace(from, to);
    const { problems } = readCourse(fixed(small({ [file]: text })));
    assert.deepEqual(shown(problems, text), [expected]);
  });
}

test('a figure in the title of a course, a module or the About page is traced to the facts of its pages', () => {
  const said = { 'course.yaml': 'title: Knots', '01-tying/module.yaml': 'title: Tying', 'about.md': 'title: About' };
  const files: Record<string, string> = {};
  for (const [file, title] of Object.entries(said)) {
    files[file] = String(small({ 'about.md': ABOUT })[file]).replace(title, 'title: The 31.4 million knots');
  }
  assert.deepEqual(readCourse(fixed(small(files))).problems, []);
});

test('a figure in a picture is traced to the facts of the page that shows it', () => {
  const shown99 = (drawing: string) => ({
    '01-tying/pictures/knot.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="99">${drawing}</svg>`,
    '01-tying/10-first.md': page('Lead.\n\n![A knot](pictures/knot.svg)'),
  });
  const told = (drawing: string) => {
    const files = shown99(drawing);
    return shown(readCourse(fixed(small(files))).problems, files['01-tying/10-first.md']);
  };
  assert.deepEqual(told('<text x="99">All <tspan>99&#160;knots</tspan></text>'), ['C403 11:11 pictures/knot.svg']);
  assert.deepEqual(told('<text>Of 31.4 million</text>'), []);
  assert.deepEqual(told('<!-- <text>99 knots</text> --><text>Knots</text>'), []);
});
