import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readCourseFolder } from '@throughline/build/course.js';
import { makePackage } from '@throughline/build/make.js';
import type { Locator, Page } from 'playwright-core';
import { answer, draft, handIn, QUESTIONS, shownBy } from './harness/answers.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { learnerIn } from './harness/learner.js';
import { courses } from './harness/site.js';
import { layOut, type Folder } from './harness/unzip.js';

/** The checked course in two languages; a try of its check draws two of three questions. */
async function inTwoLanguages(): Promise<Folder> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-languages-'));
  cpSync(courses.checked, folder, { recursive: true });
  const check = path.join(folder, '01-beds/90-check.md');
  writeFileSync(check, readFileSync(check, 'utf8').replace('draw=3', 'draw=2'));
  const { course, trouble } = await readCourseFolder(folder, { preview: false, locales: ['en', 'ar-XB'] });
  if (!course) throw new Error(JSON.stringify(trouble));
  const { files } = await makePackage(course, folder, 'web');
  rmSync(folder, { recursive: true });
  return layOut(files);
}

const questions = (page: Page): Locator => page.locator(`article[data-page] ${QUESTIONS}`);

/** What a check and its questions hold and show, whatever its language. */
const stateOf = async (page: Page): Promise<unknown> => ({
  held: await page.locator(`article[data-page] :is(tl-assessment, ${QUESTIONS})`).evaluateAll(elements =>
    elements.map(element => {
      const names = ['id', 'response', 'draft', 'tries', 'best', 'seed', 'readonly', 'score', 'finished', 'credits'];
      return Object.fromEntries(names.map(name => [name, Reflect.get(element, name) as unknown]));
    }),
  ),
  shown: (await shownBy(questions(page))).map(rows => rows.filter(row => / chosen$/u.test(row))),
  unfolded: await page
    .locator('tl-assessment details')
    .evaluateAll(all => all.map(one => (one as HTMLDetailsElement).open)),
  typed: await questions(page)
    .locator('input:not([type])')
    .evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value)),
});

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate(node => (node.getRootNode() as ShadowRoot).activeElement === node);

/** Speaks another language, chosen in the menu, which is closed then; the focus is where it was, all the way. */
async function speak(page: Page, locale: string): Promise<void> {
  const course = page.locator('tl-course');
  const menu = course.locator('.bar .menu');
  await menu.click();
  // The second of its items, in whatever language.
  await course.locator('dialog ul.items button').nth(1).click();
  const choice = course.locator(`dialog .items [lang="${locale}"]`);
  await choice.click();
  await page.locator(`html[lang="${locale}"]`).waitFor();
  await questions(page).first().waitFor({ state: 'attached' });
  assert.equal(await hasFocus(choice), true);
  await page.keyboard.press('Escape');
  await course.locator('dialog[open]').waitFor({ state: 'detached' });
  assert.equal(await hasFocus(menu), true);
}

describe('A change of language in a package of two', () => {
  let folder: Folder;
  before(async () => {
    folder = await inTwoLanguages();
  });
  after(async () => {
    await folder.remove();
    await closeBrowser();
  });

  test('in an open check, there and back: the draw, its order, an answer, a draft, the score and the focus stay', async () => {
    const page = await (await freshContext()).newPage();
    await page.goto(folder.address);
    const learner = learnerIn(page);
    await learner.restored();
    await learner.open('beds-check-page');
    await page.locator('tl-assessment button').first().click();
    await questions(page).nth(1).waitFor();
    await answer(questions(page).nth(0), 'right', 0);
    await draft(questions(page).nth(1), 'wrong', 1);

    const stays = async (): Promise<void> => {
      const [state, words] = [await stateOf(page), await questions(page).allInnerTexts()];
      await speak(page, 'ar-XB');
      assert.notDeepEqual(await questions(page).allInnerTexts(), words);
      assert.deepEqual(await stateOf(page), state);
      await speak(page, 'en');
      assert.deepEqual(await questions(page).allInnerTexts(), words);
      assert.deepEqual(await stateOf(page), state);
    };
    await stays();
    await handIn(questions(page).nth(1));
    await page.locator('tl-assessment .score').waitFor();
    await stays();
    await page.context().close();
  });
});
