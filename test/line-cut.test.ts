import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FormatName } from '@throughline/build/core/formats.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { learnerIn } from './harness/learner.js';
import { cutLine, mendLine, noteReady, slowLine, slowPackage } from './harness/line.js';
import { watchPolicy } from './harness/policy.js';
import { statementsOf, type Told } from './harness/records.js';
import { courses, openSite, type Site } from './harness/site.js';
import { unzip, type Folder } from './harness/unzip.js';

const full = process.env['THROUGHLINE_FULL'] === '1';

/** How the line comes back: while the course is open, or only at the next launch. */
type Back = 'while it is open' | 'at the next launch';

type Standard = Exclude<FormatName, 'web' | 'scorm2004-3'>;

/** What must be told in the end, however the line was; a session that ended without a line has no `terminated`. */
const FINISHED: Readonly<Record<Standard, RegExp>> = {
  scorm12: /^passed$/u,
  'scorm2004-4': /^completed\/passed$/u,
  cmi5: /^initialized (?:terminated )?(?:initialized )?completed passed terminated$/u,
  xapi: /^initialized (?:terminated )?(?:initialized )?completed passed terminated$/u,
};

const essential: readonly (readonly [Standard, Back])[] = [
  ['scorm12', 'at the next launch'],
  ['scorm2004-4', 'while it is open'],
  ['cmi5', 'at the next launch'],
  ['xapi', 'while it is open'],
];

const grid = (Object.keys(FINISHED) as Standard[]).flatMap(format =>
  (['while it is open', 'at the next launch'] as const).map(back => [format, back] as const),
);

describe('A line cut five seconds after the first page was ready', { concurrency: 2 }, () => {
  let site: Site;
  let folder: Folder;
  before(async () => {
    site = await openSite(courses.first);
    folder = await unzip(site, 'web');
  });
  after(async () => {
    await folder.remove();
    await closeBrowser();
    await site.close();
  });

  /** How many questions a try of the module's check has: as many answers a record must hold. */
  const drawn = (): number =>
    site.course.outline.modules.flatMap(({ pages }) => pages).reduce((sum, { check }) => sum + (check?.draw ?? 0), 0);

  /** Everything the learner did has arrived; the session may still be open. */
  const arrived = ({ status, score, answered }: Told): boolean =>
    status.includes('passed') && score === 1 && answered.length === drawn();

  const assertComplete = (format: Standard, record: Told): void => {
    assert.match(record.status, FINISHED[format]);
    assert.equal(record.score, 1);
    assert.equal(record.answered.length, drawn(), 'every answer is in the record');
    assert.equal(new Set(record.answered).size, drawn(), 'none of them twice');
    if (format === 'cmi5') {
      assert.deepEqual((record.raw as { violations: unknown }).violations, []);
      const ids = statementsOf(record.raw).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }
  };

  for (const [format, back] of full ? grid : essential)
    test(`${format}: the module is finished without it, and told when it is back ${back}`, async () => {
      const context = await freshContext();
      const broken = await watchPolicy(context);
      await noteReady(context);
      const learner = `cut-${back.replaceAll(' ', '-')}`;
      const open = await site.launch(context, format, { learner, before: slowPackage });
      await open.learner.restored();
      const frame = open.page.frame({ url: /\/package\// });
      assert.ok(frame);
      await cutLine(frame, context);
      await open.page.evaluate(() => {
        if (window.lms) window.lms.faults.commit = 'offline';
      });
      await open.learner.finish('right', { practice: false });

      if (back === 'while it is open') {
        await open.page.evaluate(() => {
          if (window.lms) window.lms.faults.commit = undefined;
        });
        await mendLine(open.page);
        // Told while the course is open: what leaving it sends must not be what made it whole.
        assert.ok(arrived(await site.record(format, learner, arrived)), 'all has arrived before the course is closed');
        await open.close();
      } else {
        await open.close();
        await context.setOffline(false);
        const again = await site.launch(context, format, { learner, as: 'returning' });
        await again.learner.restored();
        await site.record(format, learner, arrived);
        await again.close();
      }
      const ended = ({ status }: Told): boolean => FINISHED[format].test(status);
      assertComplete(format, await site.record(format, learner, ended));
      assert.deepEqual(broken, []);
      await context.close();
    });

  for (const place of ['the web', 'a folder'] as const)
    test(`from ${place}: the module is finished without it and is there again on one’s own device`, async () => {
      const context = await freshContext();
      const broken = await watchPolicy(context);
      await noteReady(context);
      const address = place === 'the web' ? site.alone('web') : folder.address;
      const page = await context.newPage();
      await slowLine(page);
      await page.goto(address);
      const learner = learnerIn(page);
      await learner.restored();
      // Asked once there is something to keep.
      await learner.answerAll();
      await page.getByRole('button', { name: 'My own device' }).click();
      await cutLine(page, context);
      await learner.finish('right', { practice: false });
      await page.close();
      await context.setOffline(false);

      const again = await context.newPage();
      await again.goto(address);
      await learnerIn(again).restored();
      const check = again.locator('article[data-page] tl-assessment');
      await check.locator('.best', { hasText: '100' }).first().waitFor();
      assert.deepEqual(broken, []);
      await context.close();
    });
});
