/**
 * Bits as text of `0` and `1`. Every number is written so that the texts sort as the numbers do: the order of two
 * packed states is the order of what they hold.
 */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

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

/** The six bits of every digit. */
const SIX: ReadonlyMap<string, string> = new Map(Array.from(DIGITS, (digit, value) => [digit, fixed(value, 6)]));

/** Steps of a score from 0 to 1: fine enough for halves to tenths without a rest. */
export const GRAIN = 10_080;

/** A credit or score as it is kept: 0..1 in steps that hold halves, thirds, quarters to tenths exactly. */
export const grain = (score: number): number => Math.min(1, Math.max(0, Math.round(score * GRAIN) / GRAIN || 0));

/** A score 0..1: one or two bits for all or nothing. */
export const share = (score: number): string => {
  const grains = Math.round(grain(score) * GRAIN);
  return grains === 0 ? '00' : grains === GRAIN ? '1' : `01${fixed(grains, 14)}`;
};

/** Something or nothing, in one bit and what it takes. */
export const maybe = <Value>(value: Value | null, write: (value: Value) => string): string =>
  value === null ? '0' : `1${write(value)}`;

/** Characters as UTF-8, their number first. */
export const text = (characters: string): string => {
  const bytes = new TextEncoder().encode(characters);
  return count(bytes.length) + Array.from(bytes, byte => fixed(byte, 8)).join('');
};

/**
 * Reads bits in the order they were written. Every method throws RangeError at the end of the text; it never leaves the
 * codec, and so says nothing.
 */
export interface Reader {
  bits(length: number): string;
  fixed(width: number): number;
  count(): number;
  scaled(width: number): number;
  share(): number;
  flag(): boolean;
  maybe<Value>(read: () => Value): Value | null;
  text(): string;
  /** Reads again and again until nothing is left. */
  many<Value>(read: () => Value): Value[];
}

/** A reader of a text of bits. */
export const reader = (all: string): Reader => {
  let at = 0;
  const bits = (length: number): string => {
    if (at + length > all.length) throw new RangeError();
    return all.slice(at, (at += length));
  };
  const flag = (): boolean => bits(1) === '1';
  const number = (width: number): number => (width === 0 ? 0 : parseInt(bits(width), 2));
  const counted = (): number => {
    const ones = all.indexOf('0', at) - at;
    bits(ones < 0 ? Infinity : ones + 1);
    return 2 ** ones + number(ones) - 1;
  };
  return {
    bits,
    flag,
    fixed: number,
    count: counted,
    scaled: width => counted() * 2 ** width + number(width),
    share: () => (flag() ? 1 : flag() ? number(14) / GRAIN : 0),
    maybe: read => (flag() ? read() : null),
    text: () => new TextDecoder().decode(Uint8Array.from({ length: counted() }, () => number(8))),
    many: read => {
      const found = [];
      while (at < all.length) found.push(read());
      return found;
    },
  };
};

/** Base64url characters for a text of bits; the last one is filled with zeros. */
export const toText = (bits: string): string =>
  bits.replace(/.{1,6}/g, six => DIGITS.charAt(parseInt(six, 2) << (6 - six.length)));

/** The bits of base64url characters. Throws RangeError where a character is none of them. */
export const fromText = (text: string): string =>
  Array.from(text, char => {
    const bits = SIX.get(char);
    if (bits === undefined) throw new RangeError();
    return bits;
  }).join('');
