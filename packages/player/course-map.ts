import { html, type TemplateResult } from 'lit';
import { fill } from '@throughline/elements/internal/words.js';
import type { Attempt, Id, Launch, Locale, Outline, PageOutline } from '@throughline/tracking';
import { pageDone } from './done.js';
import { checkResult } from './policy.js';
import { inLocale } from './route.js';
import type { AllWords } from './late.strings.js';

export interface MapView {
  readonly outline: Outline;
  readonly attempt: Attempt;
  readonly launch: Launch | null;
  readonly locale: Locale;
  readonly words: AllWords;
  readonly page: Id;
  readonly go: (page: Id) => void;
}

/** How far a page is, as the map shows it: a mark for the eye, a word for everybody else. */
const marks = {
  done: { mark: '✓', word: 'map.done' },
  begun: { mark: '◐', word: 'map.begun' },
  notPassed: { mark: '◐', word: 'map.notPassed' },
  open: { mark: '○', word: 'map.open' },
} as const satisfies Readonly<Record<string, { readonly mark: string; readonly word: keyof AllWords }>>;

/** A check that was taken is done for the record of a page (decision 18); for the learner only once it is passed. */
function progress({ attempt, launch }: MapView, page: PageOutline): keyof typeof marks {
  const { check } = page;
  const result = check && checkResult(check, attempt.checks.get(check.id), launch);
  if (result && result.best !== null && !result.passed) return 'notPassed';
  if (pageDone(attempt, page)) return 'done';
  return attempt.visited.has(page.id) ? 'begun' : 'open';
}

/** The course map: a module open at a time, its lessons with their state said in words. */
export function courseMap(view: MapView): TemplateResult {
  const { outline, locale, page } = view;
  if (outline.modules.length === 1) {
    const [only] = outline.modules;
    return html`<h2 class="module">${inLocale(only?.title ?? {}, locale, outline)}</h2>
      ${lessons(view, only?.pages ?? [])}`;
  }
  return html`${outline.modules.map(
    module => html`
      <details ?open=${module.pages.some(({ id }) => id === page)}>
        <summary class="module">${inLocale(module.title, locale, outline)}</summary>
        ${lessons(view, module.pages)}
      </details>
    `,
  )}`;
}

function lessons(view: MapView, pages: readonly PageOutline[]): TemplateResult {
  return html`<ol>
    ${pages.map(page => html`<li>${lesson(view, page)}</li>`)}
  </ol>`;
}

function lesson(view: MapView, page: PageOutline): TemplateResult {
  const { outline, locale, words, page: current, go } = view;
  const state = progress(view, page);
  const { mark, word } = marks[state];
  return html`<button
    type="button"
    class="lesson"
    data-page=${page.id}
    aria-current=${page.id === current ? 'page' : 'false'}
    @click=${() => {
      go(page.id);
    }}
  >
    <span class="mark ${state}" aria-hidden="true">${mark}</span>
    <span
      >${inLocale(page.title, locale, outline)}<span class="unseen">, ${words[word]}</span> ${
        page.minutes > 0 ? html`<span class="minutes">${fill(words['map.minutes'], { n: page.minutes })}</span>` : ''
      }</span
    >
  </button>`;
}
