/**
 * Makes a picture of every page of the course, whole, unanswered and answered, to be looked at. Run by hand:
 *
 *   node --import tsx test/tour.ts --out DIR [--module ID] [--width 298,650,1280] [--scheme light,dark] [--locale own,ar-XB]
 *
 * A picture is named after where its page stands in the course: `07-root-causes-298-light-own-answered.png`.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Id } from '@throughline/tracking';
import type { Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { openLessons, type Lessons } from './harness/lessons.js';
import { courses } from './harness/site.js';

/** One way through the course: a page's width, its colours and its language. */
interface Way {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly locale: string;
}

/** The whole page, with nothing lying over its words. */
async function picture(page: Page, file: string): Promise<void> {
  // Whose device it is has been said.
  const asks = page.locator('tl-course .notice button');
  if ((await asks.count()) > 0) await asks.first().click();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  await page.screenshot({ path: file, fullPage: true });
}

async function take(lessons: Lessons, pages: readonly Id[], out: string, way: Way): Promise<void> {
  const { width, scheme, locale } = way;
  const context = await freshContext({
    viewport: { width, height: 666 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const { page, learner, turnTo, begin } = await lessons.open(context, locale);
  for (const id of pages) {
    const number = String(lessons.pages.indexOf(id) + 1).padStart(2, '0');
    const file = (state: string): string => path.join(out, `${number}-${id}-${width}-${scheme}-${locale}-${state}.png`);
    await turnTo(id);
    await picture(page, file('unanswered'));
    if (lessons.checks.includes(id)) {
      await begin();
      await picture(page, file('begun'));
    }
    // Every second answer is wrong: both outcomes are seen on most pages.
    await learner.answerAll(place => (place % 2 === 0 ? 'wrong' : 'right'));
    if (lessons.checks.includes(id)) await page.locator('tl-assessment .score').waitFor();
    await page.locator('.thread details').evaluateAll(all => {
      for (const folded of all as HTMLDetailsElement[]) folded.open = true;
    });
    await picture(page, file('answered'));
  }
  await context.close();
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      module: { type: 'string' },
      width: { type: 'string', default: '298,650,1280' },
      scheme: { type: 'string', default: 'light,dark' },
      locale: { type: 'string', default: 'own,ar-XB' },
    },
  });
  if (values.out === undefined) throw new Error('--out DIR: where the pictures go.');
  const lessons = await openLessons(courses.own);
  const pages = values.module === undefined ? lessons.pages : lessons.modules.get(values.module);
  if (!pages) throw new Error(`--module: one of ${[...lessons.modules.keys()].join(', ')}`);
  await mkdir(values.out, { recursive: true });
  for (const width of values.width.split(',').map(Number))
    for (const scheme of values.scheme.split(',') as Way['scheme'][])
      for (const locale of values.locale.split(',')) {
        await take(lessons, pages, values.out, { width, scheme, locale });
        console.log(`${pages.length} pages: ${width} px, ${scheme}, ${locale}`);
      }
  await lessons.close();
  await closeBrowser();
}

await main();
