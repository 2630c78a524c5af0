/** The five names that XML has for letters. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const letter = (all: string, name: string): string => {
  const [, base, digits = ''] = /^#(x?)([\da-f]+)$/iu.exec(name) ?? [];
  const code = Number.parseInt(digits, base === '' ? 10 : 16);
  return NAMED[name] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : all);
};

/**
 * The words that a picture (SVG) shows, one after the other; empty where it shows none. Lines that a drawing program has cut
 * into parts (`tspan`) are read as one.
 */
export const wordsDrawn = (svg: string): string =>
  [...svg.replace(/<!--.*?-->/gsu, '').matchAll(/<text\b[^>]*(?<!\/)>(.*?)<\/text\s*>/gsu)]
    .map(([, inner = '']) => inner.replace(/<[^>]*>/gu, ' ').replace(/&(#?\w+);/gu, letter))
    .map(words => words.replace(/\s+/gu, ' ').trim())
    .filter(words => words !== '')
    .join('; ');
