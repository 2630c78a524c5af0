import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Locale } from '@throughline/tracking';
import type { Page } from 'playwright-core';
import { findings, RULES } from './harness/axe.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { lessonsOf } from './harness/lessons-of.js';
import { openLessons, type Lessons, type Reading } from './harness/lessons.js';
import { courses } from './harness/site.js';

const full = process.env['THROUGHLINE_FULL'] === '1';

/** How a page is looked at, without opening it anew. */
interface Look {
  readonly scheme: 'light' | 'dark';
  readonly width: 298 | 1280;
}

const LOOKS: readonly Look[] = (['light', 'dark'] as const).flatMap(scheme =>
  ([298, 1280] as const).map(width => ({ scheme, width })),
);
const LOCALES = ['own', 'ar-XB'] as const;

/** The one rule that colours alone decide. */
const COLOURS = { runOnly: ['color-contrast'] };

/** Looks at what is on the page in every scheme and width. In the second scheme nothing differs but colours. */
async function isClean(
  page: Page,
  where: string,
  { contrast = true, widths = [298, 1280] }: { contrast?: boolean; widths?: readonly number[] } = {},
): Promise<void> {
  for (const { scheme, width } of LOOKS) {
    if (!widths.includes(width)) continue;
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 666 });
    // What has scrolled beneath the bar is taken for what stands beside its buttons.
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    const all = { runOnly: RULES, rules: { 'color-contrast': { enabled: contrast } } };
    assert.deepEqual(
      await findings(page, contrast && scheme === 'dark' ? COLOURS : all),
      [],
      `${where}, ${scheme}, ${width} px`,
    );
  }
}

const openIn = async (lessons: Lessons, locale: Locale): Promise<Reading> =>
  lessons.open(await freshContext({ reducedMotion: 'reduce' }), locale);

/** Reads and answers every page; `look` says what is found at each state. */
async function readThrough(
  lessons: Lessons,
  { page, learner, turnTo, begin }: Reading,
  first: number,
  look: (where: string) => Promise<void>,
): Promise<void> {
  for (const [at, id] of lessons.pages.entries()) {
    await turnTo(id);
    await look(`${id}, before an answer`);
    const check = lessons.checks.includes(id);
    if (check) {
      await begin();
      await look(`${id}, begun`);
    }
    await learner.answerAll((at + first) % 2 === 0 ? 'wrong' : 'right');
    if (check) await page.locator('tl-assessment .score').waitFor();
    await look(`${id}, answered`);
  }
}

describe('axe finds nothing in the whole course', () => {
  const lessons = lessonsOf(courses.own);

  for (const locale of full ? LOCALES : (['own'] as const))
    test(`in its pages, read and answered: ${locale}`, async () => {
      const reading = await openIn(lessons(), locale);
      let looks = 0;
      await readThrough(lessons(), reading, 0, async where => {
        // From one state of a page to the next the width is the other one: every page is seen in both.
        looks += 1;
        await isClean(reading.page, where, full ? {} : { widths: [looks % 2 === 1 ? 298 : 1280] });
      });
      await reading.page.context().close();
    });
});

describe('axe finds nothing in the first module', () => {
  let lessons: Lessons;
  before(async () => {
    lessons = await openLessons(courses.first);
  });
  after(async () => {
    await lessons.close();
    await closeBrowser();
  });

  test('in the pages, read and answered, from right to left', async () => {
    const reading = await openIn(lessons, 'ar-XB');
    await readThrough(lessons, reading, 1, where => isClean(reading.page, where));
    await reading.page.context().close();
  });

  for (const locale of LOCALES) {
    test(`in the menu and each of its parts: ${locale}`, async () => {
      const { page } = await openIn(lessons, locale);
      await page.setViewportSize({ width: 298, height: 666 });
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
    });

    test(`where the meaning of a term is open: ${locale}`, async () => {
      const { page } = await openIn(lessons, locale);
      await page.locator('tl-glossary-term [role="button"]').first().click();
      await page.locator('tl-glossary-term .meaning').waitFor();
      await isClean(page, 'the meaning');
      await page.context().close();
    });
  }

  // There the colours are the reader's own; axe reads the page's (its text fill colour), which are not on the screen.
  test('in forced colours', async () => {
    const { page, learner } = await lessons.open(
      await freshContext({ forcedColors: 'active', reducedMotion: 'reduce' }),
    );
    await isClean(page, 'before an answer', { contrast: false });
    await learner.answerAll('wrong');
    await isClean(page, 'answered', { contrast: false });
    await page.context().close();
  });
});
