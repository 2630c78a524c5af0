import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FormatName } from '@throughline/build/core/formats.js';
import { launchUnits } from '@throughline/build/core/units.js';
import { makePackage } from '@throughline/build/make.js';
import { typeOf } from '@throughline/build/preview/static.js';
import type { BrowserContext } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { COMPLETED } from './harness/second-course.js';
import { courses, openSite, type LaunchOptions, type Open, type Site } from './harness/site.js';

const formats = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5'] as const satisfies readonly FormatName[];

describe('A package with a unit a module', { concurrency: 2 }, () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.planned, formats);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  for (const format of formats) {
    /** Opens one unit of the package in the platform that a learner has for it: it keeps a record a unit, as LMSs do. */
    const launcher = async () => {
      const { files } = await makePackage(site.course, courses.planned, format, 'modules');
      const units = launchUnits(site.course, 'modules');
      return (context: BrowserContext, unit: number, options: LaunchOptions): Promise<Open> =>
        site.launch(context, format, {
          ...options,
          before: async page => {
            await page.route(/\/launch\//u, async route => {
              const response = await route.fetch();
              const body = (await response.text()).replaceAll('/index.html', `/${units[unit]?.launch ?? ''}`);
              await route.fulfill({ response, body });
            });
            await page.route(/\/package\//u, async route => {
              const name = new URL(route.request().url()).pathname.split('/').slice(4).join('/');
              const bytes = files.get(name);
              if (bytes) await route.fulfill({ contentType: typeOf(name), body: Buffer.from(bytes) });
              else await route.fulfill({ status: 404 });
            });
          },
        });
    };

    test(`${format}: each opens with its own first page, and finishes without touching the other`, async () => {
      const launch = await launcher();
      const context = await freshContext();
      const refused: string[] = [];
      context.on('response', response => {
        if (response.status() === 404) refused.push(response.url());
      });
      const finished = COMPLETED[format];

      const first = await launch(context, 0, { learner: 'kneads-dough' });
      await first.learner.restored();
      assert.equal(await first.learner.heading(), 'Your dough');
      assert.equal(
        await first.frame.locator('html').evaluate(() => location.pathname.split('/').at(-1)),
        'module-0.html',
      );
      await first.learner.finish();
      await first.settled();
      await first.close();
      const one = await site.record(format, 'kneads-dough', ({ status }) => finished.test(status));
      assert.match(one.status, finished);

      const second = await launch(context, 1, { learner: 'kneads-table' });
      await second.learner.restored();
      assert.equal(await second.learner.heading(), 'Your table');
      await second.learner.finish();
      await second.settled();
      await second.close();
      const two = await site.record(format, 'kneads-table', ({ status }) => finished.test(status));
      assert.match(two.status, finished);

      const again = await launch(context, 0, { learner: 'kneads-dough', as: 'returning' });
      await again.learner.restored();
      assert.equal(await again.learner.heading(), 'Your dough');
      await again.close();
      assert.deepEqual(
        refused.filter(url => url.includes('/package/')),
        [],
      );
      await context.close();
    });
  }
});
