import type { Activity, Id, Locale, Page } from '@throughline/tracking';
import { byCodePoint } from './zip.js';

/** A text as a JavaScript string literal, in the quote that needs fewer escapes. */
export function literal(text: string): string {
  const double = safe(JSON.stringify(text));
  const single = `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  return single.length < double.length ? single : double;
}

/** A value as JSON that may stand in a classic script of its own file: `</` ends nothing there. */
export function json(value: unknown): string {
  return safe(JSON.stringify(value));
}

/** U+2028 and U+2029 end a line in older JavaScript. */
function safe(text: string): string {
  return text.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

/** The words of one module's pages and banks in one language; the player asks for them by this name (decision 23). */
export const moduleFile = (module: Id, locale: Locale): string => `${module}-${locale}.js`;

/** The page that stands outside the modules. */
const ABOUT: Id = 'about';

/** Its words have a script of their own, named after the first module: no module's id has an underscore. */
export const aboutFile = (first: Id, locale: Locale): string => moduleFile(`${first}_${ABOUT}`, locale);

const pageLine = ({ id, locale, html }: Pick<Page, 'id' | 'locale' | 'html'>): string =>
  `tl.page(${literal(`${locale}/${id}`)},${literal(html)});\n`;

export function moduleScript(module: Id, locale: Locale, pages: readonly Page[]): string {
  return pages
    .filter(page => page.module === module && page.locale === locale && page.id !== ABOUT)
    .map(pageLine)
    .join('');
}

/** Of a course that says nothing of itself it says nothing: the player need not know which does. */
export function aboutScript(locale: Locale, pages: readonly Page[]): string {
  const about = pages.find(page => page.id === ABOUT && page.locale === locale);
  return pageLine(about ?? { id: ABOUT, locale, html: '' });
}

export const wordsFile = (locale: Locale): string => `words-${locale}.js`;

/** The interface's words in one language. */
export function wordsScript(locale: Locale, words: Readonly<Record<string, string>>): string {
  const sorted = Object.fromEntries(Object.entries(words).sort(([a], [b]) => byCodePoint(a, b)));
  return `tl.words(${literal(locale)},${json(sorted)});\n`;
}

/** The words of the questions, for statements. */
export function activitiesScript(activities: readonly Activity[]): string {
  return `tl.activities(${json(activities)});\n`;
}

/** Where `course.js` finds the outline of the unit whose page it runs in, where it serves several. */
export const OUTLINE = 'tlOutline';

/** The outline of one unit, run before `course.js`. */
export function outlineScript(wire: unknown): string {
  return `var ${OUTLINE}=${json(wire)};\n`;
}
