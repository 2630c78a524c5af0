import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FormatName } from '@throughline/build/core/formats.js';
import type { Attempt } from '@throughline/tracking';
import { answer } from './harness/answers.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { holdsInTime, launchStill, passTime, wholeWireOf } from './harness/exact.js';
import { courses, openSite, type Open, type Site } from './harness/site.js';

const full = process.env['THROUGHLINE_FULL'] === '1';
const formats = (full ? ['scorm12', 'scorm2004-4', 'xapi'] : ['scorm12', 'xapi']) satisfies FormatName[];

describe('A check before the course', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.checked, formats);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  const told = (open: Open, holds: (attempt: Attempt) => boolean): Promise<void> =>
    holdsInTime(open, site.course.outline, holds);

  /** Answers both questions before the course, changes the mind in between, and reads what is said. */
  const answersBefore = async ({ frame }: Open): Promise<void> => {
    await answer(frame.locator('#worms-before'), 'wrong', 0);
    await frame.locator('#cover-before input').fill('Nothing');
    await answer(frame.locator('#cover-before'), 'right', 1);
  };

  /** The whole course; between coming to the first page and turning it stands what is done before. */
  const story = async (format: FormatName, first: (open: Open) => Promise<void>): Promise<readonly string[]> => {
    const context = await freshContext();
    const open = await launchStill(context, site, format, 'digs');
    const { frame, learner } = open;
    await learner.restored();
    await told(open, ({ visited }) => visited.size === 1);
    await first(open);
    await passTime(open, 60_000);
    assert.ok(await learner.next());
    await told(open, ({ visited }) => visited.size === 2);
    await learner.answerAll();
    await told(open, ({ items }) => items.size === 1);
    assert.ok(await learner.next());
    await frame.locator('tl-assessment button').click();
    await frame.locator('tl-assessment #worms-after').waitFor();
    await told(open, ({ checks }) => checks.get('beds-check')?.opened === 1);
    for (const id of ['worms-after', 'cover-after', 'deep-digging']) await answer(frame.locator(`#${id}`), 'right', 0);
    await frame.locator('tl-assessment .score').waitFor();
    await told(open, ({ scopes }) => scopes.get('course')?.success === 'passed');
    await passTime(open, 60_000);
    await open.leave();
    const wire = await wholeWireOf(open);
    await context.close();
    return wire;
  };

  for (const format of formats)
    test(`${format}: two stories that differ in it only are the same on the wire, to the byte`, async () => {
      const without = await story(format, () => Promise.resolve());
      const withIt = await story(format, answersBefore);
      assert.ok(without.length > 10);
      assert.deepEqual(withIt, without);
      assert.ok(!/worms.before|cover.before|Nothing/u.test(withIt.join('\n')));
    });
});
