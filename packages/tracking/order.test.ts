import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyAttempt } from './attempt.js';
import type { Attempt } from './attempt.js';
import { fold } from './fold.js';
import { draw, shuffle } from './order.js';
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

test('draws no question again until the bank is used up, then those drawn longest ago', () => {
  fc.assert(
    fc.property(lineage, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (seed, bank, size) => {
      const outline = outlineOf({ modules: 1, bank, draw: Math.min(bank, size) });
      const check = outline.modules[0]?.pages.at(-1)?.check;
      const items = outline.modules[0]?.items ?? [];
      assert.ok(check);
      let attempt: Attempt = emptyAttempt(seed);
      const last = new Map<number, number>();
      for (let tries = 1; tries <= 5; tries++) {
        const drawn = draw(check, outline, attempt, seed);
        assert.equal(new Set(drawn).size, check.draw);
        const rest = items
          .filter(item => item.check && !drawn.includes(item.slot))
          .map(({ slot }) => last.get(slot) ?? 0);
        for (const slot of drawn) assert.ok(rest.every(other => (last.get(slot) ?? 0) <= other));
        attempt = fold(
          attempt,
          stamped({ verb: 'attempted', check: check.id, tries, draw: drawn }, tries * 100),
          outline,
        );
        for (const slot of drawn) {
          last.set(slot, tries);
          const item = items.find(each => each.slot === slot);
          assert.ok(item);
          const response = answerTo(item, 1);
          const event = { verb: 'answered', item: item.id, response, result: 'correct', score: 1, latency: 1 } as const;
          attempt = fold(attempt, stamped({ ...event, tries }, tries * 100), outline);
        }
      }
    }),
  );
});
