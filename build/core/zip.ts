import { deflateSync } from 'fflate';
import type { LargeFile } from '@throughline/tracking';
import { errors } from '../errors.js';
import { kilobytes, utf8 } from './bytes.js';

/** Names in the ASCII range need no flag; package-course refuses others. */
const VERSION = 20;
const STORED = 0;
const DEFLATED = 8;
/** 2020-01-01 00:00 in the two 16-bit halves of an MS-DOS time: a zip holds local time, so a constant it is (decision 30). */
const DATE = ((2020 - 1980) << 9) | (1 << 5) | 1;
const UNIX = 3;
/** A regular file that everybody may read. */
const READABLE = (0o100644 << 16) >>> 0;
/** What the fields of a zip without extensions hold. */
const MOST_FILES = 0xffff;
/** No platform that we know of takes more at once. */
const MOST_BYTES = 200_000_000;

/** What is to be zipped: files at hand, and large ones that are read piece by piece. */
export interface Contents {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly large?: ReadonlyMap<string, LargeFile>;
  /** The manifest, which leads the zip; the rest follows by code point. */
  readonly manifest?: string;
}

/** One file, ready to be written. */
export interface Entry<Body extends Uint8Array | LargeFile = Uint8Array | LargeFile> {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes of the file itself. */
  readonly length: number;
  /** What stands in the zip of it. */
  readonly packed: Body;
}
export type Entries = readonly (Entry<Uint8Array> | Entry<LargeFile>)[];

/** Bytes and what stands in a zip of them. */
interface Body {
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly packed: Uint8Array;
}

/** What was packed before: packages share most of their files, at the same place in memory or not. */
export class Packed {
  readonly #same = new Map<Uint8Array, Body>();
  readonly #alike = new Map<number, readonly Body[]>();

  body(bytes: Uint8Array): Body {
    const made = this.#same.get(bytes) ?? this.#made(bytes, crc32(bytes));
    this.#same.set(bytes, made);
    return made;
  }

  #made(bytes: Uint8Array, crc: number): Body {
    const known = this.#alike.get(crc) ?? [];
    const found = known.find(other => same(other.bytes, bytes));
    if (found) return found;
    const made = { bytes, crc, packed: deflateSync(bytes, { level: 9 }) };
    this.#alike.set(crc, [...known, made]);
    return made;
  }
}

/** The files of a zip, packed and in their order: `manifest` leads, the rest by code point. */
export async function packedFiles({ files, large, manifest }: Contents, before = new Packed()): Promise<Entries> {
  const entries: Entries[number][] = [];
  for (const name of sorted([...files.keys(), ...(large?.keys() ?? [])], manifest)) {
    const file = large?.get(name);
    entries.push(file ? await largeEntry(name, file) : entryOf(name, files.get(name) ?? new Uint8Array(), before));
  }
  return entries;
}

/**
 * One zip of files at hand (APPNOTE 4.3), the same bytes every time and everywhere: `first` (the manifest) leads, the
 * rest by code point. No entry carries a data descriptor: some importers read front to back and trip over them.
 */
export function zip(files: ReadonlyMap<string, Uint8Array>, first?: string): Uint8Array {
  const entries = sorted([...files.keys()], first).map(name => entryOf(name, files.get(name) ?? new Uint8Array()));
  return join(...[...written(entries)].flatMap(part => ('packed' in part ? [] : [part])));
}

/** Bytes that are written at once: every piece is a way to the disk. */
const PIECE = 1_000_000;

/** The same zip in pieces, with large files in it. */
export async function* zipPieces(entries: Entries): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  for (const part of written(entries)) {
    if ('packed' in part || bytes > PIECE) {
      yield join(...gathered);
      gathered = [];
      bytes = 0;
    }
    if ('packed' in part) yield* unchanged(part);
    else {
      gathered.push(part);
      bytes += part.length;
    }
  }
  yield join(...gathered);
}

function entryOf(name: string, bytes: Uint8Array, before = new Packed()): Entry<Uint8Array> {
  const { crc, packed } = before.body(bytes);
  return { name, method: DEFLATED, crc, length: bytes.length, packed };
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // A loop over the numbers, as below.
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** A large file is read twice, as its checksum stands before it; it is stored as it is, for films are packed already. */
async function largeEntry(name: string, file: LargeFile): Promise<Entry<LargeFile>> {
  let crc = START;
  for await (const piece of file.pieces()) crc = crcOn(crc, piece);
  return { name, method: STORED, crc: crcEnd(crc), length: file.length, packed: file };
}

/** The second reading must give what the first one gave, else the zip would be broken. */
async function* unchanged(entry: Entry<LargeFile>): AsyncGenerator<Uint8Array> {
  let crc = START;
  let length = 0;
  for await (const piece of entry.packed.pieces()) {
    crc = crcOn(crc, piece);
    length += piece.length;
    yield piece;
  }
  if (length !== entry.length || crcEnd(crc) !== entry.crc) throw errors.changedFile(entry.name);
}

const isLarge = (entry: Entries[number]): entry is Entry<LargeFile> => 'pieces' in entry.packed;

/** The head of each entry and its body, for which a large one stands itself, then the directory. */
function* written(entries: Entries): Generator<Uint8Array | Entry<LargeFile>> {
  refuseTooMuch(entries);
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, method, crc, length, packed } = entry;
    const path = utf8(name);
    const common = [VERSION, 0, method, 0, DATE].map(half);
    const sizes = [crc, packed.length, length].map(word);
    const head = join(word(0x04034b50), ...common, ...sizes, half(path.length), half(0), path);
    yield head;
    yield isLarge(entry) ? entry : entry.packed;
    directory.push(
      join(
        ...[word(0x02014b50), half((UNIX << 8) | VERSION), ...common, ...sizes],
        ...[path.length, 0, 0, 0, 0].map(half),
        ...[word(READABLE), word(offset), path],
      ),
    );
    offset += head.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = half(entries.length);
  yield* directory;
  yield join(word(0x06054b50), word(0), count, count, word(size), word(offset), half(0));
}

function refuseTooMuch(entries: Entries): void {
  if (entries.length > MOST_FILES) throw errors.tooManyFiles(entries.length, MOST_FILES);
  const bytes = entries.reduce((sum, { packed }) => sum + packed.length, 0);
  if (bytes > MOST_BYTES) throw errors.tooLarge(bytes, MOST_BYTES, largest(entries, 10));
}

/** The largest files with their bytes in the zip, in words. */
export const largest = (entries: Entries, count: number): readonly string[] =>
  [...entries]
    .sort((a, b) => b.packed.length - a.packed.length || byCodePoint(a.name, b.name))
    .slice(0, count)
    .map(({ name, packed }) => `${name} (${kilobytes(packed.length)})`);

const half = (value: number): Uint8Array => Uint8Array.of(value & 255, value >>> 8);
const word = (value: number): Uint8Array =>
  Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

const START = -1;
const crcEnd = (rest: number): number => ~rest >>> 0;

/** CRC-32 as zip wants it (ISO 3309), piece by piece: begins with `START`, ends with `crcEnd`. */
function crcOn(from: number, bytes: Uint8Array): number {
  let rest = from;
  // A loop over the numbers: a film has hundreds of millions of them.
  for (let at = 0; at < bytes.length; at += 1) rest = (remainders[(rest ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (rest >>> 8);
  return rest;
}

const crc32 = (bytes: Uint8Array): number => crcEnd(crcOn(START, bytes));

const sorted = (names: readonly string[], first: string | undefined): readonly string[] =>
  [...names].sort((a, b) => Number(b === first) - Number(a === first) || byCodePoint(a, b));

/** Compares by code point, never by locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
