/**
 * Text forms that the strictest LMS takes. Shared by the standards, so that a time is written in one way everywhere.
 * All of them are pure; times are in milliseconds.
 */

const two = (value: number): string => String(value).padStart(2, '0');

/** The longest time SCORM 1.2 can say, 9999:59:59.99, in hundredths of a second: no other standard is told a longer one. */
const LONGEST = 3_600_000_000 - 1;

/** Hours, minutes, seconds and hundredths of a duration; what is negative or no number counts as nothing. */
const parts = (ms: number) => {
  const hundredths = Math.min(LONGEST, Math.max(0, Math.floor(ms / 10) || 0));
  return [
    Math.floor(hundredths / 360_000),
    Math.floor(hundredths / 6000) % 60,
    Math.floor(hundredths / 100) % 60,
    hundredths % 100,
  ] as const;
};

/** CMITimespan of SCORM 1.2: always four digits of hours and two decimals (`0001:02:03.04`). */
export const span12 = (ms: number): string => {
  const [h, m, s, c] = parts(ms);
  return `${String(h).padStart(4, '0')}:${two(m)}:${two(s)}.${two(c)}`;
};

/** ISO 8601 duration with at most two decimals, no days and no weeks (`PT1H2M3.04S`, `PT0S`). */
export const isoDuration = (ms: number): string => {
  const [h, m, s, c] = parts(ms);
  return `PT${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s}${c ? `.${two(c)}` : ''}S`;
};

/** A point in time (epoch milliseconds) for SCORM 2004: exactly two decimals before the `Z`. */
export const stamp2004 = (ms: number): string => `${new Date(ms).toISOString().slice(0, 22)}Z`;

/**
 * One line of text that no LMS mistakes for something else: no line break, none of the delimiters `[,]` `[.]` `[:]`,
 * no brace first or after a comma (scorm-again splits there too, and takes it for a language), at most `max` UTF-16 units and no half of a surrogate pair.
 */
export const limitText = (text: string, max: number): string => {
  const line = text
    .replace(/[\r\n\u2028\u2029\t]+/g, ' ')
    .replace(/\[([,.:])\]/g, '($1)')
    .trim();
  const cut = line.replace(/(^|,)\{/g, '$1 {').slice(0, max);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
};

/** A decimal without exponent between `low` and `high`, at most `places` decimals; empty when `x` is no number. */
export const decimal = (x: number, places: number, low: number, high: number): string =>
  Number.isFinite(x)
    ? Math.min(high, Math.max(low, x))
        .toFixed(places)
        .replace(/\.0+$|(\.\d*?)0+$/, '$1')
        .replace(/^-0$/, '0')
    : '';

/** The one character that SCORM 1.2 has for an option. RangeError where the slot is not 0 to 35; no check lets such by. */
export const optionCode = (slot: number): string => {
  if (!/^[0-9a-z]$/.test(slot.toString(36))) throw new RangeError();
  return slot.toString(36);
};

/** An author's id as it stands on the wire: strict LMSs take no hyphen. */
export const wireId = (id: string): string => id.replaceAll('-', '_');

/** Two hexadecimal digits a byte. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/** UUID version 4, variant `a` (RFC 9562), from random bytes; `random(length)` works on plain http, unlike `crypto.randomUUID`. */
export const uuid = (random: (length: number) => Uint8Array): string =>
  hex(random(16)).replace(/(.{8})(.{4}).(...).(...)/, '$1-$2-4$3-a$4-');
