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
}

/** What one thread did while a page was opened. */
export interface Trace {
  /** The tasks of the page's main thread. */
  readonly tasks: readonly Traced[];
  /** The first paint of words. */
  readonly paint: Traced;
}

/** Opens an address under the trace and waits until the page says "restored". */
export async function traceOpening(page: Page, address: string): Promise<Trace> {
  const chromium = await browser();
  const restored = page.waitForEvent('console', message => message.text() === 'restored');
  await chromium.startTracing(page, {
    categories: ['toplevel', 'loading', 'disabled-by-default-devtools.timeline', 'devtools.timeline'],
  });
  await page.goto(address);
  await restored;
  const { traceEvents } = JSON.parse((await chromium.stopTracing()).toString()) as {
    traceEvents: readonly Traced[];
  };
  const paint = traceEvents.filter(({ name }) => name === 'firstContentfulPaint').at(-1);
  if (!paint) throw new Error('The page was not painted');
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === paint.pid && tid === paint.tid,
  );
  return { paint, tasks };
}

/** The middle one. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
