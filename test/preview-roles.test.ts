import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FormatName } from '@throughline/build/core/formats.js';
import type { BrowserContext } from 'playwright-core';
import { answer, QUESTIONS } from './harness/answers.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { learnerIn } from './harness/learner.js';
import { statementsOf, verbOf } from './harness/records.js';
import { courses, openSite, type Open, type Site } from './harness/site.js';

/** What the platform of a format says of who has finished and passed, and then came to review. */
const REVIEWED: readonly (readonly [FormatName, string])[] = [
  ['scorm12', 'passed'],
  ['scorm2004-4', 'completed/passed'],
  ['cmi5', 'initialized completed passed terminated initialized terminated'],
];

/** Statements that every session makes, whatever its mode (cmi5 9.3, 10.2.2). */
const OF_SESSIONS = ['launched', 'initialized', 'terminated'];

/** What a review must leave as it is: everything SCORM holds; of cmi5, what no session says of itself. */
const lasting = (raw: unknown): unknown =>
  'statements' in (raw as object)
    ? statementsOf(raw).filter(statement => !OF_SESSIONS.includes(verbOf(statement)))
    : (raw as { readonly record: unknown }).record;

interface Logged {
  readonly calls: readonly { readonly call?: string; readonly method?: string; readonly path?: string }[];
}

/** How often the course asked the platform to keep something that is overwritten: elements, the document of its state. */
const writes = (raw: unknown): number =>
  (raw as Logged).calls.filter(
    ({ call, method, path }) =>
      call?.endsWith('SetValue') || (method !== 'GET' && path?.startsWith('activities/state')),
  ).length;

describe('The learners that the preview offers', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.first, ['scorm12', 'scorm2004-4', 'cmi5', 'web']);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  /** The first lesson with a question, and the first question on it. */
  const openQuestion = async ({ frame, learner }: Open) => {
    const lessons = site.course.outline.modules.flatMap(({ pages }) => pages);
    await learner.open(lessons.find(({ items }) => items.length > 0)?.id ?? '');
    return frame.locator(`article[data-page] ${QUESTIONS}`).first();
  };

  for (const [format, status] of REVIEWED)
    test(`${format}: who reviews without ever having been here has finished, can practise, and changes nothing`, async () => {
      const context = await freshContext();
      const open = await site.launch(context, format, { learner: 'reads', as: 'reviewing' });
      const { frame, page, learner } = open;
      await learner.restored();
      await frame.getByText('You have finished; what you do now is not sent.').waitFor();
      const before = await open.record();

      const question = await openQuestion(open);
      await question.locator('.result').waitFor();
      await question.getByRole('button', { name: 'Try again' }).click();
      await answer(question, 'wrong', 0);
      assert.equal(await frame.locator('.status').textContent(), 'Not recorded');

      await page.click('#close');
      await page.waitForFunction("document.querySelector('#course').contentDocument?.URL === 'about:blank'");
      const told = await site.record(format, 'reads', record => record.status === status);
      const after = await open.record();
      assert.deepEqual([told.status, told.score], [status, 1]);
      assert.ok(told.answered.length > 0, 'the answers of the check are told');
      assert.deepEqual(lasting(after), lasting(before));
      assert.equal(writes(after), writes(before));
      assert.deepEqual((told.raw as { readonly violations?: unknown }).violations ?? [], []);
      await context.close();
    });

  const openWeb = async (context: BrowserContext, learner: string, as: 'new' | 'returning'): Promise<Open> => {
    const open = await site.launch(context, 'web', { learner, as });
    await open.learner.restored();
    return open;
  };

  test('web: who returns finds what their own device kept, who is new an empty one, whoever else was here', async () => {
    const context = await freshContext();
    const ada = await openWeb(context, 'ada', 'new');
    const answered = await ada.learner.answerAll();
    assert.ok(answered > 0);
    await ada.frame.getByRole('button', { name: 'My own device' }).click();
    await ada.close();

    const grace = await openWeb(context, 'grace', 'returning');
    assert.equal(await grace.frame.locator('.result').count(), 0, 'another learner has another device');
    await grace.close();

    const again = await openWeb(context, 'ada', 'returning');
    assert.equal(await again.learner.answerAll(), 0, 'every answer is back');
    await again.page.getByRole('link', { name: 'Start new' }).click();
    await again.page.waitForURL(/as=new/u);
    const anew = again.page.frameLocator('#course');
    await learnerIn(anew).restored();
    assert.equal(await anew.locator('.result').count(), 0, 'the device is empty');
    await context.close();
  });
});
