import { zipSync, type Zippable } from 'fflate';

/**
 * One zip of `files`, the same bytes every time and everywhere: `first` (the manifest) leads, the rest by code point, and
 * the time of each entry is a constant made from local parts, because a zip holds local time (decision 30).
 */
export function zip(files: ReadonlyMap<string, Uint8Array>, first?: string): Uint8Array {
  const names = [...files.keys()].sort((a, b) => rank(a, first) - rank(b, first) || byCodePoint(a, b));
  const entries: Zippable = {};
  for (const name of names) {
    const bytes = files.get(name);
    if (bytes !== undefined) entries[name] = bytes;
  }
  return zipSync(entries, { level: 9, mtime: new Date(2020, 0, 1), os: unix, attrs: readable });
}

const unix = 3;
const readable = (0o100644 << 16) >>> 0;

const rank = (name: string, first: string | undefined): number => (name === first ? 0 : 1);

/** Compares by code point, never by locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
