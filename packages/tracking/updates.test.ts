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
import { anyVersion } from './testing/versions.js';

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

/** A course, an attempt in it, and its next version with what is done there. */
const anyUpdate = fc.tuple(anyVersion, anyVersion).chain(([before, after]) =>
  fc.record({
    before: fc.constant(before),
    after: fc.constant(after),
    attempt: anyAttempt(before),
    then: fc.array(anyHappening(after), { maxLength: 12 }),
  }),
);

/** A happening as an element tells it: the next try, whatever was generated. */
const next = (happening: Happening, { items, checks }: Attempt): Happening => {
  if (happening.verb === 'answered') return { ...happening, tries: (items.get(happening.item)?.tries ?? 0) + 1 };
  if (happening.verb === 'attempted') return { ...happening, tries: (checks.get(happening.check)?.opened ?? 0) + 1 };
  return happening;
};

test('an update of the course keeps everything that still stands in it, and no more', () => {
  fc.assert(
    fc.property(anyUpdate, ({ before, after, attempt }) => {
      const read = decode(encode(attempt, before), after);
      assert.ok(read);
      assert.deepEqual({ ...read, unknown: [] }, expected(attempt, before, after));
    }),
    { numRuns: 2000 },
  );
});

test('what the new version does not know is copied as it is: the old one finds all of it when it comes back', () => {
  fc.assert(
    fc.property(anyUpdate, ({ before, after, attempt }) => {
      const read = decode(encode(attempt, before), after);
      assert.ok(read);
      assert.deepEqual(decode(encode(read, after), before), attempt);
    }),
    { numRuns: 2000 },
  );
});

test('whatever is done in the new version, nothing of the old one is lost or lowered when that comes back', () => {
  fc.assert(
    fc.property(anyUpdate, ({ before, after, attempt, then }) => {
      const read = decode(encode(attempt, before), after);
      assert.ok(read);
      const went = then.reduce((all, each, n) => fold(all, stamped(next(each, all), all.seq + n + 1), after), read);
      const back = decode(encode(went, after), before);
      assert.ok(back);
      assert.deepEqual({ ...merge(back, attempt), unknown: [] }, { ...back, unknown: [] });
    }),
    { numRuns: 2000 },
  );
});
