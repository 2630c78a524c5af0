/** A decimal digit of any script as 0..9: every script has its ten digits in a row. */
const digit = (character: string): string => {
  const at = character.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(at - before - 1))) before += 1;
  return String(before % 10);
};

/** The decimal mark of a language: a comma or a point. */
const decimalOf = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';

const GROUPED = /^[+-]?(?:\d*|\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3})$/u;

/**
 * A number as a learner types it: digits of any script, any minus, comma or point, spaces between thousands. Where one mark could
 * be either ("1,234") the language decides. Null: it cannot be read as a number.
 */
export const readNumber = (typed: string, locale: string): number | null => {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digit)
    .replace(/[\s'’٬\u061c\u200e\u200f]/gu, '')
    .replace(/٫/gu, '.')
    .replace(/،/gu, ',')
    .replace(/[−–‐]/gu, '-');
  const marks = text.match(/[.,]/gu) ?? [];
  const last = marks.at(-1) ?? '';
  const thousands =
    marks.length > 1 ? marks[0] === last : last !== decimalOf(locale) && /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/u.test(text);
  const cut = last === '' || thousands ? text.length : text.lastIndexOf(last);
  const [whole, part] = [text.slice(0, cut), text.slice(cut + 1)];
  if (!GROUPED.test(whole) || !/^\d*$/u.test(part) || !/\d/u.test(text)) return null;
  return Number(`${whole.replace(/[.,]/gu, '')}.${part}0`);
};

/** A number as it is written in a language, without marks between thousands. */
export const writeNumber = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(value);
