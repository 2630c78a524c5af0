import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeBrowser, freshContext } from './harness/browser.js';
import { openLessons, type Lessons } from './harness/lessons.js';
import { courses } from './harness/site.js';
import { traceOpening, type Traced } from './harness/trace.js';

/** Milliseconds by which tasks of the main thread pass 50 ms, in all, from the first paint on. */
const BLOCKING = 50;
/**
 * How many openings are measured; of their figures the lower quartile counts. A processor that others share only ever adds
 * to what the page itself takes, CPU time not excepted: the same page was seen to block 3 to 181 ms within a minute.
 */
const OPENINGS = 16;

/** Milliseconds of the main thread's own CPU time that a task may take on a CPU four times slower. */
const LONG = 50;
const SLOWER = 4;

/** Milliseconds from the end of the package's script to `ready` (decision 15). */
const READY = 300;

/**
 * Runs in the page before everything else: the smallest platform, so that nothing has to be waited for, and a word when
 * all is restored. A locator would inject a script to look for the element, and that would be measured too.
 */
const platform = `
  const values = new Map([['cmi.core.lesson_status', 'not attempted']]);
  const [yes, none] = [() => 'true', () => ''];
  window.API = {
    LMSInitialize: yes, LMSFinish: yes, LMSCommit: yes, LMSGetErrorString: none, LMSGetDiagnostic: none,
    LMSGetLastError: () => '0',
    LMSGetValue: element => values.get(element) ?? '',
    LMSSetValue: (element, value) => (values.set(element, value), 'true'),
  };
  addEventListener('restored', () => console.info('restored'));
`;

/** Milliseconds of CPU time that a task took after the first paint; of one that was under way then, its later share. */
function afterPaint({ ts, dur = 0, tdur = 0 }: Traced, paint: number): number {
  const share = dur > 0 ? Math.min(1, Math.max(0, (ts + dur - paint) / dur)) : 0;
  return (tdur / 1000) * share;
}

/** One opening of a package: by how many milliseconds the tasks of its main thread pass 50 ms, from the first paint on. */
async function blockingTime(lessons: Lessons): Promise<number> {
  const context = await freshContext({ viewport: { width: 650, height: 666 } });
  const page = await context.newPage();
  await page.goto('about:blank');
  await page.addInitScript({ content: platform });
  const { tasks, paint } = await traceOpening(page, `${lessons.origin}/package/scorm12/own/index.html`);
  await context.close();
  const times = tasks.map(task => afterPaint(task, paint.ts) * SLOWER).filter(time => time > 0);
  assert.ok(times.length > 10, 'tasks were traced');
  return times.reduce((sum, time) => sum + Math.max(0, time - LONG), 0);
}

/** No platform is there, and it is still sought; the script is deferred, so it has run when the document is complete. */
const seeking = `
  addEventListener('ready', () => {
    const [{ domContentLoadedEventStart }] = performance.getEntriesByType('navigation');
    console.info('ready ' + (performance.now() - domContentLoadedEventStart));
  });
`;

/** One opening of a package without a platform: milliseconds until `ready`. */
async function readyTime(lessons: Lessons): Promise<number> {
  const context = await freshContext({ viewport: { width: 650, height: 666 } });
  const page = await context.newPage();
  await page.addInitScript({ content: seeking });
  const ready = page.waitForEvent('console', message => message.text().startsWith('ready '));
  await page.goto(`${lessons.origin}/package/scorm12/own/index.html`);
  const took = Number((await ready).text().slice(6));
  await context.close();
  return took;
}

/** Holds the lower quartile of several openings to a limit. */
async function holds(measure: (lessons: Lessons) => Promise<number>, most: number): Promise<void> {
  const figures: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) figures.push(Math.round(await measure(lessons)));
  figures.sort((a, b) => a - b);
  const quartile = figures[OPENINGS / 4 - 1] ?? Infinity;
  assert.ok(quartile <= most, `${figures.join(', ')} ms`);
}

let lessons: Lessons;
before(async () => {
  lessons = await openLessons(courses.first);
});
after(async () => {
  await lessons.close();
  await closeBrowser();
});

test(`an opening blocks for at most ${BLOCKING} ms on a slow CPU, in a quarter of ${OPENINGS}`, () =>
  holds(blockingTime, BLOCKING));

test(`a page is ready within ${READY} ms of its script, in a quarter of ${OPENINGS}`, () => holds(readyTime, READY));
