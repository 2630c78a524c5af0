import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Values } from '@throughline/build/commands/command.js';
import { verify } from '@throughline/build/commands/verify.js';
import { formatNames, formatOf, type FormatName } from '@throughline/build/core/formats.js';
import { said } from '@throughline/build/testing/said.js';
import type { Course, Id } from '@throughline/tracking';
import type { BrowserContext } from 'playwright-core';
import { closeBrowser, freshContext } from './harness/browser.js';
import { watchPolicy } from './harness/policy.js';
import { assertOnce, FINISHED, isSettled, type Told } from './harness/records.js';
import { courses, type Open, type Site } from './harness/site.js';
import { filesBelow, isMissing, unpackers } from './harness/unpackers.js';
import { courseReader, filesIn, openImporter, written, type Written } from './harness/zips.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-every-'));

/** The course of two modules, of which the second one's package carries a page of the first one's. */
function carryingCourse(): string {
  const folder = path.join(scratch, 'course');
  cpSync(courses.modules, folder, { recursive: true });
  const page = path.join(folder, '01-dough/20-shaping.md');
  writeFileSync(page, readFileSync(page, 'utf8').replace('minutes: 3', 'minutes: 3\nalso: [all]'));
  return folder;
}

/** What the command can be told to write besides. */
const MORE: readonly Values[] = [{ units: 'modules', module: 'course' }, { facilitator: true }, { doctor: true }];

const sorted = (files: ReadonlyMap<string, Uint8Array>) => new Map([...files].sort());

const full = process.env['THROUGHLINE_FULL'] === '1';
const folders = [carryingCourse(), ...(full ? [courses.own] : [])];

/** A question as an item, by how a record calls it: an address in the whole course, or an id without hyphens. */
const itemIn =
  ({ course: { outline }, whole }: Holding) =>
  (called: string): Id => {
    const items = outline.modules.flatMap(module => module.items);
    const base = `${outline.base}/${whole}/`;
    return items.find(({ id }) => called === base + id || called === id.replaceAll('-', '_'))?.id ?? called;
  };

/** Which answers are told of a course of which everything was answered: how many, and out of which. */
function toBeTold({ outline }: Course): { readonly count: number; readonly of: ReadonlySet<Id> } {
  const pages = outline.modules.flatMap(module => module.pages);
  const checks = pages.flatMap(({ check }) => check ?? []);
  const lessons = outline.privacy === 'full' ? pages.flatMap(({ items }) => items) : [];
  return {
    count: checks.reduce((sum, { draw }) => sum + draw, 0) + lessons.length,
    of: new Set([...lessons, ...checks.flatMap(({ bank }) => bank)]),
  };
}

/** What a platform holds of a learner who has answered everything rightly; `after` is what later visits add. */
function assertTold({ answered, score, status, raw }: Told, holding: Holding): void {
  const { course, format, after = '' } = holding;
  assert.equal(status, FINISHED[format] + after);
  assert.equal(score, 1);
  const { count, of } = toBeTold(course);
  const items = answered.map(itemIn(holding));
  assert.equal(items.length, count);
  assert.deepEqual([...new Set(items)], items, 'no answer twice');
  assert.deepEqual(
    items.filter(item => !of.has(item)),
    [],
    'no answer of another module',
  );
  if (formatOf(format).lrs) assertOnce(raw);
}

interface Holding {
  readonly course: Course;
  /** Id of the whole course, of which this one is perhaps a module. */
  readonly whole: Id;
  readonly format: Exclude<FormatName, 'web'>;
  readonly after?: string;
}

/** Opens a package as the learner who has every package of the platform. */
async function launch(context: BrowserContext, site: Site, format: FormatName, as: 'new' | 'returning'): Promise<Open> {
  const open = await site.launch(context, format, { learner: 'ada', as });
  await open.learner.restored();
  return open;
}

/** Begins a package, in which nothing may stand that was done in another. */
async function begin(context: BrowserContext, site: Site, format: FormatName): Promise<Open> {
  const open = await launch(context, site, format, 'new');
  assert.ok((await open.learner.shown()).length > 0, 'the first page asks something');
  assert.equal(await open.frame.locator('article[data-page] .result').count(), 0);
  return open;
}

interface Life {
  readonly context: BrowserContext;
  readonly site: Site;
  readonly format: FormatName;
  readonly whole: Id;
}

/** One life of a package: begun, answered whole, closed, and opened again. */
async function live({ context, site, format, whole }: Life): Promise<void> {
  const { course } = site;
  const held = async (after = ''): Promise<void> => {
    if (format === 'web') return;
    const record = await site.record(format, 'ada', ({ status }) => status === FINISHED[format] + after);
    assertTold(record, { course, whole, format, after });
  };
  const pages = course.outline.modules.at(-1)?.pages ?? [];
  const asking = pages.find(({ items }) => items.length > 0);

  const first = await begin(context, site, format);
  // Without a platform each package asks, once there is something to keep.
  await first.learner.answerAll();
  if (format === 'web') await first.frame.getByRole('button', { name: 'My own device' }).click();
  await first.learner.finish();
  await first.settled();
  await first.close();
  await held();

  const again = await launch(context, site, format, 'returning');
  await again.frame.locator('tl-assessment .best', { hasText: '100%' }).waitFor();
  await again.learner.open(asking?.id ?? '');
  const results = again.frame.locator('article[data-page] .result');
  await results.first().waitFor();
  assert.equal(await results.count(), asking?.items.length);
  const { lrs } = formatOf(format);
  // Until its beginning is answered a visit has no end that could be told.
  if (lrs) await site.record(format, 'ada', isSettled);
  await again.close();
  await held(lrs ? ' initialized terminated' : '');
}

describe('Every package, from the zip that is written', { concurrency: 2 }, () => {
  after(async () => {
    await closeBrowser();
    rmSync(scratch, { recursive: true });
  });
  for (const [n, folder] of folders.entries()) {
    let zips: readonly Written[];
    let courseOf: (of: Id) => Course;
    const out = path.join(scratch, String(n));
    before(async () => {
      zips = await written({ course: folder, out });
      courseOf = await courseReader(folder);
    });

    test('each keeps every rule, has a name that is safe on Windows, and others unpack the same files', async t => {
      const more: string[] = [];
      for (const kind of MORE) more.push(...(await written({ course: folder, out, ...kind })).map(({ name }) => name));
      const names = readdirSync(out);
      assert.equal(names.length, zips.length + more.length, 'no two have one name');
      for (const name of names) {
        assert.match(name, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.zip$/u);
        const { out: found } = await said(verify, { FILE: path.join(out, name) });
        assert.match(found, /^No rule is broken\.$/mu);
      }
      for (const [program, unpack] of Object.entries(unpackers)) {
        if (await isMissing(program)) {
          if (process.env['CI'] === 'true') assert.fail(`${program} is missing`);
          t.skip(`${program} is not installed`);
          continue;
        }
        const into = path.join(scratch, `${n}-${program}`);
        mkdirSync(into);
        await unpack(out, names, into);
        for (const name of names)
          assert.deepEqual(sorted(filesBelow(path.join(into, name))), sorted(filesIn(path.join(out, name))));
      }
    });

    // The whole course is lived through in every format elsewhere, and here where most packages go.
    for (const format of formatNames)
      test(`${format}: each module is finished and found again, beside the others on one platform`, async t => {
        const importer = await openImporter(out);
        t.after(() => importer.close());
        const context = await freshContext();
        const broken = await watchPolicy(context);
        const own = zips.filter(zip => zip.format === format);
        assert.equal(own.length, 1 + courseOf('course').outline.modules.length);
        for (const { name, of } of own.toReversed()) {
          const site = importer.import(name, courseOf(of));
          if (of !== 'course' || full || format === 'scorm12')
            await live({ context, site, format, whole: courseOf('course').outline.id });
          else await (await begin(context, site, format)).close();
        }
        assert.deepEqual(broken, []);
        await context.close();
      });
  }
});
