import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { byCodePoint } from './core/zip.js';
import { errors } from './errors.js';

/** The project's own course; every command takes another one by `--course`. */
export const ownCourse = fileURLToPath(new URL('../modules', import.meta.url));

/** All files of a course folder by their path in it, with `/`; not its own elements, and nothing hidden. */
export async function readFolder(folder: string): Promise<Record<string, Uint8Array>> {
  if (!existsSync(path.join(folder, 'course.yaml'))) throw errors.noCourse(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(name => !/(?:^|\/)(?:\.|node_modules\/)|^elements\//.test(name))
    .sort(byCodePoint);
  const bytes = await Promise.all(names.map(name => readFile(path.join(folder, name))));
  return Object.fromEntries(names.map((name, index) => [name, bytes[index] ?? new Uint8Array()]));
}

/** Writes files into a folder so that each appears whole or not at all: beside it first, then moved. */
export async function writeWhole(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  let making: string | undefined;
  try {
    await mkdir(folder, { recursive: true });
    making = await mkdtemp(path.join(path.dirname(path.resolve(folder)), '.throughline-'));
    for (const [name, bytes] of files) {
      await mkdir(path.dirname(path.join(making, name)), { recursive: true });
      await writeFile(path.join(making, name), bytes);
    }
    for (const name of files.keys()) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await rename(path.join(making, name), path.join(folder, name));
    }
  } catch (error) {
    throw errors.notWritable(folder, error instanceof Error ? error.message : String(error));
  } finally {
    if (making !== undefined) await rm(making, { recursive: true, force: true });
  }
}
