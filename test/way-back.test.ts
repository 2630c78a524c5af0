import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { milliseconds } from '@throughline/lms/scorm/time.js';
import type { BrowserContext, Page } from 'playwright-core';
import { browser, closeBrowser, freshContext } from './harness/browser.js';
import { HOSTS, openFront, type Front } from './harness/front.js';
import { launchAlone } from './harness/own-window.js';
import { isSettled, statementsOf, verbOf, type Told } from './harness/records.js';
import { courses, openSite, type Site } from './harness/site.js';

/** How long the learner is away by the page's clock: less than what is never counted because nobody acts. */
const AWAY = 5 * 60_000;

/** Lets that time pass while a page is kept, and says of a page that it came back. */
const CLOCK = `{
  const now = performance.now.bind(performance);
  let away = 0;
  performance.now = () => now() + away;
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    away += ${AWAY};
    window.cameBack = true;
  });
}`;

const endings = ({ raw }: Told) =>
  statementsOf(raw).filter(statement => ['terminated', 'suspended'].includes(verbOf(statement)));

describe('A page that the browser keeps while the learner is elsewhere', () => {
  let site: Site;
  let front: Front;
  before(async () => {
    // What drives a browser switches it off.
    await browser({ args: [HOSTS], ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    site = await openSite(courses.second, ['scorm12', 'scorm2004-4', 'cmi5', 'xapi']);
    front = await openFront(site.origin);
  });
  after(async () => {
    await closeBrowser();
    await front.close();
    await site.close();
  });

  const freshClock = async (): Promise<BrowserContext> => {
    const context = await freshContext();
    await context.addInitScript({ content: CLOCK });
    return context;
  };

  /** Goes elsewhere, does something there, and comes back by the browser's own button. */
  const goAndComeBack = async (page: Page, elsewhere: () => Promise<void>): Promise<void> => {
    await page.goto(`${front.origin('lms.test')}/returned`);
    await elsewhere();
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => 'cameBack' in window);
  };

  for (const format of ['cmi5', 'xapi'] as const)
    test(`${format}, in a window of its own: its session goes on, ends once, and the time away is not counted`, async () => {
      const context = await freshClock();
      const learner = 'comes-back';
      const from = front.origin('lms.test');
      const { page, learner: me } = await launchAlone(site, context, format, { learner, from });
      await site.record(format, learner, isSettled);
      await goAndComeBack(page, async () =>
        assert.deepEqual(endings(await site.record(format, learner, isSettled)), []),
      );
      assert.ok((await me.answerAll()) > 0);
      await page.close();
      const told = await site.record(format, learner, now => endings(now).length > 0 && now.answered.length > 0);
      assert.equal(told.answered.length, 1);
      const [end, ...more] = endings(told);
      assert.deepEqual(more, []);
      assert.equal(statementsOf(told.raw).filter(statement => verbOf(statement) === 'initialized').length, 1);
      const lasted = milliseconds(end?.result?.duration);
      assert.ok(lasted > 0 && lasted < AWAY, `${lasted} ms`);
      await context.close();
    });

  /** Answers a question in the platform's frame by script: what drives the browser loses sight of a frame that was kept. */
  const answerInside = (page: Page): Promise<void> =>
    page.evaluate(async () => {
      const course = document.querySelector<HTMLIFrameElement>('#course')?.contentDocument;
      const question = course?.querySelector<HTMLElement & { readonly updateComplete: Promise<unknown> }>('tl-choice');
      for (const control of ['input', '.row button']) {
        question?.shadowRoot?.querySelector<HTMLElement>(control)?.click();
        await question?.updateComplete;
      }
    });

  for (const [format, finish, time] of [
    ['scorm12', 'LMSFinish', 'cmi.core.session_time'],
    ['scorm2004-4', 'Terminate', 'cmi.session_time'],
  ] as const)
    test(`${format}, with the platform around it: its session goes on, ends once, and the time away is not counted`, async () => {
      const context = await freshClock();
      const open = await site.launch(context, format, { learner: 'comes-back', from: front.origin('lms.test') });
      await open.learner.restored();
      const calls = async () => ((await open.record()) as { readonly calls: readonly Call[] }).calls;
      await goAndComeBack(open.page, () => Promise.resolve());
      assert.ok(!(await calls()).some(({ call }) => call === finish));
      await answerInside(open.page);
      await open.leave();
      const all = await calls();
      assert.deepEqual([all.filter(({ call }) => call === finish).length, all.at(-1)?.call], [1, finish]);
      const lasted = milliseconds(all.findLast(({ element }) => element === time)?.value);
      assert.ok(lasted > 0 && lasted < AWAY, `${lasted} ms`);
      assert.equal((await site.record(format, 'comes-back', now => now.answered.length > 0)).answered.length, 1);
      await context.close();
    });
});

interface Call {
  readonly call: string;
  readonly element?: string;
  readonly value?: string;
}
