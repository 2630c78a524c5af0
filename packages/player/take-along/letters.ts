/**
 * Letters that people can read out, write down and type again: no I, L, O or U (Crockford's base 32). A letter is five
 * bits.
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is typed for a letter that looks like it: no code has an O, I, L or U, nor a letter of a Russian keyboard. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ O: '0', I: '1', L: '1', U: 'V' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: '0', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: '1' },
};

const isDigit = (at: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(at));

/** A digit of any script as 0 to 9: in Unicode they stand in tens, from nought to nine. */
const plainDigit = (digit: string): string => {
  const at = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(at - before - 1)) before += 1;
  return String(before % 10);
};

/** How many letters at the end are check letters. */
export const CHECKS = 2;

/** The longest text, check letters included, of which every wrong letter is found. */
const MOST = 31;

/** Twice a value, in the field of 32 elements (x^5 + x^2 + 1). */
const twice = (value: number): number => (value << 1) ^ (value & 16 ? 0b100101 : 0);

/**
 * The two check values (Reed and Solomon): what is left after a division by (x + 1)(x + 2). Two valid texts of one
 * length differ in three letters or more, so one wrong letter, two wrong letters and two that changed places are found.
 */
const checksOf = (values: readonly number[]): readonly number[] => {
  let [high, low] = [0, 0];
  for (const value of values) {
    const over = value ^ high;
    high = low ^ over ^ twice(over);
    low = twice(over);
  }
  return [high, low];
};

const lettersOf = (values: readonly number[]): string => values.map(value => LETTERS.charAt(value)).join('');

/** Bits as letters, the last one filled with zeros, and two check letters. */
export const toLetters = (bits: string): string => {
  const values = (bits.match(/.{1,5}/g) ?? []).map(five => parseInt(five.padEnd(5, '0'), 2));
  return lettersOf([...values, ...checksOf(values)]);
};

/** The bits before the check letters; null where those do not fit, or the text is none. */
export const fromLetters = (text: string): string | null => {
  const values = Array.from(text, letter => LETTERS.indexOf(letter));
  const data = values.slice(0, -CHECKS);
  if (data.length === 0 || values.length > MOST || values.includes(-1)) return null;
  const fits = lettersOf(checksOf(data)) === text.slice(-CHECKS);
  return fits ? data.map(value => value.toString(2).padStart(5, '0')).join('') : null;
};

/**
 * As it was meant: without blanks, dashes, quotes, accents and marks of direction, in capitals; digits of other scripts,
 * wide letters and look-alikes put right.
 */
export const tidy = (typed: string): string =>
  typed
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{Nd}]/gu, '')
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/\p{L}/gu, letter => ALIKE[letter] ?? letter);

/** In groups of four, as it is shown. */
export const inGroups = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ');
