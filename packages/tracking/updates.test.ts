import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Attempt } from './attempt.js';
import type { Id, Item, Outline, Response } from './course.js';
import type { Happening } from './events.js';
import { decode, encode } from './codec.js';
import { fold } from './fold.js';
import { merge } from './merge.js';
import { anyAttempt, anyHappening, stamped } from './testing/arbitrary.js';
import { fakeLms } from './testing/fake-lms.js';
import { launch } from './testing/launch.js';
import { anyVersions } from './testing/versions.js';
import { settleAll, virtualDevice } from './testing/virtual-env.js';

/** Where everything stands: what has the same place in two versions is the same thing (field notes V1). */
const placesIn = ({ modules }: Outline): ReadonlyMap<string, string> =>
  new Map(
    modules.flatMap(({ id, slot, pages, items }): readonly (readonly [string, string])[] => [
      [`scope ${id}`, `${slot}`],
      ...items.map(item => [`item ${item.id}`, `${slot}.${item.slot}`] as const),
      ...pages.flatMap(page => [
        [`page ${page.id}`, `${slot}.${page.slot}`] as const,
        [`scope ${page.id}`, `${slot}.${page.slot}`] as const,
        ...(page.check ? [[`check ${page.check.id}`, `${slot}.${page.slot}`] as const] : []),
        ...page.activities.filter(each => !page.items.includes(each)).map(each => [`done ${each}`, `${slot}`] as const),
      ]),
    ]),
  );

const itemsIn = ({ modules }: Outline): ReadonlyMap<Id, Item> =>
  new Map(modules.flatMap(({ items }) => items.map(item => [item.id, item])));

/** The options and the targets that an answer names. */
const named = (response: Response): readonly [options: readonly Id[], targets: readonly Id[]] => {
  if ('ids' in response) return [response.ids, []];
  if ('id' in response) return [[response.id], []];
  const pairs = 'pairs' in response ? response.pairs : 'steps' in response ? response.steps : [];
  return [pairs.map(([source]) => source), pairs.map(([, target]) => target)];
};

/** Whether an answer is one to a question as it is now. */
const isAnswer = (response: Response, { type, options, targets = options }: Item): boolean => {
  const [chosen, matched] = named(response);
  const has = (all: Item['options'], ids: readonly Id[]): boolean => ids.every(id => all.some(each => each.id === id));
  return type === response.type && has(options, chosen) && has(targets, matched);
};

/** What of an attempt a learner finds in another version of the course. It reads no state and merges nothing. */
const expected = (attempt: Attempt, before: Outline, after: Outline): Attempt => {
  const [was, is] = [placesIn(before), placesIn(after)];
  const stays = (key: string): boolean => was.has(key) && was.get(key) === is.get(key);
  const here = <Value>(kind: string, all: ReadonlyMap<Id, Value>): Map<Id, Value> =>
    new Map([...all].filter(([id]) => stays(`${kind} ${id}`)));
  const left = (kind: string, all: ReadonlySet<Id>): Set<Id> => new Set([...all].filter(id => stays(`${kind} ${id}`)));
  const items = itemsIn(after);
  const course = attempt.scopes.get('course');
  return {
    ...attempt,
    unknown: [],
    visited: left('page', attempt.visited),
    done: left('done', attempt.done),
    checks: here('check', attempt.checks),
    scopes: new Map([...(course ? [['course', course] as const] : []), ...here('scope', attempt.scopes)]),
    location: attempt.location && stays(`page ${attempt.location.page}`) ? attempt.location : null,
    items: new Map(
      [...here('item', attempt.items)].map(([id, state]) => {
        const item = items.get(id);
        // Of an answer to an older question its credit stays (V3); one that names what is gone waits untouched.
        const isRead = item?.revision === state.revision && state.response && isAnswer(state.response, item);
        return [id, { ...state, response: isRead ? state.response : null }];
      }),
    ),
  };
};

/** The parts of an attempt in which nothing may be lost: where it is told and where the learner left go their own way. */
const work = ({ visited, done, items, checks, scopes }: Attempt) => ({ visited, done, items, checks, scopes });

/** Fails where an attempt does not hold all that another one holds. */
const assertHolds = (attempt: Attempt, other: Attempt): void => {
  assert.deepEqual(work(merge(attempt, { ...other, lineage: attempt.lineage })), work(attempt));
};

/** A course, an attempt in it, and another version with what is done there. */
const storyOf = ([before, after]: readonly [Outline, Outline]) =>
  fc.record({
    before: fc.constant(before),
    after: fc.constant(after),
    attempt: anyAttempt(before),
    then: fc.array(anyHappening(after), { maxLength: 12 }),
  });
const anyUpdate = anyVersions.chain(storyOf);
/** The same, and an institution that goes back to the version before. */
const anyChange = fc
  .tuple(anyVersions, fc.boolean())
  .chain(([[before, after], isBack]) => storyOf(isBack ? [after, before] : [before, after]));

/** A happening as an element tells it: the next try, whatever was generated. */
const next = (happening: Happening, { items, checks }: Attempt): Happening => {
  if (happening.verb === 'answered') return { ...happening, tries: (items.get(happening.item)?.tries ?? 0) + 1 };
  if (happening.verb === 'attempted') return { ...happening, tries: (checks.get(happening.check)?.opened ?? 0) + 1 };
  return happening;
};

test('another version of the course keeps everything that stands in it, and nothing else', () => {
  fc.assert(
    fc.property(anyChange, ({ before, after, attempt }) => {
      const read = decode(encode(attempt, before), after);
      assert.ok(read);
      assert.deepEqual({ ...read, unknown: [] }, expected(attempt, before, after));
    }),
    { numRuns: 1000 },
  );
});

test('what a version does not know is copied as it is: the other one finds all of it when it comes back', () => {
  fc.assert(
    fc.property(anyChange, ({ before, after, attempt }) => {
      const read = decode(encode(attempt, before), after);
      assert.ok(read);
      assert.deepEqual(decode(encode(read, after), before), attempt);
    }),
    { numRuns: 1000 },
  );
});

test('whatever is done after an update, nothing of before is lost or lowered when the version before comes back', () => {
  fc.assert(
    fc.property(anyUpdate, ({ before, after, attempt, then }) => {
      const read = decode(encode(attempt, before), after);
      assert.ok(read);
      const went = then.reduce((all, each, n) => fold(all, stamped(next(each, all), all.seq + n + 1), after), read);
      const back = decode(encode(went, after), before);
      assert.ok(back);
      assertHolds(back, attempt);
    }),
    { numRuns: 1000 },
  );
});

interface Visit {
  readonly outline: Outline;
  readonly happenings: readonly Happening[];
  /** The platform hears of it before the page dies. */
  readonly told: boolean;
}

/** A page that dies, in the words of the course as it is then. */
const anyVisit = (outline: Outline): fc.Arbitrary<Visit> =>
  fc.record({
    outline: fc.constant(outline),
    happenings: fc.array(anyHappening(outline), { minLength: 1, maxLength: 12 }),
    told: fc.boolean(),
  });
const anyVisits = anyVersions.chain(([before, after]) => fc.tuple(anyVisit(before), anyVisit(after)));

for (const name of ['scorm12', 'xapi'] as const)
  test(`${name}: launches of two versions go on with what platform and device hold`, async () => {
    await fc.assert(
      fc.asyncProperty(anyVisits, async ([first, second]) => {
        const [lms, device] = [fakeLms(name), virtualDevice()];
        const visit = async ({ outline, happenings, told }: Visit): Promise<Attempt> => {
          const { recorder, env } = launch(lms, device, outline);
          await recorder.restored;
          while (recorder.offer) recorder.offer.accept();
          for (const happening of happenings) recorder.record(next(happening, recorder.attempt));
          if (told) await env.advance(5000);
          else await settleAll();
          env.kill();
          return recorder.attempt;
        };
        const one = await visit(first);
        const two = await visit(second);
        assertHolds(two, expected(one, first.outline, second.outline));
        const three = await visit({ ...first, happenings: [] });
        assertHolds(three, one);
        assertHolds(three, expected(two, second.outline, first.outline));
      }),
      { numRuns: 150 },
    );
  });
