import { html, type TemplateResult } from 'lit';
import { fill } from '@throughline/elements/internal/words.js';
import type { Attempt, Id, Locale, Outline, PageOutline } from '@throughline/tracking';
import { pageDone } from './done.js';
import { inLocale } from './route.js';
import type { AllWords } from './late.strings.js';

export interface MapView {
  readonly outline: Outline;
  readonly attempt: Attempt;
  readonly locale: Locale;
  readonly words: AllWords;
  readonly page: Id;
  readonly go: (page: Id) => void;
}

/** How far a page is, as the map shows it: a mark for the eye, a word for everybody else. */
const marks: Readonly<Record<'done' | 'begun' | 'open', { readonly mark: string; readonly word: keyof AllWords }>> = {
  done: { mark: '✓', word: 'map.done' },
  begun: { mark: '◐', word: 'map.begun' },
  open: { mark: '○', word: 'map.open' },
};

function progress(attempt: Attempt, page: PageOutline): keyof typeof marks {
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

function lesson({ outline, attempt, locale, words, page: current, go }: MapView, page: PageOutline): TemplateResult {
  const state = progress(attempt, page);
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
