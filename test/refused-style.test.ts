import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshContext } from './harness/browser.js';
import { lessonsOf } from './harness/lessons-of.js';
import { courses } from './harness/site.js';

const lessons = lessonsOf(courses.second);

/** What the page's own sheet says of it: `none` where that does not hold. */
const dressed = `getComputedStyle(document.documentElement).getPropertyValue('--paper').trim() || 'none'`;

for (const [name, policy, allowed] of [
  ['no policy', undefined, true],
  ['a policy that refuses the style of a page', "style-src 'self'", false],
] as const)
  test(`a platform with ${name} shows the page as it was made`, async () => {
    const context = await freshContext();
    const page = await context.newPage();
    await page.route('**/index.html', async route => {
      const response = await route.fetch();
      const headers = { ...response.headers(), ...(policy && { 'content-security-policy': policy }) };
      await route.fulfill({ response, headers });
    });
    await page.goto(`${lessons().origin}/package/web/own/index.html`);
    await page.locator('tl-course[ready]').waitFor({ state: 'attached' });
    assert.notEqual(await page.evaluate(dressed), 'none');
    const inline = await page.evaluate(`document.querySelector('style').sheet !== null`);
    assert.equal(inline, allowed);
    await context.close();
  });
