import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatNames } from '@throughline/build/core/formats.js';
import type { Page } from 'playwright-core';
import { freshContext } from './harness/browser.js';
import { QUESTIONS } from './harness/answers.js';
import { lessonsOf } from './harness/lessons-of.js';
import { courses } from './harness/site.js';

/** What may be read in a page, and what not yet. */
interface Words {
  readonly asked: readonly string[];
  readonly kept: readonly string[];
}

/** Questions, options and rows; and, of what stands in templates, every sentence. */
const wordsOf = (page: Page): Promise<Words> =>
  page.evaluate(() => ({
    asked: [...document.querySelectorAll('[slot="prompt"], [data-option], legend, tr[data-source] > th')]
      // A case and the question that it leads to are paragraphs.
      .flatMap(node => (node.querySelector(':scope > p') ? [...node.children] : [node]))
      .map(node => node.textContent.replace(/\s+/gu, ' ').trim()),
    kept: [...document.querySelectorAll('template')]
      .filter(node => node.closest('tl-glossary-term') === null)
      .flatMap(node => [...node.content.children])
      .flatMap(node => node.textContent.split(/(?<=[.?!؟])\s+/u))
      .map(sentence => sentence.replace(/\s+/gu, ' ').trim())
      // What is no whole sentence names an answer, which the page may say elsewhere.
      .filter(sentence => sentence.length > 12 && /[.?!؟]$/u.test(sentence)),
  }));

/** All that can be read, heard, found or printed. */
async function readable(page: Page): Promise<readonly (readonly [state: string, words: string])[]> {
  const text = async (): Promise<string> => (await page.evaluate(() => document.body.innerText)).replace(/\s+/gu, ' ');
  const screen = await text();
  const tree = (await page.locator('body').ariaSnapshot()).replace(/\\"/gu, '"').replace(/\s+/gu, ' ');
  await page.emulateMedia({ media: 'print' });
  const print = await text();
  await page.emulateMedia({ media: null });
  return [
    ['on the screen', screen],
    ['in the accessibility tree', tree],
    ['in print', print],
  ];
}

function cannotBeRead(kept: Words['kept'], states: Awaited<ReturnType<typeof readable>>, place: string): void {
  for (const [state, all] of states)
    for (const sentence of kept) assert.ok(!all.includes(sentence), `${place}: can be read ${state}: ${sentence}`);
}

async function keepsItsAnswers(page: Page): Promise<void> {
  const { asked, kept } = await wordsOf(page);
  assert.ok(asked.length >= 5, 'the page asks something');
  assert.ok(kept.length >= 5, 'the page has feedback to keep');
  const states = await readable(page);
  const [, screen] = states[0] ?? ['', ''];
  for (const words of asked) assert.ok(screen.includes(words), `cannot be read: ${words}`);
  cannotBeRead(kept, states, 'the first page');
}

describe('Question and options can be read, feedback and keys cannot', () => {
  const lessons = lessonsOf(courses.first);

  for (const format of formatNames) {
    test(`${format}: without scripts`, async () => {
      const context = await freshContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${lessons().origin}/package/${format}/own/index.html`);
      await page.locator('.floor', { hasText: 'Firefox' }).waitFor();
      await keepsItsAnswers(page);
      await context.close();
    });
  }

  test('while the script has not arrived', async () => {
    const context = await freshContext();
    const page = await context.newPage();
    await page.route('**/*.js', route => route.abort());
    await page.goto(`${lessons().origin}/package/web/own/index.html`, { waitUntil: 'domcontentloaded' });
    assert.equal(await page.locator('tl-course[ready]').count(), 0);
    await keepsItsAnswers(page);
    await context.close();
  });

  test('when the elements are there and nothing was answered, on every page and in an open check', async () => {
    const context = await freshContext();
    const { page, turnTo, begin } = await lessons().open(context);
    assert.equal(await page.locator('.floor').isVisible(), false, 'no word of what is missing where nothing is');
    const { pages, checks } = lessons();
    assert.ok(checks.length > 0, 'the course has a check');
    let asked = 0;
    for (const id of pages) {
      await turnTo(id);
      if (checks.includes(id)) await begin();
      const { kept } = await wordsOf(page);
      const questions = await page.locator(`article[data-page] ${QUESTIONS}`).count();
      assert.ok(kept.length >= questions, `${id} has feedback to keep`);
      cannotBeRead(kept, await readable(page), id);
      asked += questions;
    }
    assert.ok(asked >= pages.length, 'the course asks something');
    await context.close();
  });
});
