import { direction } from '@throughline/content/direction.js';
import { isPseudo } from '@throughline/content/pseudo.js';
import { speaker } from '@throughline/content/render.js';
import type { Locale } from '@throughline/tracking';
import { cspHash } from '../core/bytes.js';
import { htmlOf } from '../core/document.js';
import { html, Markup } from '../html.js';
import { wordsIn, type ReleaseKey, type Words } from './strings.js';

/** What every page of a release is made with. */
export interface Voice {
  /** The language of the pages, not of the packages. */
  readonly locale: Locale;
  readonly words: Words;
  /** Words of guides in that language. */
  readonly say: (text: string) => string;
}

/** English, until there are other catalogues; with a course in a pseudo-language the pages are in it too. */
export function voiceOf(locales: readonly Locale[]): Voice {
  const [first = ''] = locales;
  const locale = isPseudo(first) ? first : 'en';
  const say = speaker(locale);
  return { locale, say, words: wordsIn(say) };
}

export interface PageParts {
  readonly voice: Voice;
  readonly title: string;
  readonly css: string;
  readonly body: Markup;
  /** A classic script that the page can do without. */
  readonly script?: string;
}

/** A page that needs no other file and no other host; style and script are allowed by their hashes. */
export async function pageOf({ voice, title, css, body, script }: PageParts): Promise<string> {
  const { locale } = voice;
  return htmlOf({
    locale,
    title,
    policy: [
      "default-src 'none'",
      `style-src ${await cspHash(css)}`,
      ...(script === undefined ? [] : [`script-src ${await cspHash(script)}`]),
      "base-uri 'none'",
      "form-action 'none'",
    ],
    head: [`<style>${css}</style>`],
    body: ['<body>', body.text, ...(script === undefined ? [] : [`<script>${script}</script>`]), '</body>'],
  });
}

/** Words of the course, which may be in another language than the page around them. */
export const inOwnLanguage = (text: string, locale: Locale): Markup =>
  html`<span lang="${locale}" dir="${direction(locale)}">${text}</span>`;

/** What is wider than the page is scrolled, by key too, under a name of its own. */
const scrolled = (name: string, table: Markup): Markup =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${name}">${table}</div>`;

/** A table with a row of headings. */
export const tableOf = (name: string, heads: readonly string[], rows: readonly Markup[]): Markup =>
  scrolled(
    name,
    html`<table>
      <thead>
        <tr>
          ${heads.map(head => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
  );

/** Markup that was sanitised when it was made; of several tables each has a name of its own. */
export function made(markup: string, name: string): Markup {
  let count = 0;
  return new Markup(
    markup.replace(/<table>[^]*?<\/table>/gu, table => {
      count += 1;
      return scrolled(count === 1 ? name : `${name} (${count})`, new Markup(table)).text;
    }),
  );
}

/** The same without its links: they lead to files that are not in a release. */
export const unlinked = (markup: string): string =>
  markup.replace(/<a\b[^>]*href="(?!https:)[^"]*"[^>]*>(.*?)<\/a>/gu, '$1');

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** A page of parts with headings, and a list of links to them. */
export const partsPage = (
  { words }: Voice,
  key: ReleaseKey,
  about: Markup,
  lead: Markup,
  parts: readonly Part[],
): Markup =>
  html`<header class="top">
      <p class="kicker"><a href="START-HERE.html">${words('page.back')}</a> · ${about}</p>
      <h1>${words(key)}</h1>
    </header>
    <main>
      ${lead}
      <nav aria-label="${words('page.contents')}">
        <ul>
          ${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
        </ul>
      </nav>
      ${parts.map(
        ({ id, title, body }) =>
          html`<section id="${id}">
            <h2>${title}</h2>
            ${body}
          </section>`,
      )}
    </main>`;
