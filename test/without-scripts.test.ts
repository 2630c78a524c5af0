import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { formatNames } from '@throughline/build/core/formats.js';
import type { Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { openLessons, type Lessons } from './harness/lessons.js';
import { courses } from './harness/site.js';

/** What may be read in a page, and what not yet. */
interface Words {
  readonly asked: readonly string[];
  readonly kept: readonly string[];
}

/** Questions, options and rows; and, of what stands in templates, every sentence. */
const wordsOf = (page: Page): Promise<Words> =>
  page.evaluate(() => ({
    asked: [...document.querySelectorAll('[slot="prompt"], [data-option], legend, tr[data-source] > th')].map(node =>
      (node as HTMLElement).textContent.replace(/\s+/gu, ' ').trim(),
    ),
    kept: [...document.querySelectorAll('template')]
      .filter(node => node.closest('tl-glossary-term') === null)
      .flatMap(node => [...node.content.children])
      .flatMap(node => node.textContent.split(/(?<=[.?!؟])\s+/u))
      .map(sentence => sentence.replace(/\s+/gu, ' ').trim())
      .filter(sentence => sentence.length > 12),
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

async function keepsItsAnswers(page: Page): Promise<void> {
  const { asked, kept } = await wordsOf(page);
  assert.ok(asked.length >= 5, 'the page asks something');
  assert.ok(kept.length >= 5, 'the page has feedback to keep');
  const states = await readable(page);
  const [, screen] = states[0] ?? ['', ''];
  for (const words of asked) assert.ok(screen.includes(words), `cannot be read: ${words}`);
  for (const [state, all] of states)
    for (const sentence of kept) assert.ok(!all.includes(sentence), `can be read ${state}: ${sentence}`);
}

describe('Question and options can be read, feedback and keys cannot', () => {
  let lessons: Lessons;
  before(async () => {
    lessons = await openLessons(courses.first);
  });
  after(async () => {
    await lessons.close();
    await closeBrowser();
  });

  for (const format of formatNames) {
    test(`${format}: without scripts`, async () => {
      const context = await freshContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${lessons.origin}/package/${format}/own/index.html`);
      await page.locator('.floor', { hasText: 'Firefox' }).waitFor();
      await keepsItsAnswers(page);
      await context.close();
    });
  }

  test('while the script has not arrived', async () => {
    const context = await freshContext();
    const page = await context.newPage();
    await page.route('**/*.js', route => route.abort());
    await page.goto(`${lessons.origin}/package/web/own/index.html`, { waitUntil: 'domcontentloaded' });
    assert.equal(await page.locator('tl-course[ready]').count(), 0);
    await keepsItsAnswers(page);
    await context.close();
  });

  test('when the elements are there and nothing was answered', async () => {
    const context = await freshContext();
    const { page } = await lessons.open(context);
    assert.equal(await page.locator('.floor').isVisible(), false, 'no word of what is missing where nothing is');
    const { kept } = await wordsOf(page);
    assert.ok(kept.length >= 5, 'the page has feedback to keep');
    for (const [state, all] of await readable(page))
      for (const sentence of kept) assert.ok(!all.includes(sentence), `can be read ${state}: ${sentence}`);
    await context.close();
  });
});
