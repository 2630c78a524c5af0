import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { openLessons, type Lessons, type Reading } from './harness/lessons.js';
import { courses } from './harness/site.js';

const FULL = process.env['THROUGHLINE_FULL'] === '1';

/** WCAG 2.0 to 2.2, A and AA, and what axe calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How a lesson is looked at. */
interface Look {
  readonly scheme: 'light' | 'dark';
  readonly locale: 'own' | 'ar-XB';
  readonly width: 298 | 1280;
}

const GRID: readonly Look[] = (['light', 'dark'] as const).flatMap(scheme =>
  (['own', 'ar-XB'] as const).flatMap(locale => ([298, 1280] as const).map(width => ({ scheme, locale, width }))),
);

/** Together: both schemes, directions and widths, each with each other one. Every page is looked at in one of them. */
const REDUCED: readonly Look[] = [
  { scheme: 'light', locale: 'own', width: 298 },
  { scheme: 'dark', locale: 'own', width: 1280 },
  { scheme: 'light', locale: 'ar-XB', width: 1280 },
  { scheme: 'dark', locale: 'ar-XB', width: 298 },
];

/** Each finding as a line: the rule, then what it is about. Evaluated: a script added to the page would need its CSP. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    rules =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: rules, resultTypes: ['violations'] }),
    RULES,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' > ')}: ${failureSummary ?? ''}`),
  );
}

async function isClean(page: Page, where: string): Promise<void> {
  assert.deepEqual(await findings(page), [], where);
}

const openAs = async (lessons: Lessons, { scheme, locale, width }: Look): Promise<Reading> => {
  const context = await freshContext({
    viewport: { width, height: 666 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  return lessons.open(context, locale);
};

describe('axe finds nothing', () => {
  let lessons: Lessons;
  before(async () => {
    lessons = await openLessons(courses.first);
  });
  after(async () => {
    await lessons.close();
    await closeBrowser();
  });

  for (const [n, look] of (FULL ? GRID : REDUCED).entries()) {
    const { scheme, locale, width } = look;
    test(`in the pages, read and answered: ${scheme}, ${locale}, ${width} px`, async () => {
      const { page, learner, turnTo, begin } = await openAs(lessons, look);
      const mine = lessons.pages.filter((_, at) => FULL || at % REDUCED.length === n);
      for (const id of [...mine, ...lessons.checks.filter(check => !mine.includes(check))]) {
        await turnTo(id);
        await isClean(page, `${id}, before an answer`);
        const check = lessons.checks.includes(id);
        if (check) {
          await begin();
          await isClean(page, `${id}, begun`);
        }
        await learner.answerAll(n % 2 === 0 ? 'wrong' : 'right');
        if (check) await page.locator('tl-assessment .score').waitFor();
        await isClean(page, `${id}, answered`);
      }
      await page.context().close();
    });
  }

  test('in the menu and each of its parts', async () => {
    for (const look of FULL ? GRID : [REDUCED[0], REDUCED[3]]) {
      if (!look) continue;
      const { page } = await openAs(lessons, look);
      await page.locator('tl-course .bar .menu').click();
      await isClean(page, 'the menu');
      const items = page.locator('tl-course dialog .items .item:not(.strong)');
      const names = await items.allTextContents();
      assert.ok(names.length >= 3, 'help, device and about are there');
      for (const name of names) {
        await items.filter({ hasText: name.trim() }).first().click();
        const back = page.locator('tl-course dialog .back');
        // Full screen acts at once and has no part of its own.
        if ((await back.count()) === 0) {
          await page.evaluate(() => (document.fullscreenElement ? document.exitFullscreen() : undefined));
          continue;
        }
        await isClean(page, `the menu's part ${name.trim()}`);
        await back.click();
      }
      await page.context().close();
    }
  });

  test('where the meaning of a term is open', async () => {
    for (const look of FULL ? GRID : REDUCED.slice(0, 2)) {
      const { page } = await openAs(lessons, look);
      await page.locator('tl-glossary-term [role="button"]').first().click();
      await page.locator('tl-glossary-term .meaning').waitFor();
      await isClean(page, `${look.scheme}, ${look.locale}, ${look.width}`);
      await page.context().close();
    }
  });

  test('in forced colours', async () => {
    const context = await freshContext({ viewport: { width: 298, height: 666 }, forcedColors: 'active' });
    const { page, learner } = await lessons.open(context);
    await isClean(page, 'before an answer');
    await learner.answerAll('wrong');
    await isClean(page, 'answered');
    await context.close();
  });
});
