import type { Attempt } from './attempt.js';
import type { Outline } from './course.js';
import { emptyAttempt } from './attempt.js';
import { fixed, fromText, reader, scaled, toText } from './bits.js';
import { hash24 } from './hash.js';
import { mean } from './mean.js';
import { quietly } from './quietly.js';
import { KINDS, rowsOf, takeRow } from './rows.js';
import type { Answers, Draft, Row } from './rows.js';

/**
 * One ASCII string: `TL1`, then sections, the most valuable first. A section is its kind (1 character), the length of
 * its body (3), a checksum (4) and the body: a table of one module's rows by slot. What this version does not know is
 * kept as it is in `attempt.unknown`: whole sections (`#` and the text), or rows (`kind.module.slot.bits`).
 */
const MAGIC = 'TL1';

/** Characters before the body of a section. */
const HEAD = 8;

/** Sections stand in the order of their worth, those of unknown kinds before `D`. */
const rank = (text: string): number => {
  const known = KINDS.indexOf(text.charAt(0));
  return known < 0 ? KINDS.indexOf('D') - 0.5 : known;
};

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

const sectionOf = (kind: string, body: string): string =>
  kind + toText(fixed(body.length, 18)) + toText(fixed(hash24(kind + body), 24)) + body;

/** Rows as sections, one for each kind and module. Of two rows in one place the greater stays (decision 10). */
const sections = (rows: readonly Row[]): string[] => {
  const tables = new Map<string, Map<number, string>>();
  for (const row of rows) {
    const [kind = '', module = '', at, bits = ''] = row.split('.');
    const key = kind + module;
    const found = tables.get(key) ?? new Map<number, string>();
    tables.set(key, found);
    const slot = Number(at);
    if ((found.get(slot) ?? '') <= bits) found.set(slot, bits);
  }
  return Array.from(tables, ([key, found]) => sectionOf(key.charAt(0), toText(table(Number(key.slice(1)), found))));
};

/** What is left out, one after the other, where the limit is too low: times, reveals, answers of practice, answers. */
const STEPS: readonly (readonly [without: string, answers: Answers])[] = [
  ['', 'all'],
  ['T', 'all'],
  ['DT', 'all'],
  ['DT', 'checks'],
  ['DT', 'none'],
];

/**
 * The attempt as one base64url string of at most `limit` characters. Where the limit is too low, what matters least is
 * left out. Places that are not in the outline are left out, but for what `decode` kept in `unknown`.
 */
export const encode = (attempt: Attempt, outline: Outline, limit = Infinity): string => {
  const whole = attempt.unknown.filter(text => text.startsWith('#')).map(text => text.slice(1));
  const kept = attempt.unknown.filter(text => !text.startsWith('#'));
  let parts: readonly string[] = [];
  for (const [without, answers] of STEPS) {
    const rows = [...rowsOf(attempt, outline, answers), ...kept].filter(row => !without.includes(row.charAt(0)));
    parts = [...sections(rows), ...whole].sort((a, b) => rank(a) - rank(b));
    const text = MAGIC + parts.join('');
    if (text.length <= limit) return text;
  }
  return parts.reduce((text, part) => (text.length + part.length <= limit ? text + part : text), MAGIC);
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
    if (!KINDS.includes(section.charAt(0))) unknown.push(`#${section}`);
    else unknown.push(...rowsIn(section).filter(row => !takeRow(draft, row, outline)));
  }
  return { ...draft, unknown: unknown.sort() };
};
