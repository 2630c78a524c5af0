import { deflateSync } from 'fflate';
import { utf8 } from './bytes.js';

/** Raw deflate (RFC 1951). Whoever has time passes a better one than the one of everyday. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

const everyday: Deflate = bytes => deflateSync(bytes, { level: 9 });

/** Names in the ASCII range need no flag; package-course refuses others. */
const VERSION = 20;
const DEFLATED = 8;
/** 2020-01-01 00:00 in the two 16-bit halves of an MS-DOS time: a zip holds local time, so a constant it is (decision 30). */
const DATE = ((2020 - 1980) << 9) | (1 << 5) | 1;
const UNIX = 3;
/** A regular file that everybody may read. */
const READABLE = (0o100644 << 16) >>> 0;

/**
 * One zip of `files` (APPNOTE 4.3), the same bytes every time and everywhere: `first` (the manifest) leads, the rest by
 * code point. No entry carries a data descriptor: some importers read front to back and trip over them.
 */
export function zip(files: ReadonlyMap<string, Uint8Array>, first?: string, deflate: Deflate = everyday): Uint8Array {
  const names = [...files.keys()].sort((a, b) => rank(a, first) - rank(b, first) || byCodePoint(a, b));
  const entries: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const name of names) {
    const bytes = files.get(name) ?? new Uint8Array();
    const packed = deflate(bytes);
    const path = utf8(name);
    const common = [VERSION, 0, DEFLATED, 0, DATE].map(half);
    const sizes = [crc32(bytes), packed.length, bytes.length].map(word);
    entries.push(join(word(0x04034b50), ...common, ...sizes, half(path.length), half(0), path, packed));
    directory.push(
      join(
        ...[word(0x02014b50), half((UNIX << 8) | VERSION), ...common, ...sizes],
        ...[path.length, 0, 0, 0, 0].map(half),
        ...[word(READABLE), word(offset), path],
      ),
    );
    offset += entries.at(-1)?.length ?? 0;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    word(0x06054b50),
    half(0),
    half(0),
    half(names.length),
    half(names.length),
    word(size),
    word(offset),
    half(0),
  ];
  return join(...entries, ...directory, ...end);
}

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

/** CRC-32 as zip wants it (ISO 3309). */
const crc32 = (bytes: Uint8Array): number =>
  (bytes.reduce((rest, byte) => (remainders[(rest ^ byte) & 255] ?? 0) ^ (rest >>> 8), -1) ^ -1) >>> 0;

const rank = (name: string, first: string | undefined): number => (name === first ? 0 : 1);

/** Compares by code point, never by locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
