import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Happening } from '@throughline/tracking';
import { settleAll, virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { START } from '../cmi5/testing/story.js';
import { answers, outline } from '../internal/testing/course.js';
import { rows } from './platforms.js';
import type { Told } from './platforms.js';

const ANSWERED: readonly Happening[] = [
  { verb: 'visited', page: 'a-lesson' },
  ...answers.map(([{ id, key }, response]): Happening => ({
    verb: 'answered',
    item: id,
    response,
    result: key ? 'incorrect' : 'neutral',
    score: 0,
    tries: 1,
    latency: 2050,
  })),
];

const FINISHED: readonly Happening[] = [
  { verb: 'visited', page: 'a-check' },
  { verb: 'scored', scope: 'course', score: 0.875 },
  { verb: 'completed', scope: 'module-one' },
  { verb: 'completed', scope: 'course' },
  { verb: 'passed', scope: 'course', score: 0.875 },
];

const BEGUN: Told = { completed: false, passed: false, score: null, answers: 10 };
const DONE: Told = { completed: true, passed: true, score: 0.875, answers: 10 };

/** Every standard tells its platform the same of the same story: launch, answer, leave, come back, finish, come back. */
for (const { name, open, platform } of rows)
  test(`${name}: answers of all ten types, the score and the outcome arrive once and come back`, async () => {
    const there = platform();
    const device = virtualDevice(START);
    const launch = async (happenings: readonly Happening[], returning: boolean, sync: boolean) => {
      const env = virtualEnv(device, there.fetch);
      const host = { window: there.launch(returning), env, outline, load: () => Promise.resolve(false) };
      const recorder = open(host);
      await env.advance(10_000);
      const { connected } = await recorder.restored;
      if (!connected) recorder.choose('own');
      const { items, scopes, location } = recorder.attempt;
      for (const happening of happenings) {
        recorder.record(happening);
        await env.advance(1000);
      }
      if (!sync) await env.advance(30_000);
      void recorder.close({ sync });
      await env.advance(10_000);
      await settleAll();
      env.kill();
      return { items, scopes, location, status: recorder.status };
    };

    const first = await launch(ANSWERED, false, false);
    assert.equal(first.items.size, 0, 'a new learner');
    assert.equal(first.status, 'saved');
    assert.deepEqual(there.told(device), BEGUN);

    const second = await launch(FINISHED, true, true);
    assert.deepEqual([second.items.size, second.location?.page], [10, 'a-lesson'], 'the learner finds the place');
    for (const [{ id }, response] of answers) assert.deepEqual(second.items.get(id)?.response, response, id);
    assert.deepEqual(there.told(device), DONE);

    const third = await launch([], true, false);
    assert.deepEqual(third.scopes.get('course'), { completion: 'completed', success: 'passed', score: 0.875 });
    assert.deepEqual(there.told(device), DONE, 'and nothing is told twice');
  });
