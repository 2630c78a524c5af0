/**
 * Bits as text of `0` and `1`. Every number is written so that the texts sort as the numbers do: the order of two
 * packed states is the order of what they hold.
 */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = `${LETTERS}${LETTERS.toLowerCase()}0123456789-_`;

/** A number in exactly `width` bits. */
export const fixed = (value: number, width: number): string =>
  width === 0 ? '' : value.toString(2).padStart(width, '0');

/** A number from 0 to 2^53 - 2 in as many bits as it needs: the small ones are short. */
export const count = (value: number): string => {
  const bits = (value + 1).toString(2);
  return `${'1'.repeat(bits.length - 1)}0${bits.slice(1)}`;
};

/** `count` for numbers that are about 2^`width` large. */
export const scaled = (value: number, width: number): string =>
  count(Math.floor(value / 2 ** width)) + fixed(value % 2 ** width, width);

/**
 * Reads bits in the order they were written. Every method throws RangeError at the end of the text; it never leaves the
 * codec, and so says nothing.
 */
export interface Reader {
  /** Whether nothing is left. */
  readonly done: boolean;
  bits(length: number): string;
  fixed(width: number): number;
  count(): number;
  scaled(width: number): number;
}

/** Bits of the largest number that is read. */
const LARGEST = 32;

/** A reader of a text of bits. */
export const reader = (all: string): Reader => {
  let at = 0;
  const bits = (length: number): string => {
    if (at + length > all.length) throw new RangeError();
    return all.slice(at, (at += length));
  };
  const number = (width: number): number => (width === 0 ? 0 : parseInt(bits(width), 2));
  const counted = (): number => {
    const ones = all.indexOf('0', at) - at;
    // No number of ours is larger; what is could not be written again as it was.
    bits(ones < 0 || ones > LARGEST ? Infinity : ones + 1);
    return 2 ** ones + number(ones) - 1;
  };
  return {
    get done() {
      return at >= all.length;
    },
    bits,
    fixed: number,
    count: counted,
    scaled: width => counted() * 2 ** width + number(width),
  };
};

/** Base64url characters for a text of bits; the last one is filled with zeros. */
export const toText = (bits: string): string =>
  bits.replace(/.{1,6}/g, six => DIGITS.charAt(parseInt(six, 2) << (6 - six.length)));

/** The bits of base64url characters. Throws RangeError where a character is none of them. */
export const fromText = (text: string): string =>
  Array.from(text, char => {
    const value = DIGITS.indexOf(char);
    if (value < 0) throw new RangeError();
    return fixed(value, 6);
  }).join('');
