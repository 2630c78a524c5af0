import { registerWords } from '@throughline/elements/internal/words.js';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import type { Activity, Id, StandardName } from '@throughline/tracking';
import { browserEnv } from './browser-env.js';
import { CourseRun } from './course-run.js';
import { afterPaint, defineInTurn, nextTask } from './define.js';
import type { Met } from './diagnostics/log.js';
import { openPageStore, scriptLoader, type PageStore } from './page-store.js';
import { lateStandard, openLate, type LateParts } from './late.js';
import { outlineFromWire, type OutlineWire } from './outline-wire.js';
import type { Setup } from './setup.js';
import { strings } from './strings.js';
import { TlCourse } from './tl-course.js';

/** What the generated entry of a package hands over. */
export interface StartOptions {
  /** Its code comes late. */
  readonly standard: StandardName;
  readonly outline: OutlineWire;
  /** Classes of the elements that the first page uses, by tag. */
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
  /** What the first screen does not need. */
  late: (parts: LateParts) => void;
}

/** Standards that tell of questions in words; their packages bring `activities.js`. */
const STATEMENTS: readonly string[] = ['cmi5', 'xapi'];

/** Starts the course that stands in this document. Called once, by the package's script. */
export function start({ standard: name, outline: wire, elements, css }: StartOptions): void {
  const outline = outlineFromWire(wire);
  const env = browserEnv(window);
  /** What is met before the log has come. */
  const met: Met[] = [];
  env.note = code => met.push([code, env.now()]);
  const load = scriptLoader(document, env);
  const late = openLate(load);
  const store = openPageStore(outline, load);
  let activities: ReadonlyMap<Id, Activity> | undefined;
  const tl: Tl = {
    page: store.put,
    words: registerWords,
    activities: list => {
      activities = new Map(list.map(activity => [activity.id, activity]));
    },
    late: parts => {
      parts.log.open(env, met);
      late.put(parts);
    },
  };
  const shared = window as unknown as { tl?: object };
  shared.tl = Object.assign(shared.tl ?? {}, tl);
  keepFirstPage(store);
  registerWords('en', strings);
  adoptRefused(css);
  const host = { window, env, outline, load };
  const standard = lateStandard(name, late, env);
  // After the first paint, so that the words are seen first.
  afterPaint(() => {
    const brought = () => activities;
    const setup = { outline, standard, host, store, load, late, openRecorder, activities: brought };
    void openCourse(setup, elements).then(() => {
      if (STATEMENTS.includes(name)) void load('activities.js');
    });
  });
}

/** Run, frame and elements each in tasks of their own: in one, a slow phone would be deaf for longer (decision 40). */
async function openCourse(setup: Setup, elements: StartOptions['elements']): Promise<void> {
  const course = document.querySelector<TlCourse>('tl-course');
  if (!course) return;
  const run = new CourseRun(course, setup);
  await nextTask();
  customElements.define('tl-course', TlCourse);
  await course.open(run, async () => {
    await defineInTurn(Object.entries(elements));
    // A question is first drawn in a task of its own, which was asked for after the last definition.
    await nextTask();
  });
}

/** The words of the first page travel in the document alone: they are taken from it before any element changes them. */
function keepFirstPage(store: PageStore): void {
  const article = document.querySelector('tl-course > article');
  if (article) store.put(`${document.documentElement.lang}/${article.id}`, article.outerHTML);
}

/** An LMS's own policy may have refused the page's `<style>`: a script may adopt the same sheet. */
function adoptRefused(css: string): void {
  if (document.querySelector('style')?.sheet) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
