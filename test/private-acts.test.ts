import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FormatName } from '@throughline/build/core/formats.js';
import type { Attempt } from '@throughline/tracking';
import { closeBrowser, freshContext } from './harness/browser.js';
import { holdsInTime, launchStill, passTime, wholeWireOf } from './harness/exact.js';
import { courses, openSite, type Open, type Site } from './harness/site.js';

const full = process.env['THROUGHLINE_FULL'] === '1';
const formats = (full ? ['scorm12', 'scorm2004-4', 'cmi5', 'xapi'] : ['scorm12', 'xapi']) satisfies FormatName[];

/** What one learner writes and another: that something was written is recorded, never what, nor how much (decision 1). */
const WORDS = { few: '.', many: 'Zwetschgenknödel were mine alone' };

/** Writes in every place of the page on show; in how many of these items. */
const write = async ({ frame }: Open, items: readonly string[], words: string): Promise<number> => {
  const places = frame.locator('article[data-page] tl-own-words');
  for (let n = 0; n < (await places.count()); n += 1) {
    await places.nth(n).locator('textarea').fill(words);
    // Handed in as the learner goes on.
    await places.nth(n).locator('textarea').blur();
  }
  // A long answer is recorded when it is given, not as one writes.
  const within = items.map(id =>
    frame.locator(`article[data-page] #${id}:not(tl-long-answer)`).locator('tl-own-words').first().count(),
  );
  return (await Promise.all(within)).reduce((sum, count) => sum + count, 0);
};

const openMenu = async ({ learner }: Open): Promise<void> => {
  await learner.course.locator('.bar .menu').click();
  await learner.course.locator('dialog[open]').waitFor();
};
const closeMenu = ({ learner }: Open): Promise<void> => learner.course.locator('dialog[open] .head .plain').click();

/** What a learner does for themselves; nobody is told of it (decision 4). False where the page has nothing of the kind. */
const privateActs: Readonly<Record<string, (open: Open) => Promise<boolean>>> = {
  'opens the menu': async open => {
    await openMenu(open);
    await closeMenu(open);
    return true;
  },
  'gets help, makes a progress code, reads about the course, the device and its log': async open => {
    const menu = open.learner.course.locator('dialog[open]');
    await openMenu(open);
    const count = await menu.locator('.items .item:not(.strong)').count();
    let parts = 0;
    for (let n = 0; n < count; n += 1) {
      await menu.locator('.items .item:not(.strong)').nth(n).click();
      if ((await menu.locator('.back').count()) > 0) {
        parts += 1;
        await menu.locator('.back').click();
        // What was no part was the full window.
      } else await menu.locator('.items .item:not(.strong)').nth(n).click();
    }
    assert.ok(parts >= 5, `${parts} parts`);
    await closeMenu(open);
    return true;
  },
  'looks a word up': async ({ frame, page }) => {
    const term = frame.locator('article[data-page] tl-glossary-term').first();
    if ((await term.count()) === 0) return false;
    await term.getByRole('button').click();
    await term.locator('.meaning').waitFor();
    await page.keyboard.press('Escape');
    return true;
  },
  'chooses an answer and thinks again': async ({ frame }) => {
    const option = frame.locator('article[data-page] tl-choice input').first();
    if ((await option.count()) === 0 || !(await option.isEnabled())) return false;
    await option.click();
    return true;
  },
  'says in a poll what they think': async ({ frame }) => {
    const poll = frame.locator('article[data-page] tl-poll');
    if ((await poll.count()) === 0) return false;
    await poll.locator('input').first().click();
    await poll.locator('button').first().click();
    return true;
  },
  'chooses a role and another, and reads what stands for the others': async ({ frame }) => {
    const roles = frame.locator('article[data-page] tl-roles input');
    const box = frame.locator('article[data-page] tl-by-role').first();
    if ((await roles.count()) === 0 || (await box.count()) === 0) return false;
    await roles.first().click();
    await box.locator('details').waitFor();
    const list = box.locator('select');
    await list.selectOption({ index: (await list.locator('option').count()) - 1 });
    await box.locator('summary').click();
    return true;
  },
};

/** Keeps what the course says to a platform of SCORM where the tab finds it when the platform's own page is gone. */
const KEEP = `{
  let held;
  if (top === self)
    Object.defineProperty(self, 'lms', {
      get: () => held,
      set: lms => {
        held = lms;
        const push = lms.log.push.bind(lms.log);
        lms.log.push = call => {
          const count = push(call);
          sessionStorage.setItem('call ' + count, JSON.stringify(call));
          return count;
        };
      },
    });
}`;

const keptCalls = async ({ page }: Open): Promise<unknown> =>
  JSON.parse(
    await page.evaluate(() => {
      const calls: string[] = [];
      for (let n = 1; ; n += 1) {
        const call = sessionStorage.getItem(`call ${n}`);
        if (call === null) return `[${calls.join(',')}]`;
        calls.push(call);
      }
    }),
  );

/** How a learner goes. Quick exit is for themselves too: nobody is told that it was not the platform's own way. */
const endings = {
  'the platform’s own way': open => open.leave(),
  'the frame taken away': ({ page }) => page.evaluate(() => document.querySelector('#course')?.remove()),
  'quick exit': async ({ learner, page }) => {
    await learner.course.locator('.bar .leave').click();
    await page.waitForURL(/neutral\.html$/u);
  },
} satisfies Readonly<Record<string, (open: Open) => Promise<unknown>>>;

type Ending = keyof typeof endings;

interface Story {
  readonly course: string;
  /** Which private acts its pages offer. */
  readonly offers: readonly (keyof typeof privateActs)[];
  /** Whether it has a part that can be gone round. */
  readonly round: boolean;
  /** How those end who did something in private. */
  readonly ends: readonly Ending[];
}

const everywhere = [
  'opens the menu',
  'gets help, makes a progress code, reads about the course, the device and its log',
];

const all = Object.keys(endings) as Ending[];

const stories: readonly Story[] = [
  {
    course: courses.first,
    offers: [
      ...everywhere,
      'looks a word up',
      'chooses an answer and thinks again',
      'chooses a role and another, and reads what stands for the others',
    ],
    round: true,
    ends: full ? all : ['the platform’s own way'],
  },
  {
    course: courses.second,
    offers: [...everywhere, 'chooses an answer and thinks again', 'says in a poll what they think'],
    round: false,
    ends: all,
  },
];

for (const { course, offers, round, ends } of stories)
  describe(`Private acts in ${course.split('/').at(-1) ?? ''}`, () => {
    let site: Site;
    before(async () => {
      site = await openSite(course, formats);
    });
    after(async () => {
      await closeBrowser();
      await site.close();
    });

    const told = (open: Open, holds: (attempt: Attempt) => boolean): Promise<void> =>
      holdsInTime(open, site.course.outline, holds);

    /** Reads the course, answering the first page's questions; what is done in private comes when nothing waits to be told. */
    const story = async (
      format: (typeof formats)[number],
      inPrivate: boolean,
      ending: Ending,
    ): Promise<readonly string[]> => {
      const context = await freshContext();
      await context.addInitScript({ content: KEEP });
      const open = await launchStill(context, site, format, 'private');
      const done = new Set<string>();
      const items = site.course.outline.modules.flatMap(({ pages }) => pages.flatMap(page => page.items));
      let recorded = 0;
      const acts = async (): Promise<void> => {
        recorded += await write(open, items, inPrivate ? WORDS.many : WORDS.few);
        for (const act of inPrivate ? offers : []) if (await privateActs[act]?.(open)) done.add(act);
        await passTime(open, 60_000);
        await told(open, attempt => attempt.items.size === recorded);
      };
      await open.learner.restored();
      await told(open, ({ visited }) => visited.size === 1);
      await acts();
      recorded += await open.learner.answerAll();
      await told(open, ({ items }) => items.size === recorded);
      let gone = 0;
      for (let pages = 2; !(round && gone > 0) && (await open.learner.next()); pages += 1) {
        await told(open, ({ visited }) => visited.size === pages);
        await acts();
        const way = open.frame.locator('article[data-page] aside.careful a');
        gone += await way.count();
        if (inPrivate) for (const each of await way.all()) await each.click();
      }
      assert.equal(gone > 0, round, 'a part can be gone round');
      await endings[ending](open);
      const record = async (): Promise<unknown> =>
        format.startsWith('scorm')
          ? { calls: await keptCalls(open) }
          : (await site.record(format, 'private', () => true)).raw;
      const wire = await wholeWireOf({ ...open, record });
      await context.close();
      if (inPrivate) assert.deepEqual([...done].sort(), [...offers].sort(), 'all of it was done somewhere');
      return wire;
    };

    for (const format of formats)
      test(`${format}: stories that differ in them only are the same on the wire, to the byte, however they end`, async () => {
        const without = await story(format, false, 'the platform’s own way');
        assert.ok(without.length > 10);
        for (const ending of ends) {
          const withThem = await story(format, true, ending);
          assert.deepEqual(withThem, without, ending);
          assert.ok(!withThem.join('\n').includes('Zwetschgen'));
        }
      });
  });
