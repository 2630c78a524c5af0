import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { learnerIn, type Learner, type Stage } from './harness/learner.js';
import { courses, openSite, type Site } from './harness/site.js';

const MINUTE = 60_000;
/** After so long without a key or pointer a shared computer is emptied (decision 3). */
const IDLE = 20 * MINUTE;

/** Timers of a minute and more ring by a clock that the test turns; the others, and all that is drawn, by the browser's. */
const CLOCK = `{
  const { setTimeout: start, clearTimeout: stop } = window;
  let now = 0;
  const timers = new Map();
  window.setTimeout = (call, ms, ...given) => {
    if (!(ms >= ${MINUTE})) return start(call, ms, ...given);
    const timer = start(() => undefined);
    timers.set(timer, { at: now + ms, call });
    return timer;
  };
  window.clearTimeout = timer => {
    timers.delete(timer);
    stop(timer);
  };
  window.acts = 0;
  for (const type of ['keydown', 'pointerdown', 'wheel']) addEventListener(type, () => (window.acts += 1), true);
  window.turn = ms => {
    now += ms;
    for (const [timer, { at, call }] of timers)
      if (at <= now && timers.delete(timer)) call();
  };
}`;

interface Clock {
  /** Keys, pointers and wheels that came. */
  readonly acts: number;
  turn(ms: number): void;
}

const turn = (stage: Stage, ms: number): Promise<unknown> =>
  stage.locator('html').evaluate((_, by) => (window as unknown as Clock).turn(by), ms);

const SENTENCE = 'Zwetschgenknödel were mine alone';

describe('A computer that is left alone', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.second, ['web', 'scorm12']);
  });
  after(async () => {
    await site.close();
    await closeBrowser();
  });

  /** Answers a question and writes a sentence; how many answers there were. */
  const work = async (learner: Learner, stage: Stage): Promise<number> => {
    await learner.restored();
    await learner.answerAll();
    // Practice shows a result too.
    const answered = await stage.locator('article .result').count();
    assert.ok(answered > 0);
    await learner.open('my-ride');
    await stage.locator('tl-own-words textarea').first().fill(SENTENCE);
    return answered;
  };

  /** What of that work is there: the sentence, and the answers on the first page. */
  const there = async (learner: Learner, stage: Stage): Promise<readonly [string, number]> => {
    await learner.open('my-ride');
    const sentence = await stage.locator('tl-own-words textarea').first().inputValue();
    await learner.open(site.course.outline.modules[0]?.pages[0]?.id ?? '');
    return [sentence, await stage.locator('article .result').count()];
  };

  const alone = async (says: string | null): Promise<{ page: Page; learner: Learner; answered: number }> => {
    const context = await freshContext();
    await context.addInitScript({ content: CLOCK });
    const page = await context.newPage();
    await page.goto(site.alone('web'));
    const learner = learnerIn(page);
    const answered = await work(learner, page);
    if (says !== null) await page.getByRole('button', { name: says }).click();
    return { page, learner, answered };
  };

  /** Any act will do, and the twenty minutes begin anew. */
  const acts: readonly ((page: Page) => Promise<void>)[] = [
    page => page.keyboard.press('Shift'),
    page => page.mouse.wheel(0, 10),
    page => page.mouse.click(1, 1),
  ];

  for (const says of ['A shared computer', null])
    test(`${says ? 'chosen as shared' : 'nothing chosen'}: it keeps the work for 19:59 after each act, and at 20:00 there is none of it, nor of the learner’s own words`, async () => {
      const { page, learner, answered } = await alone(says);
      for (const act of acts) {
        const before = await page.evaluate<number>('acts');
        await act(page);
        await page.waitForFunction(than => (window as unknown as Clock).acts > than, before);
        await turn(page, IDLE - 1000);
      }
      // Whether it begins anew is told by a page that is another.
      await page.evaluate(() => Object.assign(window, { left: true }));
      assert.deepEqual(await there(learner, page), [SENTENCE, answered]);
      await turn(page, IDLE - 1000);
      assert.ok(await page.evaluate(() => 'left' in window));
      assert.equal(await page.locator('article .result').count(), answered);
      const loaded = page.waitForEvent('load');
      await turn(page, 1000);
      await loaded;
      await learner.restored();
      assert.ok(!(await page.evaluate(() => 'left' in window)));
      assert.deepEqual(await there(learner, page), ['', 0]);
      await page.context().close();
    });

  test('the learner’s own device keeps all of it', async () => {
    const { page, learner, answered } = await alone('My own device');
    await turn(page, 3 * IDLE);
    assert.deepEqual(await there(learner, page), [SENTENCE, answered]);
    await page.reload();
    await learner.restored();
    assert.deepEqual(await there(learner, page), [SENTENCE, answered]);
    await page.context().close();
  });

  test('in a platform nothing is emptied', async () => {
    const context = await freshContext();
    await context.addInitScript({ content: CLOCK });
    const { frame, learner } = await site.launch(context, 'scorm12', { learner: 'left-alone' });
    const answered = await work(learner, frame);
    await turn(frame, 3 * IDLE);
    assert.deepEqual(await there(learner, frame), [SENTENCE, answered]);
    await context.close();
  });
});
