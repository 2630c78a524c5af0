import { createHash, type Hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { byCodePoint } from '../core/zip.js';
import { errors } from '../errors.js';
import { makerOf, writeAll, type Put, type Writable } from '../folder.js';

export const SUMS = 'SHA256SUMS';

/**
 * Puts a release into a folder, whole or not at all, with the sums of its files. What stands there must be an earlier
 * release and nothing else, by the list of its sums: whatever of it the new one does not have is taken away.
 */
export async function writeRelease(folder: string, fill: (put: Put) => Promise<void>): Promise<void> {
  const before = await releaseIn(folder);
  const sums = new Map<string, string>();
  await writeAll(folder, async put => {
    await fill((name, content) => {
      const hash = createHash('sha256');
      return put(name, heard(content, hash)).finally(() => sums.set(name, hash.digest('hex')));
    });
    const sorted = [...sums].sort(([a], [b]) => byCodePoint(a, b));
    // A line a file, as `sha256sum -c` reads them: the sum, two spaces, the name.
    await put(SUMS, sorted.map(([name, sum]) => `${sum}  ${name}\n`).join(''));
  });
  for (const name of before) if (name !== SUMS && !sums.has(name)) await rm(path.join(folder, name), { force: true });
}

/** The same content, of which a sum is made while it is written. */
async function* heard(content: Writable, hash: Hash): AsyncGenerator<Uint8Array> {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [Buffer.from(content)] : content;
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** The names of the release that stands in a folder; throws where anything else stands there. */
async function releaseIn(folder: string): Promise<readonly string[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const sums = names.includes(SUMS) ? await readFile(path.join(folder, SUMS), 'utf8') : '';
  const written = new Set([SUMS, ...sums.split('\n').map(line => line.slice(66))]);
  // What a run that was killed has left is swept up by the next.
  const strange = names.filter(name => !written.has(name) && makerOf(name) === undefined).sort();
  if (strange.length > 0) throw errors.notARelease(folder, strange);
  return names.filter(name => written.has(name));
}
