import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { browser, closeBrowser, freshContext } from './harness/browser.js';
import { openFirefox } from './harness/firefox.js';
import { FIREFOX_HOSTS, HOSTS, openFront, type Front } from './harness/front.js';
import { watchPolicy } from './harness/policy.js';
import { assertOnce, isSettled, statementsOf, type Told } from './harness/records.js';
import { ANSWERS, COMPLETED, finish } from './harness/second-course.js';
import { courses, openSite, type Site } from './harness/site.js';

const LRS = ['xapi', 'cmi5'] as const;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;

/** Runs in every frame; the course's closes the tab so many milliseconds after its first answer. */
const SOON = 50;
const closeSoon = `
  const closing = ({ detail }) => {
    if (detail.verb !== 'answered') return;
    removeEventListener('learning-event', closing);
    setTimeout(() => top.close(), ${SOON});
  };
  addEventListener('learning-event', closing);
`;

/** What throws in any frame of a context. */
const watchErrors = (context: BrowserContext): readonly string[] => {
  const thrown: string[] = [];
  context.on('weberror', error => thrown.push(String(error.error())));
  return thrown;
};

const answered = ({ answered: all }: Told): boolean => all.length > 0;
/** Nothing twice, and every id is one. */
const assertIds = (raw: unknown): void => {
  assertOnce(raw);
  for (const { id } of statementsOf(raw)) assert.match(id, UUID);
};

describe('A platform on plain http, under a name of its own, the LRS on another origin', () => {
  let site: Site;
  let front: Front;
  before(async () => {
    // A learner closes a tab with the mouse; a test lets a script do it, at a time of its own.
    await browser({ args: [HOSTS, '--blink-settings=allowScriptsToCloseWindows=true'] });
    site = await openSite(courses.second, ['scorm12', ...LRS]);
    front = await openFront(site.origin);
  });
  after(async () => {
    await closeBrowser();
    await front.close();
    await site.close();
  });

  for (const format of ['scorm12', 'xapi'] as const)
    test(`${format}: a course is read, answered and finished without what only secure origins have`, async () => {
      const context = await freshContext();
      const thrown = watchErrors(context);
      const learner = 'plain-http';
      const open = await site.launch(context, format, { learner, from: front.origin('lms.test') });
      assert.deepEqual(
        await open.frame
          .locator('html')
          .evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'subtle' in crypto, 'locks' in navigator]),
        [false, false, false, false],
      );
      await finish(open);
      assert.equal(await open.frame.locator('tl-course .status').innerText(), 'Saved');
      await open.settled();
      await open.close();
      const told = await site.record(format, learner, ({ status }) => COMPLETED[format].test(status));
      assert.match(told.status, COMPLETED[format]);
      assert.equal(told.answered.length, ANSWERS);
      assert.equal(new Set(told.answered).size, ANSWERS, 'each once');
      if (format === 'xapi') assertIds(told.raw);
      assert.deepEqual(thrown, []);
      await context.close();
    });

  for (const format of LRS)
    test(`${format}: a tab closed ${SOON} ms after the first answer has told it, before the library has come`, async () => {
      const learner = 'closes-soon';
      const from = front.origin('no-library.test');
      const context = await freshContext();
      const first = await site.launch(context, format, {
        learner,
        from,
        before: page => page.addInitScript(closeSoon),
      });
      await first.learner.restored();
      await site.record(format, learner, isSettled);
      const came: string[] = [];
      context.on('response', response => came.push(response.url()));
      const closed = first.page.waitForEvent('close');
      await first.learner.answerAll().catch(() => 'the page is closed before its feedback is looked for');
      await closed;
      assert.deepEqual(
        came.filter(url => url.endsWith('/lrs.js')),
        [],
      );
      const told = await site.record(format, learner, answered);
      assert.equal(told.answered.length, 1, 'the statement has arrived');
      assertIds(told.raw);

      // What another device shows can only come from the state document.
      const elsewhere = await freshContext();
      for (const [where, device] of [
        ['another device', elsewhere],
        ['this one', context],
      ] as const) {
        const again = await site.launch(device, format, { learner, as: 'returning', from });
        await again.learner.restored();
        await again.frame.locator('article[data-page] .result').waitFor();
        assert.equal(await again.frame.locator('.result').count(), 1, where);
        await site.record(format, learner, isSettled);
        await again.close();
      }
      const verbs = Array.from({ length: 3 }, () => (format === 'cmi5' ? 'initialized terminated' : 'initialized'));
      const after = await site.record(format, learner, ({ status }) => status === verbs.join(' '));
      assert.equal(after.status, verbs.join(' '));
      assert.equal(after.answered.length, 1, 'and is told once');
      assertIds(after.raw);
      await elsewhere.close();
      await context.close();
    });

  for (const format of ['scorm12', ...LRS] as const)
    test(`${format}: in a frame without an origin it runs, keeps nothing and says so, and tells whom it can reach`, async () => {
      const context = await freshContext();
      const [thrown, broken] = [watchErrors(context), await watchPolicy(context)];
      const learner = 'sandboxed';
      const {
        page,
        frame,
        learner: me,
      } = await site.launch(context, format, {
        learner,
        from: front.origin('sandboxed.test'),
      });
      await me.restored();
      const denied = await frame.locator('html').evaluate(() =>
        (['localStorage', 'sessionStorage', 'indexedDB'] as const).map(home => {
          try {
            return typeof window[home];
          } catch (error) {
            return (error as Error).name;
          }
        }),
      );
      assert.deepEqual(
        [await frame.locator('html').evaluate(() => origin), ...denied.slice(0, 2)],
        ['null', 'SecurityError', 'SecurityError'],
      );
      assert.equal(await me.answerAll(), 1);
      const notices = frame.locator('tl-course .notices');
      if (format === 'scorm12') {
        await notices.getByText('No learning platform was found.').waitFor();
        await notices.getByText('Your work cannot be saved here.').waitFor();
        assert.equal(await notices.locator('[data-kind="device"]').count(), 0);
      } else {
        await frame.locator('tl-course .status', { hasText: /^Saved$/u }).waitFor();
        assert.equal(await notices.innerText(), '');
      }
      await me.open('my-ride');
      const field = frame.locator('tl-own-words textarea').first();
      assert.match((await frame.locator('tl-reflection [data-keeping]').textContent()) ?? '', /keeps nothing/u);
      await field.fill('جاري');
      assert.equal(await field.inputValue(), 'جاري');
      await page.close();
      if (format !== 'scorm12') {
        const told = await site.record(format, learner, answered);
        assert.equal(told.answered[0], 'https://courses.example.org/bicycle-care/dry-chain');
        assertIds(told.raw);
      }
      assert.deepEqual([thrown, broken], [[], []]);
      await context.close();
    });

  test('Firefox: the same for a tab that is closed, and for a frame without an origin', async context => {
    const firefox = await openFirefox({ ...FIREFOX_HOSTS, 'dom.allow_scripts_to_close_windows': true });
    if (!firefox) {
      if (process.env['CI'] === 'true') assert.fail('Firefox is missing: apt-get install firefox-esr');
      context.skip('Firefox is not installed');
      return;
    }
    try {
      for (const [format, platform] of [
        ['xapi', 'no-library.test'],
        ['cmi5', 'no-library.test'],
        ['xapi', 'sandboxed.test'],
      ] as const) {
        const learner = `firefox-${platform}`;
        const page = await firefox.newPage();
        const thrown: string[] = [];
        page.on('pageerror', error => thrown.push(String(error)));
        await page.goto(site.address(format, { learner, from: front.origin(platform) }));
        const frame = await (await page.waitForSelector('#course'))?.contentFrame();
        assert.ok(frame);
        await frame.waitForSelector('tl-course[restored]');
        await site.record(format, learner, isSettled);
        const closes = platform === 'no-library.test';
        if (closes) await frame.evaluate(closeSoon);
        const closed = new Promise<void>(resolve => page.once('close', () => resolve()));
        await frame.locator('tl-choice >>> input').click();
        await frame.locator('tl-choice >>> .row button').click();
        if (closes) await closed;
        const told = await site.record(format, learner, answered);
        assert.equal(told.answered.length, 1, `${format}, ${platform}`);
        assertIds(told.raw);
        assert.deepEqual(thrown, []);
      }
    } finally {
      await firefox.close();
    }
  });
});
