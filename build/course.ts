import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fixCourse, formatProblem, readCourse, reviewCopy, type Problem } from '@throughline/content';
import type { Content } from '@throughline/content/folder.js';
import { textOf } from '@throughline/content/parse.js';
import type { PseudoLocale } from '@throughline/content/pseudo.js';
import type { Directive } from '@throughline/elements/internal/directive.js';
import type { Course, Locale } from '@throughline/tracking';
import { errors, reasonOf } from './errors.js';
import { readFolder } from './folder.js';
import { secretsOf } from './secrets.js';
import { troubleOf, type Trouble } from './trouble.js';
import { importTypeScript } from './typescript.js';

/** Languages that exist to try words and layouts; any course can be built in them. */
export const pseudoLocales: readonly PseudoLocale[] = ['en-XA', 'ar-XB'];

/** A course as it was read; null where an error stands in the way of any package. */
export interface CourseReading {
  readonly course: Course | null;
  readonly trouble: readonly Trouble[];
}

/** What else came to light. */
export interface CheckedCourse extends CourseReading {
  /** How many claims were traced to facts. */
  readonly claims: number;
  /** Reviews that are still to come, by their roles. */
  readonly unread: readonly string[];
}

export interface ReadingOptions {
  /** Makes missing ids and slots up in memory (decision 20): never for a package that leaves the house. */
  readonly preview: boolean;
  /** For facilitators: their blocks and the keys too; never for what learners get. */
  readonly facilitator?: boolean;
  /** Languages beside the first; left out: those of course.yaml. */
  readonly locales?: readonly Locale[];
}

/** Reads a course from its folder, with the elements of its own. */
export async function readCourseFolder(folder: string, options: ReadingOptions): Promise<CheckedCourse> {
  const { files, directives, trouble } = await openCourse(folder);
  const { course, problems, claims, unread } = readCourse(files, {
    directives,
    today: today(),
    temporarySlots: options.preview,
    edition: options.facilitator === true ? 'facilitator' : 'learner',
    ...(options.locales && { locales: options.locales }),
  });
  return {
    course: trouble.length > 0 ? null : course,
    trouble: [...trouble, ...problems.map(problem => troubleAt(problem, files))],
    claims,
    unread,
  };
}

/** Every word of a course with its facts, for experts to read. */
export async function reviewCopyOfFolder(folder: string) {
  const { files, directives, trouble } = await openCourse(folder);
  const { problems, ...copy } = reviewCopy(files, { directives, today: today() });
  return { ...copy, trouble: [...trouble, ...problems.map(problem => troubleAt(problem, files))] };
}

/** The day here, for what is told on the terminal alone: no output holds it (decision 30). */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
}

/** The files of a course, what its own elements say, and what must not leave the house. */
async function openCourse(folder: string) {
  const files = await readFolder(folder);
  const own = await ownDirectives(folder);
  return { files, directives: own.directives, trouble: [...own.trouble, ...(await secretsOf(folder, files))] };
}

/** Writes what can be mended without an author: ids, slots, marks pasted from elsewhere. Returns the files written. */
export async function fixCourseFolder(folder: string): Promise<readonly string[]> {
  const { directives } = await ownDirectives(folder);
  const mended = fixCourse(await readFolder(folder), { directives });
  for (const [name, content] of mended) await writeFile(path.join(folder, name), content);
  return [...mended.keys()];
}

export interface OwnElements {
  readonly directives: readonly Directive[];
  readonly trouble: readonly Trouble[];
}

/** What the course's own elements say of their Markdown: `elements/<name>/<name>.directive.ts` in its folder. */
export async function ownDirectives(folder: string): Promise<OwnElements> {
  const elements = path.join(folder, 'elements');
  const names = existsSync(elements) ? (await readdir(elements)).sort() : [];
  const files = names.map(name => `elements/${name}/${name}.directive.ts`);
  const read = await Promise.all(
    files.filter(file => existsSync(path.join(folder, file))).map(file => ownDirective(folder, file)),
  );
  return {
    directives: read.flatMap(one => ('name' in one ? [one] : [])),
    trouble: read.flatMap(one => ('name' in one ? [] : [one])),
  };
}

/** One directive; one that cannot be loaded is told like any other problem of the course. */
async function ownDirective(folder: string, file: string): Promise<Directive | Trouble> {
  const whole = path.join(folder, file);
  try {
    const { directive } = (await importTypeScript(whole)) as { directive?: Directive };
    return directive ?? troubleOf(errors.ownElement(file, 'it exports no `directive`').fault, `${file}:1:1`);
  } catch (error) {
    const message = reasonOf(error);
    // "Transform failed with 1 error:", and a line for each: file:line:column: ERROR: what.
    const [, line = '1', column = '1', what = message] = /:(\d+):(\d+): ERROR: (.*)/u.exec(message) ?? [];
    return troubleOf(errors.ownElement(file, what).fault, `${file}:${line}:${column}`);
  }
}

function troubleAt(problem: Problem, files: Readonly<Record<string, Content>>): Trouble {
  const { code, severity, file, line, column, what, why, cure } = problem;
  const source = files[file] === undefined ? undefined : textOf(files[file]);
  const text = formatProblem(problem, source);
  return { code, severity, place: `${file}:${line}:${column}`, text, what, why, cure };
}
