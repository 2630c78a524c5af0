import { createHash } from 'node:crypto';
import { deflateAsync } from '@gfx/zopfli';
import { deflateSync } from 'fflate';
import type { Package } from './core/package-course.js';
import { zip } from './core/zip.js';

/** More iterations than this were measured to save less than 0.1 %. */
const options = { numiterations: 5, blocksplitting: true, blocksplittingmax: 15, verbose: false, verbose_more: false };

/** What was packed in this run, by digest: packages share most of their files. */
const packed = new Map<string, Promise<Uint8Array>>();

/** Films and recordings are packed already; trying again takes minutes for nothing. */
const isMedia = (name: string): boolean => name.startsWith('media/');

const asItIs = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 0 });

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The zip that is delivered, packed as small as deflate can be: 4 % less on the line than the everyday way, for some
 * seconds at build time. The same files give the same bytes.
 */
export async function squeeze({ files, manifest }: Package): Promise<Uint8Array> {
  const small = new Map<Uint8Array, Uint8Array>();
  for (const [name, bytes] of files) {
    if (isMedia(name)) continue;
    const key = digest(bytes);
    const made = packed.get(key) ?? deflateAsync(bytes, options);
    packed.set(key, made);
    small.set(bytes, await made);
  }
  return zip(files, manifest, bytes => small.get(bytes) ?? asItIs(bytes));
}
