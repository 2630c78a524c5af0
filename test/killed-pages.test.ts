import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { formatNames, type FormatName } from '@throughline/build/core/formats.js';
import type { Faults } from '@throughline/lms/scorm/index.js';
import type { BrowserContext } from 'playwright-core';
import { mix, randomOf, type Random } from './chaos/random.js';
import { QUESTIONS, answer } from './harness/answers.js';
import { closeBrowser, crash, freshContext } from './harness/browser.js';
import { statementsOf } from './harness/records.js';
import { courses, openSite, type LaunchOptions, type Open, type Site } from './harness/site.js';

type Platform = Exclude<FormatName, 'web'>;
const platforms = formatNames.filter(format => format !== 'web');

/** What happens to a page while the learner works; how it ends. */
interface Fault {
  readonly name: string;
  /** Where it can happen. */
  readonly at: readonly Platform[];
  /** Before the course is opened. */
  readonly before?: (context: BrowserContext) => Promise<unknown>;
  /** Between two answers. */
  readonly between?: (open: Open, context: BrowserContext) => Promise<unknown>;
  /** How the page goes, the moment its last answer was given. */
  readonly end: (open: Open) => Promise<unknown>;
  /** After it has gone. */
  readonly after?: (context: BrowserContext, site: Site) => Promise<unknown>;
}

const close = (open: Open): Promise<void> => open.close();
const die = ({ page }: Open): Promise<void> => crash(page);
const removeFrame = async ({ page }: Open): Promise<void> => {
  await page.evaluate(() => document.querySelector('#course')?.remove());
  await page.close();
};

/** What an LMS of the same origin does to the storage of its site. */
const purge = ({ page }: Open): Promise<unknown> =>
  page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });

/** What Moodle 4.5 does at every login (decision 9): IndexedDB alone survives it. */
const logIn = async (context: BrowserContext, { origin }: Site): Promise<void> => {
  const page = await context.newPage();
  await page.goto(origin);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.close();
};

/** From now on nothing of this launch arrives. */
const breakDown =
  (faults: Faults) =>
  ({ page }: Open): Promise<unknown> =>
    page.evaluate(broken => Object.assign(window.lms?.faults ?? {}, broken), faults);

const SCORM: readonly Platform[] = ['scorm12', 'scorm2004-3', 'scorm2004-4'];

const FAULTS: readonly Fault[] = [
  { name: 'closed', at: platforms, end: close },
  { name: 'crashed', at: platforms, end: die },
  { name: 'with its frame removed', at: platforms, end: removeFrame },
  {
    name: 'offline, then crashed',
    at: platforms,
    between: (_, context) => context.setOffline(true),
    end: die,
    after: context => context.setOffline(false),
  },
  { name: 'with its storage emptied, then crashed', at: platforms, between: purge, end: die },
  {
    name: 'without any storage, then closed',
    at: platforms,
    before: context =>
      context.addInitScript(() => {
        for (const home of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, home, {
            get: () => {
              throw new DOMException('Denied', 'SecurityError');
            },
          });
      }),
    end: close,
  },
  {
    name: 'with its session expired, then closed, and the learner logged in again',
    at: SCORM,
    between: breakDown({ expired: true }),
    end: close,
    after: logIn,
  },
  {
    name: 'with every Commit failing, then closed, and localStorage emptied',
    at: SCORM,
    between: breakDown({ commit: 'false' }),
    end: close,
    after: logIn,
  },
];

/** Every fault in every platform; else each in one. */
const full = process.env['THROUGHLINE_FULL'] === '1';
const SEED = 20_261_125;

/** A question that was answered: its page, its place there, and what it showed. The oracle: nothing here merges. */
interface Fact {
  readonly page: string;
  readonly place: number;
  readonly shown: readonly string[];
}

/** Answers one more question of the lessons, in order; null where none is left. */
async function answerOne({ frame, learner }: Open, random: Random): Promise<Fact | null> {
  for (;;) {
    const page = (await frame.locator('article[data-page]').getAttribute('id')) ?? '';
    const questions = frame.locator(`article[data-page] ${QUESTIONS}`);
    for (let place = 0; place < (await questions.count()); place += 1) {
      const question = questions.nth(place);
      if ((await question.locator('.result').count()) > 0) continue;
      await answer(question, random.chance(0.5) ? 'right' : 'wrong', place);
      return { page, place, shown: (await learner.shown())[place] ?? [] };
    }
    if ((await frame.locator('article[data-page] tl-assessment').count()) > 0 || !(await learner.next())) return null;
  }
}

/** Opens the course and says, where it is asked, that the work this device holds is the learner's. */
async function launch(site: Site, context: BrowserContext, format: FormatName, options: LaunchOptions): Promise<Open> {
  const open = await site.launch(context, format, options);
  await open.learner.restored();
  const offer = open.frame.locator('.notice[data-kind="offer"]');
  if ((await offer.count()) > 0) {
    await offer.locator('button').first().click();
    await offer.waitFor({ state: 'detached' });
  }
  return open;
}

async function play(site: Site, format: Platform, fault: Fault, random: Random): Promise<void> {
  const context = await freshContext();
  await fault.before?.(context);
  const learner = `killed-${format}`;
  const facts: Fact[] = [];
  for (let opened = 0; opened < 2; opened += 1) {
    const open = await launch(site, context, format, { learner, as: opened === 0 ? 'new' : 'returning' });
    const answers = 2 + random.below(2);
    const strikes = random.below(answers - 1);
    for (let n = 0; n < answers; n += 1) {
      const fact = await answerOne(open, random);
      if (fact) facts.push(fact);
      if (n === strikes) await fault.between?.(open, context);
    }
    await fault.end(open);
    await fault.after?.(context, site);
  }
  assert.ok(facts.length >= 4);

  const again = await launch(site, context, format, { learner, as: 'returning' });
  for (const { page, place, shown } of facts) {
    if ((await again.frame.locator(`article[data-page][id="${page}"]`).count()) === 0) await again.learner.open(page);
    const now = (await again.learner.shown())[place] ?? [];
    // The order of options belongs to the attempt, and work that was offered came into another one.
    assert.deepEqual([...now].sort(), [...shown].sort(), `${page}, question ${String(place + 1)}`);
  }
  await again.close();
  if (format === 'cmi5' || format === 'xapi') {
    const { raw } = await site.record(format, learner, ({ status }) => status.endsWith('terminated'));
    const ids = statementsOf(raw).map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids, 'no statement twice');
  }

  const other = await site.launch(context, format, { learner: `${learner}-other` });
  await other.learner.restored();
  assert.equal(await other.frame.locator('.result').count(), 0, 'another learner sees nothing of it');
  await context.close();
}

describe('Nothing is lost of a page that was', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.first, platforms);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  for (const [n, fault] of FAULTS.entries())
    for (const [m, format] of fault.at.entries())
      if (full || m === n % fault.at.length) {
        const seed = mix(SEED, platforms.length * n + m);
        test(`${fault.name}: ${format}, seed ${seed}`, () => play(site, format, fault, randomOf(seed)));
      }
});
