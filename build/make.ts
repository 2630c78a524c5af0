import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Course, Locale } from '@throughline/tracking';
import { bundle, ownFile, packagesFolder, pageStyles, type BundleParts } from './bundle.js';
import { formatOf, type FormatName } from './core/formats.js';
import { packageCourse, type Bundle, type Package } from './core/package-course.js';
import { firstPage, launchUnits, type Units } from './core/units.js';
import { zip } from './core/zip.js';
import { readSchemas } from './schemas.js';
import {
  checkPlatformLink,
  doctorWords,
  floorSentence,
  interfaceWords,
  neutralTitle,
  notBegunSentence,
} from './words.js';

/** One package of a course, all its files; `code` is what was put together of `bundleParts`. */
export async function makePackage(
  course: Course,
  folder: string,
  name: FormatName,
  units: Units = 'course',
  code: Promise<Bundle> = bundle(bundleParts(course, folder, name, units)),
): Promise<Package> {
  const format = formatOf(name);
  const { locales } = course.outline;
  const [css, made, schemas] = await Promise.all([
    pageStyles(tagsOf(course), elementFolders(folder), isForFacilitators(course) ? [FACILITATOR_CSS] : []),
    code,
    readSchemas(format),
  ]);
  return packageCourse({
    course,
    format,
    bundle: made,
    css,
    words: interfaceWords(locales),
    neutralTitle: neutralTitle(locales[0] ?? 'en'),
    floor: floorSentence(locales[0] ?? 'en'),
    notBegun: notBegunSentence(locales[0] ?? 'en'),
    checkPlatform: checkPlatformLink(locales[0] ?? 'en'),
    doctorWords: doctorWords(locales, format.standard),
    notices: licences(),
    schemas,
    units,
  });
}

/** What the learner's code of one package is put together of: the same for all of a standard and set of elements. */
export function bundleParts(course: Course, folder: string, name: FormatName, units: Units): BundleParts {
  const { standard, lrs } = formatOf(name);
  const tags = tagsOf(course);
  const first = new Set(launchUnits(course, units).flatMap(unit => firstPage(unit.course)?.elements ?? []));
  const lateTags = tags.filter(tag => !first.has(tag));
  return { standard, tags, lateTags, lrs, elementFolders: elementFolders(folder) };
}

const FACILITATOR_CSS = fileURLToPath(new URL('./facilitator.css', import.meta.url));

/** What is for facilitators alone stands in no page that learners get, and neither does its style. */
const isForFacilitators = ({ pages }: Course): boolean =>
  pages.some(({ html }) => html.includes('<aside class="facilitator"'));

const tagsOf = ({ pages }: Course): readonly string[] => [...new Set(pages.flatMap(({ elements }) => elements))].sort();

const elementFolders = (folder: string): readonly string[] =>
  [path.join(folder, 'elements'), path.join(packagesFolder, 'elements')].filter(existsSync);

/** The licence of this code, and those of the libraries bundled with it. */
const licences = (): string => ['LICENSE', 'THIRD-PARTY-NOTICES.md'].map(ownFile).join('\n');

/** The zip of a package without large files, at once. */
export const zipOf = ({ files, manifest }: Package): Uint8Array => zip(files, manifest);

/** The course in some of its languages only; the first of them is the one its packages open in. */
export function inLocales(course: Course, locales: readonly Locale[]): Course {
  return {
    ...course,
    outline: { ...course.outline, locales },
    pages: course.pages.filter(({ locale }) => locales.includes(locale)),
  };
}
