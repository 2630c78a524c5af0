import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createScorm12Lms } from '@throughline/lms/scorm/scorm12.js';
import { createScorm2004Lms } from '@throughline/lms/scorm/scorm2004.js';
import type { Item, Response } from '@throughline/tracking';
import { standard as scorm12 } from '../scorm12/index.js';
import { standard as scorm2004 } from '../scorm2004/index.js';
import { answered, answers, context, newAttempt } from './testing/course.js';
import { framed, hostOf } from './testing/story.js';

const item = (type: Item['type']): Item => {
  const found = answers.find(([each]) => each.type === type)?.[0];
  assert.ok(found);
  return found;
};

const text = fc.string({ unit: 'binary', maxLength: 400 });
/** Numbers that a learner may type; Moodle takes no more than five digits before the point in SCORM 2004. */
const number = fc.double({ min: -99_999, max: 99_999, noNaN: true });

const typed: fc.Arbitrary<Response> = fc.oneof(
  fc.array(text, { minLength: 1, maxLength: 12 }).map(texts => ({ type: 'fill-in', texts }) as const),
  number.map(value => ({ type: 'numeric', value }) as const),
);

/** Any instant up to 2038, any time spent, any answer. */
const world = fc.record({
  response: typed,
  at: fc.integer({ min: 1.7e12, max: 2.1e12 }),
  duration: fc.integer({ min: 0, max: 4e10 }),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
});

for (const [standard, createLms] of [
  [scorm12, createScorm12Lms],
  [scorm2004, createScorm2004Lms],
] as const)
  test(`${standard.name}: whatever is typed, whenever and however long, a strict LMS takes it`, async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ response, at, duration, score }) => {
        const lms = createLms();
        const session = await standard.join(hostOf(framed(lms)));
        const event = { ...answered(item(response.type), response), at, latency: duration };
        const scope = { completion: 'completed', success: 'failed', score } as const;
        const attempt = { ...newAttempt, scopes: new Map([['course', scope]]) };
        await session.deliver(
          [...standard.append(event, context()), ...standard.snapshot(attempt, context({ duration }))],
          { sync: true },
        );
        const refused = lms.log.filter(call => call.call.endsWith('SetValue') && call.result !== 'true');
        assert.deepEqual(refused, []);
      }),
      { numRuns: 60 },
    );
  });
