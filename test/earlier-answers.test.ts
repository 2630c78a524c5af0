import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatOf, type FormatName } from '@throughline/build/core/formats.js';
import type { As } from '@throughline/build/preview/launches.js';
import type { Course, Id } from '@throughline/tracking';
import { closeBrowser, freshContext } from './harness/browser.js';
import { learnerIn } from './harness/learner.js';
import { assertEmpty, assertNotOffered, carry, mapOf, offerIn, shownIn } from './harness/new-attempt.js';
import { assertOnce, attemptsIn, FINISHED, isSettled, type Told } from './harness/records.js';
import type { Open, Site } from './harness/site.js';
import { courseReader, openImporter, written } from './harness/zips.js';

/** What the second version changes stands at the head of `updates/updates.test.ts`. */
const VERSIONS = ['v1', 'v2'] as const;
type Version = (typeof VERSIONS)[number];

type Reported = Exclude<FormatName, 'web'>;
const LRS = ['cmi5', 'xapi'] as const satisfies readonly Reported[];
const SCORM = ['scorm12', 'scorm2004-4'] as const satisfies readonly Reported[];

/** Where the new attempt is opened. */
type Place = 'the same device' | 'another device';

/** SCORM gives a new attempt nothing of the one before: the answers are on the device where they were given alone. */
const FINISHED_IN: readonly (readonly [Reported, Place])[] = [
  ...[...LRS, ...SCORM].map(format => [format, 'the same device'] as const),
  ...LRS.map(format => [format, 'another device'] as const),
];
const ELSEWHERE = [
  ['cmi5', 'another device'],
  ['xapi', 'the same device'],
] as const satisfies typeof FINISHED_IN;

const LESSONS: readonly Id[] = ['flour', 'shaping', 'resting', 'heat'];

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-earlier-'));

/** What a record store holds of an attempt that was begun, and left. */
const BEGUN = { cmi5: 'initialized terminated', xapi: 'initialized' } as const;

/** What the newest attempt has been told: how it stands, and which questions were answered in it. */
const newest = (format: Reported, record: Told): Pick<Told, 'status' | 'answered'> => {
  const { status, answered } = (formatOf(format).lrs ? attemptsIn(record).at(-1) : record) ?? {
    status: '',
    answered: [],
  };
  return { status, answered: answered.map(called => called.replace(/^.*\//u, '').replaceAll('_', '-')) };
};

const is =
  (format: Reported, status: string) =>
  (record: Told): boolean =>
    newest(format, record).status === status;

const LEARNER = 'ada';

interface Learning {
  /** Where the next launches are. */
  readonly device: (place: Place) => Promise<void>;
  readonly launch: (as: As, version?: Version, learner?: string) => Promise<Open>;
  /** Until the page has heard of all it told. */
  readonly settled: () => Promise<void>;
  /** Closes the course, once all was heard; what the platform holds when it has `ended`. Fails where anything is told twice or wrong. */
  readonly close: (open: Open, ended: (record: Told) => boolean, learner?: string) => Promise<Told>;
}

describe('The answers of an earlier attempt', { concurrency: 2 }, () => {
  const zips = new Map<Version, ReadonlyMap<FormatName, string>>();
  const courses = new Map<Version, Course>();
  before(async () => {
    for (const version of VERSIONS) {
      const course = fileURLToPath(new URL(`fixtures/upgraded-course/${version}`, import.meta.url));
      const out = path.join(scratch, version);
      const made = await written({ course, out, module: 'course', format: [...LRS, ...SCORM].join(',') });
      zips.set(version, new Map(made.map(({ format, name }) => [format, name])));
      courses.set(version, (await courseReader(course))('course'));
    }
  });
  after(async () => {
    await closeBrowser();
    rmSync(scratch, { recursive: true });
  });

  const courseOf = (version: Version): Course => {
    const course = courses.get(version);
    assert.ok(course);
    return course;
  };

  /** One learner on a platform of their own, who comes in one attempt after the other. */
  async function learning(t: TestContext, format: Reported): Promise<Learning> {
    const importer = await openImporter(scratch);
    const contexts = [await freshContext()];
    t.after(async () => {
      // Pages that are still open would be loaded again from whatever takes the platform's place.
      await Promise.all(contexts.map(context => context.close()));
      await importer.close();
    });
    const site = (version: Version): Site =>
      importer.import(path.join(version, zips.get(version)?.get(format) ?? ''), courseOf(version));
    const settled = async (who = LEARNER): Promise<void> => {
      if (formatOf(format).lrs) await site('v1').record(format, who, isSettled);
    };
    return {
      settled,
      async device(place) {
        if (place === 'another device') contexts.push(await freshContext());
      },
      async launch(as, version = 'v1', learner = LEARNER) {
        const context = contexts.at(-1) ?? assert.fail();
        const open = await site(version).launch(context, format, { learner, as, frame: 'full' });
        await open.learner.restored();
        return open;
      },
      async close(open, ended, who = LEARNER) {
        await settled(who);
        await open.close();
        const record = await site('v1').record(format, who, ended);
        if (formatOf(format).lrs) assertOnce(record.raw);
        assert.ok(ended(record), record.status);
        return record;
      },
    };
  }

  /** A finished attempt. SCORM needs a launch before: what was read back once is proved, and else it may be unsent work. */
  async function finishFirst({ launch, close }: Pick<Learning, 'launch' | 'close'>, format: Reported): Promise<void> {
    const first = await launch('new');
    const { lrs } = formatOf(format);
    if (!lrs) {
      await first.learner.answerAll();
      await close(first, ({ answered }) => answered.length === 2);
    }
    const last = lrs ? first : await launch('returning');
    await last.learner.finish('right');
    await close(last, ({ status }) => status === FINISHED[format]);
  }

  for (const [format, place] of FINISHED_IN)
    test(`${format}, ${place}: all of a finished attempt is there on the learner’s word, and finishes the new one`, async t => {
      const { device, launch, close } = await learning(t, format);
      await finishFirst({ launch, close }, format);
      const again = await launch('returning');
      const before = await shownIn(again, LESSONS);
      const first = await close(again, record =>
        newest(format, record).status.startsWith(FINISHED[format].slice(0, 6)),
      );
      await device(place);

      const second = await launch('anew');
      await assertEmpty(second, courseOf('v1'));
      await carry(second);
      assert.deepEqual(await shownIn(second, LESSONS), before);
      assert.deepEqual(new Set(Object.values(await mapOf(second))), new Set(['done']));
      const record = await close(second, is(format, FINISHED[format]));
      assert.deepEqual(newest(format, record).answered, [], 'no answer is told again');
      assert.equal(record.score, 1);
      if (formatOf(format).lrs) {
        assert.equal(attemptsIn(record).length, 2);
        assert.deepEqual(attemptsIn(record)[0], attemptsIn(first)[0], 'the attempt before stays as it was');
        assert.equal((record.raw as { readonly satisfied?: boolean }).satisfied ?? true, true);
      }
    });

  for (const format of LRS)
    test(`${format}, another device: who has only begun goes on from there, and each answer is told in one attempt`, async t => {
      const { device, launch, close, settled } = await learning(t, format);
      const first = await launch('new');
      await first.learner.answerAll(place => (place === 0 ? 'wrong' : 'right'));
      await settled();
      // What is done from here on is saved when the learner leaves.
      assert.ok(await first.learner.next());
      await first.learner.answerAll();
      const before = await shownIn(first, ['shaping', 'flour']);
      const told = await close(first, is(format, BEGUN[format]));
      assert.deepEqual(newest(format, told).answered, ['which-flour', 'how-long', 'which-shape']);
      await device('another device');

      const second = await launch('anew');
      await assertEmpty(second, courseOf('v1'));
      await carry(second);
      assert.deepEqual(await shownIn(second, ['shaping', 'flour']), before);
      await second.learner.finish('right');
      const { answered } = newest(format, await close(second, is(format, FINISHED[format])));
      const banks = ['burnt-crust', 'cold-kitchen', 'pale-crust', 'sticky-dough'];
      assert.deepEqual([...answered].sort(), [...banks, 'when-hot', 'why-rest'].sort());

      const third = await launch('returning');
      await third.frame.locator('tl-assessment .best', { hasText: '100%' }).waitFor();
      assert.equal(await offerIn(third).count(), 0, 'asked once');
      const after = await close(third, is(format, `${FINISHED[format]} initialized terminated`));
      assert.deepEqual(newest(format, after).answered.length, answered.length);
    });

  for (const [format, place] of ELSEWHERE)
    test(`${format}, ${place}: who begins without them has an empty attempt, and is not asked again`, async t => {
      const { device, launch, close } = await learning(t, format);
      await finishFirst({ launch, close }, format);
      await device(place);

      const second = await launch('anew');
      await offerIn(second).getByRole('button', { name: 'Begin without them' }).click();
      await offerIn(second).waitFor({ state: 'detached' });
      await assertEmpty(second, courseOf('v1'));
      const begun = newest(format, await close(second, is(format, BEGUN[format])));
      assert.deepEqual(begun.answered, []);

      const third = await launch('returning');
      await assertEmpty(third, courseOf('v1'));
      assert.equal(await third.learner.answerAll('wrong'), 2);
      assert.equal(await offerIn(third).count(), 0);
      const { answered } = newest(format, await close(third, is(format, `${BEGUN[format]} ${BEGUN[format]}`)));
      assert.deepEqual(answered, ['which-flour', 'how-long']);
    });

  for (const [format, place] of ELSEWHERE)
    test(`${format}, ${place}: in a new version the lessons that are new are still to be done`, async t => {
      const { device, launch, close } = await learning(t, format);
      await finishFirst({ launch, close }, format);
      await device(place);

      const second = await launch('anew', 'v2');
      await assertEmpty(second, courseOf('v2'));
      await carry(second);
      assert.deepEqual(await mapOf(second), {
        ...{ flour: 'done', salt: 'open', 'dough-check-page': 'done' },
        ...{ shaping: 'open', heat: 'done', 'oven-check-page': 'done' },
      });
      for (const lesson of ['salt', 'shaping', 'flour']) {
        await second.learner.open(lesson);
        await second.learner.answerAll();
      }
      const { answered } = newest(format, await close(second, is(format, 'initialized passed completed terminated')));
      // Both checks were passed before. The lesson of the shapes is another module’s now, and `how-long` means something else.
      assert.deepEqual([...answered].sort(), ['how-long', 'how-much-salt', 'which-shape']);
    });

  test('scorm12: nobody else on the same device is offered them', async t => {
    const { launch, close } = await learning(t, 'scorm12');
    await finishFirst({ launch, close }, 'scorm12');
    const other = await launch('new', 'v1', 'comes-after');
    await assertNotOffered(other);
    await other.close();
    await carry(await launch('anew'));
  });

  test('xapi: nobody else on the same device and at the same record store is offered them', async t => {
    const { launch, close } = await learning(t, 'xapi');
    await finishFirst({ launch, close }, 'xapi');
    const mine = await launch('anew');
    await offerIn(mine).waitFor();
    const { src } = JSON.parse(await mine.page.locator('#launch').textContent().then(String)) as {
      readonly src: string;
    };
    const address = new URL(src, mine.page.url());
    const actor = JSON.parse(address.searchParams.get('actor') ?? '') as { account: object };
    const theirs = { ...actor, account: { ...actor.account, name: 'comes-after' } };
    address.searchParams.set('actor', JSON.stringify(theirs));
    address.searchParams.set('registration', crypto.randomUUID());
    const page = await mine.page.context().newPage();
    await page.goto(address.href);
    await assertNotOffered({ frame: page.mainFrame(), learner: learnerIn(page) });
    await page.close();
    await carry(mine);
  });
});
