import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FormatName } from '@throughline/build/core/formats.js';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { keptIn } from './harness/kept.js';
import { learnerIn, type Learner } from './harness/learner.js';
import { courses, openSite, type Site } from './harness/site.js';
import { unzip, type Folder } from './harness/unzip.js';

const full = process.env['THROUGHLINE_FULL'] === '1';

type Place = 'the web' | 'a folder';

const formats: readonly Exclude<FormatName, 'web'>[] = full
  ? ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'xapi']
  : ['scorm12', 'scorm2004-4', 'cmi5', 'xapi'];

const withoutPlatform: readonly (readonly [FormatName, Place])[] = [
  ['scorm12', 'the web'],
  ['scorm12', 'a folder'],
  ['xapi', 'the web'],
  ...(full
    ? ([
        ['scorm2004-4', 'the web'],
        ['cmi5', 'the web'],
      ] as const)
    : []),
];

describe('A computer that several people use', () => {
  let site: Site;
  let folder: Folder;
  let unpacked: Folder;
  const address = (place: Place): string => (place === 'the web' ? site.alone('web') : folder.address);

  before(async () => {
    site = await openSite(courses.first);
    folder = await unzip(site, 'web');
    unpacked = await unzip(site, 'scorm12');
  });
  after(async () => {
    await folder.remove();
    await unpacked.remove();
    await closeBrowser();
    await site.close();
  });

  const opened = async (context: BrowserContext, at: string): Promise<{ page: Page; learner: Learner }> => {
    const page = await context.newPage();
    await page.goto(at);
    const learner = learnerIn(page);
    await learner.restored();
    return { page, learner };
  };

  for (const place of ['the web', 'a folder'] as const)
    for (const says of ['A shared computer', null])
      test(`from ${place}, ${says ? 'chosen as shared' : 'nothing chosen'}: the next person finds nothing of the last`, async () => {
        const context = await freshContext();
        const one = await opened(context, address(place));
        const answered = await one.learner.answerAll();
        assert.ok(answered > 0);
        if (says) await one.page.getByRole('button', { name: says }).click();
        await one.page.close();

        const two = await opened(context, address(place));
        assert.deepEqual(await keptIn(two.page), []);
        assert.equal(await two.page.locator('.result').count(), 0);
        assert.equal(await two.learner.answerAll(), answered, 'every question is open');
        await context.close();
      });

  test('from the web: what one’s own device keeps is gone after it was forgotten', async () => {
    const context = await freshContext();
    const one = await opened(context, address('the web'));
    await one.learner.answerAll();
    await one.page.getByRole('button', { name: 'My own device' }).click();
    await one.page.waitForFunction(() => localStorage.length > 0);
    assert.notDeepEqual(await keptIn(one.page), []);
    await one.page.locator('.bar .menu').click();
    await one.page.getByRole('button', { name: 'This device' }).click();
    await one.page.getByRole('button', { name: 'Delete from this device' }).click();
    await one.page.waitForFunction(() => localStorage.length === 0);
    await learnerIn(one.page).restored();
    assert.deepEqual(await keptIn(one.page), []);
    assert.equal(await one.page.locator('.result').count(), 0);
    await context.close();
  });

  for (const format of formats)
    test(`${format}: another learner of the platform sees no answer of the one before`, async () => {
      const context = await freshContext();
      const one = await site.launch(context, format, { learner: 'shares-one' });
      await one.learner.restored();
      const answered = await one.learner.answerAll();
      assert.ok(answered > 0);
      await one.close();

      const two = await site.launch(context, format, { learner: 'shares-two' });
      await two.learner.restored();
      assert.equal(await two.frame.locator('.result').count(), 0);
      assert.equal(await two.learner.answerAll('wrong'), answered, 'every question is open');
      await two.close();
      assert.deepEqual((await site.record(format, 'shares-two', () => true)).answered, []);
      await context.close();
    });

  for (const [format, where] of withoutPlatform)
    test(`${format} from ${where}, without a platform: can be read, says so, keeps nothing before the choice`, async () => {
      const context = await freshContext();
      const page = await context.newPage();
      await page.goto(where === 'the web' ? site.alone(format) : unpacked.address);
      const learner = learnerIn(page);
      await learner.ready();
      assert.notEqual(await learner.heading(), '');
      // While the platform is still sought.
      assert.ok((await learner.answerAll()) > 0);
      await learner.restored();
      await page.getByText('No learning platform was found.').waitFor();
      assert.deepEqual(await keptIn(page), []);
      assert.ok(await learner.next());
      assert.deepEqual(await keptIn(page), []);
      await page.getByRole('button', { name: 'My own device' }).click();
      await page.waitForFunction(() => localStorage.length > 0);
      await context.close();
    });
});
