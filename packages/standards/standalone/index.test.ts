import assert from 'node:assert/strict';
import { test } from 'node:test';
import { context, passedAttempt } from '../internal/testing/course.js';
import { answerAll, hostOf } from '../internal/testing/story.js';
import { standard } from './index.js';

test('is there at once, holds nothing and sends nothing', async () => {
  const session = await standard.join(hostOf(null));
  const { launch } = session;
  assert.deepEqual([launch.connected, launch.mode, launch.state, launch.credit], [false, 'normal', null, true]);
  assert.deepEqual([...answerAll(standard), ...standard.snapshot(passedAttempt, context())], []);
  assert.deepEqual(await session.deliver([], { sync: true }), { outcomes: [], dead: false });
  await session.close({ sync: true });
});
