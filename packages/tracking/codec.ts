import type { Attempt } from './attempt.js';
import type { Outline } from './course.js';
import { emptyAttempt } from './attempt.js';
import { fixed, fromText, reader, scaled, toText } from './bits.js';
import { hash24 } from './hash.js';
import { mean } from './mean.js';
import { quietly } from './quietly.js';
import { KINDS, rowsOf, takeRow } from './rows.js';
import type { Draft, Row } from './rows.js';
import { MAGIC, MORE } from './state-text.js';

/**
 * One ASCII string: `TL1`, then sections, the most valuable first. A section is its kind (1 character), the length of
 * its body (3), a checksum (4) and the body: a table of one module's rows by slot. What this version does not know is
 * kept as it is in `attempt.unknown`: whole sections, or rows (`kind.module.slot.bits`).
 */

/** So many characters strict LMSs take; 4,096 in truth, but some cut at 4,000. */
const BASE = 4000;

/** Characters before the body of a section. */
export const HEAD = 8;

/** Sections stand in the order of their worth, those of unknown kinds before `D`. */
const rank = (text: string): number => KINDS.indexOf(text.charAt(0)) + 1 || KINDS.indexOf('D') + 0.5;

/** Bits of the length of a row that cost least on the whole. */
const LENGTH = 3;

const table = (module: number, rows: ReadonlyMap<number, string>): string => {
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const gaps = sorted.map(([slot], index) => slot - (sorted[index - 1]?.[0] ?? -1) - 1);
  const width = Math.min(31, Math.floor(Math.log2(mean(gaps) + 1)));
  const body = sorted.map(([, bits], index) => scaled(gaps[index] ?? 0, width) + scaled(bits.length, LENGTH) + bits);
  return scaled(module, 2) + scaled(sorted.length, 4) + fixed(width, 5) + body.join('');
};

/** The rows of a section; none where its body is not a table. */
const rowsIn = (section: string): Row[] =>
  quietly(() => {
    const from = reader(fromText(section.slice(HEAD)));
    const module = from.scaled(2);
    const length = from.scaled(4);
    const width = from.fixed(5);
    const rows: Row[] = [];
    for (let slot = -1; rows.length < length;) {
      slot += from.scaled(width) + 1;
      rows.push(`${section.charAt(0)}.${module}.${slot}.${from.bits(from.scaled(LENGTH))}`);
    }
    return rows;
  }) ?? [];

/** One section of a state. */
export const sectionOf = (kind: string, body: string): string =>
  kind + toText(fixed(body.length, 18) + fixed(hash24(kind + body), 24)) + body;

/**
 * Rows as sections, one for each kind and module, and whole sections as they are. Of two rows in one place the greater
 * stays (decision 10).
 */
const sections = (rows: readonly Row[]): string[] => {
  const tables = new Map<string, Map<number, string>>();
  for (const row of rows) {
    const [kind = '', module = '', at, bits = ''] = row.split('.');
    const key = at ? kind + module : row;
    const found = tables.get(key) ?? new Map<number, string>();
    tables.set(key, found);
    const slot = Number(at);
    if (at && (found.get(slot) ?? '') <= bits) found.set(slot, bits);
  }
  return Array.from(tables, ([key, found]) =>
    found.size ? sectionOf(key.charAt(0), toText(table(Number(key.slice(1)), found))) : key,
  );
};

/** A text and what fits behind it. */
const within = (text: string, parts: readonly string[], limit: number): string =>
  parts.reduce((all, part) => ((all + part).length > limit ? all : all + part), text);

/**
 * The attempt as one string of at most `limit` characters. Its base, up to the first `MORE`, is a state in itself, of which
 * every LMS takes as much: where that is too little for all, of the items it holds tries and credit, and their answers
 * stand behind it. So an LMS that cuts the string, or is given the base alone, holds all that it can. Places that are not in
 * the outline are left out, but for what `decode` kept in `unknown`.
 */
export const encode = (attempt: Attempt, outline: Outline, limit = Infinity): string => {
  const partsOf = (answers: boolean): string[] =>
    sections([...rowsOf(attempt, outline, answers), ...attempt.unknown]).sort((a, b) => rank(a) - rank(b));
  const base = Math.min(limit, BASE);
  const all = partsOf(true);
  const isLong = (MAGIC + all.join('')).length > base;
  const text = within(MAGIC, isLong ? partsOf(false) : all, base);
  return within(
    text,
    all.filter(part => !text.includes(part)).map(part => MORE + part),
    limit,
  );
};

/** How long the section is that begins at `at`; no number where none does. */
const lengthAt = (text: string, at: number): number =>
  quietly(() => HEAD + parseInt(fromText(text.slice(at + 1, at + 4)), 2)) ?? NaN;

/** So many characters are looked through for whole sections: a text of nothing but broken ones would take minutes. */
const PATIENCE = 1e7;

/** The whole sections of a state; where one is broken, from the next place on that begins one. */
const split = (text: string): string[] => {
  const found: string[] = [];
  for (let at = MAGIC.length, left = PATIENCE; at < text.length && left > 0;) {
    const section = text.slice(at, at + lengthAt(text, at));
    const isWhole = section === sectionOf(section.charAt(0), section.slice(HEAD));
    if (isWhole) found.push(section);
    at += isWhole ? section.length : 1;
    left -= section.length;
  }
  return found;
};

/**
 * The attempt that `encode` wrote; null where the text is none (empty, or of somebody else). Never throws: a broken
 * section costs only itself. Without its header the lineage is empty, which is no lineage.
 */
export const decode = (text: string | null, outline: Outline): Attempt | null => {
  if (!text?.startsWith(MAGIC)) return null;
  const unknown: string[] = [];
  // Its maps and sets are its own, and nobody else has them yet.
  const draft = emptyAttempt('') as Draft;
  for (const section of split(text)) {
    if (!KINDS.includes(section.charAt(0))) unknown.push(section);
    else unknown.push(...rowsIn(section).filter(row => !takeRow(draft, row, outline)));
  }
  return { ...draft, unknown: [...new Set(unknown)].sort() };
};
