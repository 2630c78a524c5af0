import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { PrivacyLevel } from './course.js';
import type { Happening } from './events.js';
import { reported } from './privacy.js';
import { stamped } from './testing/arbitrary.js';
import { outlineOf } from './testing/outline.js';

const outline = outlineOf();
const answer = (item: string): Happening => ({
  verb: 'answered',
  item,
  response: { type: 'choice', ids: ['o-1'] },
  result: 'correct',
  score: 1,
  tries: 1,
  latency: 4200,
});
const LEVELS: readonly PrivacyLevel[] = ['outcome', 'checks', 'full'];
/** From which level on it is told; null: never. */
const TABLE: readonly (readonly [string, Happening, PrivacyLevel | null])[] = [
  ['completion of the course', { verb: 'completed', scope: 'course' }, 'outcome'],
  ['completion of a module', { verb: 'completed', scope: 'm0' }, 'outcome'],
  ['completion of a page', { verb: 'completed', scope: 'm0-p0' }, 'full'],
  ['the score of a check', { verb: 'scored', scope: 'm0-check', score: 1 }, 'outcome'],
  ['a pass', { verb: 'passed', scope: 'course', score: 1 }, 'outcome'],
  ['a fail', { verb: 'failed', scope: 'course', score: 0 }, 'outcome'],
  ['the begin of a check', { verb: 'attempted', check: 'm0-check', tries: 1, draw: [] }, 'checks'],
  ['an answer in a check', answer('m0-b0'), 'checks'],
  ['an answer in practice', answer('m0-q0'), 'full'],
  ['a reveal', { verb: 'experienced', activity: 'm0-p0-r0' }, 'full'],
  ['a visit', { verb: 'visited', page: 'm0-p0' }, 'full'],
  ['a language', { verb: 'preferred', language: 'ar' }, null],
  ['a draft', { verb: 'drafted', item: 'm0-q0', response: null }, null],
];

for (const [what, happening, from] of TABLE)
  test(`tells ${what} ${from ? `from level ${from} on` : 'at no level'}`, () => {
    const told = LEVELS.filter(level => reported(stamped(happening, 1), outline, level) !== null);
    assert.deepEqual(told, from ? LEVELS.slice(LEVELS.indexOf(from)) : []);
  });

test('tells response times at the full level only', () => {
  const latency = (level: PrivacyLevel) => {
    const event = reported(stamped(answer('m0-b0'), 1), outline, level);
    return event?.verb === 'answered' ? event.latency : null;
  };
  assert.equal(latency('checks'), 0);
  assert.equal(latency('full'), 4200);
});
