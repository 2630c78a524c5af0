import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Id } from '@throughline/tracking';
import type { Locator } from 'playwright-core';
import { freshContext } from './harness/browser.js';
import { keysOf } from './harness/keys.js';
import { learnerIn } from './harness/learner.js';
import { lessonsOf } from './harness/lessons-of.js';
import type { Lessons } from './harness/lessons.js';
import { courses } from './harness/site.js';

const full = process.env['THROUGHLINE_FULL'] === '1';

/** The web edition, open in the frame of a desktop, and what a pointer did there. */
async function open(lessons: Lessons) {
  const context = await freshContext({ viewport: { width: 650, height: 666 }, reducedMotion: 'reduce' });
  await context.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(kind, () => (document.documentElement.dataset['pointed'] = kind), {
        capture: true,
        passive: true,
      });
  });
  const { page } = await lessons.open(context);
  const hands = keysOf(page);
  return { page, hands, learner: learnerIn(page, hands) };
}

/** The pages of each module with a check, in reading order. */
const checked = ({ modules, checks }: Lessons): readonly (readonly Id[])[] =>
  [...modules.values()].filter(pages => pages.some(id => checks.includes(id)));

describe('With a keyboard alone', () => {
  const lessons = lessonsOf(full ? courses.own : courses.first);

  for (let n = 0; n < (full ? 4 : 1); n += 1)
    test(`module ${n + 1} is taken from its first page to the passed check`, async () => {
      const { page, hands, learner } = await open(lessons());
      const pages = checked(lessons())[n] ?? [];
      assert.ok(pages.length > 2, 'the module is there');
      if ((await page.locator(`article[data-page][id="${pages[0] ?? ''}"]`).count()) === 0)
        await learner.open(pages[0] ?? '');
      for (const [place, id] of pages.entries()) {
        if (place > 0) assert.ok(await learner.next(), `there is a way to ${id}`);
        if (lessons().checks.includes(id)) await hands.press(page.locator('tl-assessment button').first());
        await learner.answerAll('right');
      }
      assert.match((await page.locator('tl-assessment .score').textContent()) ?? '', /100%/u);
      assert.equal(await page.locator('html').getAttribute('data-pointed'), null, 'no pointer helped');
      await page.context().close();
    });

  /** What is done to a control so that keys are not enough, and what is said of it. */
  const faults: readonly (readonly [what: string, spoil: (control: HTMLElement) => void, says: RegExp])[] = [
    ['cannot be reached', control => (control.tabIndex = -1), /No key leads to/u],
    ['does not show the focus', control => control.style.setProperty('outline', 'none', 'important'), /not seen/u],
    ['is covered', control => (control.style.clipPath = 'inset(50%)'), /hidden/u],
  ];
  for (const [what, spoil, says] of faults)
    test(`it is told that a control ${what}`, async () => {
      const { page, hands } = await open(lessons());
      const control: Locator = page.locator('tl-course .bar .menu');
      await control.evaluate(spoil);
      await assert.rejects(hands.press(control), says);
      await page.context().close();
    });
});
