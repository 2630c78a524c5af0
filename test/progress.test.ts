import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { formatNames, type FormatName } from '@throughline/build/core/formats.js';
import type { Way } from './harness/answers.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import type { Learner } from './harness/learner.js';
import { watchHosts } from './harness/policy.js';
import { FINISHED, statementsOf, verbOf, type Told } from './harness/records.js';
import { courses, openSite, type Site } from './harness/site.js';

const platforms = formatNames.filter((name): name is Exclude<FormatName, 'web'> => name !== 'web');

/** Turns the page and answers what is there by turns; says what its questions show then. */
async function answerNext(learner: Learner): Promise<readonly (readonly string[])[]> {
  assert.ok(await learner.next());
  assert.ok((await learner.answerAll(place => (place % 2 === 0 ? 'right' : 'wrong'))) >= 2, 'the lesson has questions');
  return learner.shown();
}

/** A wrong choice gives nothing in part, so the score does not hang on which questions were drawn. */
function butOneChoice(): Way {
  let slipped = false;
  return (_, element) => {
    if (slipped || element !== 'tl-choice') return 'right';
    slipped = true;
    return 'wrong';
  };
}

/** What statements say of a finished course is allowed, and each that ends something says how long it took. */
function assertTimed(format: FormatName, { raw }: Told): void {
  if (format !== 'cmi5' && format !== 'xapi') return;
  if (format === 'cmi5') assert.deepEqual((raw as { violations: unknown }).violations, []);
  const all = statementsOf(raw);
  const course = all.find(statement => verbOf(statement) === 'initialized')?.object.id;
  const timed = all
    .filter(({ object, result }) => object.id === course && /^P./u.test(result?.duration ?? ''))
    .map(verbOf);
  assert.deepEqual(timed, ['completed', 'passed', 'terminated']);
}

describe('A learner’s work in a platform', () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.first);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  for (const format of platforms) {
    test(`${format}: lesson, answers and place are back after the window was closed`, async () => {
      const context = await freshContext();
      const first = await site.launch(context, format, { learner: 'returns' });
      await first.learner.restored();
      // Two lessons, which together have every kind of question; some right, some wrong, so that no key passes for it.
      const earlier = site.course.outline.modules[0]?.pages[1]?.id ?? '';
      const before = [await answerNext(first.learner), await answerNext(first.learner)];
      const heading = await first.learner.heading();
      await first.close();

      const again = await site.launch(context, format, { learner: 'returns', as: 'returning' });
      await again.learner.restored();
      await again.frame.locator('h1', { hasText: heading }).waitFor();
      const last = await again.learner.shown();
      await again.learner.open(earlier);
      assert.deepEqual([await again.learner.shown(), last], before);
      await again.close();
      await context.close();
    });

    test(`${format}: a finished course is ${FINISHED[format]}, and no other host was asked`, async () => {
      const context = await freshContext();
      const others = watchHosts(context, site.origin);
      const open = await site.launch(context, format, { learner: 'finishes' });
      await open.learner.restored();
      // Practice is not needed to finish; one format answers it all the same.
      await open.learner.finish('right', { practice: format === 'scorm12' });
      await open.settled();
      await open.close();

      const record = await site.record(format, 'finishes', ({ status }) => status === FINISHED[format]);
      assert.equal(record.status, FINISHED[format]);
      assert.equal(record.score, 1);
      assertTimed(format, record);
      assert.deepEqual(others, []);
      await context.close();
    });

    test(`${format}: one wrong choice among the ten of the check is told as 0.9`, async () => {
      const context = await freshContext();
      const open = await site.launch(context, format, { learner: 'slips' });
      await open.learner.restored();
      await open.learner.finish(butOneChoice(), { practice: false });
      await open.settled();
      await open.close();

      const record = await site.record(format, 'slips', ({ status }) => status === FINISHED[format]);
      assert.equal(record.status, FINISHED[format]);
      assert.equal(record.score, 0.9);
      await context.close();
    });
  }
});
