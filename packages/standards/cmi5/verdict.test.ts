import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '@throughline/lms/lrs/index.js';
import { context, outline } from '../internal/testing/course.js';
import { assertValid } from '../lrs/testing/valid.js';
import { unitIri } from './manifest.js';
import { LATER, launched, lms, story, telling } from './testing/story.js';

test('9.3.5.0-1, 9.5.4.1-4 a course that cannot be passed any more is told as failed, with the time it took', async () => {
  const { lrs, launcher } = lms();
  const { session, time } = await launched(launcher, 'new');
  const failed = telling([{ verb: 'failed', scope: 'course', score: 0.5 }], session.launch);
  assert.deepEqual((await time.run(session.deliver(failed, LATER))).outcomes, ['confirmed']);
  await time.run(session.close(LATER));
  assert.deepEqual(story(lrs), ['initialized', 'failed', 'terminated']);
  const [, statement] = lrs.statements.filter(({ verb }) => /initialized|failed/.test(JSON.stringify(verb)));
  const { success, duration, score } = statement?.['result'] as Json;
  assert.deepEqual([success, duration, score], [false, 'PT10M0S', { scaled: 0.5, raw: 50, min: 0, max: 100 }]);
  assertValid(statement);
  assert.deepEqual(launcher.violations, []);
});

test('9.3.0.0-3 passed and failed exclude each other in a session', async () => {
  const { lrs, launcher } = lms();
  const { session, time } = await launched(launcher, 'new');
  const both = telling(
    [
      { verb: 'failed', scope: 'course', score: 0.5 },
      { verb: 'passed', scope: 'course', score: 0.9 },
    ],
    session.launch,
  );
  assert.deepEqual((await time.run(session.deliver(both, LATER))).outcomes, ['confirmed', 'refused']);
  assert.deepEqual(story(lrs), ['initialized', 'failed']);
  assert.deepEqual(launcher.violations, []);
});

test('9.3.0.0-8 failed does not follow passed', async () => {
  const { launcher } = lms();
  const { session } = await launched(launcher, 'new');
  const sent = { ...context().sent, passed: true };
  assert.deepEqual(telling([{ verb: 'failed', scope: 'course', score: 0.5 }], session.launch, { sent }), []);
});

test('9.3.4.0-2, 9.3.5.0-2 the mastery score of the LMS decides, and rounding never contradicts it', async () => {
  const { launcher } = lms();
  const { session, time } = await launched(launcher, 'new');
  const { launch } = session;
  assert.deepEqual(telling([{ verb: 'passed', scope: 'course', score: 0.79 }], launch), []);
  assert.deepEqual(telling([{ verb: 'failed', scope: 'course', score: 0.8 }], launch), []);
  await time.run(session.deliver(telling([{ verb: 'failed', scope: 'course', score: 0.79999 }], launch), LATER));
  assert.deepEqual(launcher.violations, []);
});

test('9.6.3.2-2 a mastery score of 0 is told too', async () => {
  const { lrs, launcher } = lms({ unit: { id: unitIri(outline), moveOn: 'Passed', masteryScore: 0 } });
  const { session, time } = await launched(launcher, 'new');
  await time.run(session.deliver(telling([{ verb: 'passed', scope: 'course', score: 0 }], session.launch), LATER));
  assert.deepEqual(launcher.violations, []);
  assert.match(JSON.stringify(lrs.statements.at(-1)), /extensions\/masteryscore":0/);
});
