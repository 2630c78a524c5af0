import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Course, Locale } from '@throughline/tracking';
import { bundle, packagesFolder, pageStyles } from './bundle.js';
import { formatOf, type FormatName } from './core/formats.js';
import { firstPage, packageCourse, type Package } from './core/package-course.js';
import { zip } from './core/zip.js';
import { readSchemas } from './schemas.js';
import { floorSentence, interfaceWords, neutralTitle } from './words.js';

/** One package of a course, all its files; the code is bundled once a standard and set of elements. */
export async function makePackage(course: Course, folder: string, name: FormatName): Promise<Package> {
  const format = formatOf(name);
  const { locales } = course.outline;
  const tags = [...new Set(course.pages.flatMap(({ elements }) => elements))].sort();
  const first = new Set(firstPage(course)?.elements);
  const lateTags = tags.filter(tag => !first.has(tag));
  const elementFolders = [path.join(folder, 'elements'), path.join(packagesFolder, 'elements')].filter(existsSync);
  const [css, code, schemas] = await Promise.all([
    pageStyles(tags, elementFolders),
    bundle({ standard: format.standard, tags, lateTags, lrs: format.lrs, elementFolders }),
    readSchemas(format),
  ]);
  return packageCourse({
    course,
    format,
    bundle: code,
    css,
    words: interfaceWords(locales),
    neutralTitle: neutralTitle(locales[0] ?? 'en'),
    floor: floorSentence(locales[0] ?? 'en'),
    notices: licences(),
    schemas,
  });
}

/** The licence of this code, and those of the libraries bundled with it. */
const licences = (): string =>
  ['LICENSE', 'THIRD-PARTY-NOTICES.md']
    .map(name => readFileSync(path.join(packagesFolder, '..', name), 'utf8'))
    .join('\n');

export const zipOf = ({ files, manifest }: Package): Uint8Array => zip(files, manifest);

/** The course in some of its languages only; the first of them is the one its packages open in. */
export function inLocales(course: Course, locales: readonly Locale[]): Course {
  return {
    ...course,
    outline: { ...course.outline, locales },
    pages: course.pages.filter(({ locale }) => locales.includes(locale)),
  };
}
