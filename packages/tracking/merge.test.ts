import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyAttempt } from './attempt.js';
import type { Attempt } from './attempt.js';
import { fold, settle } from './fold.js';
import { merge, mergeItem } from './merge.js';
import { asked } from './order.js';
import { anyAttempt, anyHappening, stamped } from './testing/arbitrary.js';
import { answerTo, outlineOf } from './testing/outline.js';

const outline = outlineOf({ pages: 1, items: 4, bank: 4, draw: 2, reveals: 2 });
const any = anyAttempt(outline);

test('merges in either order to the same attempt', () => {
  fc.assert(fc.property(any, any, (a, b) => assert.deepEqual(merge(a, b), merge(b, a))));
});

test('merges three attempts to the same whichever two come first', () => {
  fc.assert(fc.property(any, any, any, (a, b, c) => assert.deepEqual(merge(merge(a, b), c), merge(a, merge(b, c)))));
});

test('changes nothing when an attempt is merged with itself or with what it already holds', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      assert.deepEqual(merge(a, a), a);
      const both = merge(a, b);
      assert.deepEqual(merge(both, a), both);
    }),
  );
});

test('never lowers an outcome by an event or a merge', () => {
  const above = (low: Attempt, high: Attempt): boolean =>
    [...low.scopes].every(([id, { completion, success, score }]) => {
      const now = high.scopes.get(id);
      return (
        now !== undefined &&
        (completion === 'incomplete' || now.completion === 'completed') &&
        (success !== 'passed' || now.success === 'passed') &&
        (score === null || (now.score ?? -1) >= score)
      );
    }) &&
    [...low.checks].every(([id, { best, finished }]) => {
      const now = high.checks.get(id);
      return now !== undefined && (best === null || (now.best ?? -1) >= best) && now.finished >= finished;
    }) &&
    [...low.items].every(([id, { tries, best }]) => {
      const now = high.items.get(id);
      return now !== undefined && now.tries >= tries && now.best >= best;
    }) &&
    [...low.visited].every(id => high.visited.has(id)) &&
    [...low.done].every(id => high.done.has(id));
  fc.assert(
    fc.property(any, any, anyHappening(outline), (a, b, happening) => {
      assert.ok(above(a, merge(a, b)));
      assert.ok(above(a, fold(a, stamped(happening, a.seq + 1), outline)));
    }),
  );
});

test('folds the same event twice as once', () => {
  fc.assert(
    fc.property(any, anyHappening(outline), (attempt, happening) => {
      const event = stamped(happening, attempt.seq + 1);
      const once = fold(attempt, event, outline);
      assert.deepEqual(fold(once, event, outline), once);
    }),
  );
});

test('refuses to merge two lineages', () => {
  assert.throws(() => merge(emptyAttempt('00000000000a'), emptyAttempt('00000000000b')), RangeError);
});

const CHECK = 'm0-check';
const bank = outline.modules[0]?.items.filter(item => item.check === CHECK) ?? [];
const answer = (index: number, score: number, seq: number, tries = 1) => {
  const item = bank[index];
  assert.ok(item);
  const result = score === 1 ? ('correct' as const) : ('incorrect' as const);
  return stamped(
    { verb: 'answered', item: item.id, response: answerTo(item, 1), result, score, tries, latency: 1 },
    seq,
  );
};
const open = (tries: number, draw: readonly number[], seq: number) =>
  stamped({ verb: 'attempted', check: CHECK, tries, draw: asked(draw.map(index => bank[index]?.slot ?? -1)) }, seq);
const story = (...events: readonly ReturnType<typeof stamped>[]) =>
  events.reduce<Attempt>((attempt, event) => fold(attempt, event, outline), emptyAttempt('00000000000a'));

test('finishes a try with the last drawn answer and keeps its draw until the next one', () => {
  const half = story(open(1, [0, 1], 1), answer(0, 1, 2));
  assert.deepEqual(half.checks.get(CHECK), {
    opened: 1,
    finished: 0,
    best: null,
    draw: [
      { slot: bank[0]?.slot, credit: 1 },
      { slot: bank[1]?.slot, credit: null },
    ],
  });
  const whole = fold(half, answer(1, 0, 3), outline);
  assert.equal(whole.checks.get(CHECK)?.finished, 1);
  assert.equal(whole.checks.get(CHECK)?.best, 0.5);
  assert.deepEqual(
    whole.checks.get(CHECK)?.draw.map(({ credit }) => credit),
    [1, 0],
  );
  const late = fold(whole, answer(1, 1, 4, 2), outline);
  assert.equal(late.checks.get(CHECK)?.best, 0.5, 'an answer after the end of the try does not count');
  const next = story(open(1, [0, 1], 1), answer(0, 1, 2), answer(1, 0, 3), open(2, [2, 3], 4));
  assert.equal(next.checks.get(CHECK)?.opened, 2);
  assert.equal(next.checks.get(CHECK)?.finished, 1);
  assert.equal(next.checks.get(CHECK)?.best, 0.5);
  assert.ok(next.checks.get(CHECK)?.draw.every(({ credit }) => credit === null));
});

test('finishes a try whose answers were given on two devices', () => {
  const start = story(open(1, [0, 1], 1));
  const both = merge(fold(start, answer(0, 1, 2), outline), fold(start, answer(1, 1, 2), outline));
  assert.equal(both.checks.get(CHECK)?.finished, 0);
  assert.equal(settle(both).checks.get(CHECK)?.finished, 1);
  assert.equal(settle(both).checks.get(CHECK)?.best, 1);
});

test('merges a question by the same laws, however close its states are to one another', () => {
  const state = fc.record(
    {
      revision: fc.constantFrom(1, 2),
      tries: fc.constantFrom(1, 2),
      best: fc.constantFrom(0, 0.5, 1),
      response: fc.constantFrom(null, ...['a', 'b'].map(id => ({ type: 'likert', id }) as const)),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(state, state, state, (a, b, c) => {
      assert.deepEqual(mergeItem(a, a), a);
      assert.deepEqual(mergeItem(a, b), mergeItem(b, a));
      assert.deepEqual(mergeItem(mergeItem(a, b), c), mergeItem(a, mergeItem(b, c)));
    }),
    { numRuns: 1000 },
  );
});

test('keeps the smaller of two draws of the same try', () => {
  const [a, b] = [story(open(1, [1, 2], 1)), story(open(1, [0, 3], 1))];
  assert.deepEqual(
    merge(a, b)
      .checks.get(CHECK)
      ?.draw.map(({ slot }) => slot),
    [bank[0]?.slot, bank[3]?.slot],
  );
});

test('keeps the best credit of a question through a worse try', () => {
  const state = story(answer(0, 1, 1, 1), answer(0, 0, 2, 2)).items.get(bank[0]?.id ?? '');
  assert.ok(state);
  assert.equal(state.best, 1);
  assert.equal(state.tries, 2);
});

test('keeps the best credit of a question although another device has more tries', () => {
  const id = bank[0]?.id ?? '';
  const [right, wrong] = [story(answer(0, 1, 1, 1)), story(answer(0, 0, 1, 1), answer(0, 0, 2, 2))];
  for (const both of [merge(right, wrong), merge(wrong, right)])
    assert.deepEqual(both.items.get(id), { ...wrong.items.get(id), best: 1 });
});

test('keeps nothing of a draft', () => {
  const item = bank[0];
  assert.ok(item);
  const draft = stamped({ verb: 'drafted', item: item.id, response: answerTo(item, 1) }, 1);
  assert.deepEqual(story(draft), emptyAttempt('00000000000a'));
});
