import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { answer, QUESTIONS } from './harness/answers.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { courses, openSite, type Open, type Site } from './harness/site.js';

/** Milliseconds for which each Commit of the platform blocks the page, and until feedback must be painted. */
const COMMIT = 2500;
const FEEDBACK = 100;
/** How many stories may be told until every click had its feedback in time: a processor that others share only ever adds. */
const STORIES = 3;
/** Milliseconds without a key, pointer or wheel before a Commit (decision 14), as far as a page's clock is exact. */
const QUIET = 1500 - 20;

/** What the page itself saw, in epoch milliseconds. `click` ends when what it changed was painted. */
interface Seen {
  readonly what: 'commit' | 'act' | 'click' | 'longtask';
  readonly from: number;
  readonly to: number;
}

/** Makes the platform slow from its first Commit on, and notes what happens in the course's frame. */
const watch = `
  const note = (what, from, to) =>
    top.seen.push({ what, from: performance.timeOrigin + from, to: performance.timeOrigin + to });
  if (top === self) {
    top.seen = [];
    let held;
    Object.defineProperty(self, 'lms', {
      get: () => held,
      set: lms => {
        held = lms;
        const commit = lms.api.LMSCommit;
        lms.faults.latency = ${COMMIT};
        lms.api.LMSCommit = (...args) => {
          const from = performance.now();
          const answer = commit(...args);
          note('commit', from, performance.now());
          return answer;
        };
      },
    });
  } else if (location.pathname.endsWith('/index.html')) {
    for (const type of ['keydown', 'pointerdown', 'wheel', 'touchmove'])
      addEventListener(type, ({ timeStamp }) => note('act', timeStamp, timeStamp), { capture: true, passive: true });
    const observe = (type, wanted, what) =>
      new PerformanceObserver(list => {
        for (const { name, startTime, duration } of list.getEntries())
          if (wanted(name)) note(what, startTime, startTime + duration);
      }).observe({ type, buffered: true, durationThreshold: 16 });
    observe('event', name => name === 'click', 'click');
    observe('longtask', () => true, 'longtask');
  }
`;

const seenIn = ({ page }: Open): Promise<readonly Seen[]> => page.evaluate<readonly Seen[]>('top.seen');
const of = (seen: readonly Seen[], what: Seen['what']): readonly Seen[] => seen.filter(each => each.what === what);

/** Waits until the learner has done nothing for so long, by the page's own clock. */
const pause = async ({ page }: Open, ms: number): Promise<void> => {
  await page.waitForFunction(
    `performance.timeOrigin + performance.now() -
      Math.max(0, ...top.seen.filter(({ what }) => what === 'act').map(({ from }) => from)) > ${ms}`,
  );
};

/** How many Commits there were; waits for the next one. */
const committed = async ({ page }: Open, than: number): Promise<void> => {
  await page.waitForFunction(`top.seen.filter(({ what }) => what === 'commit').length > ${than}`);
};

/** No Commit began within a moment of something that the learner did. */
const assertApart = (seen: readonly Seen[]): void => {
  for (const { from } of of(seen, 'commit')) {
    const last = Math.max(0, ...of(seen, 'act').map(act => (act.from <= from ? act.from : 0)));
    assert.ok(from - last >= QUIET, `a Commit ${(from - last).toFixed()} ms after a key or pointer`);
  }
};

describe(`A platform whose Commit takes ${COMMIT} ms`, () => {
  let site: Site;
  /** Of a course that has fields to write in. */
  let written: Site;
  before(async () => {
    site = await openSite(courses.first, ['scorm12']);
    written = await openSite(courses.second, ['scorm12']);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
    await written.close();
  });

  const launch = async (learner: string, from = site): Promise<Open> => {
    const context = await freshContext({ hasTouch: true });
    await context.addInitScript({ content: watch });
    const open = await from.launch(context, 'scorm12', { learner });
    await open.learner.restored();
    await committed(open, 0);
    return open;
  };

  /** Ten answers, of which no Commit may keep the feedback back; answers the longest time from a click to it. */
  const tenAnswers = async (name: string): Promise<number> => {
    const open = await launch(name);
    const { frame, learner } = open;
    await learner.open(site.course.outline.modules.flatMap(({ pages }) => pages).find(({ check }) => check)?.id ?? '');
    await frame.locator('tl-assessment button').first().click();
    const questions = frame.locator(`tl-assessment ${QUESTIONS}`);
    await questions.first().waitFor();
    const count = await questions.count();
    assert.ok(count >= 10, `${count} questions`);
    await pause(open, 1800);
    await committed(open, 1);
    const before = await seenIn(open);
    for (let n = 0; n < count; n += 1) {
      await answer(questions.nth(n), n % 3 === 0 ? 'wrong' : 'right', n);
      // Long enough for a Commit that does not care.
      if (n < count - 1) await pause(open, 1800);
    }
    const during = (await seenIn(open)).slice(before.length);
    const last = of(during, 'act').at(-1)?.from ?? 0;
    const freezes = of(during, 'commit').filter(({ from }) => from < last);
    assert.ok(freezes.length <= 1, `${freezes.length} Commits between the first answer and the last`);
    // What took under 16 ms is not reported.
    const paints = of(during, 'click');
    assert.ok(paints.length > 0);
    const frozen = of(during, 'commit').filter(commit =>
      paints.some(click => commit.from >= click.from && commit.from < click.to),
    );
    assert.deepEqual(frozen, [], 'no Commit between a click and its feedback');
    await committed(open, of(before, 'commit').length + freezes.length);
    const all = await seenIn(open);
    assertApart(all);
    assert.ok(
      of(all, 'longtask').some(task => task.to - task.from >= COMMIT),
      'a Commit does freeze the page',
    );
    await open.page.context().close();
    return Math.max(...paints.map(({ from, to }) => to - from));
  };

  test('ten answers: each has its feedback at once, and the page freezes once in between at most', async t => {
    const longest: number[] = [];
    while (longest.length < STORIES && Math.min(...longest) > FEEDBACK)
      longest.push(await tenAnswers(`answers-slowly-${longest.length}`));
    t.diagnostic(`the slowest click of a story: ${longest.map(ms => ms.toFixed()).join(', ')} ms`);
    assert.ok(Math.min(...longest) <= FEEDBACK, `${longest.join(', ')} ms from a click to its feedback`);
  });

  test('whoever turns a page and goes on scrolling and typing is never stopped', async () => {
    const open = await launch('scrolls-slowly');
    const { page, learner, frame } = open;
    await pause(open, 1800);
    const before = of(await seenIn(open), 'commit').length;
    assert.ok(await learner.next());
    await frame.locator('article[data-page] h1').hover();
    for (let turn = 0; turn < 24; turn += 1) {
      if (turn % 3 === 2) await page.keyboard.press('Tab');
      else await page.mouse.wheel(0, turn % 2 === 0 ? 60 : -30);
      await pause(open, 150);
    }
    // A pause, and what was put off is sent. Where the machine itself pauses in between, it may be sent then.
    await committed(open, before);
    assertApart(await seenIn(open));
    await page.context().close();
  });

  /** Goes on until the page has seen acts for twice as long as a Commit waits; fails where it does not see them. */
  const goOn = async (open: Open, step: (n: number) => Promise<unknown>): Promise<void> => {
    const before = (await seenIn(open)).length;
    const until = Date.now() + 20_000;
    for (let n = 0, lasted = 0; lasted < 2 * QUIET; n += 1) {
      assert.ok(Date.now() < until, `acts for ${lasted} ms only`);
      await step(n);
      await pause(open, 150);
      const acts = of((await seenIn(open)).slice(before), 'act');
      lasted = (acts.at(-1)?.from ?? 0) - (acts[0]?.from ?? 0);
    }
  };

  test('whoever drags the page with one finger is never stopped, although the finger comes down once', async () => {
    const open = await launch('drags-slowly');
    const { page, learner } = open;
    await pause(open, 1800);
    const before = of(await seenIn(open), 'commit').length;
    assert.ok(await learner.next());
    const box = await page.locator('#course').boundingBox();
    assert.ok(box);
    const touch = await page.context().newCDPSession(page);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const dispatch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by = 0): Promise<unknown> =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: y - by }] });
    await dispatch('touchStart');
    await goOn(open, n => dispatch('touchMove', 20 + (n % 12) * 20));
    await dispatch('touchEnd');
    await committed(open, before);
    assertApart(await seenIn(open));
    await page.context().close();
  });

  test('whoever writes in a field is never stopped', async () => {
    const open = await launch('writes-slowly', written);
    const { page, learner, frame } = open;
    await pause(open, 1800);
    const before = of(await seenIn(open), 'commit').length;
    await learner.open('my-ride');
    await frame.locator('tl-own-words textarea').first().click();
    await goOn(open, () => page.keyboard.press('k'));
    await committed(open, before);
    assertApart(await seenIn(open));
    await page.context().close();
  });
});
