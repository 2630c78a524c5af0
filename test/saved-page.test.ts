import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { closeBrowser, freshContext } from './harness/browser.js';
import { learnerIn } from './harness/learner.js';
import { courses } from './harness/site.js';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('A page that is saved while the preview runs', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'throughline-saved-'));
    await cp(courses.second, folder, { recursive: true });
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
    await closeBrowser();
  });

  test('is shown at once, and a learner who was new keeps what they did', async () => {
    const preview = spawn(process.execPath, ['scripts/start.js', '--course', folder, '--port', '4480'], {
      cwd: root,
      detached: true,
    });
    try {
      let out = '';
      const address = await new Promise<string>((resolve, reject) => {
        preview.stdout.on('data', (chunk: Buffer) => {
          out += chunk.toString();
          const said = /^ {2}(http:\/\/127\.0\.0\.1:\d+)/mu.exec(out)?.[1];
          if (said !== undefined) resolve(said);
        });
        preview.on('close', () => {
          reject(new Error(out));
        });
      });
      const context = await freshContext();
      const page = await context.newPage();
      await page.goto(`${address}/launch/scorm12?learner=edits&as=new&frame=650x666`);
      const frame = page.frameLocator('#course');
      const learner = learnerIn(frame);
      await learner.restored();
      assert.ok((await learner.answerAll()) > 0);
      const reloaded = page.waitForURL(/as=returning/u);

      const file = path.join(folder, '01-care/10-chain.md');
      await writeFile(file, (await readFile(file, 'utf8')).replace('title: السلسلة', 'title: السلسلة والزيت'));
      await reloaded;
      await frame.locator('h1', { hasText: 'السلسلة والزيت' }).waitFor();
      await learner.restored();
      assert.equal(await learner.answerAll(), 0, 'every answer is back');
      await context.close();
    } finally {
      // The command and what it started, whatever they are at: nothing may outlive the test.
      if (preview.pid !== undefined) process.kill(-preview.pid, 'SIGKILL');
    }
  });
});
