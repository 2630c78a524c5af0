import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyAttempt } from './attempt.js';
import { decode, encode } from './codec.js';
import { dayAt, dayOf, withDay, type Dated } from './days.js';
import { absorb, merge } from './merge.js';
import { everything, largeOutline } from './testing/everything.js';

const LINEAGE = '0123456789ab';
const dated = fc.constantFrom<Dated>('begun', 'completed', 'passed');
const scope = fc.constantFrom('course', 'basics', 'end');
const facts = fc.array(fc.tuple(dated, scope, fc.integer({ min: 0, max: 65_535 })), { maxLength: 12 });
const attemptOf = (all: readonly (readonly [Dated, string, number])[]) =>
  all.reduce((attempt, fact) => absorb(attempt, withDay(...fact)), emptyAttempt(LINEAGE));

test('the earliest day of each is known, in whatever order they came together, also after the state was written and read', () => {
  const outline = largeOutline(2, 2);
  fc.assert(
    fc.property(facts, facts, (some, others) => {
      const joined = merge(attemptOf(others), attemptOf(some));
      const back = decode(encode(joined, outline), outline) ?? emptyAttempt('');
      for (const attempt of [joined, back])
        for (const what of ['begun', 'completed', 'passed'] as const)
          for (const of of ['course', 'basics', 'end']) {
            const days = [...some, ...others].flatMap(([each, where, day]) =>
              each === what && where === of ? [day] : [],
            );
            assert.equal(dayOf(attempt, what, of), days.length > 0 ? Math.min(...days) : null);
          }
    }),
  );
});

test('a day takes 15 characters of the state, and goes before what was done and the times', () => {
  const outline = largeOutline(2, 2);
  const attempt = everything(outline);
  const dayed = absorb(attempt, withDay('passed', 'course', 21_000));
  assert.equal(encode(dayed, outline).length, encode(attempt, outline).length + 15);
});

test('what others wrote in such a section is no day, and does no harm', () => {
  for (const text of ['W', 'W???????', 'WAAAAAAAA', 'WAAAAAAA!!!!!!!', ''])
    assert.equal(dayOf({ ...emptyAttempt(LINEAGE), unknown: [text] }, 'begun', 'course'), null);
});

test('a day is the one of the learner’s calendar', () => {
  const evening = Date.UTC(2027, 2, 3, 20);
  assert.equal(dayAt(evening, 0), Date.UTC(2027, 2, 3) / 86_400_000);
  assert.equal(dayAt(evening, -300), Date.UTC(2027, 2, 4) / 86_400_000, 'five hours ahead of UTC');
});
