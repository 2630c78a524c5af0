import type { Locale, Outline } from '@throughline/tracking';
import { html, type Markup } from '../html.js';
import { choose, limits, type Beside, type Choice, type Released } from './choose.js';
import { inOwnLanguage, made, tableOf, type Voice } from './page.js';
import type { Platform } from './platforms.js';

/** A file of the folder that is no package. */
export interface Paper {
  readonly file: string;
  readonly holds: string;
}

export interface StartParts {
  readonly voice: Voice;
  readonly outline: Outline;
  /** Reviews of the course that are still to come. */
  readonly unread: readonly string[];
  readonly released: readonly Released[];
  readonly beside: readonly Beside[];
  readonly platforms: readonly Platform[];
  readonly papers: readonly Paper[];
  /** Of a package, for the list of all files. */
  readonly holds: (one: Released) => string;
  readonly holdsBeside: (one: Beside) => string;
}

/** The page that is opened first. Every answer stands in it; the script only hides what was not asked for. */
export function startHere(parts: StartParts): Markup {
  const { voice, outline, platforms, unread } = parts;
  const { words } = voice;
  const [first = ''] = outline.locales;
  return html`<header class="top">
      <p class="kicker">${words('start.version', { version: outline.version })}</p>
      <h1>${words('start.title')}</h1>
      <p class="course">${inOwnLanguage(outline.title[first] ?? outline.id, first)}</p>
      <p>${inOwnLanguage(outline.description[first] ?? '', first)}</p>
      ${unread.length > 0 ? html`<p class="draft"><b>${words('start.draft')}</b> ${words('start.draftMeans', { reviews: unread.join(', ') })}</p>` : ''}
    </header>
    <main>
      ${questions(parts)}
      <nav id="platforms" aria-label="${words('start.platform')}">
        <ul>
          ${platforms.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}
        </ul>
      </nav>
      ${platforms.map(platform => answersOf(platform, parts))} ${forFacilitators(parts)}
      <section id="files">
        <h2>${words('start.files')}</h2>
        ${filesOf(parts)}
      </section>
    </main>`;
}

/** Hidden until the script is there to heed it. */
function questions({ voice: { words }, outline, platforms }: StartParts): Markup {
  const { locales } = outline;
  const languages: readonly (readonly [value: string, label: string])[] = [
    ['', words('start.all', { list: languagesIn(locales, words) })],
    ...locales.map(locale => [locale, words('start.only', { language: languageName(locale, words) })] as const),
  ];
  return html`<form id="ask" hidden>
      <h2>${words('start.ask')}</h2>
      <label
        >${words('start.platform')}
        <select name="platform" autocomplete="off">
          <option value="">${words('start.choose')}</option>
          ${platforms.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
        </select></label
      >
      ${
        locales.length > 1
          ? html`<label
              >${words('start.languages')}
              <select name="locale" autocomplete="off">
                ${languages.map(([value, label]) => html`<option value="${value}">${label}</option>`)}
              </select></label
            >`
          : ''
      }
      <fieldset>
        <legend>${words('start.limit')}</legend>
        ${limits.map(
          limit =>
            html`<label
              ><input
                type="radio"
                name="limit"
                value="${limitName(limit)}"
                autocomplete="off"
                ${limit === null ? html`checked` : ''}
              />
              ${limitWords(limit, words)}</label
            >`,
        )}
      </fieldset>
    </form>
    <p id="said" role="status"></p>`;
}

/** What a platform gets, and what to choose there. */
function answersOf(platform: Platform, parts: StartParts): Markup {
  const { voice } = parts;
  const { words } = voice;
  const { id, name, tried, state } = platform;
  return html`<section class="platform" id="${id}">
    <h2>${name}</h2>
    <p class="tried ${state}">${tried}</p>
    ${[null, ...ownLanguages(parts.outline)].flatMap(locale =>
      grouped(platform, locale, parts).map(({ choice, held }) => answer(platform, choice, { locale, held }, parts)),
    )}
    <h3>${words('start.tick')}</h3>
    ${platform.parts.filter(part => part.id === 'choose').map(part => made(part.html, part.title))}
    <p><a href="import-guide.html#${id}">${words('start.more', { platform: name })}</a></p>
  </section>`;
}

/** Languages that can be asked for alone. */
const ownLanguages = ({ locales }: Outline): readonly Locale[] => (locales.length > 1 ? locales : []);

interface Held {
  readonly choice: Choice;
  readonly held: readonly (number | null)[];
}

/** One answer for all limits that it holds for. */
function grouped({ formats }: Platform, locale: Locale | null, { released }: StartParts): readonly Held[] {
  const all = limits.map(limit => ({ limit, choice: choose({ formats, locale, limit }, released) }));
  const same = (a: Choice, b: Choice): boolean => keyOf(a) === keyOf(b);
  return all
    .filter(({ choice }, at) => all.findIndex(other => same(other.choice, choice)) === at)
    .map(({ choice }) => ({ choice, held: all.filter(one => same(one.choice, choice)).map(({ limit }) => limit) }));
}

const keyOf = ({ reason, packages, needs }: Choice): string =>
  [reason, needs, ...packages.map(({ file }) => file)].join(' ');

interface Holding {
  readonly locale: Locale | null;
  readonly held: Held['held'];
}

function answer(
  platform: Platform,
  { reason, packages, needs = 0 }: Choice,
  where: Holding,
  parts: StartParts,
): Markup {
  const { words } = parts.voice;
  const { locale, held } = where;
  const { locales } = parts.outline;
  const named = packages.map(({ file, bytes }) => `${file} (${sizeOf(bytes, words)})`).join(', ');
  const trouble = reason === 'large' ? words('start.large', { size: sizeOf(needs, words) }) : words('start.absent');
  const said = packages.length > 0 ? words('start.said', { platform: platform.name, files: named }) : trouble;
  return html`<div
    class="answer"
    data-locale="${locale ?? ''}"
    data-limits="${held.map(limitName).join(' ')}"
    data-said="${said}"
  >
    <p class="where">
      ${locales.length > 1 ? words('start.in', { language: languagesIn(locale === null ? locales : [locale], words) }) : ''}
      ${
        held.length === limits.length
          ? words('start.anyLimit')
          : words('start.where', { limits: held.map(limit => limitWords(limit, words)).join(' / ') })
      }
    </p>
    ${
      packages.length === 0
        ? html`<p>${trouble}</p>`
        : html`<h3>${words(packages.length > 1 ? 'start.takeAll' : 'start.take')}</h3>
            <ul class="take">
              ${packages.map(one => html`<li>${fileLink(one, words)}</li>`)}
            </ul>
            <p>${whyOf(platform, reason, words)}</p>
            ${firstOf(packages, parts)}`
    }
  </div>`;
}

/** What can be imported before, to look at the platform. */
function firstOf([taken]: readonly Released[], { beside, voice: { words } }: StartParts): Markup {
  const doctor = beside.find(({ kind, format }) => kind === 'doctor' && format === taken?.format);
  return doctor ? html`<p class="first">${words('start.doctor')} ${fileLink(doctor, words)}</p>` : html``;
}

function forFacilitators({ beside, voice: { words } }: StartParts): Markup {
  const edition = beside.find(({ kind }) => kind === 'facilitator');
  if (!edition) return html``;
  return html`<section id="facilitators">
    <h2>${words('start.facilitators')}</h2>
    <p>${words('start.facilitator')}</p>
    <p>${fileLink(edition, words)}</p>
  </section>`;
}

const fileLink = ({ file, bytes }: Pick<Beside, 'file' | 'bytes'>, words: Voice['words']): Markup =>
  html`<a href="${file}" download>${file}</a> ${sizeOf(bytes, words)}`;

/** Of the format that is read best it is said why it is that one. */
function whyOf({ why }: Platform, reason: Choice['reason'], words: Voice['words']): string {
  if (reason === 'other') return words('start.other');
  return `${why} ${words(reason === 'modules' ? 'start.modules' : 'start.whole')}`;
}

function filesOf({ voice: { words }, released, beside, papers, holds, holdsBeside }: StartParts): Markup {
  const heads = [words('start.file'), words('start.holds'), words('start.size')];
  const row = ({ file, bytes }: Pick<Released, 'file' | 'bytes'>, held: string): Markup =>
    html`<tr>
      <th scope="row"><a href="${file}" download>${file}</a></th>
      <td>${held}</td>
      <td>${sizeOf(bytes, words)}</td>
    </tr>`;
  const packages = [...released.map(one => row(one, holds(one))), ...beside.map(one => row(one, holdsBeside(one)))];
  const others = papers.map(
    ({ file, holds: held }) =>
      html`<tr>
        <th scope="row"><a href="${file}">${file}</a></th>
        <td>${held}</td>
        <td></td>
      </tr>`,
  );
  return tableOf(words('start.files'), heads, [...packages, ...others]);
}

/** A size as people say it, never less than it is. */
export function sizeOf(bytes: number, words: Voice['words']): string {
  if (bytes < 1_000_000) return words('size.kilobytes', { n: String(Math.ceil(bytes / 1000)) });
  return words('size.megabytes', { n: (Math.ceil(bytes / 100_000) / 10).toFixed(1) });
}

const limitName = (limit: number | null): string => (limit === null ? 'none' : String(limit / 1_000_000));

const limitWords = (limit: number | null, words: Voice['words']): string =>
  limit === null ? words('start.unlimited') : words('start.megabytes', { n: String(limit / 1_000_000) });

const NAMED = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;

/** A language as people call it; its tag where there is no word for it. */
const languageName = (locale: Locale, words: Voice['words']): string => {
  const known = NAMED.find(tag => tag === locale);
  return known === undefined ? locale : words(`language.${known}`);
};

export const languagesIn = (locales: readonly Locale[], words: Voice['words']): string =>
  locales.map(locale => languageName(locale, words)).join(', ');
