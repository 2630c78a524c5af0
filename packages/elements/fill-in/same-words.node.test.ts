import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sameWords } from './same-words.js';

const SAME: readonly (readonly [typed: string, wanted: string])[] = [
  ['  Warm   water ', 'warm water'],
  ['warm\u00a0water', 'warm water'],
  ['baker’s dozen', "baker's dozen"],
  ['„rye“', '"rye"'],
  ['« rye »', '" rye "'],
  ['half–baked', 'half-baked'],
  ['ca\u0301fe', 'cáfe'],
  ['ＲＹＥ', 'rye'],
  ['\u200fخبز', 'خبز'],
];
for (const [typed, wanted] of SAME) {
  test(`takes “${typed}” for “${wanted}”`, () => {
    assert.ok(sameWords(typed, wanted, false));
  });
}

test('tells other words apart, and capitals where they matter', () => {
  assert.ok(!sameWords('warm', 'warm water', false));
  assert.ok(!sameWords('RYE', 'rye', true));
  assert.ok(sameWords(' rye ', 'rye', true));
});

test('takes every text for itself, in capitals too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, matchCase) => sameWords(text, text, matchCase)),
  );
  fc.assert(fc.property(fc.string(), text => sameWords(text.toUpperCase(), text, false)));
});
