import { direction } from '@throughline/content/direction.js';
import type { Locale } from '@throughline/tracking';
import { cspHash } from './bytes.js';

/** What a page of a package has. */
export interface PageParts {
  readonly locale: Locale;
  readonly title: string;
  readonly css: string;
  /** Files of the package, run in order once the page is parsed. */
  readonly scripts: readonly string[];
  /** Whether the package talks to an LRS, whose address only its launch tells. */
  readonly lrs: boolean;
}

export interface DocumentParts extends PageParts {
  /** The first page's `<article>`. */
  readonly article: string;
  /** What is said below it where scripts are off or the browser is too old for them (decision 26). */
  readonly floor: string;
  /** What is said above it where the course does not begin, and the words of the link to the doctor. */
  readonly notBegun: string;
  readonly checkPlatform: string;
}

/** What every page of ours has. */
export interface HtmlParts {
  readonly locale: Locale;
  readonly title: string;
  /** The directives of its Content Security Policy. */
  readonly policy: readonly string[];
  /** Lines of markup. */
  readonly head: readonly string[];
  /** The same, from `<body>` to `</body>`. */
  readonly body: readonly string[];
}

/** A whole page. */
export const htmlOf = ({ locale, title, policy, head, body }: HtmlParts): string =>
  [
    '<!doctype html>',
    `<html lang="${locale}" dir="${direction(locale)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escape(title)}</title>`,
    ...head,
    '</head>',
    ...body,
    '</html>',
    '',
  ].join('\n');

/** A page under the policy of decision 27; `head` and `body` are lines of markup. */
export async function pageHtml(
  { locale, title, css, scripts, lrs }: PageParts,
  head: readonly string[],
  body: readonly string[],
): Promise<string> {
  const loaded = scripts.map(file => `<script defer src="${file}"></script>`);
  return htmlOf({
    locale,
    title,
    policy: policyOf(await cspHash(css), lrs),
    head: [`<style>${css}</style>`, ...loaded, ...head],
    body: ['<body>', ...body, '</body>'],
  });
}

/**
 * index.html: the words of the first page, readable before any script (decision 23). The one style sheet stands in it and
 * is allowed by its hash, so that the words wait for one round trip only (decision 27).
 */
export function indexHtml(parts: DocumentParts): Promise<string> {
  const { article, floor, notBegun, checkPlatform } = parts;
  return pageHtml(
    parts,
    // Nobody waits for it, and it needs nobody.
    ['<script async fetchpriority="low" src="check.js"></script>'],
    [
      `<aside class="doctor" hidden><p>${escape(notBegun)} <a href="#doctor">${escape(checkPlatform)}</a></p></aside>`,
      `<tl-course>${article}</tl-course>`,
      `<p class="floor">${escape(floor)}</p>`,
    ],
  );
}

/** Where quick exit leads: nothing on it tells where the learner was (decision 35). */
export const neutralHtml = (locale: Locale): string =>
  htmlOf({ locale, title: '…', policy: ["default-src 'none'"], head: [], body: ['<body></body>'] });

/** The policy of decision 27. */
const policyOf = (style: string, lrs: boolean): readonly string[] => [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${style}`,
  "img-src 'self' data:",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `connect-src 'self'${lrs ? ' http: https:' : ''}`,
];

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
