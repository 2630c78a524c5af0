import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { answer, QUESTIONS } from './harness/answers.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { courses, openSite, type Open, type Site } from './harness/site.js';

/** Milliseconds for which each Commit of the platform blocks the page, and until feedback must be painted. */
const COMMIT = 2500;
const FEEDBACK = 100;
/** Shorter events are not reported (Event Timing): about a frame. */
const FRAME = 16;
/** Milliseconds without a key, pointer or wheel before a Commit (decision 14), as far as a page's clock is exact. */
const QUIET = 1500 - 20;

/**
 * What the page itself saw, in epoch milliseconds. `click`, `key`: from the moment of the event until what it changed was
 * painted, waiting included (Event Timing). `feedback`: from the click that hands an answer in until the frame with its
 * result was drawn. `nothing`: a click, beside the course, that changes one digit.
 */
interface Seen {
  readonly what: 'commit' | 'act' | 'click' | 'key' | 'feedback' | 'nothing' | 'longtask';
  readonly from: number;
  readonly to: number;
}

/** Makes the platform slow from its first Commit on, and notes what happens in the course's frame. */
const watch = `
  const note = (what, from, to) =>
    top.seen.push({ what, from: performance.timeOrigin + from, to: performance.timeOrigin + to });
  const observe = (type, what) =>
    new PerformanceObserver(list => {
      for (const { name, startTime, duration } of list.getEntries()) {
        const kind = what(name);
        if (kind) note(kind, startTime, startTime + duration);
      }
    }).observe({ type, buffered: true, durationThreshold: ${FRAME} });
  if (top === self) {
    top.seen = [];
    observe('event', name => name === 'click' && 'nothing');
    addEventListener('DOMContentLoaded', () => {
      const button = document.createElement('button');
      Object.assign(button, { id: 'nothing', textContent: 0, onclick: () => button.textContent++ });
      document.querySelector('.tools').append(button);
    });
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
    for (const type of ['keydown', 'pointerdown', 'wheel'])
      addEventListener(type, ({ timeStamp }) => note('act', timeStamp, timeStamp), { capture: true, passive: true });
    observe('event', name => ({ click: 'click', keydown: 'key' })[name]);
    observe('longtask', () => 'longtask');
    addEventListener('click', event => {
      const [button] = event.composedPath();
      if (!button.matches('.row button')) return;
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => note('feedback', event.timeStamp, performance.now());
      const look = () =>
        button.getRootNode().querySelector('.result') ? drawn.port2.postMessage(0) : requestAnimationFrame(look);
      requestAnimationFrame(look);
    }, true);
  }
`;

const seenIn = ({ page }: Open): Promise<readonly Seen[]> => page.evaluate<readonly Seen[]>('top.seen');
const of = (seen: readonly Seen[], what: Seen['what']): readonly Seen[] => seen.filter(each => each.what === what);

/** How long things took, in milliseconds; the longest. */
const longest = (seen: readonly Seen[]): number => Math.max(FRAME, ...seen.map(({ from, to }) => to - from));

/**
 * Everything that was done was answered in time: on this machine, now, which other programs share, a click that does
 * nothing takes its time too. What it takes beyond a frame is granted, and nothing else.
 */
const assertPrompt = (seen: readonly Seen[], what: Seen['what']): void => {
  const limit = FEEDBACK + longest(of(seen, 'nothing')) - FRAME;
  const took = of(seen, what);
  assert.ok(
    longest(took) <= limit,
    `${what}: ${took.map(({ from, to }) => (to - from).toFixed()).join(', ')} of ${limit}`,
  );
};

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
  before(async () => {
    site = await openSite(courses.first, ['scorm12']);
  });
  after(async () => {
    await site.close();
    await closeBrowser();
  });

  const launch = async (learner: string): Promise<Open> => {
    const context = await freshContext();
    await context.addInitScript({ content: watch });
    const open = await site.launch(context, 'scorm12', { learner });
    await open.learner.restored();
    await committed(open, 0);
    return open;
  };

  test('ten answers: each has its feedback at once, and the page freezes once in between at most', async () => {
    const open = await launch('answers-slowly');
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
      await open.page.click('#nothing');
      // Long enough for a Commit that does not care.
      if (n < count - 1) await pause(open, 1800);
    }
    // What is put off is sent in the end, and by then everything that was seen has been noted.
    await committed(open, of(await seenIn(open), 'commit').length);
    const all = await seenIn(open);
    const during = all.slice(before.length);
    const [commits, last] = [of(during, 'commit'), of(during, 'act').at(-1)?.from ?? 0];
    const freezes = commits.filter(({ from }) => from < last);
    assert.ok(freezes.length <= 1, `${freezes.length} Commits between the first answer and the last`);
    const long = of(during, 'longtask').filter(({ from, to }) => from < last && to - from >= COMMIT);
    assert.equal(long.length, freezes.length, 'a Commit freezes the page, and nothing else does');
    assert.equal(of(during, 'feedback').length, count, 'each answer has its feedback');
    for (const what of ['feedback', 'click'] as const) {
      assertPrompt(during, what);
      const frozen = commits.filter(({ from }) => of(during, what).some(act => from >= act.from && from < act.to));
      assert.deepEqual(frozen, [], 'no Commit between a click and its feedback');
    }
    assertApart(all);
    assert.ok(
      of(all, 'longtask').some(task => task.to - task.from >= COMMIT),
      'a Commit does freeze the page',
    );
    await open.page.context().close();
  });

  test('whoever turns a page and goes on scrolling and typing is never stopped', async () => {
    const open = await launch('scrolls-slowly');
    const { page, learner, frame } = open;
    await pause(open, 1800);
    const before = of(await seenIn(open), 'commit').length;
    assert.ok(await learner.next());
    const turned = (await seenIn(open)).length;
    const box = await page.locator('#course').boundingBox();
    assert.ok(box);
    for (let turn = 0; turn < 12; turn += 1) {
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.wheel(0, turn % 2 === 0 ? 60 : -30);
      await page.click('#nothing');
      await pause(open, 150);
    }
    await learner.course.locator('.bar .menu').click();
    await frame.getByRole('button', { name: 'Your progress' }).click();
    await frame.locator('tl-take #bring-text').focus();
    for (const letter of 'I was here before') {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      await pause(open, 150);
    }
    await page.click('#nothing');
    // A pause, and what was put off is sent. Where the machine itself pauses in between, it may be sent then.
    await committed(open, before);
    const all = await seenIn(open);
    assertApart(all);
    const during = all.slice(turned);
    assertPrompt(during, 'key');
    const isFrozen = (task: Seen): boolean => of(all, 'commit').some(({ from }) => from >= task.from && from < task.to);
    assertPrompt(
      during.filter(each => each.what === 'nothing' || !isFrozen(each)),
      'longtask',
    );
    await page.context().close();
  });
});
