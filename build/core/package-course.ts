import { outlineToWire } from '@throughline/player/outline-wire.js';
import { whole, type Packaged } from '@throughline/standards/internal/manifest.js';
import type { Course, LargeFile, Locale } from '@throughline/tracking';
import { errors } from '../errors.js';
import { utf8 } from './bytes.js';
import { indexHtml, neutralHtml } from './document.js';
import type { Format } from './formats.js';
import { device, runs } from './names.js';
import {
  aboutFile,
  aboutScript,
  activitiesScript,
  json,
  moduleFile,
  moduleScript,
  OUTLINE,
  outlineScript,
  wordsFile,
  wordsScript,
} from './scripts.js';
import { firstPage, launchUnits, type LaunchUnit, type Units } from './units.js';
import { byCodePoint } from './zip.js';

/** The learner's code, put together once for a standard and a set of elements; the course itself is filled in here. */
export interface Bundle {
  /** Classic script with `__OUTLINE__` where the course's outline belongs. */
  readonly course: string;
  /** Classic script that brings what the first screen does not need; it shares the first one's code. */
  readonly late: string;
  /** Classic script that draws QR codes, for who asks for one. */
  readonly qr: string;
  /** Classic script that shows the link to the doctor where the course does not begin. */
  readonly check: string;
  /** Classic script that looks at the platform, with `__DOCTOR__` where it is told of the course. */
  readonly doctor: string;
  /** Classic script that brings the LRS client; for formats that talk to an LRS. */
  readonly lrs?: string;
}

/** Words by key, a table a locale, the package's own language first. */
export type DoctorTables = readonly (readonly [Locale, Readonly<Record<string, string>>])[];

export interface PackageParts {
  readonly course: Course;
  readonly format: Format;
  readonly bundle: Bundle;
  /** The tokens and the page's style sheet, minified. */
  readonly css: string;
  /** The interface's words in the locales that are not its own language. */
  readonly words: ReadonlyMap<Locale, Readonly<Record<string, string>>>;
  /** The tab's title where it is to tell nothing of the course, in the first locale. */
  readonly neutralTitle: string;
  /** Stands below the first page where its scripts do not run. */
  readonly floor: string;
  /** The same where they do not begin, and the link to the doctor that stands beside it. */
  readonly notBegun: string;
  readonly checkPlatform: string;
  /** The doctor's words in the locales of the course, in their order. */
  readonly doctorWords: DoctorTables;
  /** Licences of the code in the package, which travel with it as `notices.txt`. */
  readonly notices: string;
  /** Files that the standard wants at the root of the package (the XSDs of its edition). */
  readonly schemas: ReadonlyMap<string, Uint8Array>;
  readonly units: Units;
}

export interface Package {
  /** `<course id>-<format>.zip`, or without the course's name where it is to be neutral (decision 35); of a module so too. */
  readonly name: string;
  /** The file that leads the zip; absent where the format has no manifest. */
  readonly manifest?: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files of it that are too large to be held. */
  readonly large: ReadonlyMap<string, LargeFile>;
  /** The page it opens with; of several units the first one's. */
  readonly launch: string;
}

/**
 * All files of one package. Pure: the same parts give the same bytes, in Node and in a browser (decision 31). Throws a
 * FaultError for what no platform could unpack and for a page that would ask another host.
 */
export async function packageCourse(parts: PackageParts): Promise<Package> {
  const { course, format, schemas } = parts;
  if (parts.units === 'modules' && !format.severalUnits) throw errors.oneUnit(format.label);
  course.pages.forEach(refuseOtherHosts);
  const units = launchUnits(course, parts.units);
  const [first] = units;
  if (!first) throw errors.noPages();
  const opened = await Promise.all(units.map(async unit => [unit, await launchFiles(parts, unit)] as const));
  const files = new Map([
    ...opened.flatMap(([, own]) => own),
    ...sharedFiles(parts, units),
    ...Object.entries(course.files),
  ]);
  const large = new Map(Object.entries(course.large ?? {}));
  const declared = [...files.keys(), ...large.keys()].sort(byCodePoint);
  schemas.forEach((bytes, name) => files.set(name, bytes));
  if (format.manifest) files.set(format.manifest.name, utf8(format.manifest.write(packaged(parts, opened, declared))));
  refuseNames([...files.keys(), ...large.keys()]);
  return {
    name: packageName(parts),
    ...(format.manifest && { manifest: format.manifest.name }),
    files,
    large,
    launch: first.launch,
  };
}

function packageName({ course, format, units }: PackageParts): string {
  const { id, neutral, part } = course.outline;
  const name = neutral ? (part ? `module-${part.number}` : 'course') : id;
  return `${name}-${format.name}${units === 'modules' ? '-modules' : ''}.zip`;
}

type Files = readonly (readonly [name: string, bytes: Uint8Array])[];

/** What the manifest tells; a package that is launched as a whole has no file that is not its own. */
function packaged(
  { course: { outline }, units }: PackageParts,
  opened: readonly (readonly [LaunchUnit, Files])[],
  files: readonly string[],
): Packaged {
  if (units === 'course') return whole(outline, files);
  return {
    course: outline,
    files,
    units: opened.map(([unit, own]) => ({
      outline: unit.course.outline,
      launch: unit.launch,
      files: own.map(([name]) => name),
    })),
  };
}

/** The page that a unit opens with, and its outline where that travels apart. */
async function launchFiles(parts: PackageParts, { course, launch, outline: script }: LaunchUnit): Promise<Files> {
  const { css, floor, notBegun, checkPlatform, format, neutralTitle, words } = parts;
  const { outline } = course;
  const page = firstPage(course);
  if (!page) throw errors.noPages();
  const { locale } = page;
  const html = await indexHtml({
    locale,
    title: outline.neutral ? neutralTitle : (outline.title[locale] ?? outline.id),
    css,
    article: page.html,
    floor,
    notBegun,
    checkPlatform,
    scripts: [
      ...(script === undefined ? [] : [script]),
      'course.js',
      // The interface's words of the language it opens in are small and come beside the code, not after it.
      ...(Object.keys(words.get(locale) ?? {}).length > 0 ? [wordsFile(locale)] : []),
    ],
    lrs: format.lrs,
  });
  const opening = [launch, utf8(html)] as const;
  return script === undefined ? [opening] : [opening, [script, utf8(outlineScript(outlineToWire(outline)))]];
}

function sharedFiles(parts: PackageParts, units: readonly LaunchUnit[]): Files {
  const { course, bundle, words, doctorWords, format, notices } = parts;
  const { outline, activities } = course;
  const several = parts.units === 'modules';
  // A function, so that `$` in a title stays what it is.
  const code = bundle.course.replace('__OUTLINE__', () => (several ? OUTLINE : json(outlineToWire(outline))));
  const spoken = outline.locales.flatMap(locale => {
    const table = words.get(locale);
    return table ? [[wordsFile(locale), wordsScript(locale, table)] as const] : [];
  });
  const lrs = format.lrs
    ? ([
        ['lrs.js', bundle.lrs ?? ''],
        ['activities.js', activitiesScript(activities)],
      ] as const)
    : [];
  return [
    ['neutral.html', neutralHtml(outline.locales[0] ?? 'en')] as const,
    ['notices.txt', notices] as const,
    ['course.js', code] as const,
    ['late.js', bundle.late] as const,
    ['qr.js', bundle.qr] as const,
    ['check.js', bundle.check] as const,
    ['doctor.js', doctorOf(bundle.doctor, outline, doctorWords, several ? 'units' : 'course')] as const,
    ...spoken,
    ...lrs,
  ]
    .map(([name, text]): Files[number] => [name, utf8(text)])
    .concat(units.flatMap(({ course: of }) => moduleScripts(of)));
}

/** They are the same in every format: made once a course. */
const madeOf = new WeakMap<Course, Files>();

function moduleScripts(course: Course): Files {
  const made = madeOf.get(course) ?? pageScripts(course).map(([name, text]): Files[number] => [name, utf8(text)]);
  madeOf.set(course, made);
  return made;
}

/** The pages of a unit, but for the first one: the player takes its words from the document. */
function pageScripts(course: Course): readonly (readonly [name: string, text: string])[] {
  const first = firstPage(course);
  const pages = course.pages.filter(page => page !== first);
  const { locales, modules } = course.outline;
  const [{ id: opened } = { id: '' }] = modules;
  return locales.flatMap(locale => [
    ...modules.map(({ id }) => [moduleFile(id, locale), moduleScript(id, locale, pages)] as const),
    [aboutFile(opened, locale), aboutScript(locale, pages)] as const,
  ]);
}

/** The doctor's script, told of whom it is of and how it speaks; of several units each page tells of its own. */
export function doctorOf(
  script: string,
  { base, id }: Pick<Course['outline'], 'base' | 'id'>,
  words: DoctorTables,
  of: 'course' | 'units' | 'alone' = 'course',
): string {
  const outline = of === 'units' ? OUTLINE : json({ base, id });
  const alone = of === 'alone' ? ',"alone":true' : '';
  return script.replace('__DOCTOR__', () => `{"outline":${outline},"words":${json(words)}${alone}}`);
}

/** Letters, digits, dot, hyphen, underscore: what every platform unpacks (`moodle.md`), and no name of a Windows device. */
const safeName = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

function refuseNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (runs.test(name)) throw errors.forbiddenFile(name);
    if (!safeName.test(name) || device.test(name)) throw errors.fileName(name);
    if (seen.has(name.toLowerCase())) throw errors.fileTwice(name);
    seen.add(name.toLowerCase());
  }
}

/** What a page loads by itself; a link that the learner follows is not meant. */
const loaded = /<(?!a\s)[a-z-]+\s[^>]*?\b(?:src|srcset|poster|data|href)="\s*((?:[a-z][a-z0-9+.-]*:)?\/\/[^"]*)"/i;

function refuseOtherHosts({ id, html }: Course['pages'][number]): void {
  const address = loaded.exec(html)?.[1];
  if (address !== undefined) throw errors.otherHost(id, address);
}
