import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { formatOf, type FormatName } from '@throughline/build/core/formats.js';
import type { Course, Id } from '@throughline/tracking';
import { closeBrowser, freshContext } from './harness/browser.js';
import { QUESTIONS, type How } from './harness/answers.js';
import { watchPolicy } from './harness/policy.js';
import { assertOnce, FINISHED, isSettled, NOT_YET, type Told } from './harness/records.js';
import { courses, type Open, type Site } from './harness/site.js';
import { courseReader, openImporter, written, type Importer, type Written } from './harness/zips.js';

const full = process.env['THROUGHLINE_FULL'] === '1';
type Reported = Exclude<FormatName, 'web'>;
const FORMATS: readonly Reported[] = ['scorm12', 'scorm2004-4', 'scorm2004-3', 'cmi5', 'xapi'];
/** Modules of the course that have a check, in its order. */
const MODULES: readonly Id[] = ['key-concepts', 'approaches', 'education-and-training', 'assessment-and-support'];

/** Each module in each standard; else each standard once and each module at least once. */
const grid: readonly (readonly [Reported, Id])[] = full
  ? FORMATS.flatMap(format => MODULES.map(module => [format, module] as const))
  : FORMATS.map((format, n) => [format, MODULES[n % MODULES.length] ?? ''] as const);

/** The page after the check is the last one that completion needs. */
const RIGHT = {
  ...FINISHED,
  cmi5: 'initialized passed completed terminated',
  xapi: 'initialized passed completed terminated',
};

/** What one learner does with a package, in its platform. */
interface Taking {
  readonly site: Site;
  readonly format: Reported;
  readonly how: How;
}

/** Takes the module from its first page to the end of its check; what was left is waited for. */
async function take({ site, format, how }: Taking): Promise<Told> {
  const context = await freshContext();
  const broken = await watchPolicy(context);
  const open = await site.launch(context, format, { learner: how });
  await open.learner.restored();
  await open.learner.finish(how);
  const shown = await resultOf(open, site);
  const wanted = how === 'right' ? RIGHT[format] : NOT_YET[format];
  // What a store has not answered yet goes once more with the end, which this one refuses whole (`isSettled`).
  if (formatOf(format).lrs) await site.record(format, how, isSettled);
  await open.close();
  const record = await site.record(format, how, ({ status }) => status === wanted);
  assert.equal(record.status, wanted);
  assert.equal(Math.floor((record.score ?? -1) * 100), shown);
  assert.deepEqual(broken, []);
  await context.close();
  return record;
}

/** Comes back to the check alone, and answers what it asks now. */
async function retake({ site, format, how }: Taking): Promise<Told> {
  const context = await freshContext();
  const open = await site.launch(context, format, { learner: how, as: 'returning' });
  await open.learner.restored();
  await openCheck(open, site);
  const check = open.frame.locator('tl-assessment');
  await check.getByRole('button', { name: 'Take it again' }).click();
  await open.frame.locator(`tl-assessment ${QUESTIONS}`).first().waitFor();
  await open.learner.answerAll('right');
  await check.getByText('Your result: 100%. Passed.').waitFor();
  if (formatOf(format).lrs) await site.record(format, how, isSettled);
  await open.close();
  const ended = formatOf(format).lrs ? `${NOT_YET[format]} initialized passed terminated` : FINISHED[format];
  const record = await site.record(format, how, ({ status }) => status === ended);
  assert.equal(record.status, ended);
  assert.equal(record.score, 1);
  await context.close();
  return record;
}

/** Opens the page of the check: in a module's own package the learner's record comes after it. */
async function openCheck({ learner }: Open, { course }: Site): Promise<void> {
  const pages = course.outline.modules.flatMap(module => module.pages);
  await learner.open(pages.find(({ check }) => check)?.id ?? '');
}

/** The best result of the check as the learner is told it, in whole per cent. */
async function resultOf(open: Open, site: Site): Promise<number> {
  await openCheck(open, site);
  const words = await open.frame.locator('tl-assessment .best', { hasText: '%' }).innerText();
  return Number(/Your best result so far: (\d+)%/u.exec(words)?.[1]);
}

/** Fails unless every answer told is of the bank of the course's check, each question once. */
function assertOfBank({ answered, raw }: Told, format: Reported, course: Course, count: number): void {
  const banks = course.outline.modules.flatMap(({ pages }) => pages.flatMap(({ check }) => check?.bank ?? []));
  const ids = answered.map(called => called.replace(/^.*\//u, '').replaceAll('_', '-'));
  assert.equal(ids.length, count);
  assert.deepEqual([...new Set(ids)], ids, 'no question twice before the bank is used up');
  assert.deepEqual(
    ids.filter(id => !banks.includes(id)),
    [],
    'no answer that is only practised',
  );
  if (formatOf(format).lrs) assertOnce(raw);
}

describe('Each module of the course, from the zip that is written', { concurrency: 2 }, () => {
  const out = mkdtempSync(path.join(tmpdir(), 'throughline-shipped-'));
  let zips: readonly Written[];
  let courseOf: (of: Id) => Course;
  before(async () => {
    zips = await written({ course: courses.own, out });
    courseOf = await courseReader(courses.own);
  });
  after(async () => {
    await closeBrowser();
    rmSync(out, { recursive: true });
  });

  test('all modules with a check are taken here', () => {
    const checked = courseOf('course').outline.modules.filter(({ pages }) => pages.some(({ check }) => check));
    assert.deepEqual(
      checked.map(({ id }) => id),
      MODULES,
    );
  });

  for (const [format, module] of grid) {
    const imported = async (t: { after: (done: () => Promise<void>) => void }): Promise<Site> => {
      const importer: Importer = await openImporter(out);
      t.after(() => importer.close());
      const zip = zips.find(({ of, format: made }) => of === module && made === format);
      assert.ok(zip);
      return importer.import(zip.name, courseOf(module));
    };
    test(`${format}, ${module}: all right is finished, passed, and told with the full score`, async t => {
      const site = await imported(t);
      const record = await take({ site, format, how: 'right' });
      assert.equal(record.score, 1);
      assertOfBank(record, format, site.course, 10);
    });
    test(`${format}, ${module}: all wrong is not passed, and a later try that is all right is`, async t => {
      const site = await imported(t);
      const record = await take({ site, format, how: 'wrong' });
      assert.ok((record.score ?? 1) < 0.7);
      assertOfBank(await retake({ site, format, how: 'wrong' }), format, site.course, 20);
    });
  }
});
