import { fixture, html } from '@open-wc/testing';
import { TlAssessment } from '@throughline/elements/assessment/assessment.js';
import { TlChoice } from '@throughline/elements/choice/choice.js';
import { registerWords } from '@throughline/elements/internal/words.js';
import type { Env, Outline, Standard, StandardName } from '@throughline/tracking';
import { browserEnv } from '../browser-env.js';
import { CourseRun } from '../course-run.js';
import { nextTask } from '../define.js';
import { late } from '../late-parts.js';
import { openLate } from '../late.js';
import { openPageStore, type PageStore } from '../page-store.js';
import { strings } from '../strings.js';
import { TlCourse } from '../tl-course.js';
import { FakeRecorder } from './fake-recorder.js';
import { outlineOf } from './outline.js';

const question = (id: string, slot: number, words: string): string =>
  `<tl-choice id="${id}" data-slot="${String(slot)}"><div slot="prompt">${words}</div>` +
  `<div slot="option-yes" data-option="yes">Over</div><div slot="option-no" data-option="no">Under</div>` +
  `<template data-key>yes</template></tl-choice>`;

const article = (id: string, title: string, knots: string): string =>
  `<article id="${id}" data-page><h1>${title}</h1><div class="thread">${knots}</div></article>`;

/** The words of the fixture course in one language; `mark` shows which one. */
function wordsIn(mark: string): Readonly<Record<string, string>> {
  const knot = (id: string, slot: number) =>
    `<section class="knot" data-activity="${id}">${question(id, slot, `${mark} Which way?`)}</section>`;
  return {
    rope: article(
      'rope',
      `${mark} Rope`,
      `<section class="knot"><p>Read.</p><details><summary>More</summary>Words</details></section>${knot('first-question', 1)}`,
    ),
    loop: article('loop', `${mark} Loop`, knot('second-question', 2)),
    'basics-end': article(
      'basics-end',
      `${mark} Check`,
      `<section class="knot" data-activity="knots-check"><tl-assessment id="knots-check" draw="2" pass="70" bands="knots-bands"><div slot="intro"><p>Two questions.</p></div></tl-assessment></section><section class="knot"><div id="knots-bands"><div data-from="70">You can tie.</div><div data-from="0">Read “<a href="#loop">Loop</a>” again.</div></div></section>`,
    ),
    farewell: article('farewell', `${mark} Farewell`, ''),
    'bank:knots-check': ['a', 'b', 'c']
      .map((letter, at) => question(`bank-${letter}`, 10 + at, `${mark} Bank ${letter}?`))
      .join(''),
  };
}

export interface CoursePage {
  readonly course: TlCourse;
  readonly recorder: FakeRecorder;
  /** Files that were asked for; those in `missing` fail. */
  readonly asked: string[];
  readonly missing: Set<string>;
  /** The words of its pages. */
  readonly store: PageStore;
}

interface Opening {
  readonly standard?: StandardName;
  /** Files that cannot be loaded at first. */
  readonly lost?: readonly string[];
  /** The browser lets something be kept. */
  readonly keeps?: boolean;
  /** What of the world is another. */
  readonly env?: Partial<Env>;
}

/** A course open in the test page, as its package's script would open it. The LMS has not answered yet. */
export async function openCourse(
  change: Partial<Outline> = {},
  { standard = 'scorm12', lost = [], keeps = true, env: world = {} }: Opening = {},
): Promise<CoursePage> {
  const define = (tag: string, element: CustomElementConstructor) => {
    if (!customElements.get(tag)) customElements.define(tag, element);
  };
  define('tl-choice', TlChoice);
  define('tl-assessment', TlAssessment);
  define('tl-course', TlCourse);
  // Defined before, so that no test waits for the tasks in which a package defines what comes late.
  for (const [tag, element] of Object.entries(late.elements)) define(tag, element);
  registerWords('en', strings);
  document.documentElement.lang = 'en';
  document.documentElement.dir = 'ltr';
  const outline = outlineOf(change);
  const asked: string[] = [];
  const missing = new Set(lost);
  const store = openPageStore(outline, file => {
    asked.push(file);
    if (missing.has(file)) return Promise.resolve(false);
    const [, module, locale = ''] = /^(\w+)-(en|ar-XB)\.js$/.exec(file) ?? [];
    for (const [key, words] of Object.entries(wordsIn(locale))) {
      if ((key === 'farewell') === (module === 'record')) store.put(`${locale}/${key}`, words);
    }
    return Promise.resolve(true);
  });
  const recorder = new FakeRecorder(outline);
  const course = await fixture<TlCourse>(html`<tl-course></tl-course>`);
  course.innerHTML = wordsIn('en')['rope'] ?? '';
  const silent: Standard = {
    name: standard,
    join: () => Promise.reject(new Error('not asked')),
    append: () => [],
    snapshot: () => [],
  };
  const load = (file: string) => {
    asked.push(file);
    if (missing.has(file)) return Promise.resolve(false);
    if (file === 'late.js') {
      late.log.open(env);
      brought.put({ ...late, standard: silent, elements: {} });
    }
    return Promise.resolve(true);
  };
  const brought = openLate(load);
  const env: Env = { ...browserEnv(window), ...(!keeps && { local: null, database: null }), ...world };
  const run = new CourseRun(course, {
    outline,
    standard: silent,
    host: { window, env, outline, load },
    store,
    load,
    late: brought,
    activities: () => undefined,
    openRecorder: ({ changed }) => {
      recorder.changed = changed;
      return recorder;
    },
  });
  await course.open(run, () => Promise.resolve());
  return { course, recorder, asked, missing, store };
}

/** Lets the course take in what was just told, and draw it. */
export async function drawn(course: TlCourse): Promise<void> {
  // What was told is taken in within a task, and shown in the one after it.
  await nextTask();
  await nextTask();
  await course.updateComplete;
  for (const element of course.querySelectorAll<TlChoice | TlAssessment>('tl-choice, tl-assessment')) {
    await element.updateComplete;
  }
}

/** Something in the shadow of an element; fails the test where it is not there. */
export function inside(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${element.localName} has no ${selector}`);
  return found;
}

/** The control of an option; fails the test where it is not there. */
export function option(question: Element | null | undefined, value: string): HTMLInputElement {
  const found = question?.shadowRoot?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
  if (!found) throw new Error(`there is no option ${value}`);
  return found;
}

/** Answers a choice as a learner would. */
export async function answer(course: TlCourse, id: string, value: 'yes' | 'no'): Promise<void> {
  const question = course.querySelector<TlChoice>(`#${id}`);
  if (!question) throw new Error(`no question ${id}`);
  await question.updateComplete;
  option(question, value).click();
  await question.updateComplete;
  inside(question, 'button').click();
  await drawn(course);
}

/** The heading of the page on show. */
export const heading = (course: TlCourse): string => course.querySelector('h1')?.textContent ?? '';

/** Presses something in the shadow of the course. */
export const press = (course: TlCourse, selector: string): void => {
  inside(course, selector).click();
};

/** Words in the shadow of an element, white space as it shows. */
export const text = (element: Element, selector: string): string =>
  inside(element, selector).textContent.replace(/\s+/g, ' ').trim();
