import { statesOf, type ElementStates, type Sample } from '@throughline/elements/internal/states.js';
import { pseudoLocales } from '../course.js';
import { html, type Markup } from '../html.js';
import { page } from '../preview/page.js';

/** An element of the gallery; without states where it does not say them, or stands in others only. */
export interface Shown {
  readonly name: string;
  readonly states?: ElementStates;
}

const LOCALES = ['en', ...pseudoLocales] as const;
const WIDTHS = ['320', '650', '1280'] as const;

/** How the elements are looked at. */
export interface Look {
  readonly locale: (typeof LOCALES)[number];
  readonly width: (typeof WIDTHS)[number];
}

const known = <T extends string>(values: readonly T[], asked: string | null, fallback: T): T =>
  values.find(value => value === asked) ?? fallback;

export const readLook = ({ searchParams }: URL): Look => ({
  locale: known(LOCALES, searchParams.get('locale'), 'en'),
  width: known(WIDTHS, searchParams.get('width'), '650'),
});

const samplesOf = ({ states }: Shown): readonly (readonly [string, Sample])[] =>
  states === undefined || states.kind === 'part' ? [] : Object.entries(states.samples);

/** Every element there is, with how many states it says. */
export const indexPage = (elements: readonly Shown[]): string =>
  page(
    'Gallery',
    html`<header class="top">
        <p class="kicker"><a href="/">Throughline preview</a></p>
        <h1>Gallery</h1>
      </header>
      <main>
        <ul class="elements">
          ${elements.map(shown => html`<li><a href="/gallery/${shown.name}">${shown.name}</a> ${said(shown)}</li>`)}
        </ul>
      </main>`,
    ['/assets/reload.js'],
  );

function said(shown: Shown): string {
  if (shown.states === undefined) return 'says no states';
  if (shown.states.kind === 'part') return 'stands in other elements';
  const count = samplesOf(shown).flatMap(([, sample]) => Object.keys(statesOf(sample))).length;
  return `${count} ${count === 1 ? 'state' : 'states'}`;
}

/** One element in every state, its Markdown beside it, with the events it emits. */
export const elementPage = (shown: Shown, look: Look): string =>
  page(
    `Gallery: ${shown.name}`,
    html`<header class="top gallery">
        <p class="kicker"><a href="/gallery">Gallery</a></p>
        <h1>${shown.name}</h1>
        <form class="pick" method="get">
          ${pick('Language', 'locale', LOCALES, look.locale)} ${pick('Width', 'width', WIDTHS, look.width)}
          <button>Show</button>
        </form>
      </header>
      <main class="gallery">
        ${samplesOf(shown).map(([which, sample]) => sampleOf(shown.name, which, sample, look))}
      </main>`,
    ['/assets/gallery.js', '/assets/reload.js'],
  );

const pick = (label: string, name: string, values: readonly string[], chosen: string): Markup =>
  html`<label
    >${label}
    <select name="${name}">
      ${values.map(value =>
        value === chosen ? html`<option selected>${value}</option>` : html`<option>${value}</option>`,
      )}
    </select></label
  >`;

const sampleOf = (name: string, which: string, sample: Sample, look: Look): Markup =>
  html`<section class="sample" aria-label="${which}">
    <div class="written">
      <h2>${which}</h2>
      ${[sample.markdown, sample.bank, sample.glossary].map(words =>
        words === undefined ? html`` : html`<pre tabindex="0">${words}</pre>`,
      )}
    </div>
    <div class="states">
      ${Object.keys(statesOf(sample)).map(state => stateOf(stageAddress({ name, which, state, look }), state, look))}
    </div>
  </section>`;

const stateOf = (address: string, state: string, { width }: Look): Markup =>
  html`<article class="state">
    <h3>${state}</h3>
    <iframe title="${state}" src="${address}" width="${width}" height="200" loading="lazy"></iframe>
    <ol class="told" aria-label="Events of ${state}"></ol>
  </article>`;

/** Which element stands on a stage, and how. */
export interface Staged {
  readonly name: string;
  readonly which: string;
  readonly state: string;
  readonly look: Look;
}

const stageAddress = ({ name, which, state, look }: Staged): string =>
  `/stage?${new URLSearchParams({ name, which, state, locale: look.locale }).toString()}`;

/** An empty page with the learner's style sheet and every element. */
export const stagePage = (): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Stage</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/stage/stage.css" />
        <style>
          main {
            margin: 1rem;
          }
        </style>
        <script defer src="/stage/stage.js"></script>
      </head>
      <body>
        <main class="thread"></main>
      </body>
    </html> `.text;
