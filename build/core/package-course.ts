import { outlineToWire } from '@throughline/player/outline-wire.js';
import type { Course, LargeFile, Locale, Page } from '@throughline/tracking';
import { errors } from '../errors.js';
import { utf8 } from './bytes.js';
import { indexHtml, neutralHtml } from './document.js';
import type { Format } from './formats.js';
import { activitiesScript, json, moduleFile, moduleScript, wordsFile, wordsScript } from './scripts.js';
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
  /** The doctor's words in the locales that are not its own language. */
  readonly doctorWords: Readonly<Record<Locale, Readonly<Record<string, string>>>>;
  /** Licences of the code in the package, which travel with it as `notices.txt`. */
  readonly notices: string;
  /** Files that the standard wants at the root of the package (the XSDs of its edition). */
  readonly schemas: ReadonlyMap<string, Uint8Array>;
}

export interface Package {
  /** `<course id>-<format>.zip`, or without the course's name where it is to be neutral (decision 35); of a module so too. */
  readonly name: string;
  /** The file that leads the zip; absent where the format has no manifest. */
  readonly manifest?: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Files of it that are too large to be held. */
  readonly large: ReadonlyMap<string, LargeFile>;
}

/**
 * All files of one package. Pure: the same parts give the same bytes, in Node and in a browser (decision 31). Throws a
 * FaultError for what no platform could unpack and for a page that would ask another host.
 */
export async function packageCourse(parts: PackageParts): Promise<Package> {
  const { course, format, schemas } = parts;
  const { outline } = course;
  course.pages.forEach(refuseOtherHosts);
  const files = new Map([...(await documents(parts)), ...scripts(parts), ...Object.entries(course.files)]);
  const large = new Map(Object.entries(course.large ?? {}));
  const declared = [...files.keys(), ...large.keys()].sort(byCodePoint);
  schemas.forEach((bytes, name) => files.set(name, bytes));
  if (format.manifest) files.set(format.manifest.name, utf8(format.manifest.write(outline, declared)));
  refuseNames([...files.keys(), ...large.keys()]);
  return {
    name: `${packageName(outline)}-${format.name}.zip`,
    ...(format.manifest && { manifest: format.manifest.name }),
    files,
    large,
  };
}

const packageName = ({ id, neutral, part }: Course['outline']): string =>
  neutral ? (part ? `module-${part.number}` : 'course') : id;

/** The page that stands in index.html: the first one, in the language the package opens in. */
export function firstPage({ outline, pages }: Course): Page | undefined {
  const first = outline.modules[0]?.pages[0]?.id;
  return pages.find(({ id, locale }) => id === first && locale === outline.locales[0]);
}

async function documents(parts: PackageParts): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { course, css, floor, notBegun, checkPlatform, format, neutralTitle, notices, words } = parts;
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
    // The interface's words of the language it opens in are small and come beside the code, not after it.
    scripts: ['course.js', ...(Object.keys(words.get(locale) ?? {}).length > 0 ? [wordsFile(locale)] : [])],
    lrs: format.lrs,
  });
  return [
    ['index.html', utf8(html)],
    ['neutral.html', utf8(neutralHtml(locale))],
    ['notices.txt', utf8(notices)],
  ];
}

function scripts({
  course,
  bundle,
  words,
  doctorWords,
  format,
}: PackageParts): readonly (readonly [string, Uint8Array])[] {
  const { outline, activities } = course;
  const first = firstPage(course);
  // The player takes the words of the first page from the document.
  const pages = course.pages.filter(page => page !== first);
  // A function, so that `$` in a title stays what it is.
  const code = bundle.course.replace('__OUTLINE__', () => json(outlineToWire(outline)));
  const modules = outline.modules.flatMap(({ id }) =>
    outline.locales.map(locale => [moduleFile(id, locale), moduleScript(id, locale, pages)] as const),
  );
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
  const own = [
    ['course.js', code],
    ['late.js', bundle.late],
    ['qr.js', bundle.qr],
    ['check.js', bundle.check],
    ['doctor.js', doctorOf(bundle.doctor, outline, doctorWords)],
  ] as const;
  return [...own, ...modules, ...spoken, ...lrs].map(([name, text]) => [name, utf8(text)]);
}

/** The doctor's script, told of whom it is of and how it speaks. */
export const doctorOf = (
  script: string,
  { base, id, locales }: Pick<Course['outline'], 'base' | 'id' | 'locales'>,
  words: PackageParts['doctorWords'],
): string => script.replace('__DOCTOR__', () => json({ outline: { base, id }, locales, words }));

/** Letters, digits, dot, hyphen, underscore: what every platform unpacks (`moodle.md`), and no name of a Windows device. */
const safeName = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;
const device = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)|\.(?:\/|$)/i;

/** What a server could run, or a person by a double click: platforms refuse such a package whole. */
const runs =
  /\.(?:php\d?|phtml|phar|cgi|pl|py|rb|sh|bat|cmd|com|exe|dll|msi|scr|vbs|ps1|jar|jsp|aspx?|htaccess|htpasswd)$/i;

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
