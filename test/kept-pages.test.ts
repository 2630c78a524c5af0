import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { browser, closeBrowser, freshContext } from './harness/browser.js';
import { HOSTS, openFront, type Front } from './harness/front.js';
import { launchAlone } from './harness/own-window.js';
import { assertOnce, hasBegun, statementsOf, verbOf } from './harness/records.js';
import { courses, openSite, type Site } from './harness/site.js';

const full = process.env['THROUGHLINE_FULL'] === '1';

/** Milliseconds for which the learner is elsewhere, at least. */
const AWAY = 1500;

/** Notes in every frame when its page was put aside and when it was shown again, by its own clock. */
const noteKept = (page: Page): Promise<unknown> =>
  page.addInitScript({
    content: `
      self.kept = [];
      for (const type of ['pagehide', 'pageshow'])
        addEventListener(type, ({ persisted }) => kept.push({ type, persisted, at: performance.now() }));
    `,
  });

interface Noted {
  readonly type: 'pagehide' | 'pageshow';
  readonly persisted: boolean;
  readonly at: number;
}

/**
 * The course in a platform's frame, for scripts of the platform's page: what drives browsers loses sight of the frames
 * of a page that was kept.
 */
const FRAME = `document.querySelector('#course').contentWindow`;
const COURSE = `${FRAME}.document.querySelector('tl-course')`;
/** An element within another one, in whatever shadow. */
const within = (element: string, selector: string): string =>
  `(look => look(look, ${element}))((look, root) => root?.querySelector('${selector}') ??
    [...(root?.querySelectorAll('*') ?? [])].map(each => each.shadowRoot && look(look, each.shadowRoot)).find(Boolean))`;
const press = async (page: Page, element: string): Promise<void> => {
  await page.waitForFunction(element);
  await page.evaluate(`${element}.click()`);
};

describe('A page that the browser keeps while the learner is elsewhere', () => {
  let site: Site;
  let front: Front;
  before(async () => {
    // What drives the browser switches this off, as long as nobody asks for it.
    await browser({ args: [HOSTS], ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    site = await openSite(courses.second, full ? ['scorm12', 'xapi', 'cmi5'] : ['scorm12', 'cmi5']);
    front = await openFront(site.origin);
  });
  after(async () => {
    await closeBrowser();
    await front.close();
    await site.close();
  });

  /** Goes to another site and back; answers for how many milliseconds the course was put aside. */
  const awayAndBack = async (page: Page, window: string): Promise<number> => {
    await page.goto(site.origin);
    await page.waitForFunction(ms => performance.now() > ms, AWAY);
    await page.evaluate(() => history.back());
    await page.waitForFunction(`${window}.kept?.at(-1)?.type === 'pageshow' && ${window}.kept.length > 1`);
    const [hidden, shown] = (await page.evaluate<readonly Noted[]>(`${window}.kept`)).slice(-2);
    assert.deepEqual([hidden?.type, hidden?.persisted, shown?.persisted], ['pagehide', true, true]);
    return (shown?.at ?? 0) - (hidden?.at ?? 0);
  };

  for (const format of full ? (['xapi', 'cmi5'] as const) : (['cmi5'] as const))
    test(`${format}: nothing ends while it is kept, and the session goes on`, async () => {
      const context = await freshContext();
      const [learner, from] = ['kept', front.origin('lms.test')];
      const { page, learner: me } = await launchAlone(site, context, format, { learner, from, before: noteKept });
      await site.record(format, learner, hasBegun);
      await me.answerAll();
      await awayAndBack(page, 'self');
      const first = await site.record(format, learner, ({ answered }) => answered.length === 1);
      assert.equal(first.answered.length, 1, 'told before the page was put aside');
      assert.ok(await me.next());
      await me.answerAll();
      const second = await site.record(format, learner, ({ answered }) => answered.length === 2);
      assert.deepEqual(
        second.answered.map(id => id.replace(/^.*\//u, '')),
        ['dry-chain', 'pump'],
      );
      await page.close();
      const END = /terminated|suspended/u;
      const { raw } = await site.record(format, learner, now => END.test(statementsOf(now.raw).map(verbOf).join(' ')));
      const verbs = statementsOf(raw).map(verbOf);
      assert.deepEqual(
        verbs.filter(verb => END.test(verb) || verb === 'initialized'),
        ['initialized', format === 'cmi5' ? 'terminated' : 'suspended'],
      );
      assertOnce(raw);
      await context.close();
    });

  test('scorm12: the time away is not counted; a platform that is another one is found out; nothing is told twice', async () => {
    const context = await freshContext();
    const [learner, from] = ['kept', front.origin('lms.test')];
    const { page, learner: me } = await site.launch(context, 'scorm12', { learner, from, before: noteKept });
    await me.restored();
    await me.answerAll();
    const away = await awayAndBack(page, FRAME);
    await press(page, `${COURSE}.shadowRoot.querySelector('.turn .next')`);
    await press(page, within(`${COURSE}.querySelector('#tyres tl-sequencing')`, '.row button'));
    const told = `lms.log.findIndex(({ element, value }) => element === 'cmi.interactions.1.id' && value === 'pump')`;
    await page.waitForFunction(`${told} >= 0 && lms.log.findLastIndex(({ call }) => call === 'LMSCommit') > ${told}`);
    const { span, time } = await page.evaluate<{ readonly span: number; readonly time: string }>(`({
      span: lms.log.at(-1).at - ${FRAME}.performance.timeOrigin,
      time: lms.log.findLast(({ element }) => element === 'cmi.core.session_time').value,
    })`);
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    const counted = ((hours * 60 + minutes) * 60 + seconds) * 1000;
    assert.ok(counted > 0 && counted <= span - away, `${counted} ms of ${span}, ${away} of them away`);

    // While the learner is away the platform begins anew, in the same window.
    await page.evaluate(`document.addEventListener('freeze', () => {
      window.API = { ...window.API };
      window.calls = lms.log.length;
    })`);
    await awayAndBack(page, FRAME);
    await page.waitForFunction(`${COURSE}.shadowRoot.querySelector('.status').textContent.trim() === 'Session ended'`);
    await page.waitForFunction(`${COURSE}.shadowRoot.querySelector('[data-kind="trouble"]')`);
    await press(page, `${COURSE}.shadowRoot.querySelector('.turn .next')`);
    await press(page, within(`${COURSE}.querySelector('#my-ride tl-checklist')`, 'input'));
    await page.waitForFunction(`${COURSE}.querySelector('.knot.done[data-activity="before-a-ride"]')`);
    await page.click('#close');
    const late = await page.evaluate<readonly string[]>(`lms.log.slice(calls).map(({ call }) => call)`);
    assert.deepEqual(
      late.filter(call => /Commit|Finish/u.test(call)),
      [],
    );
    await page.close();

    const again = await site.launch(context, 'scorm12', { learner, as: 'returning', from });
    await again.learner.restored();
    await again.learner.open('my-ride');
    await again.frame.locator('.knot.done[data-activity="before-a-ride"]').waitFor();
    await again.close();
    const { answered } = await site.record('scorm12', learner, now => now.answered.length === 3);
    assert.deepEqual(answered, ['dry_chain', 'pump', 'before_a_ride']);
    await context.close();
  });
});
