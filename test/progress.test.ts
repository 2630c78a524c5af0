import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { formatNames, type FormatName } from '@throughline/build/core/formats.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { courses, openSite, type Site } from './harness/site.js';

/** What a platform must hold when every page was read and every question answered rightly. */
const FINISHED: Readonly<Record<Exclude<FormatName, 'web'>, string>> = {
  scorm12: 'passed',
  'scorm2004-3': 'completed/passed',
  'scorm2004-4': 'completed/passed',
  cmi5: 'initialized completed passed terminated',
  xapi: 'initialized completed passed terminated',
};

const platforms = formatNames.filter((name): name is Exclude<FormatName, 'web'> => name !== 'web');

describe('A learner’s work in a platform', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.first);
  });
  after(async () => {
    await site.close();
    await closeBrowser();
  });

  for (const format of platforms) {
    test(`${format}: lesson, answers and place are back after the window was closed`, async () => {
      const context = await freshContext();
      const first = await site.launch(context, format, { learner: 'returns' });
      await first.learner.restored();
      await first.learner.next();
      const answered = await first.learner.answerAll();
      assert.ok(answered >= 2, 'the lesson has questions');
      const heading = await first.learner.heading();
      await first.close();

      const again = await site.launch(context, format, { learner: 'returns', as: 'returning' });
      await again.learner.restored();
      await again.frame.locator('h1', { hasText: heading }).waitFor();
      assert.equal(await again.learner.answerAll(), 0, 'every question shows its answer');
      await again.close();
      await context.close();
    });

    test(`${format}: a finished course is ${FINISHED[format]}`, async () => {
      const context = await freshContext();
      const open = await site.launch(context, format, { learner: 'finishes' });
      await open.learner.restored();
      // Practice is not needed to finish; one format answers it all the same.
      await open.learner.finish('right', { practice: format === 'scorm12' });
      await open.close();

      const record = await site.record(format, 'finishes', ({ status }) => status === FINISHED[format]);
      assert.equal(record.status, FINISHED[format]);
      assert.equal(record.score, 1);
      await context.close();
    });
  }
});
