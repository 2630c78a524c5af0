import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyAttempt } from './attempt.js';
import type { Drawn } from './attempt.js';
import type { Happening } from './events.js';
import { fold } from './fold.js';
import { draw, drawWrong, shuffle } from './order.js';
import { stamped } from './testing/arbitrary.js';
import { answerTo, outlineOf } from './testing/outline.js';

const options = (length: number) => Array.from({ length }, (_, slot) => ({ id: `o-${slot}`, slot }));
const lineage = fc.stringMatching(/^[0-9a-f]{12}$/);

test('shows options in the same order for the same learner, question and try, whatever order they come in', () => {
  fc.assert(
    fc.property(lineage, fc.nat(999), fc.nat(9), fc.nat(12), (seed, slot, tries, length) => {
      const own = options(length);
      const shown = shuffle(own, seed, slot, tries);
      assert.deepEqual(shuffle([...own].reverse(), seed, slot, tries), shown);
      assert.deepEqual(
        [...shown].sort((a, b) => a.slot - b.slot),
        own,
      );
    }),
  );
});

test('puts every option first about equally often', () => {
  const first = [0, 0, 0, 0];
  for (let slot = 0; slot < 4000; slot++) {
    const index = shuffle(options(4), 'a1b2c3d4e5f6', slot, 1)[0]?.slot ?? -1;
    first[index] = (first[index] ?? 0) + 1;
  }
  for (const times of first) assert.ok(times > 900 && times < 1100, String(first));
});

/** A course of one check, and its attempt in which try after try is taken. */
const checked = (seed: string, bank: number, size: number) => {
  const outline = outlineOf({ modules: 1, bank, draw: Math.min(bank, size) });
  const check = outline.modules[0]?.pages.at(-1)?.check;
  const items = outline.modules[0]?.items.filter(item => item.check) ?? [];
  assert.ok(check);
  const state = { attempt: emptyAttempt(seed), tries: 0, seq: 0 };
  const happen = (happening: Happening): void => {
    state.attempt = fold(state.attempt, stamped(happening, ++state.seq), outline);
  };
  return {
    outline,
    check,
    items,
    state,
    /** Opens a try and answers what it asks, with these credits in turn. */
    take: (draw: readonly Drawn[], credits: readonly number[]): void => {
      const tries = ++state.tries;
      happen({ verb: 'attempted', check: check.id, tries, draw });
      const open = draw.filter(({ credit }) => credit === null);
      for (const [n, { slot }] of open.entries()) {
        const item = items.find(each => each.slot === slot);
        assert.ok(item);
        const score = credits[n % credits.length] ?? 1;
        const response = answerTo(item, 1);
        happen({ verb: 'answered', item: item.id, response, result: 'correct', score, tries, latency: 1 });
      }
    },
  };
};

const sizes = { bank: fc.integer({ min: 1, max: 12 }), size: fc.integer({ min: 1, max: 12 }) };
const credits = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: 5 });

test('draws no question again until the bank is used up, then those drawn longest ago, whatever was asked again between', () => {
  fc.assert(
    fc.property(fc.record({ seed: lineage, ...sizes, credits }), ({ seed, bank, size, credits }) => {
      const { outline, check, items, state, take } = checked(seed, bank, size);
      const last = new Map<number, number>();
      for (let round = 1; round <= 5; round++) {
        const drawn = draw(check, outline, state.attempt, seed);
        const slots = drawn.map(({ slot }) => slot);
        assert.equal(new Set(slots).size, check.draw);
        const rest = items.filter(({ slot }) => !slots.includes(slot)).map(({ slot }) => last.get(slot) ?? 0);
        for (const slot of slots) assert.ok(rest.every(other => (last.get(slot) ?? 0) <= other));
        for (const slot of slots) last.set(slot, round);
        take(drawn, credits);
        const again = drawWrong(check, outline, state.attempt);
        if (again) take(again, credits);
      }
    }),
  );
});

test('asks again only what was not right, and counts what was', () => {
  fc.assert(
    fc.property(
      fc.record({ seed: lineage, ...sizes, rounds: fc.array(credits, { minLength: 1, maxLength: 5 }) }),
      ({ seed, bank, size, rounds }) => {
        const { outline, check, state, take } = checked(seed, bank, size);
        const now = () => state.attempt.checks.get(check.id);
        assert.equal(drawWrong(check, outline, state.attempt), null, 'no try was finished');
        let best = 0;
        for (const [n, credits] of rounds.entries()) {
          const before = now()?.draw ?? [];
          const again = drawWrong(check, outline, state.attempt);
          const wrong = before.filter(({ credit }) => credit !== 1).map(({ slot }) => slot);
          assert.equal(again !== null, n > 0 && wrong.length > 0);
          const next = again ?? draw(check, outline, state.attempt, seed);
          const open = next.filter(({ credit }) => credit === null).map(({ slot }) => slot);
          if (again) assert.deepEqual([open, again.map(({ slot }) => slot)], [wrong, before.map(({ slot }) => slot)]);
          take(next, credits);
          const result = next.map(({ credit }) => credit ?? NaN);
          open.forEach(
            (slot, at) => (result[next.findIndex(each => each.slot === slot)] = credits[at % credits.length] ?? 1),
          );
          best = Math.max(best, result.reduce((sum, credit) => sum + credit, 0) / check.draw);
          assert.deepEqual(
            now()?.draw.map(({ credit }) => credit),
            result,
          );
          assert.equal(now()?.finished, n + 1);
          assert.ok(
            Math.abs((now()?.best ?? 0) - best) < 1e-4,
            'the mean of all its questions, and it never goes down',
          );
        }
        const gone = { ...check, bank: check.bank.slice(1) };
        const isThere = now()?.draw.some(
          ({ slot }) => slot === outline.modules[0]?.items.find(({ id }) => id === check.bank[0])?.slot,
        );
        if (isThere) assert.equal(drawWrong(gone, outline, state.attempt), null, 'a question of it is gone');
      },
    ),
  );
});
