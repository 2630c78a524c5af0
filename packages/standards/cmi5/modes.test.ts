import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begunAttempt } from '../internal/testing/course.js';
import { FINISHED, LATER, answering, finish, launched, lms, state, story, telling } from './testing/story.js';

for (const [ids, learner, mode] of [
  ['10.2.2.0-5, 10.2.2.0-8, 10.2.2.0-9', 'previewing', 'browse'],
  ['10.2.2.0-10, 10.2.2.0-11', 'reviewing', 'review'],
] as const)
  test(`${ids} a ${learner} learner sees the state; initialized and terminated are all that is said`, async () => {
    const { lrs, launcher } = lms();
    await finish(launcher, LATER);
    const before = lrs.document('progress.v1');
    const calls = lrs.calls.length;
    const { session, time } = await launched(launcher, learner);
    assert.deepEqual([session.launch.mode, session.launch.credit, session.launch.state], [mode, false, 'K1AAAA']);
    const messages = [
      ...answering(session.launch),
      ...telling(FINISHED, session.launch),
      ...state(begunAttempt, session.launch),
    ];
    assert.deepEqual(messages, []);
    await time.pass(90_000);
    await time.run(session.close(LATER));
    assert.deepEqual(story(lrs).slice(4), ['initialized', 'terminated']);
    assert.deepEqual((lrs.statements.at(-1)?.['result'] as { duration: string }).duration, 'PT1M30S');
    assert.equal(await time.run(session.earlier?.() ?? Promise.resolve('asked')), null);
    assert.equal(lrs.document('progress.v1'), before);
    assert.equal(lrs.calls.slice(calls).filter(({ path }) => path.includes('latest.v1')).length, 0);
    assert.deepEqual(launcher.violations, []);
  });
