import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { formatNames } from '@throughline/build/core/formats.js';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { learnerIn, type Stage } from './harness/learner.js';
import { launchAlone } from './harness/own-window.js';
import { assertOnce, isSettled, statementsOf, verbOf, type Told } from './harness/records.js';
import { courses, openSite, type Site } from './harness/site.js';

const platforms = formatNames.filter(format => format !== 'web');

const fromTheMenu = async (stage: Stage): Promise<void> => {
  await stage.locator('tl-course .bar .menu').click();
  await stage.getByRole('button', { name: 'Save and exit' }).click();
};
const fromTheLastPage = async (stage: Stage): Promise<void> => {
  const learner = learnerIn(stage);
  while (await learner.next());
  await stage.locator('tl-course .turn .exit').click();
};

/** What pages ask the record store for from now on. */
const askedFrom = (context: BrowserContext): readonly string[] => {
  const asked: string[] = [];
  context.on('request', request => {
    if (request.url().includes('/lrs/')) asked.push(request.url());
  });
  return asked;
};

/** All calls that a course has made to its SCORM platform. */
const callsIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window.lms?.log ?? []).map(({ call }) => call));

const verbsIn = (raw: unknown): readonly string[] => statementsOf(raw).map(verbOf);

const END = /^(?:LMSFinish|Terminate|terminated|suspended)$/u;

/** Kills the process of a page, loads it again in the same tab, and waits for what the course says then. */
async function dieAndReload(context: BrowserContext, page: Page, notices: RegExp): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  await devtools.send('Page.reload');
  // What drives pages takes this one for dead from now on.
  const expression = `document.querySelector('tl-course[restored]')?.shadowRoot.querySelector('.notices').innerText`;
  const until = Date.now() + 20_000;
  for (;;) {
    const said: unknown = (await devtools.send('Runtime.evaluate', { expression })).result.value;
    if (typeof said === 'string' && notices.test(said)) return;
    assert.ok(Date.now() < until, `the course says: ${String(said)}`);
  }
}

describe('The end of a page', { concurrency: 2 }, () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.second);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  for (const [n, format] of platforms.entries()) {
    const [exit, where] = n % 2 === 0 ? [fromTheMenu, 'the menu'] : [fromTheLastPage, 'the last page'];
    test(`${format}: “Save and exit” of ${where} sends what is left and ends the session once; nothing follows`, async () => {
      const context = await freshContext();
      const learner = 'saves-and-exits';
      const { page, frame, learner: me } = await site.launch(context, format, { learner });
      await me.restored();
      await me.answerAll();
      await exit(frame);
      if (format === 'cmi5') await frame.getByText('brought the learner back').waitFor();
      else await frame.getByText('Your work is saved. You can close this window.').waitFor();

      const [asked, calls] = [askedFrom(context), await callsIn(page)];
      const hasEnded = ({ raw }: Told): boolean => END.test(verbsIn(raw).at(-1) ?? '');
      const told = calls.length > 0 ? calls : verbsIn((await site.record(format, learner, hasEnded)).raw);
      assert.match(told.at(-1) ?? '', END);
      assert.equal(told.filter(each => END.test(each)).length, 1);
      if (calls.length > 0) assert.match(calls.at(-2) ?? '', /Commit$/u);

      // Whoever goes on after the end is heard no more by the platform; the work is kept for the next launch.
      if (format !== 'cmi5') {
        await frame.locator('dialog[open] .head .plain').click();
        await me.open('tyres');
        await me.answerAll();
      }
      await page.evaluate(() => document.querySelector('#course')?.remove());
      assert.deepEqual([await callsIn(page), asked], [calls, []]);
      await page.close();

      const again = await site.launch(context, format, { learner, as: 'returning' });
      await again.learner.restored();
      await again.learner.open('tyres');
      const all = format === 'cmi5' ? ['dry'] : ['dry', 'pump'];
      assert.equal(await again.frame.locator('.result').count(), all.length - 1);
      await again.close();
      const { answered } = await site.record(format, learner, record => record.answered.length === all.length);
      assert.deepEqual(
        answered.map(id => /dry|pump/u.exec(id)?.[0]),
        all,
        'each is told once',
      );
      await context.close();
    });
  }

  test('“Save and exit” closes the window that a platform opened for the course', async () => {
    const context = await freshContext();
    const lms = await context.newPage();
    await lms.goto(site.origin);
    const popup = lms.waitForEvent('popup');
    await lms.evaluate(`
      window.called = [];
      const noted = name => () => (called.push(name), 'true');
      window.API = {
        LMSInitialize: noted('LMSInitialize'),
        LMSGetValue: element => (element.endsWith('_children') ? 'student_id' : ''),
        LMSSetValue: () => 'true',
        LMSGetLastError: () => '0',
        LMSCommit: noted('LMSCommit'),
        LMSFinish: noted('LMSFinish'),
      };
      open('/package/scorm12/own/index.html');
    `);
    const page = await popup;
    const learner = learnerIn(page);
    await learner.restored();
    await learner.answerAll();
    const closed = page.waitForEvent('close');
    await fromTheMenu(page);
    await closed;
    const called = await lms.evaluate<readonly string[]>('called');
    assert.deepEqual(called.slice(-2), ['LMSCommit', 'LMSFinish']);
    assert.equal(called.filter(name => name === 'LMSFinish').length, 1);
    await context.close();
  });

  /** Launches cmi5 in a window of its own and goes on once the session has begun. */
  const begin = async (context: BrowserContext, learner: string, as: 'new' | 'returning') => {
    const own = await launchAlone(site, context, 'cmi5', { learner, as });
    await site.record('cmi5', learner, isSettled);
    return own;
  };
  /** At the next launch both answers are there, on the learner's word where `asked`; all was told once, in sessions of these verbs. */
  const assertThere = async (
    context: BrowserContext,
    learner: string,
    { asked, sessions }: { readonly asked: boolean; readonly sessions: string },
  ): Promise<void> => {
    const { page, learner: me } = await begin(context, learner, 'returning');
    if (asked) await page.locator('.notice[data-kind="offer"] button').first().click();
    for (const lesson of ['chain', 'tyres']) {
      if ((await page.locator(`article[id="${lesson}"]`).count()) === 0) await me.open(lesson);
      await page.locator(`article[id="${lesson}"] .result`).waitFor();
    }
    const both = await site.record('cmi5', learner, now => now.answered.length === 2 && isSettled(now));
    assert.equal(both.answered.length, 2);
    await page.close();
    const { raw, status } = await site.record('cmi5', learner, now => now.status === sessions);
    assert.equal(status, sessions);
    assert.equal((await site.record('cmi5', learner, () => true)).answered.length, 2);
    assert.deepEqual((raw as { readonly violations: unknown }).violations, []);
    assertOnce(raw);
  };

  for (const [kept, sessions] of [
    [true, 'initialized terminated initialized terminated'],
    // The platform says "abandoned" of the first one.
    [false, 'initialized initialized terminated'],
  ] as const)
    test(`cmi5: a page that died ${kept ? 'goes on with the token that its tab kept' : 'without its token waits for the next launch'}`, async () => {
      const context = await freshContext();
      const learner = kept ? 'dies' : 'dies-and-forgets';
      const { page, learner: me } = await begin(context, learner, 'new');
      await me.answerAll();
      await site.record('cmi5', learner, ({ answered }) => answered.length === 1);
      assert.ok(await me.next());
      await me.answerAll();
      // As Moodle does when its script revision changes, in the middle of a session.
      if (!kept)
        await page.evaluate(() => {
          localStorage.clear();
          sessionStorage.clear();
        });
      await dieAndReload(context, page, kept ? /^$/u : /Your learning platform has ended this session/u);
      if (kept) {
        const told = await site.record('cmi5', learner, now => now.answered.length === 2 && isSettled(now));
        assert.equal(told.answered.length, 2, 'what was left is told in the session that goes on');
        assert.equal(told.status, 'initialized');
      }
      await page.close();
      // The next launch ends the session for the platform, whatever is still on its way.
      if (kept) await site.record('cmi5', learner, ({ status }) => status.endsWith('terminated'));
      await assertThere(context, learner, { asked: !kept, sessions });
      await context.close();
    });

  test('cmi5: a page that is loaded again has ended its session, says so, and loses nothing', async () => {
    const context = await freshContext();
    const { page, learner: me } = await begin(context, 'reloads', 'new');
    await me.answerAll();
    await page.reload();
    await me.restored();
    await page.locator('.notices').getByText('Your learning platform has ended this session.').waitFor();
    const asked = askedFrom(context);
    await me.open('tyres');
    await me.answerAll();
    await page.close();
    assert.deepEqual(asked, []);
    await assertThere(context, 'reloads', { asked: true, sessions: 'initialized terminated initialized terminated' });
    await context.close();
  });
});
