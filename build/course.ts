import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fixCourse, formatProblem, readCourse, type Problem } from '@throughline/content';
import type { PseudoLocale } from '@throughline/content/pseudo.js';
import type { Directive } from '@throughline/elements/internal/directive.js';
import type { Course, Locale } from '@throughline/tracking';
import { readFolder } from './folder.js';
import type { Trouble } from './trouble.js';

/** Languages that exist to try words and layouts; any course can be built in them. */
export const pseudoLocales: readonly PseudoLocale[] = ['en-XA', 'ar-XB'];

/** A course as it was read; null where an error stands in the way of any package. */
export interface CourseReading {
  readonly course: Course | null;
  readonly trouble: readonly Trouble[];
}

export interface ReadingOptions {
  /** Makes missing ids and slots up in memory (decision 20): never for a package that leaves the house. */
  readonly preview: boolean;
  /** Languages beside the first; left out: those of course.yaml. */
  readonly locales?: readonly Locale[];
}

/** Reads a course from its folder, with the elements of its own. */
export async function readCourseFolder(folder: string, options: ReadingOptions): Promise<CourseReading> {
  const files = await readFolder(folder);
  const { course, problems } = readCourse(files, {
    directives: await ownDirectives(folder),
    temporarySlots: options.preview,
    ...(options.locales && { locales: options.locales }),
  });
  return { course, trouble: problems.map(problem => troubleAt(problem, files)) };
}

/** Writes what can be mended without an author: ids, slots, marks pasted from elsewhere. Returns the files written. */
export async function fixCourseFolder(folder: string): Promise<readonly string[]> {
  const mended = fixCourse(await readFolder(folder), { directives: await ownDirectives(folder) });
  for (const [name, content] of mended) await writeFile(path.join(folder, name), content);
  return [...mended.keys()];
}

/** What the course's own elements say of their Markdown: `elements/<name>/<name>.directive.ts` in its folder. */
async function ownDirectives(folder: string): Promise<readonly Directive[]> {
  const elements = path.join(folder, 'elements');
  const names = existsSync(elements) ? await readdir(elements) : [];
  const files = names.map(name => path.join(elements, name, `${name}.directive.ts`)).filter(file => existsSync(file));
  const modules = await Promise.all(files.map(file => import(pathToFileURL(file).href) as Promise<OwnElement>));
  return modules.map(({ directive }) => directive);
}

interface OwnElement {
  readonly directive: Directive;
}

function troubleAt(problem: Problem, files: Readonly<Record<string, Uint8Array>>): Trouble {
  const { code, severity, file, line, column, what, why, cure } = problem;
  const source = files[file] === undefined ? undefined : new TextDecoder().decode(files[file]);
  const text = formatProblem(problem, source);
  return { code, severity, place: `${file}:${line}:${column}`, text, what, why, cure };
}
