import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Course, Id } from '@throughline/tracking';
import type { Page } from 'playwright-core';
import { freshContext } from './harness/browser.js';
import { lessonsOf } from './harness/lessons-of.js';
import { courses } from './harness/site.js';
import { courseReader, openImporter, written, type Importer, type Written } from './harness/zips.js';

const SCORM = ['scorm12', 'scorm2004-3', 'scorm2004-4'] as const;

/** The module whose package is the largest. */
const MODULE = 'education-and-training';

/**
 * `scripts`: of all scripts that are asked for before the first page can be read and answered, gzipped, in bytes. The whole
 * course knows the questions of all its modules by then. `zip`: the whole package, in bytes; course.yaml allows 900 and
 * 200 kB of SCORM 1.2, and what is there now is held below. SCORM 2004 adds its schemas, 10 kB.
 */
const BUDGETS = [
  { of: 'course', scripts: 60_000, zip: 450_000 },
  { of: MODULE, scripts: 36_000, zip: 205_000 },
] as const;
/** Requests of any kind until then. */
const REQUESTS = 4;

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
  const out = mkdtempSync(path.join(tmpdir(), 'throughline-budgets-'));
  let importer: Importer;
  let courseOf: (of: Id) => Course;
  let zips: readonly Written[];
  before(async () => {
    zips = await written({ course: courses.own, out, module: `course,${MODULE}`, format: SCORM.join(',') });
    courseOf = await courseReader(courses.own);
    importer = await openImporter(out);
  });
  after(async () => {
    await importer.close();
    rmSync(out, { recursive: true });
  });

  for (const { of, scripts: most, zip: largest } of BUDGETS)
    for (const format of SCORM) {
      const made = (): Written => zips.find(one => one.of === of && one.format === format) ?? assert.fail();

      test(`${format}, ${of}: at most ${REQUESTS} requests and ${most} bytes of script before the first screen`, async () => {
        const site = importer.import(made().name, courseOf(of));
        const context = await freshContext();
        const page = await context.newPage();
        const asked = await untilReady(page, site.alone(format));
        assert.ok(asked.length <= REQUESTS, `${asked.length} requests: ${asked.join(' ')}`);
        const scripts = asked.filter(url => url.endsWith('.js'));
        assert.ok(scripts.length > 0, 'there is a script');
        const sizes = await Promise.all(
          scripts.map(async url => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
        );
        const sum = sizes.reduce((all, size) => all + size, 0);
        assert.ok(sum <= most, `${sum} bytes: ${scripts.map((url, n) => `${url} ${sizes[n] ?? 0}`).join(' ')}`);
        await context.close();
      });

      test(`${format}, ${of}: the zip has at most ${largest} bytes`, () => {
        const bytes = statSync(path.join(out, made().name)).size;
        assert.ok(bytes > 10_000 && bytes <= largest, `${bytes} bytes`);
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
