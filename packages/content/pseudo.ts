/** Languages made from the first one by a table of letters, so that every word and layout can be tried before translation. */
export type PseudoLocale = 'en-XA' | 'ar-XB';

export const isPseudo = (locale: string): locale is PseudoLocale => locale === 'en-XA' || locale === 'ar-XB';

const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ';
const ARABIC = 'ابجدهوزحطيكلمنسعفصقرشتثخذضابجدهوزحطيكلمنسعفصقرشتثخذض';

const table = (letters: string): ReadonlyMap<string, string> =>
  new Map(Array.from(LATIN, (letter, index) => [letter, Array.from(letters)[index] ?? letter]));
const accented = table(ACCENTED);
const arabic = table(ARABIC);

const turn = (words: string, letters: ReadonlyMap<string, string>): string =>
  // Placeholders are for programs and stay.
  words.replace(/\{\w+\}|[a-zA-Z]/gu, found => letters.get(found) ?? found);

/** `length` more characters in words of at most eleven letters, as a language has them: a line may break between them. */
const padding = (length: number): string =>
  '~~~~~~~~~~~ '
    .repeat(Math.ceil(length / 12))
    .slice(0, length)
    .trimEnd();

/** A third longer, as translations are, and with its ends marked, so that a word cut off is seen. */
function longer(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/u.exec(text) ?? [];
  const extra = Math.ceil(words.replace(/\{\w+\}/gu, '').length / 3);
  return `${before}[${turn(words, accented)}${extra > 1 ? ` ${padding(extra - 1)}` : ''}]${after}`;
}

/** `en-XA`: accented and longer. `ar-XB`: in Arabic letters, so that it really runs from right to left. */
export function pseudo(locale: PseudoLocale, text: string): string {
  if (!/[a-zA-Z]/u.test(text.replace(/\{\w+\}/gu, ''))) return text;
  return locale === 'en-XA' ? longer(text) : turn(text, arabic);
}
