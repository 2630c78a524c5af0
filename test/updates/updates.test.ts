import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatNames, formatOf } from '@throughline/build/core/formats.js';
import { readCourseFolder } from '@throughline/build/course.js';
import { noticesOf } from '@throughline/player/notices.js';
import { knownPractice } from '@throughline/player/restore.js';
import { iri } from '@throughline/standards/lrs/names.js';
import { whole } from '@throughline/standards/internal/manifest.js';
import type { Attempt, Happening, Id, Item, Launch, Outline } from '@throughline/tracking';
import { virtualDevice } from '@throughline/tracking/testing/virtual-env.js';
import { carriedOver, choosing, read, readOn, visit, type Open, type Visit } from './learner.js';
import { rows, type Coming, type Row } from './platforms.js';

/*
 * From the first version of the fixture to the second: the lesson `salt` is new, `resting` is gone, `shaping` went to the
 * module `oven`; of the question `which-flour` an option is gone and one is new; `how-long` means something else; the
 * bank of the dough has lost a question and got another.
 */
const folder = (version: string): string =>
  fileURLToPath(new URL(`../fixtures/upgraded-course/${version}`, import.meta.url));

async function outlineOf(version: string): Promise<Outline> {
  const { course, trouble } = await readCourseFolder(folder(version), { preview: false });
  assert.ok(course, JSON.stringify(trouble));
  return course.outline;
}

let v1: Outline;
let v2: Outline;
before(async () => {
  [v1, v2] = await Promise.all([outlineOf('v1'), outlineOf('v2')]);
});

const itemOf = (outline: Outline, wanted: Id): Item => {
  const item = outline.modules.flatMap(({ items }) => items).find(({ id }) => id === wanted);
  assert.ok(item, wanted);
  return item;
};

/** Every id by the place that the state and the records know it by. */
const slots = ({ modules }: Outline): ReadonlyMap<string, number> =>
  new Map(
    modules.flatMap(module => [
      [module.id, module.slot] as const,
      ...module.pages.map(page => [`${module.id} ${page.id}`, page.slot] as const),
      ...module.items.flatMap(item => [
        [`${module.id} ${item.id}`, item.slot] as const,
        ...item.options.map(option => [`${module.id} ${item.id}/${option.id}`, option.slot] as const),
      ]),
    ]),
  );

/** Everything that has a name in a manifest, but for titles. */
const identifiers = (outline: Outline, format: (typeof formatNames)[number]): readonly string[] => {
  const text = formatOf(format).manifest?.write(whole(outline, ['index.html'])) ?? '';
  return [...text.matchAll(/\s(?:identifier|identifierref|id|default|objectiveID)="([^"]+)"/gu)].map(
    ([, id = '']) => id,
  );
};

/** A learner with a device and a platform, who goes from version to version. */
function learnerOf(row: Row) {
  const [platform, device] = [row.platform([v1, v2]), virtualDevice()];
  const go = (outline: Outline, act: (open: Open) => Iterable<Happening>, coming?: Coming): Promise<Visit> =>
    visit({ row, platform, device }, outline, act, coming);
  return { platform, device, go };
}

function* nothing(): Generator<Happening> {}

/** Half of the first version: the flour with a wrong answer that will be gone, the shape, and the check of the dough. */
function* half(open: Open): Generator<Happening> {
  yield { verb: 'visited', page: 'flour' };
  yield choosing(open, 'which-flour', 'chestnut');
  yield choosing(open, 'how-long', 'until-smooth');
  yield* read(open, ['shaping', 'dough-check-page']);
}

const told = (
  launch: Launch,
  attempt: Attempt,
  outline: Outline,
  row: Row,
  offer: 'earlier' | null = null,
): readonly string[] =>
  noticesOf({
    ...{ launch, attempt, outline, offer, standard: row.standard, device: 'own', resume: false, worth: true },
    ...{ failed: false, status: 'saved', elsewhere: false, dismissed: new Set() },
  }).map(({ text }) => text);

describe('Ids', () => {
  test('of what two versions both have are the same in every manifest, address and state', () => {
    const [was, is] = [slots(v1), slots(v2)];
    const both = [...was].filter(([id]) => is.has(id));
    assert.ok(both.length > 15);
    for (const [id, slot] of both) assert.equal(is.get(id), slot, id);
    for (const format of formatNames) assert.deepEqual(identifiers(v1, format), identifiers(v2, format), format);
    assert.ok(identifiers(v1, 'scorm12').length > 3 && identifiers(v1, 'xapi').length > 0);
    for (const id of ['dough', 'flour', 'which-flour', 'shaping', 'which-shape'])
      assert.equal(iri(v1, id), iri(v2, id));
  });

  test('of what is gone are given to nothing else', () => {
    const [was, is] = [slots(v1), slots(v2)];
    const gone = [...was].filter(([id]) => !is.has(id));
    assert.deepEqual(
      gone.map(([id]) => id),
      [
        ...['dough shaping', 'dough resting', 'dough which-flour/chestnut', 'dough how-long/until-song'],
        ...['dough which-shape', 'dough which-shape/long', 'dough which-shape/round'],
        ...['dough why-rest', 'dough why-rest/rises', 'dough why-rest/sleeps'],
        ...['dough cold-kitchen', 'dough cold-kitchen/more-time', 'dough cold-kitchen/more-salt'],
      ].filter(id => was.has(id) && !is.has(id)),
    );
    const scope = (id: string): string => id.replace(/[^ /]*$/u, '');
    for (const [id, slot] of gone)
      for (const [other, taken] of is)
        if (scope(other) === scope(id)) assert.notEqual(taken, slot, `${id} and ${other}`);
  });
});

for (const row of rows)
  describe(row.name, () => {
    test('who has begun finds what they did, what is new is new, and what is gone does no harm', async () => {
      const { platform, go } = learnerOf(row);
      const first = await go(v1, half);
      const seen: Visit = await go(v2, nothing);
      const { attempt } = seen;
      assert.deepEqual([...attempt.visited].sort(), ['dough-check-page', 'flour'], 'a lesson that moved is a new one');
      assert.equal(attempt.checks.get('dough-check')?.best, first.attempt.checks.get('dough-check')?.best);
      assert.ok((attempt.checks.get('dough-check')?.best ?? 0) > 0);
      assert.equal(attempt.location?.page, 'dough-check-page');
      assert.equal(attempt.scopes.get('course')?.completion ?? 'incomplete', 'incomplete');
      // An answer that is gone is not shown; that it was given is known.
      const flour = knownPractice(attempt, itemOf(v2, 'which-flour'), null);
      assert.deepEqual([flour.response, flour.tries, flour.best], [null, 1, 0]);
      // A question that means something else keeps the credit, and asks anew.
      const knead = knownPractice(attempt, itemOf(v2, 'how-long'), null);
      assert.deepEqual([knead.response, knead.tries, knead.best], [null, 1, 1]);
      assert.equal(seen.launch.mode, 'normal');
      assert.deepEqual(told(seen.launch, attempt, v2, row), []);
      assert.deepEqual(platform.broken(), []);
    });

    test('who goes on after the update finishes, and nothing is told twice or refused', async () => {
      const { platform, go } = learnerOf(row);
      await go(v1, half);
      const before = platform.held();
      const { attempt } = await go(v2, function* (open) {
        yield* readOn(open);
        yield choosing(open, 'which-flour', 'rye');
      });
      assert.deepEqual(attempt.scopes.get('course'), { completion: 'completed', success: 'passed', score: 0.5 });
      assert.deepEqual(attempt.items.get('which-flour')?.response, { type: 'choice', ids: ['rye'] });
      const after = platform.held();
      if (row.standard !== 'standalone') {
        assert.deepEqual([before.completed, after.completed, after.passed], [false, true, true]);
        assert.deepEqual(after.answers.slice(0, before.answers.length), before.answers);
        const more = after.answers.slice(before.answers.length).sort();
        assert.deepEqual(more, [
          'burnt-crust',
          'how-much-salt',
          'pale-crust',
          'when-hot',
          'which-flour',
          'which-shape',
        ]);
      }
      assert.deepEqual(platform.broken(), []);
    });

    test('whoever goes back to the version before finds all that was done in it', async () => {
      const { go } = learnerOf(row);
      const { attempt: first } = await go(v1, half);
      await go(v2, open => read(open, ['salt', 'shaping']));
      const { attempt } = await go(v1, nothing);
      for (const page of first.visited) assert.ok(attempt.visited.has(page), page);
      for (const [id, { response }] of first.items) assert.deepEqual(attempt.items.get(id)?.response, response, id);
    });

    if (row.can.includes('reviewing'))
      test('who has finished reads that new lessons count in a new attempt, and nothing of what they do is told', async () => {
        const { platform, go } = learnerOf(row);
        await go(v1, readOn);
        const before = platform.held();
        assert.deepEqual([before.completed, before.passed], [true, true]);
        const coming = row.reviews ? 'again' : 'reviewing';
        const old = await go(v1, nothing, coming);
        assert.deepEqual(
          told(old.launch, old.attempt, v1, row),
          ['notice.review'],
          'nothing is new in the old version',
        );
        let words: readonly string[] = [];
        const seen = await go(
          v2,
          function* (open) {
            words = told(open.launch, open.recorder.attempt, v2, row);
            yield* read(open, ['salt', 'shaping', 'oven-check-page']);
          },
          coming,
        );
        assert.equal(seen.launch.mode, 'review');
        assert.deepEqual(words, ['notice.reviewNew']);
        assert.deepEqual(platform.held(), before);
        assert.deepEqual(platform.broken(), []);
      });

    if (row.can.includes('previewing'))
      test('who looks around in the new version reads that nothing is sent, and nothing is', async () => {
        const { platform, go } = learnerOf(row);
        await go(v1, half);
        const before = platform.held();
        const seen = await go(v2, open => read(open, ['salt']), 'previewing');
        assert.deepEqual(told(seen.launch, seen.attempt, v2, row), ['notice.browse']);
        assert.deepEqual(platform.held(), before);
      });

    if (!row.reviews && row.standard !== 'standalone')
      test('who has finished and is not in review stays finished, and is told so once', async () => {
        const { platform, go } = learnerOf(row);
        await go(v1, readOn);
        const before = platform.held();
        const { attempt } = await go(v2, open => read(open, ['salt']));
        assert.deepEqual(attempt.scopes.get('course')?.completion, 'completed');
        assert.ok(attempt.visited.has('salt'));
        const after = platform.held();
        assert.deepEqual([after.completed, after.passed], [true, true]);
        assert.deepEqual(after.answers, [...before.answers, 'how-much-salt']);
      });

    if (row.can.includes('anew')) {
      /** Two visits in which the first version was finished; a new attempt of the second begins. */
      const begunAnew = async (act: (open: Open) => Iterable<Happening>) => {
        const learner = learnerOf(row);
        await learner.go(v1, half);
        await learner.go(v1, readOn);
        assert.equal(learner.platform.held().passed, true);
        return { ...learner, visit: await learner.go(v2, act, 'anew') };
      };

      test('a new attempt of the new version offers the earlier answers; the new lessons are still to be done', async () => {
        const { platform, visit: seen } = await begunAnew(carriedOver);
        const { attempt, launch } = seen;
        assert.equal(seen.offered, true);
        assert.deepEqual(told(launch, attempt, v2, row, 'earlier'), ['offer.earlier']);
        assert.deepEqual([...attempt.visited].sort(), ['dough-check-page', 'flour', 'heat', 'oven-check-page']);
        assert.equal(attempt.items.get('how-long')?.best, 1);
        assert.equal(attempt.checks.get('dough-check')?.best, 0.5);
        assert.equal(attempt.scopes.get('course')?.completion ?? 'incomplete', 'incomplete');
        assert.deepEqual([platform.held().completed, platform.held().answers], [false, []], 'no answer is told again');
        assert.deepEqual(platform.broken(), []);
      });

      test('who carries over and reads what is new finishes the new attempt', async () => {
        const { platform } = await begunAnew(function* (open) {
          yield* carriedOver(open);
          yield* readOn(open);
        });
        const { completed, passed, answers } = platform.held();
        assert.deepEqual([completed, passed], [true, true]);
        assert.deepEqual([...answers].sort(), ['how-much-salt', 'which-shape']);
        assert.deepEqual(platform.broken(), []);
      });

      test('who begins without them has done nothing', async () => {
        const { visit: seen } = await begunAnew(({ earlier }) => {
          earlier?.decline();
          return [];
        });
        assert.deepEqual([seen.offered, seen.attempt.visited.size, seen.attempt.items.size], [true, 0, 0]);
      });
    }
  });
