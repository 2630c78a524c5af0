import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { keptIn } from './harness/kept.js';
import { learnerIn } from './harness/learner.js';
import { courses, openSite, type Site } from './harness/site.js';

type Stage = Page | Frame;

/** A sentence nobody else may read; no part of it occurs by chance. */
const SENTENCE = 'Zwetschgenknödel were mine alone';
const PAGE = 'my-ride';
/** Two who share ten bits of the hashes of their ids, as one pair of sixty trainees does. */
const ONE = 'trainee28';
const TWO = 'trainee43';

const field = (stage: Stage, name: string) => stage.locator(`tl-own-words[name="${name}"] textarea`);
const keeping = async (stage: Stage): Promise<string> =>
  (await stage.locator('tl-reflection [data-keeping]').textContent()) ?? '';

/** Opens a part of the menu. */
async function openPart(stage: Stage, name: string): Promise<void> {
  await stage.locator('tl-course .bar .menu').click();
  await stage.getByRole('button', { name, exact: true }).click();
}

/** Presses a button that saves the plan, and answers what is in the file. */
async function saved(
  page: Page,
  stage: Stage,
  name: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    stage.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Gives the part "My plan" a file, and answers what is said of it. */
async function opened(stage: Stage, text: string): Promise<string> {
  await openPart(stage, 'My plan');
  await stage
    .locator('#plan-file')
    .setInputFiles({ name: 'my-plan.html', mimeType: 'text/html', buffer: Buffer.from(text) });
  const said = stage.locator('tl-plan .said:not(:empty)');
  await said.waitFor();
  const words = (await said.textContent()) ?? '';
  await stage.locator('tl-course dialog[open] .head .plain').click();
  return words;
}

/** What a learner could pass on without knowing what is in it: codes and texts of progress, the log for a helpdesk, addresses. */
async function passedOn(page: Page, stage: Stage): Promise<string> {
  await openPart(stage, 'Your progress');
  const texts = stage.locator('tl-take textarea[readonly]');
  await texts.first().waitFor();
  const values = await texts.evaluateAll(fields => fields.map(each => (each as HTMLTextAreaElement).value));
  assert.equal(values.filter(value => value.length > 9).length, 2, 'a code and a text');
  const log = await stage
    .locator('tl-course')
    .evaluate(course => JSON.stringify((course as unknown as { diagnostics: unknown }).diagnostics));
  await stage.locator('tl-course dialog[open] .head .plain').click();
  return [...values, log, ...page.frames().map(frame => frame.url())].join('\n');
}

describe('The learner’s own words', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.second, ['web', 'scorm12', 'xapi']);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  const alone = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(site.alone('web'));
    const learner = learnerIn(page);
    await learner.restored();
    await learner.open(PAGE);
    return page;
  };

  test('on a shared computer: stay while pages turn, are asked for once at the end, and leave nothing behind', async () => {
    const context = await freshContext();
    const page = await alone(context);
    assert.match(await keeping(page), /stays in this tab/u);
    await field(page, 'whom-to-ask').fill(SENTENCE);
    await learnerIn(page).open('chain');
    await learnerIn(page).open(PAGE);
    assert.equal(await field(page, 'whom-to-ask').inputValue(), SENTENCE);
    assert.ok(!JSON.stringify(await keptIn(page)).includes(SENTENCE.slice(0, 11)));
    await openPart(page, 'Save and exit');
    await page.getByText('What you wrote is not saved yet.').waitFor();
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await page.getByText('Your work ends when you close this window.').waitFor();
    const next = await alone(context);
    assert.equal(await field(next, 'whom-to-ask').inputValue(), '');
    await context.close();
  });

  test('begun in one package and one browser, opened in another: the plan is complete, and both stand where both were written', async () => {
    const context = await freshContext({ acceptDownloads: true });
    const page = await alone(context);
    await field(page, 'whom-to-ask').fill('My sister');
    await field(page, 'tour-plan/way').fill('By the lake\n\n</script><img src=x>');
    await field(page, 'week-plan/my-own').fill('Rest');
    await page.locator('tl-checklist input').first().check();
    await page.locator('tl-planner input[value="spring"]').check();
    await page.locator('tl-planner input[value="morning"]').check();
    await page.locator('tl-rubric input[value="streets"]').check();
    const collected = page.locator('tl-action-plan dd');
    assert.equal(await collected.count(), 3, 'what was written, what is left open');
    const { name, text } = await saved(page, page.locator('tl-planner') as unknown as Stage, 'Save my plan');
    assert.equal(name, 'my-plan.html');
    assert.match(await keeping(page), /in the file that you saved/u);
    await context.close();

    const reading = await freshContext({ javaScriptEnabled: false });
    const alonePage = await reading.newPage();
    await alonePage.setContent(text);
    const words = await alonePage.locator('body').innerText();
    for (const part of ['My sister', 'By the lake', '<img src=x>', 'Rest', 'الربيع', 'جولتي'])
      assert.ok(words.includes(part), part);
    assert.equal(await alonePage.locator('img').count(), 0);
    await reading.close();

    const other = await freshContext();
    const open = await site.launch(other, 'scorm12', { learner: 'opens' });
    await open.learner.restored();
    await open.learner.open(PAGE);
    await field(open.frame, 'whom-to-ask').fill('My neighbour');
    assert.match(await opened(open.frame, text), /Your plan is here\. Fields that came: \d/u);
    assert.equal(await field(open.frame, 'tour-plan/way').inputValue(), 'By the lake\n\n</script><img src=x>');
    assert.equal(await field(open.frame, 'whom-to-ask').inputValue(), 'My neighbour\n\nMy sister');
    assert.equal(await field(open.frame, 'week-plan/my-own').inputValue(), 'Rest');
    assert.deepEqual(
      await open.frame
        .locator('input:checked')
        .evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value)),
      ['brakes', 'spring', 'morning', 'streets'],
    );
    assert.equal(await open.frame.locator('tl-action-plan dd').count(), 3);
    assert.match(await opened(open.frame, text), /All of it was here already/u);
    await other.close();
  });

  test('on one’s own device: are there after a reload, and gone when the device forgets', async () => {
    const context = await freshContext();
    const page = await alone(context);
    await field(page, 'whom-to-ask').fill(SENTENCE);
    // Something was done that is worth keeping: whose device it is is asked.
    await field(page, 'whom-to-ask').press('Tab');
    await page.getByRole('button', { name: 'My own device' }).click();
    await page.getByText('What you write stays on this device').first().waitFor();
    await page.reload();
    await learnerIn(page).restored();
    await learnerIn(page).open(PAGE);
    await page.waitForFunction(
      text => [...document.querySelectorAll('textarea')].some(({ value }) => value === text),
      SENTENCE,
    );
    const kept = JSON.stringify(await keptIn(page));
    assert.ok(kept.includes('Zwetschgen'));
    await openPart(page, 'This device');
    await page.getByText('The words that you wrote are deleted too.').waitFor();
    await page.getByRole('button', { name: 'Delete from this device' }).click();
    await page.waitForFunction(() => localStorage.length === 0);
    await learnerIn(page).restored();
    assert.ok(!JSON.stringify(await keptIn(page)).includes('Zwetschgen'));
    await context.close();
  });

  for (const format of ['scorm12', 'xapi'] as const)
    test(`${format}: are kept for this learner only, and the platform is told that something was written`, async () => {
      const context = await freshContext();
      const asked: string[] = [];
      context.on('request', request => asked.push(`${request.url()} ${request.postData() ?? ''}`));
      const one = await site.launch(context, format, { learner: ONE });
      await one.learner.restored();
      await one.learner.open(PAGE);
      await field(one.frame, 'whom-to-ask').fill(SENTENCE);
      await one.frame.locator('tl-checklist input').nth(1).check();
      await openPart(one.frame, 'My plan');
      await one.frame.getByRole('button', { name: 'This is my own device' }).click();
      await one.frame.getByText('Your words stay on this device').waitFor();
      await one.frame.locator('tl-course dialog[open] .head .plain').click();
      await one.frame.locator('section.knot.done[data-activity="whom-to-ask"]').waitFor();
      const along = await passedOn(one.page, one.frame);
      await one.close();
      const told = await site.record(format, ONE, ({ answered }) => answered.length >= 2);
      assert.equal(told.answered.length, 2);
      const heard = [...asked, JSON.stringify(told.raw), along].join('\n');
      for (const form of [
        SENTENCE,
        SENTENCE.slice(0, 11),
        encodeURIComponent(SENTENCE),
        btoa(encodeURIComponent(SENTENCE)),
      ])
        assert.ok(!heard.includes(form), form);

      const two = await site.launch(context, format, { learner: TWO });
      await two.learner.restored();
      await two.learner.open(PAGE);
      assert.equal(await field(two.frame, 'whom-to-ask').inputValue(), '');
      await two.close();
      const again = await site.launch(context, format, { learner: ONE, as: 'returning' });
      await again.learner.restored();
      await again.learner.open(PAGE);
      assert.equal(await field(again.frame, 'whom-to-ask').inputValue(), SENTENCE);
      assert.deepEqual(
        await again.frame
          .locator('input:checked')
          .evaluateAll(inputs => inputs.map(input => (input as HTMLInputElement).value)),
        ['light'],
        'ticks come from the record',
      );
      await context.close();
    });

  test('where storage is denied, the field says so before the first key', async () => {
    const context = await freshContext();
    await context.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
    });
    const page = await alone(context);
    assert.match(await keeping(page), /This browser keeps nothing/u);
    await field(page, 'whom-to-ask').fill(SENTENCE);
    assert.equal(await field(page, 'whom-to-ask').inputValue(), SENTENCE);
    await context.close();
  });

  test('a file that is no plan is refused in plain words, and changes nothing', async () => {
    const context = await freshContext();
    const page = await alone(context);
    const faults: string[] = [];
    page.on('pageerror', error => faults.push(error.message));
    await field(page, 'whom-to-ask').fill('My sister');
    assert.match(await opened(page, '<script>alert(1)</script>'), /This is not a plan/u);
    assert.match(
      await opened(
        page,
        '<script type="application/json" id="throughline-plan">{"version":1,"course":"bread"}</script>',
      ),
      /belongs to another course/u,
    );
    assert.match(
      await opened(page, '<script type="application/json" id="throughline-plan">{"version":1,</script>'),
      /A part of this file is missing/u,
    );
    assert.equal(await field(page, 'whom-to-ask').inputValue(), 'My sister');
    assert.deepEqual(faults, []);
    await context.close();
  });
});
