import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { freshContext } from './harness/browser.js';
import { clipped } from './harness/clipped.js';
import { lessonsOf } from './harness/lessons-of.js';
import { courses } from './harness/site.js';

const full = process.env['THROUGHLINE_FULL'] === '1';

/** The phone's frame that a platform gives a package. */
const PHONE = { width: 298, height: 666 };

/** Visible words, names and hints with a letter that no pseudo-language has. */
const outsideCatalogues = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (let root = roots.pop(); root; root = roots.pop()) {
      for (const node of root.querySelectorAll<HTMLElement>('*')) {
        if (node.shadowRoot) roots.push(node.shadowRoot);
        if (node.closest('head, script, style, template') && node.localName !== 'title') continue;
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'summary'])
          if (/[a-z]/iu.test(node.getAttribute(name) ?? '')) found.push(`${name}: ${node.getAttribute(name) ?? ''}`);
        for (const child of node.childNodes)
          if (child.nodeType === Node.TEXT_NODE && /[a-z]/iu.test(child.textContent ?? ''))
            found.push(`<${node.localName}>: ${(child.textContent ?? '').trim()}`);
      }
    }
    return found;
  });

/**
 * Where the bar, its two lasting buttons and the end of the first sentence of the text stand, in px from the top of the
 * frame; and whether a note stands before that sentence, at the head of the article.
 */
const firstScreen = (page: Page) =>
  page.evaluate(() => {
    scrollTo(0, 0);
    const bar = document.querySelector('tl-course')?.shadowRoot?.querySelector('.bar');
    const first = document.querySelector('.thread :is(p, li)');
    const note = document.querySelector('article[data-page] > .careful');
    const range = document.createRange();
    if (first) {
      range.selectNodeContents(first);
      // The sentence may run through the words of a term or a link.
      const length = /^.*?[.?!](?=\s|$)/su.exec(first.textContent.trimStart())?.[0].length ?? Infinity;
      let left = length + first.textContent.search(/\S/u);
      const texts = document.createTreeWalker(first, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const here = text.textContent?.length ?? 0;
        if (left <= here) {
          range.setEnd(text, left);
          break;
        }
        left -= here;
      }
    }
    return {
      note: note !== null && first !== null && note.compareDocumentPosition(first) === Node.DOCUMENT_POSITION_FOLLOWING,
      sentence: [...range.getClientRects()].at(-1)?.bottom ?? Infinity,
      bar: bar?.getBoundingClientRect().height ?? Infinity,
      buttons: ['.leave', '.menu'].map(name => {
        const {
          left = -1,
          right = Infinity,
          top = -1,
          bottom = Infinity,
        } = bar?.querySelector(name)?.getBoundingClientRect() ?? {};
        return left >= 0 && right <= innerWidth && top >= 0 && bottom <= 48;
      }),
    };
  });

describe(`In the frame of a phone, ${full ? 'the whole course' : 'the first module'}`, () => {
  const lessons = lessonsOf(full ? courses.own : courses.first);

  for (const locale of ['en-XA', 'ar-XB']) {
    test(`${locale}: nothing is cut and every word comes from a catalogue`, async () => {
      const context = await freshContext({ viewport: PHONE, reducedMotion: 'reduce' });
      const { page, learner, turnTo, begin } = await lessons().open(context, locale);
      const found: string[] = [];
      const look = async (where: string): Promise<void> => {
        for (const fault of [...(await clipped(page)), ...(await outsideCatalogues(page))])
          found.push(`${where}: ${fault}`);
      };
      for (const id of lessons().pages) {
        await turnTo(id);
        await look(id);
        if (lessons().checks.includes(id)) {
          await begin();
          await look(`${id}, begun`);
        }
        await learner.answerAll('wrong');
        await look(`${id}, answered`);
        await page.locator('.thread details').evaluateAll(all => {
          for (const folded of all as HTMLDetailsElement[]) folded.open = true;
        });
        await look(`${id}, opened`);
        const { bar, buttons } = await firstScreen(page);
        if (bar > 48 || buttons.includes(false)) found.push(`${id}: the bar is no single row with Leave and Menu`);
      }
      await page.locator('tl-course .bar .menu').click();
      await look('the menu');
      // The log is codes and names for a helpdesk, the same in every language; beside it stands the check of the platform.
      for (const part of ['help', 'device', 'about'] as const) {
        const at = { help: 0, device: -4, about: -1 }[part];
        const items = page.locator('tl-course dialog .items .item:not(.strong)');
        await items.nth(at < 0 ? (await items.count()) + at : at).click();
        await page.locator('tl-course dialog .back').waitFor();
        await look(`the menu's part ${part}`);
        await page.locator('tl-course dialog .back').click();
      }
      assert.deepEqual([...new Set(found)], []);
      await context.close();
    });
  }
});

describe('In the frame of a phone', () => {
  const lessons = lessonsOf(full ? courses.own : courses.first);

  test('the bar is one row, and the first sentence stands on the first screen', async () => {
    const context = await freshContext({ viewport: PHONE });
    const { page, turnTo } = await lessons().open(context);
    for (const id of lessons().pages) {
      await turnTo(id);
      const { note, sentence, bar, buttons } = await firstScreen(page);
      assert.ok(bar <= 48, `${id}: the bar is ${bar} px high`);
      assert.deepEqual(buttons, [true, true], `${id}: Leave and Menu stand in the bar`);
      assert.ok(sentence < (note ? 620 : 400), `${id}: the first sentence ends at ${sentence} px`);
    }
    await context.close();
  });
});
