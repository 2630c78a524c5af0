import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { closeBrowser, freshContext } from './harness/browser.js';
import { courses, openSite, type Open, type Site } from './harness/site.js';

const FORMAT = 'scorm12';
const NOTICE = '.notice[data-kind="window"]';

describe('A course open in two windows of one browser', { concurrency: 1 }, () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.second, [FORMAT]);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  for (const last of ['first', 'second'] as const)
    test(`has the answers of both, the ${last} closed last`, async () => {
      const context = await freshContext();
      const learner = `two-windows-${last}`;
      const first = await site.launch(context, FORMAT, { learner });
      await first.learner.restored();
      // The platform knows of the first window before it opens a second.
      await site.record(FORMAT, learner, ({ raw }) => JSON.stringify(raw).includes('suspend_data'));
      const second = await site.launch(context, FORMAT, { learner, as: 'returning' });
      await second.learner.restored();
      await second.frame.locator(NOTICE).waitFor();

      const here = await first.learner.answerAll();
      assert.ok(await second.learner.next());
      const there = await second.learner.answerAll();
      assert.ok(here > 0 && there > 0);
      const order: readonly Open[] = last === 'second' ? [first, second] : [second, first];
      for (const open of order) await open.close();
      const { answered } = await site.record(FORMAT, learner, told => told.answered.length >= here + there);
      assert.equal(answered.length, here + there, 'every answer once');

      const again = await site.launch(context, FORMAT, { learner, as: 'returning' });
      await again.learner.restored();
      assert.equal(await again.frame.locator(NOTICE).count(), 0);
      const pages = site.course.outline.modules.flatMap(({ pages: all }) => all).slice(0, 2);
      for (const { id } of pages) {
        if ((await again.frame.locator(`article[data-page][id="${id}"]`).count()) === 0) await again.learner.open(id);
        assert.equal(await again.learner.answerAll(), 0, `all of ${id} is answered`);
      }
      await again.close();
      await context.close();
    });
});
