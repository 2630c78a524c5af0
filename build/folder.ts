import { createReadStream, existsSync } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LargeFile } from '@throughline/tracking';
import { byCodePoint } from './core/zip.js';
import { errors, FaultError, reasonOf } from './errors.js';

/** The project's own course; every command takes another one by `--course`. */
export const ownCourse = fileURLToPath(new URL('../modules', import.meta.url));

/** Bytes above which a file is not held in memory, but read where it is packed. */
const LARGE = 20_000_000;
const AT_ONCE = 64;
/** What holds words is read whole, whatever its size. */
const WORDS = /\.(?:md|ya?ml|json|vtt|svg)$/i;

/** All files of a course folder by their path in it, with `/`; not its own elements, and nothing hidden. */
export async function readFolder(folder: string): Promise<Record<string, Uint8Array | LargeFile>> {
  const names = (await namesIn(folder)).filter(name => !/(?:^|\/)(?:\.|node_modules\/)|^elements\//.test(name));
  const files: Record<string, Uint8Array | LargeFile> = {};
  // So many at once: a system lets a program open some hundred files.
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    const contents = await Promise.all(some.map(name => read(path.join(folder, name), name)));
    contents.forEach((content, index) => (files[some[index] ?? ''] = content));
  }
  return files;
}

/** The paths of all files of a course folder, hidden ones too. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(path.join(folder, 'course.yaml'))) throw errors.noCourse(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort(byCodePoint);
}

async function read(file: string, name: string): Promise<Uint8Array | LargeFile> {
  try {
    const { size } = await stat(file);
    return size > LARGE && !WORDS.test(name) ? largeFile(file, name, size) : await readFile(file);
  } catch (error) {
    throw errors.lostFile(name, reasonOf(error));
  }
}

const largeFile = (file: string, name: string, length: number): LargeFile => ({
  length,
  async *pieces() {
    try {
      for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) yield piece as Uint8Array;
    } catch (error) {
      throw errors.lostFile(name, reasonOf(error));
    }
  },
});

export type Writable = Uint8Array | string | AsyncIterable<Uint8Array>;

/** Puts a file where it will be moved from; its bytes. */
export type Put = (name: string, content: Writable) => Promise<number>;

/** Writes files into a folder so that each appears whole or not at all, and all of them or none. */
export const writeWhole = (folder: string, files: ReadonlyMap<string, Writable>): Promise<void> =>
  writeAll(folder, async put => {
    for (const [name, content] of files) await put(name, content);
  });

/**
 * The same, with files that come one after the other: `fill` hands each over and gets its bytes; when it ends they are
 * moved to where they belong. Until then, and where anything fails, what was there before stays.
 */
export async function writeAll(folder: string, fill: (put: Put) => Promise<void>): Promise<void> {
  const created = await guarded(folder, () => makeFolder(path.resolve(folder)));
  let making: string | undefined;
  let done = false;
  try {
    await guarded(folder, () => sweep(folder));
    const place = await guarded(folder, () => mkdtemp(path.join(folder, makingIn(process.pid))));
    making = place;
    const names: string[] = [];
    await fill((name, content) =>
      guarded(folder, async () => {
        const file = path.join(place, 'new', name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, content);
        names.push(name);
        return (await stat(file)).size;
      }),
    );
    await guarded(folder, () => moveAll(place, folder, names));
    done = true;
  } finally {
    if (making !== undefined) await rm(making, { recursive: true, force: true });
    if (!done && created !== undefined) await rm(created, { recursive: true, force: true });
  }
}

/**
 * Makes a folder and those above it; the highest that was made. Not by `recursive`: that never ends where a folder can
 * exist and nothing be made in it (`/proc`).
 */
async function makeFolder(folder: string): Promise<string | undefined> {
  if (existsSync(folder)) return undefined;
  const above = await makeFolder(path.dirname(folder));
  await mkdir(folder);
  return above ?? folder;
}

/** Moves all files, or none: what they take the place of is kept until the last one has moved. */
async function moveAll(making: string, folder: string, names: readonly string[]): Promise<void> {
  const moved: string[] = [];
  const old = (name: string): string => path.join(making, 'old', name);
  try {
    for (const name of names) {
      const target = path.join(folder, name);
      await mkdir(path.dirname(target), { recursive: true });
      if (existsSync(target)) {
        await mkdir(path.dirname(old(name)), { recursive: true });
        await link(target, old(name)).catch(() => copyFile(target, old(name)));
      }
      await rename(path.join(making, 'new', name), target);
      moved.push(name);
    }
  } catch (error) {
    for (const name of moved) {
      if (existsSync(old(name))) await rename(old(name), path.join(folder, name));
      else await rm(path.join(folder, name), { force: true });
    }
    throw error;
  }
}

/** How the name of the folder begins in which a process makes files. */
const makingIn = (id: number): string => `.throughline-${id}-`;

/** The process whose folder has such a name; undefined of any other name. */
export function makerOf(name: string): number | undefined {
  const [, id] = /^\.throughline-(\d+)-/.exec(name) ?? [];
  return id === undefined ? undefined : Number(id);
}

/** Removes what a run that was killed left behind. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = makerOf(name);
    if (maker !== undefined && !runs(maker)) await rm(path.join(folder, name), { recursive: true });
  }
}

function runs(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

/** What cannot be written is told as such; a fault of what is to be written stays what it is. */
async function guarded<T>(folder: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw error instanceof FaultError ? error : errors.notWritable(folder, reasonOf(error));
  }
}
