import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutThread } from './sheets.js';

const rest = 'tl-tabs {\n  color: red;\n}\n';

for (const [what, css, left] of [
  ['a rule for the thread', `${rest}.thread .knot > tl-tabs:not(:defined) {\n  padding: 0;\n}\n${rest}`, rest + rest],
  ['the first rule', `.thread .knot > :not(:defined) {\n  padding: 0;\n}\n${rest}`, rest],
  ['a rule of several words in brackets', `/* Room. */\n.thread > [a]:not(.b, :c) {\n  d: 0;\n}\n`, '/* Room. */\n'],
] as const)
  test(`what holds on the thread of a lesson is left out of pages of one's own: ${what}`, () => {
    assert.equal(withoutThread(css), left);
  });

for (const css of [`tl-poll,\n.thread .knot > tl-poll {\n  a: 0;\n}\n`, `.thread a,\ntl-poll {\n  a: 0;\n}\n`])
  test(`a rule that holds elsewhere too stays: ${css.split(' {')[0] ?? ''}`, () => {
    assert.equal(withoutThread(css), css);
  });
