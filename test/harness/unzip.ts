import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FormatName } from '@throughline/build/core/formats.js';
import { unzipSync } from 'fflate';
import type { Site } from './site.js';

export interface Folder {
  /** `file:` address of its index.html. */
  readonly address: string;
  remove(): Promise<void>;
}

/** Lays files out as a learner does who opens a package from a folder, without a server. */
export async function layOut(files: Iterable<readonly [name: string, bytes: Uint8Array]>): Promise<Folder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-folder-'));
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return {
    address: pathToFileURL(path.join(folder, 'index.html')).href,
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Unzips a package of a site. */
export async function unzip(site: Site, format: FormatName): Promise<Folder> {
  const zipped = await (await fetch(`${site.origin}/zip/${format}`)).arrayBuffer();
  return layOut(Object.entries(unzipSync(new Uint8Array(zipped))));
}
