import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { freshContext } from './harness/browser.js';
import { lessonsOf } from './harness/lessons-of.js';
import { courses } from './harness/site.js';

const SCORM = ['scorm12', 'scorm2004-3', 'scorm2004-4'] as const;

/** Of all scripts that are asked for before the first page can be read and answered, gzipped, in bytes. */
const SCRIPTS = 36_000;
/** Requests of any kind until then. */
const REQUESTS = 4;
/**
 * A SCORM package of this module, in bytes. A module may have 200 kB (`kilobytes-module` in course.yaml); what is there now
 * is held far below.
 */
const ZIP = 190_000;
/** Addresses asked for until the first page can be read and answered, by the page's own clock. */
async function untilReady(page: Page, address: string): Promise<readonly string[]> {
  await page.addInitScript(() => {
    addEventListener('ready', () => performance.mark('ready'), { once: true });
  });
  await page.goto(address);
  await page.locator('tl-course[ready]').waitFor();
  return page.evaluate(() => {
    const ready = performance.getEntriesByName('ready')[0]?.startTime ?? Infinity;
    const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= ready);
    // The page itself, and what it asked for.
    return [location.href, ...asked.map(({ name }) => name)];
  });
}

describe('What a package costs', () => {
  const lessons = lessonsOf(courses.first);

  for (const format of SCORM) {
    test(`${format}: at most ${REQUESTS} requests and ${SCRIPTS} bytes of script before the first screen`, async () => {
      const context = await freshContext();
      const page = await context.newPage();
      const asked = await untilReady(page, `${lessons().origin}/package/${format}/own/index.html`);
      assert.ok(asked.length <= REQUESTS, `${asked.length} requests: ${asked.join(' ')}`);
      const scripts = asked.filter(url => url.endsWith('.js'));
      assert.ok(scripts.length > 0, 'there is a script');
      const sizes = await Promise.all(
        scripts.map(async url => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
      );
      const sum = sizes.reduce((all, size) => all + size, 0);
      assert.ok(sum <= SCRIPTS, `${sum} bytes: ${scripts.map((url, n) => `${url} ${sizes[n] ?? 0}`).join(' ')}`);
      await context.close();
    });

    test(`${format}: the zip has at most ${ZIP} bytes`, async () => {
      const bytes = (await lessons().zip(format)).length;
      assert.ok(bytes > 10_000 && bytes <= ZIP, `${bytes} bytes`);
    });
  }

  test('no other host is ever asked', async () => {
    const context = await freshContext();
    const asked: string[] = [];
    context.on('request', request => asked.push(request.url()));
    const { learner, begin, page } = await lessons().open(context);
    do {
      if ((await page.locator('tl-assessment').count()) > 0) await begin();
      await learner.answerAll();
    } while (await learner.next());
    assert.ok(asked.length > 0);
    assert.deepEqual(
      asked.filter(url => !url.startsWith(`${lessons().origin}/`) && !/^(data|blob):/u.test(url)),
      [],
    );
    await context.close();
  });
});
