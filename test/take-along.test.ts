import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { learnerIn } from './harness/learner.js';
import { watchHosts } from './harness/policy.js';
import { statementsOf, verbOf } from './harness/records.js';
import { courses, openSite, type Site } from './harness/site.js';

/** Opens the menu's part in which progress goes out and comes in. */
async function openPart(stage: Page | Frame): Promise<void> {
  await stage.locator('tl-course .bar .menu').click();
  await stage.getByRole('button', { name: 'Your progress' }).click();
}

/** Brings a code or a text, and answers what is said of it. */
async function bring(stage: Page | Frame, typed: string): Promise<string> {
  await stage.getByRole('textbox', { name: 'Code or text' }).fill(typed);
  await stage.getByRole('button', { name: 'Bring it here' }).click();
  const said = stage.locator('tl-take .said:not(:empty)');
  await said.waitFor();
  return (await said.textContent()) ?? '';
}

describe('Progress that a learner takes along', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.first, ['web', 'scorm12', 'xapi']);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  /** Finishes the course in the web edition, with one context of its own; gives the code and the text. */
  const finishedOnTheWeb = async (): Promise<{ readonly code: string; readonly text: string }> => {
    const context = await freshContext();
    const others = watchHosts(context, site.origin);
    const page = await context.newPage();
    await page.goto(site.alone('web'));
    const learner = learnerIn(page);
    await learner.restored();
    await learner.finish('right', { practice: false });
    await openPart(page);
    const code = await page.getByRole('textbox', { name: 'Short code' }).inputValue();
    const text = await page.getByRole('textbox', { name: 'All your progress as text' }).inputValue();
    await page.getByRole('button', { name: 'Show a QR code' }).click();
    await page.getByRole('img', { name: 'This QR code holds' }).waitFor();
    assert.deepEqual(others, []);
    await context.close();
    return { code, text };
  };

  test('scorm12: a code of the web edition arrives as passed with its score, and not twice', async () => {
    const { code } = await finishedOnTheWeb();
    assert.ok(code.replaceAll(' ', '').length <= 24, code);
    const context = await freshContext();
    const open = await site.launch(context, 'scorm12', { learner: 'brings' });
    await open.learner.restored();
    await openPart(open.frame);
    assert.match(await bring(open.frame, code.toLowerCase()), /Modules done: .*Best scores: .* 100 %/);
    assert.match(await bring(open.frame, code), /Nothing was changed/);
    await open.close();
    const record = await site.record('scorm12', 'brings', ({ status }) => status === 'passed');
    assert.deepEqual([record.status, record.score, record.answered], ['passed', 1, []]);
    await context.close();
  });

  test('xapi: a text of the web edition is told as completed and passed, once', async () => {
    const { text } = await finishedOnTheWeb();
    const context = await freshContext();
    const open = await site.launch(context, 'xapi', { learner: 'brings' });
    await open.learner.restored();
    await openPart(open.frame);
    assert.match(await bring(open.frame, text.replace(/.{60}/gu, '$&\r\n> ')), /Your progress is here/);
    await open.close();
    const record = await site.record('xapi', 'brings', ({ status }) => status.includes('terminated'));
    assert.equal(record.status, 'initialized completed passed terminated');
    const all = statementsOf(record.raw);
    const course = all.find(each => verbOf(each) === 'initialized')?.object.id;
    assert.equal(all.filter(each => each.object.id === course && verbOf(each) === 'passed').length, 1);
    await context.close();
  });

  test('scorm12: the code of one learner is refused for another, and for nobody else', async () => {
    const context = await freshContext();
    const one = await site.launch(context, 'scorm12', { learner: 'first' });
    await one.learner.restored();
    await openPart(one.frame);
    const code = await one.frame.getByRole('textbox', { name: 'Short code' }).inputValue();
    assert.match(await bring(one.frame, code), /Nothing was changed/);
    await one.close();

    const two = await site.launch(context, 'scorm12', { learner: 'second' });
    await two.learner.restored();
    await openPart(two.frame);
    assert.match(await bring(two.frame, code), /Another learner made this/);
    await two.close();
    await context.close();
  });
});
