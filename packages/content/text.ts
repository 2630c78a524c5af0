/** Edits between two words: letters put in, left out, changed, swapped. */
export function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, n) => n)];
  const cell = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + change, swapped));
    }
  }
  return cell(a.length, b.length);
}

/** The candidate that was probably meant, if any is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

export const isId = (text: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u.test(text);

/** “Oat_Flour 2” as “oat-flour-2”. */
export const hyphened = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** The same; undefined where that makes no id. */
export function idLike(words: string): string | undefined {
  const id = hyphened(words);
  return isId(id) ? id : undefined;
}

const SMALL_WORDS = new Set(
  'a an the of to in on at by for from with and or but is are was were be been it its this that which who what how you your we our they their he she his her as not do does can may'.split(
    ' ',
  ),
);

/** A readable id from the first words that carry meaning; `fallback` where none is in Latin letters. */
export function idFrom(words: string, fallback: string, taken: (id: string) => boolean): string {
  const all = words
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(word => word !== '');
  const telling = all.filter(word => !SMALL_WORDS.has(word));
  const base =
    (telling.length > 0 ? telling : all)
      .slice(0, 4)
      .join('-')
      .replace(/^[0-9-]+/u, '') || fallback;
  let id = base;
  for (let n = 2; taken(id); n += 1) id = `${base}-${n}`;
  return id;
}
