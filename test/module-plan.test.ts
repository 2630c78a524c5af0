import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { moduleCourse } from '@throughline/build/core/module-course.js';
import { readCourseFolder } from '@throughline/build/course.js';
import { makePackage } from '@throughline/build/make.js';
import type { Locator, Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { learnerIn } from './harness/learner.js';
import { courses } from './harness/site.js';
import { layOut, type Folder } from './harness/unzip.js';

/** The course of one of its modules alone, as a package for the web in a folder. */
async function packageOf(module: string): Promise<Folder> {
  const { course, trouble } = await readCourseFolder(courses.planned, { preview: false });
  if (!course) throw new Error(JSON.stringify(trouble));
  return layOut((await makePackage(moduleCourse(course, module), courses.planned, 'web')).files);
}

const words = (page: Page, name: string): Locator => page.locator(`tl-own-words[name="${name}"] textarea`);

async function opened({ address }: Folder): Promise<Page> {
  const context = await freshContext({ acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(address);
  await learnerIn(page).restored();
  return page;
}

async function saved(page: Page, button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}

async function takeIn(page: Page, file: Buffer): Promise<string> {
  await page.locator('tl-course .bar .menu').click();
  await page.getByRole('button', { name: 'My plan', exact: true }).click();
  await page.locator('#plan-file').setInputFiles({ name: 'my-plan.html', mimeType: 'text/html', buffer: file });
  const said = page.locator('tl-plan .said:not(:empty)');
  await said.waitFor();
  const answer = (await said.textContent()) ?? '';
  await page.locator('tl-course dialog[open] .head .plain').click();
  return answer;
}

describe('A plan over packages of one module each', () => {
  let first: Folder;
  let last: Folder;
  before(async () => {
    [first, last] = await Promise.all([packageOf('dough'), packageOf('table')]);
  });
  after(async () => {
    await Promise.all([first.remove(), last.remove()]);
    await closeBrowser();
  });

  test('begun in the first module’s package, its file opened in the last one’s in another browser: complete, there and back', async () => {
    const begun = await opened(first);
    assert.equal(await begun.locator('tl-action-plan').count(), 0, 'the plan is collected in another package');
    await words(begun, 'who-eats').fill('Four of us');
    await words(begun, 'dough-plan/flour').fill('Rye,\nhalf a kilo');
    await begun.locator('tl-planner input[value="evening"]').check();
    const draft = await saved(begun, begun.locator('tl-planner').getByRole('button', { name: 'Save my plan' }));
    await begun.context().close();

    const ended = await opened(last);
    assert.match(await takeIn(ended, draft), /Your plan is here\. Fields that came: 3/u);
    const collected = ended.locator('tl-action-plan');
    await collected.getByText('Rye,').waitFor();
    assert.match((await collected.locator('dl').innerText()).replace(/\s+/gu, ' '), /Flour Rye, half a kilo/u);
    await ended.locator('tl-action-plan input[value="clean"]').check();
    await words(ended, 'bread-plan/my-own').fill('Bake on Friday');
    const whole = await saved(ended, collected.getByRole('button', { name: 'Save my plan' }));
    await ended.context().close();

    const html = whole.toString('utf8');
    for (const part of ['Four of us', 'half a kilo', 'In the evening', 'Clean the oven', 'Bake on Friday'])
      assert.ok(html.includes(part), `${part} is in the file`);

    const back = await opened(first);
    assert.match(await takeIn(back, whole), /Your plan is here/u);
    assert.equal(await words(back, 'who-eats').inputValue(), 'Four of us');
    assert.equal(await words(back, 'dough-plan/flour').inputValue(), 'Rye,\nhalf a kilo');
    assert.ok(await back.locator('tl-planner input[value="evening"]').isChecked());
    await back.context().close();
  });
});
