import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { DEFLATED, STORED, type Entry, type Problem, type Source } from './zip-reader.js';

/** Read at once from a source. */
const PIECE = 2 ** 16;

/** What came out of an entry; `bytes` where they were asked for. */
export interface Unpacked {
  readonly bytes?: Uint8Array;
  readonly problem?: Problem;
}

function* pieces(source: Source, start: number, length: number): Generator<Uint8Array> {
  for (let at = 0; at < length; at += PIECE) yield source.read(start + at, Math.min(PIECE, length - at));
}

/** Unpacks one entry, piece by piece and never beyond the size it claims; `keep` says whether its bytes are wanted. */
export async function unpack(source: Source, entry: Entry, keep: boolean): Promise<Unpacked> {
  const { name, start, size, packed, method, encrypted } = entry;
  const fails = (kind: Problem['kind'], what: string): Unpacked => ({ problem: { kind, what, place: name } });
  if (start === undefined) return {};
  if (encrypted) return fails('zip-entry', 'It is locked with a password.');
  if (method !== STORED && method !== DEFLATED) return fails('zip-entry', `It is packed by method ${method}.`);
  const kept: Uint8Array[] = [];
  let [seen, crc] = [0, 0];
  const take = async (parts: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const part of parts) {
      seen += part.length;
      if (seen > size) return;
      crc = crc32(part, crc);
      if (keep) kept.push(part);
    }
  };
  try {
    const from = pieces(source, start, packed);
    await (method === STORED ? pipeline(from, take) : pipeline(from, createInflateRaw(), take));
  } catch {
    if (seen <= size) return fails('zip-entry', 'It cannot be unpacked.');
  }
  if (seen > size) return fails('zip-bomb', `It unpacks to more than the ${size} bytes it claims.`);
  if (seen < size || crc !== entry.crc)
    return fails('zip-entry', 'It does not hold what was packed: its checksum differs.');
  return keep ? { bytes: Buffer.concat(kept) } : {};
}
