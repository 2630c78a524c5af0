import type { Page } from 'playwright-core';
import { browser } from './browser.js';

/** An event of Chromium's trace, as far as it is read here. */
export interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: start and length on the wall's clock, and time on the CPU. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly message?: string } };
}

/** What one thread did while a page was opened. */
export interface Trace {
  /** The tasks of the page's main thread. */
  readonly tasks: readonly Traced[];
  /** The first paint of words. */
  readonly paint: Traced;
  /** The tasks that did the fixed work, see `WORK`. */
  readonly work: readonly Traced[];
}

/** How many tasks of fixed work are done after an opening. */
const REPEATS = 15;

/** Milliseconds that one of them takes on a quiet machine of the kind that the budgets were set on. */
const WORKS = 2.3;

/**
 * Defines `work(then)`: fixed work of a page's kind (parse, build, sort), task by task, then calls back with the
 * milliseconds of each. What it takes says how fast the machine is at that moment.
 */
export const WORK = `
  const work = (then, took = []) => {
    if (took.length === ${REPEATS}) return then(took);
    console.timeStamp('work');
    const from = performance.now();
    const rows = Array.from({ length: 400 }, (_, n) => ({ id: 'row-' + ((n * 7919) % 400), text: 'word '.repeat(n % 9) }));
    const template = document.createElement('template');
    template.innerHTML = JSON.parse(JSON.stringify(rows))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, text }) => '<p id="' + id + '"><b>' + text + '</b></p>')
      .join('');
    setTimeout(work, 0, then, [...took, performance.now() - from]);
  };
`;

/** The middle one. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** How many times longer the fixed work took than it should: a budget of time is stretched or cut by as much. */
export const slowness = (took: readonly number[]): number => median(took) / WORKS;

/** Opens an address under the trace and waits until the page says "worked". */
export async function traceOpening(page: Page, address: string): Promise<Trace> {
  const chromium = await browser();
  const worked = page.waitForEvent('console', message => message.text() === 'worked');
  await chromium.startTracing(page, {
    categories: ['toplevel', 'loading', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
  });
  await page.goto(address);
  await worked;
  const { traceEvents } = JSON.parse((await chromium.stopTracing()).toString()) as {
    traceEvents: readonly Traced[];
  };
  const paint = traceEvents.filter(({ name }) => name === 'firstContentfulPaint').at(-1);
  if (!paint) throw new Error('The page was not painted');
  const mine = traceEvents.filter(({ pid, tid }) => pid === paint.pid && tid === paint.tid);
  const stamps = mine.filter(({ name, args }) => name === 'TimeStamp' && args?.data?.message === 'work');
  const holds = ({ ts, dur = 0 }: Traced) => stamps.some(stamp => stamp.ts >= ts && stamp.ts <= ts + dur);
  const tasks = mine.filter(({ name }) => name === 'RunTask');
  return { paint, work: tasks.filter(holds), tasks: tasks.filter(task => !holds(task)) };
}
