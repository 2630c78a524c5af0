import path from 'node:path';
import type { Course, Outline } from '@throughline/tracking';
import { onTokens } from '../bundle.js';
import { classicScript } from '../classic-scripts.js';
import { formatOf } from '../core/formats.js';
import type { Markup } from '../html.js';
import { codeBookCsv } from './code-book-csv.js';
import { codeBook } from './code-book.js';
import type { Beside, Released } from './choose.js';
import { importGuide } from './import-guide.js';
import { inOwnLanguage, pageOf, voiceOf, type Voice } from './page.js';
import { changes, licences } from './papers.js';
import { readPlatforms } from './platforms.js';
import { privacy } from './privacy.js';
import { reports } from './reports.js';
import { languagesIn, startHere } from './start-here.js';
import type { ReleaseKey } from './strings.js';
import { SUMS } from './write.js';

/** What a release has besides the course and its packages. */
export interface Besides {
  /** What the course itself says of its licence. */
  readonly licence?: string | undefined;
  readonly beside?: readonly Beside[];
}

/** Everything of a release but its packages and sums. The same course gives the same bytes. */
export async function papersOf(
  { outline, activities, unread = [] }: Pick<Course, 'outline' | 'activities' | 'unread'>,
  released: readonly Released[],
  { licence, beside = [] }: Besides = {},
): Promise<ReadonlyMap<string, string>> {
  const voice = voiceOf(outline.locales);
  const { words } = voice;
  const [css, script] = await Promise.all([styles(), startScript()]);
  const platforms = readPlatforms(voice);
  const book = codeBook({ outline, activities });
  const title = titled(outline);
  const page = (key: ReleaseKey, body: Markup, more?: string): Promise<string> =>
    pageOf({ voice, title: words(key), css, body, ...(more !== undefined && { script: more }) });
  // In the order in which they are listed.
  const papers: readonly (readonly [file: string, holds: ReleaseKey, text: string])[] = [
    ['import-guide.html', 'holds.guide', await page('guide.title', importGuide(voice, title, platforms))],
    ['reading-the-reports.html', 'holds.reports', await page('reports.title', reports(voice, title, outline, book))],
    ['code-book.csv', 'holds.book', codeBookCsv(book, outline.locales, words)],
    ['privacy.html', 'holds.privacy', await page('privacy.title', privacy(voice, title, outline.privacy))],
    ['changes.html', 'holds.changes', await page('changes.title', changes(voice, title))],
    ['LICENCES.txt', 'holds.licences', licences(outline, licence)],
  ];
  const start = startHere({
    voice,
    outline,
    unread,
    platforms,
    released,
    beside,
    papers: [...papers, [SUMS, 'holds.sums'] as const].map(([file, key]) => ({ file, holds: words(key) })),
    holds: one => holdsOf(one, outline, voice),
    holdsBeside: ({ kind, format }) => words(`holds.${kind}`, { format: formatOf(format).label }),
  });
  return new Map([
    ['START-HERE.html', await page('start.title', start, script)],
    ...papers.map(([file, , text]) => [file, text] as const),
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

const styles = (): Promise<string> => onTokens([path.join(import.meta.dirname, 'release.css')]);

const startScript = (): Promise<string> =>
  classicScript(`import ${JSON.stringify(path.join(import.meta.dirname, 'client/start-here.ts'))};`);
