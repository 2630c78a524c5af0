import { registerWords } from '@throughline/elements/internal/words.js';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import type { Activity, Id, Outline, Standard } from '@throughline/tracking';
import { browserEnv } from './browser-env.js';
import { defineAfterPaint } from './define.js';
import { openPageStore, scriptLoader } from './page-store.js';
import { strings } from './strings.js';
import { TlCourse } from './tl-course.js';

/** What the generated entry of a package hands over. */
export interface StartOptions {
  readonly standard: Standard;
  readonly outline: Outline;
  /** Classes of the elements that the package's pages use, by tag. */
  readonly elements: Readonly<Record<string, CustomElementConstructor>>;
  /** The text of the page's own style sheet. */
  readonly css: string;
}

/** The one global of a package: its other scripts register with it. */
export interface Tl {
  /** Words of a page: `<locale>/<page id>`, or `<locale>/bank:<check id>`. */
  page: (key: string, html: string) => void;
  /** Words of the interface in another language. */
  words: (locale: string, table: Readonly<Record<string, string>>) => void;
  /** Words of the questions, for statements. */
  activities: (list: readonly Activity[]) => void;
}

/** Standards that tell of questions in words; their packages bring `activities.js`. */
const STATEMENTS: readonly string[] = ['cmi5', 'xapi'];

/** Starts the course that stands in this document. Called once, by the package's script. */
export function start({ standard, outline, elements, css }: StartOptions): void {
  const load = scriptLoader(document);
  const store = openPageStore(outline, load);
  let activities: ReadonlyMap<Id, Activity> | undefined;
  const tl: Tl = {
    page: store.put,
    words: registerWords,
    activities: list => {
      activities = new Map(list.map(activity => [activity.id, activity]));
    },
  };
  Object.assign(window, { tl });
  registerWords('en', strings);
  adoptRefused(css);
  const host = { window, env: browserEnv(window), outline, load };
  defineAfterPaint([...Object.entries(elements), ['tl-course', TlCourse]], () => {
    const course = document.querySelector<TlCourse>('tl-course');
    const setup = { outline, standard, host, store, load, openRecorder, activities: () => activities };
    void course?.open(setup).then(() => {
      if (STATEMENTS.includes(standard.name)) void load('activities.js');
    });
  });
}

/** An LMS's own policy may have refused the page's `<style>`: a script may adopt the same sheet. */
function adoptRefused(css: string): void {
  if (getComputedStyle(document.documentElement).getPropertyValue('--paper') !== '') return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
