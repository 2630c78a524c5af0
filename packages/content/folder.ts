import type { LargeFile } from '@throughline/tracking';
import { compare } from './problem.js';

export type Content = string | Uint8Array | LargeFile;

/** Files of a course by path; the course is the folder that holds `course.yaml`. */
export type Files = ReadonlyMap<string, Content> | Readonly<Record<string, Content>>;

export interface ModuleFiles {
  /** Path of the folder, with a slash at its end. */
  readonly path: string;
  readonly pages: readonly string[];
  readonly bank: string | undefined;
  /** Markdown files that are neither. */
  readonly stray: readonly string[];
}

/** A course's files, found by their names. */
export interface Folder {
  readonly files: ReadonlyMap<string, Content>;
  /** Path of the course, empty or with a slash at its end. */
  readonly path: string;
  readonly modules: readonly ModuleFiles[];
}

const NUMBERED = /^\d+-[a-z0-9-]+/u;

export function openFolder(given: Files): Folder {
  const files = new Map<string, Content>(given instanceof Map ? given : Object.entries(given));
  const paths = [...files.keys()].sort(compare);
  const courses = paths.filter(path => /(^|\/)course\.yaml$/u.test(path)).sort((a, b) => a.length - b.length);
  const path = (courses[0] ?? '').replace(/course\.yaml$/u, '');
  const inside = paths.filter(one => one.startsWith(path)).map(one => one.slice(path.length));
  const names = inside.filter(one => one.includes('/') && NUMBERED.test(one)).map(one => one.split('/')[0] ?? '');
  const modules = [...new Set(names)].map(name => {
    const own = inside.filter(one => one.startsWith(`${name}/`)).map(one => one.slice(name.length + 1));
    const words = own.filter(one => /^[^/]+\.md$/u.test(one));
    const at = (one: string) => `${path}${name}/${one}`;
    return {
      path: at(''),
      pages: words.filter(one => /^\d+-/u.test(one)).map(at),
      bank: words.includes('bank.md') ? at('bank.md') : undefined,
      stray: words.filter(one => !/^\d+-/u.test(one) && one !== 'bank.md').map(at),
    };
  });
  return { files, path, modules };
}

/** `../a/b.md` seen from a file, as a path in the course. */
export function resolvePath(from: string, url: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of url.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
