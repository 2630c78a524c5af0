import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course, Outline } from '@throughline/tracking';
import { packagesFolder } from '../bundle.js';
import { classicScript } from '../classic-scripts.js';
import { formatOf } from '../core/formats.js';
import type { Markup } from '../html.js';
import { codeBookCsv } from './code-book-csv.js';
import { codeBook } from './code-book.js';
import type { Released } from './choose.js';
import { importGuide } from './import-guide.js';
import { inOwnLanguage, pageOf, voiceOf, type Voice } from './page.js';
import { changes, licences } from './papers.js';
import { readPlatforms } from './platforms.js';
import { privacy } from './privacy.js';
import { reports } from './reports.js';
import { languagesIn, startHere } from './start-here.js';
import type { ReleaseKey } from './strings.js';
import { SUMS } from './write.js';

/** Everything beside the packages, in the order in which it is listed. */
const PAPERS: readonly (readonly [file: string, holds: ReleaseKey])[] = [
  ['import-guide.html', 'holds.guide'],
  ['reading-the-reports.html', 'holds.reports'],
  ['code-book.csv', 'holds.book'],
  ['privacy.html', 'holds.privacy'],
  ['changes.html', 'holds.changes'],
  ['LICENCES.txt', 'holds.licences'],
  [SUMS, 'holds.sums'],
];

/**
 * Everything of a release but its packages and sums; `licence` is what the course itself says of its licence. The same
 * course gives the same bytes.
 */
export async function papersOf(
  { outline, activities }: Pick<Course, 'outline' | 'activities'>,
  released: readonly Released[],
  licence?: string,
): Promise<ReadonlyMap<string, string>> {
  const voice = voiceOf(outline.locales);
  const { words } = voice;
  const [css, script] = await Promise.all([styles(), startScript()]);
  const platforms = readPlatforms(voice);
  const book = codeBook({ outline, activities });
  const title = titled(outline);
  const start = startHere({
    voice,
    outline,
    platforms,
    released,
    papers: PAPERS.map(([file, key]) => ({ file, holds: words(key) })),
    holds: one => holdsOf(one, outline, voice),
  });
  const page = (key: ReleaseKey, body: Markup, more?: string): Promise<string> =>
    pageOf({ voice, title: words(key), css, body, ...(more !== undefined && { script: more }) });
  return new Map([
    ['START-HERE.html', await page('start.title', start, script)],
    ['import-guide.html', await page('guide.title', importGuide(voice, title, platforms))],
    ['reading-the-reports.html', await page('reports.title', reports(voice, title, outline, book))],
    ['code-book.csv', codeBookCsv(book, outline.locales, words)],
    ['privacy.html', await page('privacy.title', privacy(voice, title, outline.privacy))],
    ['changes.html', await page('changes.title', changes(voice, title))],
    ['LICENCES.txt', licences(outline, licence)],
  ]);
}

const titled = ({ title, version, id, locales: [first = ''] }: Outline): Markup =>
  inOwnLanguage(`${title[first] ?? id} ${version}`, first);

/** What a package holds, in a line. */
function holdsOf({ format, module, locales }: Released, outline: Outline, { words }: Voice): string {
  const [first = ''] = outline.locales;
  const named = outline.modules.find(({ id }) => id === module)?.title[first] ?? module;
  return words('holds.package', {
    format: formatOf(format).label,
    part: named === null ? words('holds.course') : words('holds.module', { module: named }),
    languages: languagesIn(locales, words),
  });
}

const styles = async (): Promise<string> =>
  (
    await Promise.all(
      [path.join(packagesFolder, 'player/theme/tokens.css'), path.join(import.meta.dirname, 'release.css')].map(file =>
        readFile(file, 'utf8'),
      ),
    )
  ).join('\n');

const startScript = (): Promise<string> =>
  classicScript(`import ${JSON.stringify(path.join(import.meta.dirname, 'client/start-here.ts'))};`);
