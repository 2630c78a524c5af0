import type { Attempt } from './attempt.js';
import type { Outline } from './course.js';
import { fixed, fromText, reader, scaled, toText } from './bits.js';
import { hash24 } from './hash.js';
import { rowsOf, takeRow, writeRow } from './rows.js';
import type { Answers, Draft, Row } from './rows.js';
import type { Reader } from './bits.js';
import { emptyAttempt } from './attempt.js';

/**
 * One ASCII string: `TL1`, then sections, the most valuable first. A section is its kind (1 character), the length of
 * its body (3), a checksum (4) and the body: a table of one module's rows by slot. What this version does not know is
 * kept as it is in `attempt.unknown`: whole sections (`#` and the text), or rows (`kind.module.slot.bits`).
 */
const MAGIC = 'TL1';

/** Kinds of sections in the order of their worth; sections of unknown kinds stand before `D`. */
const KINDS = 'HOCVILGDT';
const UNKNOWN_BEFORE = KINDS.indexOf('D');

/** Bits of the length of a row that cost least on the whole. */
const LENGTH = 3;

const table = (module: number, rows: ReadonlyMap<number, string>): string => {
  const sorted = [...rows].sort(([a], [b]) => a - b);
  const gaps = sorted.map(([slot], index) => slot - (sorted[index - 1]?.[0] ?? -1) - 1);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const width = Math.min(31, Math.floor(Math.log2(mean + 1)));
  const body = sorted.map(([, bits], index) => scaled(gaps[index] ?? 0, width) + scaled(bits.length, LENGTH) + bits);
  return scaled(module, 2) + scaled(sorted.length, 4) + fixed(width, 5) + body.join('');
};

/** The rows of a section; none where its body is not a table. */
const readTable = (kind: string, body: string): Row[] => {
  try {
    return tableOf(kind, reader(fromText(body)));
  } catch {
    return [];
  }
};

const tableOf = (kind: string, from: Reader): Row[] => {
  const module = from.scaled(2);
  const length = from.scaled(4);
  const width = from.fixed(5);
  const rows: Row[] = [];
  for (let slot = -1; rows.length < length;) {
    slot += from.scaled(width) + 1;
    rows.push({ kind, module, slot, bits: from.bits(from.scaled(LENGTH)) });
  }
  return rows;
};

const checksum = (kind: string, body: string): string => toText(fixed(hash24(kind + body), 24));

const section = (kind: string, body: string): string =>
  kind + toText(fixed(body.length, 18)) + checksum(kind, body) + body;

/** Rows as sections, one for each kind and module. Of two rows in one place the greater stays (decision 10). */
const sections = (rows: readonly Row[]): { readonly kind: string; readonly text: string }[] => {
  const tables = new Map<string, Map<number, string>>();
  for (const { kind, module, slot, bits } of rows) {
    const key = `${kind}.${module}`;
    const found = tables.get(key) ?? new Map<number, string>();
    tables.set(key, found);
    if ((found.get(slot) ?? '') <= bits) found.set(slot, bits);
  }
  return Array.from(tables, ([key, found]) => {
    const kind = key.charAt(0);
    return { kind, text: section(kind, toText(table(Number(key.slice(2)), found))) };
  });
};

const rank = (kind: string): number => (KINDS.includes(kind) ? KINDS.indexOf(kind) : UNKNOWN_BEFORE - 0.5);

const parseRow = (text: string): Row => {
  const [kind = '', module, slot, bits = ''] = text.split('.');
  return { kind, module: Number(module), slot: Number(slot), bits };
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
export const encode = (attempt: Attempt, outline: Outline, limit: number): string => {
  const whole = attempt.unknown.filter(text => text.startsWith('#')).map(text => text.slice(1));
  const kept = attempt.unknown.filter(text => !text.startsWith('#')).map(parseRow);
  let parts: readonly string[] = [];
  for (const [without, answers] of STEPS) {
    const rows = [...rowsOf(attempt, outline, answers), ...kept].filter(({ kind }) => !without.includes(kind));
    parts = [...sections(rows), ...whole.map(text => ({ kind: text.charAt(0), text }))]
      .sort((a, b) => rank(a.kind) - rank(b.kind))
      .map(({ text }) => text);
    const text = MAGIC + parts.join('');
    if (text.length <= limit) return text;
  }
  return parts.reduce((text, part) => (text.length + part.length <= limit ? text + part : text), MAGIC);
};

interface Section {
  readonly kind: string;
  readonly body: string;
  readonly end: number;
}

/** The section that begins at `at`; null where none does or its checksum does not hold. */
const sectionAt = (text: string, at: number): Section | null => {
  try {
    const end = at + 8 + parseInt(fromText(text.slice(at + 1, at + 4)), 2);
    const body = text.slice(at + 8, end);
    const kind = text.charAt(at);
    return end <= text.length && text.slice(at + 4, at + 8) === checksum(kind, body) ? { kind, body, end } : null;
  } catch {
    return null;
  }
};

/** The whole sections of a state; where one is broken, from the next place on that begins one. */
const split = (text: string): Section[] => {
  const found: Section[] = [];
  for (let at = MAGIC.length; at < text.length;) {
    const next = sectionAt(text, at);
    if (next) found.push(next);
    at = next?.end ?? at + 1;
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
  for (const { kind, body } of split(text)) {
    if (!KINDS.includes(kind)) unknown.push(`#${section(kind, body)}`);
    else for (const row of readTable(kind, body)) if (!takeRow(draft, row, outline)) unknown.push(writeRow(row));
  }
  return { ...draft, unknown: unknown.sort() };
};
