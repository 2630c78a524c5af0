import assert from 'node:assert/strict';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { courses, openSite, type Site } from './harness/site.js';
import { watchPolicy } from './harness/policy.js';

/** The oldest Chromium that a learner may have (decision 26), as a package of npm brings it for Linux. */
const FLOOR = '109.';
const FORMATS = ['scorm12', 'scorm2004-4', 'cmi5', 'xapi'] as const;
const skip =
  process.platform === 'linux' && process.arch === 'x64' ? false : 'the old Chromium is built for Linux x64 only';

describe('On the oldest browser that is supported', { skip }, () => {
  let site: Site;
  let folder: string;
  let open: () => Promise<Browser>;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-floor-'));
    const executablePath = path.join(folder, 'chromium');
    const packed = path.join(
      path.dirname(createRequire(import.meta.url).resolve('chromium-floor')),
      '../bin/chromium.br',
    );
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(executablePath));
    await chmod(executablePath, 0o755);
    open = () =>
      chromium.launch({
        executablePath,
        // Made for one process in a small box: it starts in no other way, and ends with its first context.
        args: ['--no-sandbox', '--single-process', '--no-zygote', '--disable-gpu'],
      });
    site = await openSite(courses.first, FORMATS);
  });
  after(async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const format of FORMATS)
    test(`${format}: a lesson is answered, and every answer is back`, async () => {
      const browser = await open();
      assert.ok(browser.version().startsWith(FLOOR), browser.version());
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      const errors: string[] = [];
      context.on('weberror', error => errors.push(String(error.error())));
      const violations = await watchPolicy(context);
      const first = await site.launch(context, format, { learner: 'floor' });
      await first.learner.restored();
      const answered = await first.learner.answerAll();
      assert.ok(answered >= 2);
      await first.close();

      const again = await site.launch(context, format, { learner: 'floor', as: 'returning' });
      await again.learner.restored();
      assert.equal(await again.learner.answerAll(), 0, 'every answer is back');
      await again.close();
      assert.deepEqual(errors, []);
      assert.deepEqual(violations, []);
      await browser.close();
    });
});
