import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FormatName } from '@throughline/build/core/formats.js';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { learnerIn, type Learner, type Stage } from './harness/learner.js';
import { courses, openSite, type Site } from './harness/site.js';

const full = process.env['THROUGHLINE_FULL'] === '1';

/** Milliseconds until the page must be blank (decision 35). */
const BLANK = 100;

/** The state that the course is left from; the answer is how many questions of the page it left answered. */
interface State {
  readonly name: string;
  readonly reach: (learner: Learner, stage: Stage) => Promise<void>;
  /** Where the button is that a pointer finds in this state. */
  readonly button: string;
}

const bar = '.bar .leave';
const states: readonly State[] = [
  { name: 'the first visit', reach: () => Promise.resolve(), button: bar },
  {
    name: 'the open menu',
    reach: async learner => {
      await learner.course.locator('.bar .menu').click();
      await learner.course.locator('dialog[open]').waitFor();
    },
    button: 'dialog .leave',
  },
  {
    name: 'a running check',
    reach: async (learner, stage) => {
      while ((await stage.locator('tl-assessment').count()) === 0) assert.ok(await learner.next());
      await stage.locator('tl-assessment button').first().click();
      await stage.locator('tl-assessment details').first().waitFor();
    },
    button: bar,
  },
];

const ways = ['pointer', 'key'] as const;

type What = 'asked' | 'blank';

interface Noted {
  readonly what: What;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * Notes in every frame when it may have been asked to leave, and when the first frame without words had been drawn: the
 * task after the next animation frame. A page that goes away before it was drawn notes nothing, and the neutral page
 * then notes its own first frame, for until then the words stood on the screen.
 */
const watch = `
  const note = (what, at) => {
    sessionStorage.noted = (sessionStorage.noted ?? '') + ' ' + what + ':' + (performance.timeOrigin + at);
  };
  const drawn = () =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => note('blank', performance.now());
      port2.postMessage(0);
    });
  if (location.pathname.endsWith('/neutral.html')) drawn();
  if (location.pathname.endsWith('/index.html')) {
    for (const type of ['click', 'keydown']) addEventListener(type, event => note('asked', event.timeStamp), true);
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver(() => {
        if (document.body.childElementCount === 0) drawn();
      }).observe(document.body, { childList: true }),
    );
  }
`;

const noteLeaving = (context: BrowserContext): Promise<unknown> => context.addInitScript({ content: watch });

/** What was noted before the neutral page, which is of the same origin and in the same tab. */
const notedIn = async (page: Page): Promise<readonly Noted[]> => {
  const noted = await page.evaluate(() => sessionStorage.getItem('noted') ?? '');
  return noted
    .split(' ')
    .filter(note => note !== '')
    .map(note => {
      const [what, at] = note.split(':');
      return { what: what as What, at: Number(at) };
    });
};

const leave = async (page: Page, stage: Stage, state: State, way: (typeof ways)[number]): Promise<void> => {
  if (way === 'pointer') await stage.locator(`tl-course ${state.button}`).click();
  else for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
};

const assertQuick = (noted: readonly Noted[]): void => {
  const blank = noted.findIndex(({ what }) => what === 'blank');
  assert.ok(blank > 0, 'a blank page was drawn');
  const asked = noted.slice(0, blank).findLast(({ what }) => what === 'asked');
  assert.ok(asked);
  const took = (noted[blank]?.at ?? Infinity) - asked.at;
  assert.ok(took <= BLANK, `blank after ${took.toFixed()} ms`);
};

describe('Leaving at once', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.first, ['scorm12', 'xapi', 'web']);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  for (const format of (full ? ['scorm12', 'scorm2004-4', 'cmi5', 'xapi'] : ['scorm12', 'xapi']) satisfies FormatName[])
    for (const [n, state] of states.entries())
      for (const way of full ? ways : [ways[n % 2 === (format === 'xapi' ? 0 : 1) ? 0 : 1]])
        test(`${format}, from ${state.name}, by ${way}: blank, neutral, and the work is there at the next launch`, async () => {
          const context = await freshContext();
          await noteLeaving(context);
          const learner = `leaves-${n}-${way}`;
          const open = await site.launch(context, format, { learner });
          await open.learner.restored();
          const answered = await open.learner.answerAll();
          await state.reach(open.learner, open.frame);
          const heading = await open.learner.heading();
          await leave(open.page, open.frame, state, way);
          await open.page.waitForURL(/neutral\.html$/);
          assert.equal(await open.page.locator('body').innerText(), '');
          assertQuick(await notedIn(open.page));
          await open.page.goBack().catch(() => null);
          assert.doesNotMatch(open.page.url(), /neutral/u);
          await open.page.close();

          const again = await site.launch(context, format, { learner, as: 'returning' });
          await again.learner.restored();
          await again.frame.locator('h1', { hasText: heading }).waitFor();
          const first = site.course.outline.modules[0]?.pages[0]?.id ?? '';
          if (n === 2) await again.learner.open(first);
          await again.frame
            .locator('article .result')
            .nth(answered - 1)
            .waitFor();
          await context.close();
        });

  for (const state of full ? states : states.slice(0, 1))
    for (const way of ways)
      test(`on the web, from ${state.name}, by ${way}: blank and neutral`, async () => {
        const context = await freshContext();
        await noteLeaving(context);
        const page = await context.newPage();
        await page.goto(site.alone('web'));
        const learner = learnerIn(page);
        await learner.ready();
        await state.reach(learner, page);
        await leave(page, page, state, way);
        await page.waitForURL(/neutral\.html$/);
        assert.equal(await page.locator('body').innerText(), '');
        assertQuick(await notedIn(page));
        await context.close();
      });

  test('a platform that takes two seconds for each call keeps nobody on the page', async () => {
    const context = await freshContext();
    await noteLeaving(context);
    const open = await site.launch(context, 'scorm12', { learner: 'leaves-slowly' });
    await open.learner.restored();
    await open.page.evaluate(() => Object.assign(window.lms?.faults ?? {}, { latency: 2000 }));
    await open.learner.answerAll();
    await open.frame.locator(`tl-course ${bar}`).click({ noWaitAfter: true });
    await open.page.waitForURL(/neutral\.html$/);
    assertQuick(await notedIn(open.page));
    await context.close();
  });
});
