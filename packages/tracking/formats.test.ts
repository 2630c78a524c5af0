import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decimal, isoDuration, limitText, optionCode, span12, stamp2004, uuid, wireId } from './formats.js';

const anyMs = fc.oneof(fc.double(), fc.integer({ min: 0, max: 4e9 }));

test('writes every duration in the strict form of SCORM 1.2', () => {
  fc.assert(fc.property(anyMs, ms => /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/.test(span12(ms))));
  assert.equal(span12(3_723_045), '0001:02:03.04');
  assert.equal(span12(50), '0000:00:00.05');
  assert.equal(span12(1e15), '9999:59:59.99');
  assert.equal(span12(NaN), '0000:00:00.00');
});

test('writes every duration in ISO 8601 with at most two decimals', () => {
  fc.assert(fc.property(anyMs, ms => /^PT(\d+H)?(\d+M)?\d+(\.\d\d)?S$/.test(isoDuration(ms))));
  assert.equal(isoDuration(3_723_045), 'PT1H2M3.04S');
  assert.equal(isoDuration(0), 'PT0S');
  assert.equal(isoDuration(86_400_000), 'PT24H0S');
});

test('writes a point in time with exactly two decimals', () => {
  assert.equal(stamp2004(Date.UTC(2026, 10, 22, 7, 5, 9, 129)), '2026-11-22T07:05:09.12Z');
});

test('keeps text on one line, within its limit and free of delimiters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 30 }), (text, max) => {
      const out = limitText(text, max);
      return out.length <= max && !/[\r\n\t]|\[[,.:]\]|(^|,)\{|[\uD800-\uDBFF]$/.test(out);
    }),
  );
  assert.equal(limitText('{a\nb [,] c', 250), ' {a b (,) c');
  assert.equal(limitText('a,{b', 250), 'a, {b');
  assert.equal(limitText('ab\u{1F600}', 3), 'ab');
});

test('writes decimals without exponent and without needless zeros', () => {
  assert.equal(decimal(1e-7, 4, 0, 1), '0');
  assert.equal(decimal(-1e-7, 4, -1, 1), '0');
  assert.equal(decimal(2 / 3, 4, 0, 1), '0.6667');
  assert.equal(decimal(0.5, 4, 0, 1), '0.5');
  assert.equal(decimal(100, 2, 0, 100), '100');
  assert.equal(decimal(120, 0, 0, 100), '100');
  assert.equal(decimal(Number.NaN, 2, 0, 1), '');
});

test('gives an option one character and refuses the thirty-seventh', () => {
  assert.equal(optionCode(0), '0');
  assert.equal(optionCode(35), 'z');
  assert.throws(() => optionCode(36), RangeError);
  assert.throws(() => optionCode(-1), RangeError);
});

test('writes ids without hyphens on the wire', () => {
  assert.equal(wireId('first-steps-defined'), 'first_steps_defined');
});

test('makes UUIDs of version 4', () => {
  assert.equal(
    uuid(length => new Uint8Array(length)),
    '00000000-0000-4000-a000-000000000000',
  );
  assert.equal(
    uuid(length => new Uint8Array(length).fill(255)),
    'ffffffff-ffff-4fff-afff-ffffffffffff',
  );
});
