/** Packages as `throughline package` writes them, read back from their zips and brought into simulated platforms. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pack } from '@throughline/build/commands/package.js';
import type { Values } from '@throughline/build/commands/command.js';
import { moduleCourse } from '@throughline/build/core/module-course.js';
import type { FormatName } from '@throughline/build/core/formats.js';
import { readCourseFolder } from '@throughline/build/course.js';
import { previewOf } from '@throughline/build/preview/open.js';
import { said } from '@throughline/build/testing/said.js';
import type { Course, Id } from '@throughline/tracking';
import { unzipSync } from 'fflate';
import { siteOf, type Site } from './site.js';

/** A zip that the command has written. */
export interface Written {
  readonly name: string;
  /** Id of the module in it; `course` where it holds the whole. */
  readonly of: Id;
  readonly format: FormatName;
}

/** Packs as a person does. */
export async function written(values: Values): Promise<readonly Written[]> {
  const { code, out } = await said(pack, { ...values, json: true });
  assert.equal(code, 0, out);
  return (JSON.parse(out) as { readonly packages: readonly Written[] }).packages;
}

/** The files of a package, by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Those in a zip. */
export const filesIn = (zip: string): Files => new Map(Object.entries(unzipSync(readFileSync(zip))));

/** The course that a package holds, by what the command says it is of. */
export async function courseReader(folder: string): Promise<(of: Id) => Course> {
  const { course } = await readCourseFolder(folder, { preview: false });
  assert.ok(course);
  return of => (of === 'course' ? course : moduleCourse(course, of));
}

/** One installation of a platform, into which one package after the other is imported. */
export interface Importer {
  /** The site on which that package is launched from now on, its files as `changed` makes them. */
  import(zip: string, course: Course, changed?: (files: Files) => Files): Site;
  /** Fails where a record store was told anything that breaks a rule. */
  close(): Promise<void>;
}

export async function openImporter(folder: string): Promise<Importer> {
  let course: Course;
  let files: Files;
  const preview = await previewOf(
    {
      folder,
      get reading() {
        return { course, trouble: [] };
      },
      refresh: () => Promise.resolve(),
      package: () => Promise.resolve({ name: '', files, large: new Map(), launch: 'index.html' }),
    },
    { port: 4500 },
  );
  return {
    import(zip, held, changed = same => same) {
      course = held;
      files = changed(filesIn(path.join(folder, zip)));
      return siteOf(preview);
    },
    close: () => siteOf(preview).close(),
  };
}
