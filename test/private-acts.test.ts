import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FormatName } from '@throughline/build/core/formats.js';
import type { Attempt } from '@throughline/tracking';
import { decode } from '@throughline/tracking/codec.js';
import type { BrowserContext } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { courses, openSite, type Open, type Site } from './harness/site.js';

const full = process.env['THROUGHLINE_FULL'] === '1';

/** What a learner does for themselves; nobody is told of it (decision 4). The end is where the beginning was. */
const privateActs: Readonly<Record<string, (open: Open) => Promise<void>>> = {
  'opens the menu': async ({ learner }) => {
    await learner.course.locator('.bar .menu').click();
    await learner.course.locator('dialog[open]').locator('.head .plain').click();
  },
  'gets help, makes a progress code, reads about the course and the device': async ({ learner }) => {
    for (const part of ['About this course', 'Your progress', 'This device', 'Get help']) {
      await learner.course.locator('.bar .menu').click();
      await learner.course.getByRole('button', { name: part }).click();
      await learner.course.locator('dialog[open]').locator('.head .plain').click();
    }
  },
  'looks a word up': async ({ frame, page }) => {
    const term = frame.locator('article[data-page] tl-glossary-term').first();
    await term.getByRole('button').click();
    await term.locator('.meaning').waitFor();
    await page.keyboard.press('Escape');
  },
  'chooses an answer and thinks again': async ({ frame }) => {
    const option = frame.locator('article[data-page] tl-choice input').first();
    if (await option.isEnabled()) await option.click();
  },
};

/** Makes every run draw the same random numbers: what differs then differs because of what the learner did. */
const sameChance = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    let state = 20260101;
    crypto.getRandomValues = array => {
      const bytes = array as unknown as Uint8Array;
      for (let at = 0; at < bytes.length; at += 1) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        bytes[at] = state >>> 24;
      }
      return array;
    };
  });

interface Call {
  readonly call: string;
  readonly element?: string;
  readonly value?: string;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly request: string;
}

const CLOCK = /\d{2,4}:\d\d:\d\d(?:\.\d+)?|P(?:\d+D)?T[\dHMS.]+|\d{4}-\d\d-\d\dT[\d:.]+Z/gu;
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gu;

/** The state that a call carries; undefined where it carries none. */
const stateIn = (call: Call | Request): string | undefined => {
  if (!('method' in call)) return call.element === 'cmi.suspend_data' ? call.value : undefined;
  if (!['PUT', 'POST'].includes(call.method) || !call.path.includes('activities/state')) return undefined;
  // A leaving page writes it in a place of its own.
  return Object.values(JSON.parse(call.request) as Readonly<Record<string, string>>)[0];
};

const callsIn = (raw: unknown): readonly (Call | Request)[] => (raw as { calls: readonly (Call | Request)[] }).calls;

/** What a state says, as plain values, without the time spent, and without the lineage: a registration of its own has one. */
const spelled = (attempt: Attempt | null): string =>
  JSON.stringify(attempt && { ...attempt, sessions: null, lineage: null }, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value,
  );

/** What was added, in order: each interaction's parts, each statement. Without times and ids. */
const addedIn = (raw: unknown): readonly string[] =>
  callsIn(raw)
    .flatMap(call => {
      if (!('method' in call))
        return call.element?.includes('.interactions.') ? [`${call.element} ${call.value ?? ''}`] : [];
      return call.path.includes('statements')
        ? (JSON.parse(call.request) as unknown[]).map(each => JSON.stringify(each))
        : [];
    })
    .map(said => said.replaceAll(CLOCK, '<time>').replaceAll(UUID, '<id>'));

describe('Private acts', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.first, ['scorm12', 'xapi']);
  });
  after(async () => {
    await site.close();
    await closeBrowser();
  });

  /** Waits until the platform has been told of a state that holds what the story did; answers what it says. */
  const told = async (open: Open, holds: (attempt: Attempt) => boolean): Promise<string> => {
    const until = Date.now() + 15_000;
    for (;;) {
      const last = callsIn(await open.record())
        .map(stateIn)
        .findLast(state => state !== undefined);
      const attempt = decode(last ?? null, site.course.outline);
      if (attempt && holds(attempt)) return spelled(attempt);
      assert.ok(Date.now() < until, 'the platform was told');
      await open.page.waitForTimeout(50);
    }
  };

  /**
   * Answers a lesson, reads the next; between the parts come the acts of the story. Answers what the platform holds after
   * each part, and all that was added. How often a state is written on the way depends on the pace of the machine; that
   * it does not depend on private acts is shown in virtual time, beside the recorder.
   */
  const run = async (
    format: FormatName,
    acts: readonly ((open: Open) => Promise<void>)[],
  ): Promise<readonly string[]> => {
    const context = await freshContext();
    await sameChance(context);
    const open = await site.launch(context, format, { learner: 'private' });
    await open.learner.restored();
    const states = [await told(open, ({ visited }) => visited.size === 1)];
    for (const act of acts) await act(open);
    const answered = await open.learner.answerAll();
    states.push(await told(open, ({ items }) => items.size === answered));
    for (const act of acts) await act(open);
    assert.ok(await open.learner.next());
    states.push(await told(open, ({ visited }) => visited.size === 2));
    const round = open.frame.locator('article[data-page] aside.careful a');
    let pages = 2;
    for (; (await round.count()) === 0; pages += 1) assert.ok(await open.learner.next(), 'a part can be gone round');
    states.push(await told(open, ({ visited }) => visited.size === pages));
    if (acts.length > 0) await round.first().click();
    assert.ok(await open.learner.next());
    states.push(await told(open, ({ visited }) => visited.size === pages + 1));
    await open.page.click('#close');
    await open.page.waitForFunction(
      () => document.querySelector<HTMLIFrameElement>('#course')?.contentDocument?.URL === 'about:blank',
    );
    const added = addedIn(await open.record());
    await context.close();
    return [...states, ...added];
  };

  for (const format of (full ? ['scorm12', 'scorm2004-4', 'cmi5', 'xapi'] : ['scorm12', 'xapi']) satisfies FormatName[])
    test(`${format}: two runs that differ in them only tell the same`, async () => {
      const without = await run(format, []);
      const withAll = await run(format, Object.values(privateActs));
      assert.ok(without.length > 5);
      assert.deepEqual(withAll, without);
    });
});
