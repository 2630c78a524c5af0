import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutLesson } from './sheets.js';

const rest = 'tl-tabs {\n  color: red;\n}\n';

for (const [what, css, left] of [
  ['a rule for the thread', `${rest}.thread .knot > tl-tabs:not(:defined) {\n  padding: 0;\n}\n${rest}`, rest + rest],
  ['the first rule', `.thread .knot > :not(:defined) {\n  padding: 0;\n}\n${rest}`, rest],
  ['a rule of several words in brackets', `/* Room. */\n.thread > [a]:not(.b, :c) {\n  d: 0;\n}\n`, '/* Room. */\n'],
  [
    'what holds before any element is defined',
    `${rest}:not(:defined) > [slot='prompt'] {\n  a: 0;\n}\n${rest}`,
    rest + rest,
  ],
  ['what holds before one is', `tl-poll:not(:defined) {\n  a: 0;\n}\n${rest}`, rest],
] as const)
  test(`what holds in a lesson alone is left out of pages of one's own: ${what}`, () => {
    assert.equal(withoutLesson(css), left);
  });

for (const css of [
  `tl-tabs:defined a {\n  b: 0;\n}\n`,
  `tl-poll,\n.thread .knot > tl-poll {\n  a: 0;\n}\n`,
  `.thread a,\ntl-poll {\n  a: 0;\n}\n`,
])
  test(`a rule that holds elsewhere too stays: ${css.split(' {')[0] ?? ''}`, () => {
    assert.equal(withoutLesson(css), css);
  });
