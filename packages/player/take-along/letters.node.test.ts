import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromLetters, inGroups, tidy, toLetters } from './letters.js';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Bits that fill whole letters, as many as a code of 24 has beside its check letters. */
const bits = fc
  .array(fc.constantFrom('0', '1'), { minLength: 5, maxLength: 110 })
  .map(all => all.slice(0, all.length - (all.length % 5)).join(''));

const put = (text: string, at: number, letter: string): string => text.slice(0, at) + letter + text.slice(at + 1);

test('gives back the bits that were written', () => {
  fc.assert(
    fc.property(bits, all => {
      assert.equal(fromLetters(toLetters(all)), all);
    }),
  );
});

test('finds every wrong letter, at every place', () => {
  fc.assert(
    fc.property(bits, all => {
      const text = toLetters(all);
      for (let at = 0; at < text.length; at += 1)
        for (const letter of LETTERS)
          if (letter !== text.charAt(at)) assert.equal(fromLetters(put(text, at, letter)), null);
    }),
    { numRuns: 20 },
  );
});

test('finds every two letters that changed places, side by side or not', () => {
  fc.assert(
    fc.property(bits, all => {
      const text = toLetters(all);
      for (let one = 0; one < text.length; one += 1)
        for (let other = 0; other < one; other += 1) {
          const [a, b] = [text.charAt(one), text.charAt(other)];
          if (a !== b) assert.equal(fromLetters(put(put(text, one, b), other, a)), null);
        }
    }),
  );
});

test('finds any two wrong letters', () => {
  const letter = fc.nat(31).map(at => LETTERS.charAt(at));
  const wrong = fc.tuple(fc.nat(23), fc.nat(23), letter, letter);
  fc.assert(
    fc.property(bits, wrong, (all, [one, other, a, b]) => {
      const text = toLetters(all);
      const slipped = put(put(text, one % text.length, a), other % text.length, b);
      fc.pre(slipped !== text);
      assert.equal(fromLetters(slipped), null);
    }),
  );
});

test('has no letter that looks like another', () => {
  for (const letter of 'ILOU') assert.equal(LETTERS.includes(letter), false);
  fc.assert(fc.property(bits, all => Array.from(toLetters(all)).every(letter => LETTERS.includes(letter))));
});

test('is read however it was typed: small letters, blanks, dashes, look-alikes', () => {
  assert.equal(tidy(' 1o0l-i2ab\u2013cd ef\u00a0gh\n'), '100112ABCDEFGH');
  assert.equal(inGroups('ABCDEFGHJ'), 'ABCD EFGH J');
  assert.equal(inGroups('ABCDEFGH'), 'ABCD EFGH');
  fc.assert(
    fc.property(bits, all => {
      const code = toLetters(all);
      const typed = inGroups(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll(' ', ' - ');
      assert.equal(tidy(typed), code);
    }),
  );
});

/** How people type a code: what they do to the text that is shown. */
const TYPED: Readonly<Record<string, (shown: string) => string>> = {
  'small letters': shown => shown.toLowerCase(),
  'O for 0, I and l for 1': shown => shown.replaceAll('0', 'O').replace('1', 'I').replaceAll('1', 'l'),
  'u for V': shown => shown.replaceAll('V', 'u'),
  'dashes that a phone made long': shown => shown.replaceAll(' ', ' \u2014 '),
  'commas, quotes and brackets': shown => `(“${shown.replaceAll(' ', ', ')}”).`,
  'marks of direction around it': shown => `\u200f\u2067${shown}\u2069\u200e`,
  'Arabic digits': shown => shown.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit))),
  'Persian digits': shown => shown.replace(/\d/g, digit => String.fromCharCode(0x6f0 + Number(digit))),
  'Devanagari digits': shown => shown.replace(/\d/g, digit => String.fromCharCode(0x966 + Number(digit))),
  'wide letters and digits': shown => shown.replace(/\w/g, each => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
  'a Turkish capital for 1': shown => shown.replaceAll('1', '\u0130'),
  'letters of a Russian keyboard': shown =>
    shown.replace(/[ABCEHKMPTXY]/g, each => 'АВСЕНКМРТХУ'.charAt('ABCEHKMPTXY'.indexOf(each))),
};

for (const [name, type] of Object.entries(TYPED))
  test(`is read with ${name}`, () => {
    fc.assert(
      fc.property(bits, all => {
        const code = toLetters(all);
        assert.equal(tidy(type(inGroups(code))), code);
      }),
    );
  });

test('is nothing where the text is none', () => {
  for (const text of ['', 'A', 'AB', 'A!BCD', 'ab1', 'U'.repeat(8), '0'.repeat(32)])
    assert.equal(fromLetters(text), null);
});
