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

/** Unzips a package as a learner does who opens it from a folder, without a server. */
export async function unzip(site: Site, format: FormatName): Promise<Folder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'throughline-folder-'));
  const zipped = await (await fetch(`${site.origin}/zip/${format}`)).arrayBuffer();
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(zipped)))) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return {
    address: pathToFileURL(path.join(folder, 'index.html')).href,
    remove: () => rm(folder, { recursive: true }),
  };
}
