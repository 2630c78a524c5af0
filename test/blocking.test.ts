import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeBrowser, freshContext } from './harness/browser.js';
import { openLessons, type Lessons } from './harness/lessons.js';
import { courses } from './harness/site.js';
import { median, slowness, traceOpening, WORK, type Traced } from './harness/trace.js';

/** Milliseconds by which tasks of the main thread pass 50 ms, in all, from the first paint on. */
const BLOCKING = 50;
/** How many openings are measured. */
const OPENINGS = 9;

/** Milliseconds of the main thread's own CPU time that a task may take on a CPU four times slower. */
const LONG = 50;
const SLOWER = 4;

/** Milliseconds from the end of the package's script to `ready` (decision 15). */
const READY = 300;

/**
 * Runs in the page before everything else: the smallest platform, so that nothing has to be waited for, and the fixed
 * work when all is restored. A locator would inject a script to look for the element, and that would be measured too.
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
  ${WORK}
  addEventListener('restored', () => work(() => console.info('worked')));
`;

/** Milliseconds of CPU time that a task took after the first paint; of one that was under way then, its later share. */
function afterPaint({ ts, dur = 0, tdur = 0 }: Traced, paint: number): number {
  const share = dur > 0 ? Math.min(1, Math.max(0, (ts + dur - paint) / dur)) : 0;
  return (tdur / 1000) * share;
}

/**
 * One opening of a package: by how many milliseconds the tasks of its main thread pass 50 ms, from the first paint on.
 * CPU time, times four, on a machine of a known speed (`slowness`): what else the machine does is not counted, as it would be with
 * the wall's clock, and a shared processor that is slow just then is told apart from a page that asks too much of it.
 */
async function blockingTime(lessons: Lessons): Promise<number> {
  const context = await freshContext({ viewport: { width: 650, height: 666 } });
  const page = await context.newPage();
  await page.goto('about:blank');
  await page.addInitScript({ content: platform });
  const { tasks, work, paint } = await traceOpening(page, `${lessons.origin}/package/scorm12/own/index.html`);
  await context.close();
  const slower = SLOWER / slowness(work.map(({ tdur = 0 }) => tdur / 1000));
  const times = tasks.map(task => afterPaint(task, paint.ts) * slower).filter(time => time > 0);
  assert.ok(times.length > 10, 'tasks were traced');
  return times.reduce((sum, time) => sum + Math.max(0, time - LONG), 0);
}

/** No platform is there, and it is still sought; the script is deferred, so it has run when the document is complete. */
const seeking = `
  ${WORK}
  addEventListener('ready', () => {
    const [{ domContentLoadedEventStart }] = performance.getEntriesByType('navigation');
    const took = performance.now() - domContentLoadedEventStart;
    work(works => console.info('ready ' + JSON.stringify([took, works])));
  });
`;

/** One opening of a package without a platform: milliseconds until `ready`, on a machine of a known speed. */
async function readyTime(lessons: Lessons): Promise<number> {
  const context = await freshContext({ viewport: { width: 650, height: 666 } });
  const page = await context.newPage();
  await page.addInitScript({ content: seeking });
  const ready = page.waitForEvent('console', message => message.text().startsWith('ready '));
  await page.goto(`${lessons.origin}/package/scorm12/own/index.html`);
  const [took, works] = JSON.parse((await ready).text().slice(6)) as [number, readonly number[]];
  await context.close();
  return took / slowness(works);
}

/** Takes a figure of several openings; the answer is rounded and in order. */
async function openings(measure: (lessons: Lessons) => Promise<number>): Promise<readonly number[]> {
  const figures: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) figures.push(Math.round(await measure(lessons)));
  return figures.sort((a, b) => a - b);
}

let lessons: Lessons;
before(async () => {
  lessons = await openLessons(courses.first);
});
after(async () => {
  await lessons.close();
  await closeBrowser();
});

test(`an opening blocks for at most ${BLOCKING} ms on a slow CPU, the median of ${OPENINGS}`, async () => {
  const times = await openings(blockingTime);
  assert.ok(median(times) <= BLOCKING, `${times.join(', ')} ms`);
});

test(`a page is ready within ${READY} ms of its script, the median of ${OPENINGS}`, async () => {
  const times = await openings(readyTime);
  assert.ok(median(times) <= READY, `${times.join(', ')} ms`);
});
