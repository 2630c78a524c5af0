import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { closeBrowser, freshContext } from './harness/browser.js';
import { openFirefox } from './harness/firefox.js';
import { learnerIn } from './harness/learner.js';
import { watchPolicy } from './harness/policy.js';
import { courses, openSite, type Site } from './harness/site.js';
import { unzip, type Folder } from './harness/unzip.js';

describe('The web edition opened from a folder, without a server', () => {
  let site: Site;
  let folder: Folder;
  before(async () => {
    site = await openSite(courses.first, ['web']);
    folder = await unzip(site, 'web');
  });
  after(async () => {
    await folder.remove();
    await closeBrowser();
    await site.close();
  });

  test('Chromium: pages turn, answers count, the check ends, and on one’s own device all is back', async () => {
    const context = await freshContext();
    const broken = await watchPolicy(context);
    const asked: string[] = [];
    context.on('request', request => asked.push(request.url()));
    const page = await context.newPage();
    await page.goto(folder.address);
    const learner = learnerIn(page);
    await learner.ready();
    const answered = await learner.answerAll();
    assert.ok(answered > 0);
    await learner.restored();
    await page.getByRole('button', { name: 'My own device' }).click();
    await learner.finish('right', { practice: false });
    await page.locator('tl-assessment .score').waitFor();
    const heading = await learner.heading();
    await page.close();

    const again = await context.newPage();
    await again.goto(folder.address);
    const back = learnerIn(again);
    await back.restored();
    await again.locator('article[data-page] h1', { hasText: heading }).waitFor();
    await again.locator('tl-assessment .best', { hasText: '100%' }).waitFor();
    const first = site.course.outline.modules[0]?.pages[0]?.id ?? '';
    await back.open(first);
    await again.locator('.result').first().waitFor();
    assert.equal(await again.locator('.result').count(), answered);
    assert.deepEqual(broken, []);
    assert.deepEqual(
      asked.filter(url => !url.startsWith(new URL('.', folder.address).href)),
      [],
      'nothing is asked for outside the folder',
    );
    await context.close();
  });

  test('Firefox: pages turn, answers count, and on one’s own device all is back', async context => {
    const firefox = await openFirefox();
    if (!firefox) {
      if (process.env['CI'] === 'true') assert.fail('Firefox is missing: apt-get install firefox-esr');
      context.skip('Firefox is not installed');
      return;
    }
    try {
      const page = await firefox.newPage();
      await page.goto(folder.address);
      await page.waitForSelector('tl-course[restored]');
      await page.locator('tl-choice >>> input').click();
      await page.locator('tl-choice >>> .row button').click();
      await page.waitForSelector('tl-choice >>> .result');
      await page.locator('tl-course >>> [data-kind="device"] button').click();
      const first = await page.$eval('article[data-page]', article => article.id);
      await page.locator('tl-course >>> .turn .next').click();
      await page.waitForSelector(`article[data-page]:not([id="${first}"])`);
      const second = await page.$eval('article[data-page]', article => article.id);
      await page.close();

      const again = await firefox.newPage();
      await again.goto(folder.address);
      await again.waitForSelector('tl-course[restored]');
      await again.waitForSelector(`article[data-page][id="${second}"]`);
      await again.locator('tl-course >>> .turn .previous').click();
      await again.waitForSelector(`article[data-page][id="${first}"]`);
      await again.waitForSelector('tl-choice >>> .result');
    } finally {
      await firefox.close();
    }
  });
});
