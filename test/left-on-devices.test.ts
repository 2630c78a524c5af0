import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { answer } from './harness/answers.js';
import { closeBrowser, crash, freshContext } from './harness/browser.js';
import { keptIn } from './harness/kept.js';
import { learnerIn } from './harness/learner.js';
import type { Told } from './harness/records.js';
import { courses, openSite, type Site } from './harness/site.js';

type Stage = Page | Frame;

/** A key of a store, or the name of a saved file. */
interface Left {
  readonly where: string;
  readonly name: string;
}

const FILE = 'where the learner saved it';
const STORES = ['localStorage', 'sessionStorage', 'IndexedDB', FILE];

/** What stands for the parts of a key that the page names in pointed brackets. */
const PARTS: Readonly<Record<string, string>> = {
  '<course>': '[0-9a-z]+',
  '<standard>': '(?:scorm12|scorm2004|cmi5|xapi|standalone)',
  '<launch>': '[0-9a-f]{8}',
  '<attempt>': '[0-9a-f]{12}',
  '<learner>': '\\d+',
  '<window>': '[0-9a-z-]+',
  '<address>': '/.*',
};

interface Row {
  readonly where: string;
  /** As the page writes it. */
  readonly pattern: string;
  readonly matches: RegExp;
}

const page = readFileSync(new URL('../docs/lrs/access-and-erasure.md', import.meta.url), 'utf8');

/** The rows of the page's table that name a key or a file, one a store. */
const rows: readonly Row[] = (page.split('\n## What stays on devices')[1] ?? '').split('\n').flatMap(line => {
  const [, , stores = '', named = ''] = line.split('|');
  return [...named.matchAll(/`([^`]+)`/g)].flatMap(([, pattern = '']) => {
    const source = pattern
      .split(/(<\w+>)/)
      .map(part => PARTS[part] ?? part.replaceAll('.', '\\.'))
      .join('');
    return STORES.filter(where => stores.includes(where)).map(where => ({
      where,
      pattern,
      matches: new RegExp(`^${source}$`),
    }));
  });
});

/** The row of the page's that something is an instance of. */
const rowOf = ({ where, name }: Left): string => {
  const row = rows.find(each => each.where === where && each.matches.test(name));
  return row ? `${where} ${row.pattern}` : `not named: ${where} ${name}`;
};

/** All that is kept, once `enough` is true of it, else after twenty seconds. */
const keptOnce = async (shown: Page, enough: (rows: readonly string[]) => boolean): Promise<readonly string[]> => {
  const until = Date.now() + 20_000;
  for (;;) {
    const kept = (await keptIn(shown)).map(rowOf);
    if (enough(kept) || Date.now() > until) return kept;
  }
};

const PAGE = 'my-ride';
const SENTENCE = 'Zwetschgenknödel were mine alone';

const openPart = async (stage: Stage, name: string): Promise<void> => {
  await stage.locator('tl-course .bar .menu').click();
  await stage.getByRole('button', { name, exact: true }).click();
};

/** Writes something in the learner's own hand. */
const write = async (stage: Stage): Promise<void> => {
  const field = stage.locator('tl-own-words[name="whom-to-ask"] textarea');
  await field.fill(SENTENCE);
  await field.press('Tab');
};

describe('What stays on devices', () => {
  let site: Site;
  /** The rows of which something was found. */
  const found = new Set<string>();

  before(async () => {
    site = await openSite(courses.second, ['web', 'scorm12', 'cmi5', 'xapi']);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  /** Waits until each of the rows is there, and looks at all that is. */
  const look = async (shown: Page, awaited: readonly string[]): Promise<void> => {
    const kept = await keptOnce(shown, there => awaited.every(row => there.includes(row)));
    for (const row of kept) found.add(row);
    assert.deepEqual(
      awaited.filter(row => !kept.includes(row)),
      [],
      'not left',
    );
    assert.deepEqual(
      kept.filter(row => row.startsWith('not named')),
      [],
    );
  };

  const JOURNAL = 'tl-<course>-<standard>-<launch>';
  const LAUNCH = 'sessionStorage throughline:launch:<address>';
  const WORDS = 'IndexedDB tl-<course>-words-<learner>-<window>';

  test('a learner without a platform, on their own device, leaves what the page names', async () => {
    const context = await freshContext({ acceptDownloads: true });
    const alone = await context.newPage();
    await alone.goto(site.alone('web'));
    const learner = learnerIn(alone);
    await learner.restored();
    await learner.answerAll();
    await learner.open(PAGE);
    await write(alone);
    await alone.getByRole('button', { name: 'My own device' }).click();
    await look(alone, [`localStorage ${JOURNAL}`, `IndexedDB ${JOURNAL}`, WORDS]);

    const saved = async (press: () => Promise<void>): Promise<void> => {
      const [download] = await Promise.all([alone.waitForEvent('download'), press()]);
      found.add(rowOf({ where: FILE, name: download.suggestedFilename() }));
    };
    await saved(() => alone.locator('tl-planner').getByRole('button', { name: 'Save my plan' }).click());
    await openPart(alone, 'This device');
    await saved(() => alone.getByRole('button', { name: 'Save my progress as a file' }).click());
    await context.close();
  });

  const launch = async (context: BrowserContext, format: 'scorm12' | 'cmi5' | 'xapi') => {
    const open = await site.launch(context, format, { learner: `leaves-${format}` });
    await open.learner.restored();
    // What is asked before the course stays in the tab until the learner has said that the device is their own.
    await answer(open.frame.locator('#wet-brakes'), 'right', 0);
    await look(open.page, ['sessionStorage tl-<course>-aside-<attempt>']);
    await open.learner.open(PAGE);
    await write(open.frame);
    await openPart(open.frame, 'My plan');
    await open.frame.getByRole('button', { name: 'This is my own device' }).click();
    await open.frame.getByText('Your words stay on this device').waitFor();
    await open.frame.locator('tl-course dialog[open] .head .plain').click();
    return open;
  };

  for (const [format, awaited] of [
    [
      'scorm12',
      [`localStorage ${JOURNAL}`, `IndexedDB ${JOURNAL}`, 'localStorage tl-<course>-<standard>-lease-<attempt>', WORDS],
    ],
    ['cmi5', [LAUNCH, WORDS]],
    ['xapi', [LAUNCH, WORDS]],
  ] as const)
    test(`${format}: a learner in a platform leaves what the page names, and a device that forgets keeps neither words nor credentials; what was answered last is in the platform`, async () => {
      const context = await freshContext();
      const { page: shown, frame, learner } = await launch(context, format);
      await look(shown, awaited);
      const [first] = site.course.outline.modules[0]?.pages ?? [];
      const [item] = first?.items ?? [];
      assert.ok(first && item);
      await learner.open(first.id);
      assert.ok((await learner.answerAll()) > 0);
      await openPart(frame, 'This device');
      await frame.getByRole('button', { name: 'Delete from this device' }).click();
      const gone = [WORDS, `localStorage ${JOURNAL}`, `IndexedDB ${JOURNAL}`];
      const kept = await keptOnce(shown, there => !gone.some(row => there.includes(row)));
      assert.deepEqual(
        kept.filter(row => gone.includes(row)),
        [],
      );
      const tab = await shown.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
      assert.doesNotMatch(tab, /actor|auth|token|endpoint|leaves-/u);
      // Nothing that the page could still do has sent it.
      await crash(shown);
      const isTold = ({ answered }: Told): boolean => answered.some(id => id.replaceAll('_', '-').endsWith(item));
      assert.ok(isTold(await site.record(format, `leaves-${format}`, isTold)));
      await context.close();
    });

  test('the page names nothing that no learner leaves, and all that one leaves', () => {
    assert.deepEqual([...found].sort(), [...new Set(rows.map(({ where, pattern }) => `${where} ${pattern}`))].sort());
  });
});
