import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readNumber, writeNumber } from './read-number.js';

const READ: readonly (readonly [typed: string, locale: string, value: number | null])[] = [
  ['12', 'en', 12],
  [' 12,5 ', 'en', 12.5],
  ['12.5', 'fr', 12.5],
  ['.5', 'en', 0.5],
  ['3.', 'en', 3],
  ['-4', 'en', -4],
  ['−4', 'en', -4],
  ['–4', 'de', -4],
  ['\u20114', 'fr', -4],
  ['－４', 'zh', -4],
  ['−4,5', 'sv', -4.5],
  ['- 4', 'fr', -4],
  ['−1 234,5', 'ru', -1234.5],
  ['؜-٤٫٥', 'ar', -4.5],
  ['‎−۴', 'fa', -4],
  ['+4', 'en', 4],
  ['1 234,5', 'fr', 1234.5],
  ['1\u202f234,5', 'fr', 1234.5],
  ['1,234', 'en', 1234],
  ['1,234', 'fr', 1.234],
  ['1.234', 'en', 1.234],
  ['1.234', 'de', 1234],
  ['0,125', 'en', 0.125],
  ['1,234,567.8', 'en', 1234567.8],
  ['12,34,567', 'en-IN', 1234567],
  ["1'234.5", 'de-CH', 1234.5],
  ['١٢٣٫٥', 'ar', 123.5],
  ['١٬٢٣٤', 'ar', 1234],
  ['۱۲', 'fa', 12],
  ['१२', 'hi', 12],
  ['１２', 'zh', 12],
  ['', 'en', null],
  ['twelve', 'en', null],
  ['12 loaves', 'en', null],
  ['1e5', 'en', null],
  ['1.2.3', 'en', null],
  ['1,2.3,4', 'en', null],
  ['-', 'en', null],
  ['.', 'en', null],
  ['Infinity', 'en', null],
];

for (const [typed, locale, value] of READ) {
  test(`reads “${typed}” in ${locale} as ${value === null ? 'no number' : String(value)}`, () => {
    assert.equal(readNumber(typed, locale), value);
  });
}

test('reads every number that it writes, in every language', () => {
  const locale = fc.constantFrom(
    'en',
    'fr',
    'es',
    'de-CH',
    'ru',
    'sv',
    'zh',
    'ar',
    'ar-EG',
    'fa',
    'hi-u-nu-deva',
    'en-XA',
    'ar-XB',
  );
  const value = fc.integer({ min: -1e9, max: 1e9 }).map(whole => whole / 1000);
  fc.assert(
    fc.property(value, locale, (number, language) => {
      assert.equal(readNumber(writeNumber(number, language), language), number === 0 ? 0 : number);
    }),
  );
});

test('reads a number with its thousands marked, in every language', () => {
  const locale = fc.constantFrom('en', 'en-IN', 'fr', 'es', 'de', 'de-CH', 'ru', 'ar-EG');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), locale, (number, language) => {
      assert.equal(readNumber(new Intl.NumberFormat(language).format(number), language), number);
    }),
  );
});
