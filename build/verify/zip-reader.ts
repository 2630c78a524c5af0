import { byteOrder } from './byte-order.js';

/** A zip wherever it lies: only what is asked for is read, so that a large one needs no memory. */
export interface Source {
  readonly size: number;
  /** The bytes from `at` on; fewer where the source ends. */
  read(at: number, length: number): Uint8Array;
}

/** A file of a zip as its directory has it (APPNOTE 4.3.12). */
export interface Entry {
  readonly name: string;
  /** The name is UTF-8 by its flag (bit 11), or plain ASCII. */
  readonly isUtf8: boolean;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Permissions and kind as Unix has them; 0 where the zip was made elsewhere. */
  readonly mode: number;
  /** Where its packed bytes begin; absent where its own header is not there. */
  readonly start?: number;
}

/** What a reader stumbled over; each kind is a rule (`rules/zip.ts`). */
export interface Problem {
  readonly kind: 'zip-whole' | 'zip-entry' | 'zip-bomb' | 'manifest-xml';
  readonly what: string;
  readonly place: string;
}

export interface Directory {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record with the longest comment. */
const TAIL = 22 + 0xffff;
/** Directories over this are no course: 64 MB are half a million files. */
const LARGEST = 64 * 2 ** 20;

export const DEFLATED = 8;
export const STORED = 0;

const whole = (what: string): Problem => ({ kind: 'zip-whole', what, place: 'the zip' });
const none = (what: string): Directory => ({ entries: [], problems: [whole(what)] });

/** Reads the directory of a zip, and the header of each file. Whatever the bytes are, it ends and does not throw. */
export function readDirectory(source: Source): Directory {
  const end = endOf(source);
  if (typeof end === 'string') return none(end);
  const { count, size, offset, before } = end;
  if (size > LARGEST || size > before) return none('Its directory is larger than the file.');
  // Where something stands before the first entry (a self-extracting zip), all offsets are short by as much.
  const shift = before - size - offset;
  if (shift < 0) return none('Its directory lies outside the file.');
  const { entries, cut } = centralEntries(source.read(offset + shift, size), count);
  const located = entries.map(entry => locate(source, entry, shift, before - size));
  return {
    entries: located.map(({ entry }) => entry),
    problems: [
      ...(cut ? [whole(`Its directory names ${count} files and ends after ${entries.length}.`)] : []),
      ...located.flatMap(({ problem }) => problem ?? []),
      ...overlaps(located.map(({ entry }) => entry)),
    ],
  };
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory ends: the first record after it. */
  readonly before: number;
}

/** The end record, or in words why there is none. */
function endOf(source: Source): End | string {
  const from = Math.max(0, source.size - TAIL);
  const tail = byteOrder(source.read(from, TAIL));
  let at = tail.size - 22;
  while (at >= 0 && !(tail.word(at) === END && at + 22 + tail.half(at + 20) <= tail.size)) at -= 1;
  if (at < 0)
    return byteOrder(source.read(0, 4)).word(0) === LOCAL
      ? 'It begins as a zip does, and its end is missing: it was not sent or saved whole.'
      : 'It is not a zip.';
  if (tail.half(at + 4) !== 0) return 'It is one of several parts of a zip.';
  const [count, size, offset] = [tail.half(at + 10), tail.word(at + 12), tail.word(at + 16)];
  const before = from + at;
  if (count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff) return { count, size, offset, before };
  return largeEnd(source, before) ?? { count, size, offset, before };
}

/** The end record of a large zip (APPNOTE 4.3.14). */
function largeEnd(source: Source, end: number): End | undefined {
  if (end < 20) return undefined;
  const locator = byteOrder(source.read(end - 20, 20));
  if (locator.word(0) !== LOCATOR_64) return undefined;
  const before = locator.long(8);
  const record = byteOrder(source.read(before, 56));
  if (record.word(0) !== END_64) return undefined;
  return { count: record.long(32), size: record.long(40), offset: record.long(48), before };
}

/** An entry of the directory, and where its own header lies. */
type Central = Entry & { readonly header: number };

function centralEntries(bytes: Uint8Array, count: number): { entries: readonly Central[]; cut: boolean } {
  const entries: Central[] = [];
  const data = byteOrder(bytes);
  let at = 0;
  while (entries.length < count && at + 46 <= data.size && data.word(at) === CENTRAL) {
    const [name, extra, comment] = [data.half(at + 28), data.half(at + 30), data.half(at + 32)];
    const next = at + 46 + name + extra + comment;
    if (next > data.size) break;
    entries.push(centralEntry(bytes.subarray(at, next), name, extra));
    at = next;
  }
  return { entries, cut: entries.length !== count };
}

function centralEntry(bytes: Uint8Array, name: number, extra: number): Central {
  const data = byteOrder(bytes);
  const raw = bytes.subarray(46, 46 + name);
  const flags = data.half(8);
  const large = largeFields(bytes.subarray(46 + name, 46 + name + extra));
  // In this order, and only those that do not fit (APPNOTE 4.5.3).
  const field = (at: number): number => (data.word(at) === 0xffffffff ? (large.shift() ?? 0xffffffff) : data.word(at));
  const [size, packed, header] = [field(24), field(20), field(42)];
  return {
    ...textOf(raw, (flags & 0x800) !== 0),
    encrypted: (flags & 1) !== 0,
    method: data.half(10),
    crc: data.word(16),
    packed,
    size,
    mode: data.half(4) >>> 8 === 3 ? data.word(38) >>> 16 : 0,
    header,
  };
}

function textOf(raw: Uint8Array, flagged: boolean): { name: string; isUtf8: boolean } {
  const ascii = raw.every(byte => byte < 128);
  try {
    const name = new TextDecoder('utf-8', { fatal: true }).decode(raw);
    return { name, isUtf8: ascii || flagged };
  } catch {
    return { name: new TextDecoder('latin1').decode(raw), isUtf8: false };
  }
}

function largeFields(extra: Uint8Array): number[] {
  const data = byteOrder(extra);
  for (let at = 0; at + 4 <= data.size; at += 4 + data.half(at + 2))
    if (data.half(at) === 1)
      return Array.from({ length: data.half(at + 2) >>> 3 }, (_, index) => data.long(at + 4 + index * 8));
  return [];
}

/** Finds the packed bytes of an entry by its own header, which must agree with the directory. */
function locate(source: Source, central: Central, shift: number, end: number): { entry: Entry; problem?: Problem } {
  const { header, ...entry } = central;
  const says = (what: string): { entry: Entry; problem: Problem } => ({
    entry,
    problem: { kind: 'zip-entry', what, place: entry.name },
  });
  const at = header + shift;
  const data = byteOrder(source.read(at, 30));
  if (data.word(0) !== LOCAL) return says('Its header is not where the directory says.');
  const name = source.read(at + 30, data.half(26));
  if (textOf(name, true).name !== entry.name)
    return says(`Its own header calls it "${textOf(name, true).name}", the directory "${entry.name}".`);
  const start = at + 30 + data.half(26) + data.half(28);
  if (start + entry.packed > end) return says('It goes on beyond the end of the files.');
  return { entry: { ...entry, start } };
}

/** Files that share bytes: that is how a small zip is made to unpack without end. */
function overlaps(entries: readonly Entry[]): readonly Problem[] {
  const placed = entries
    .flatMap(({ name, start, packed }) => (start === undefined || packed === 0 ? [] : [{ name, start, packed }]))
    .sort((a, b) => a.start - b.start);
  return placed.flatMap(({ name, start }, index) => {
    const before = placed[index - 1];
    return before && start < before.start + before.packed
      ? [{ kind: 'zip-bomb', what: `It shares bytes with "${before.name}".`, place: name } as const]
      : [];
  });
}
