import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { Journal } from './journal.js';
import { fakeLms } from './testing/fake-lms.js';
import { virtualDevice } from './testing/virtual-env.js';
import { answer, assertAll, elsewhere, held, opened, pass } from './testing/windows.js';

const drafted = (pick: number) =>
  ({ verb: 'drafted', item: 'm0-q0', response: { type: 'choice', ids: [`o-${pick}`] } }) as const;

test('brings home what a window did that died while it had no line, though it tried to tell it again and again', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = await opened(lms, device);
  await pass(5000, first);
  device.online = false;
  const ids = [first.recorder.record(answer(0)).id];
  for (let n = 0; n < 4; n++) {
    await pass(20_000, first);
    first.recorder.acted();
  }
  first.env.kill();
  device.online = true;
  const second = await opened(lms, device);
  await pass(40_000, second);
  second.recorder.acted();
  await pass(5000, second);
  assert.notEqual(second.recorder.status, 'dead');
  assertAll(lms, [0], ids);
});

test('brings home what a window did that died in the first call after it took over from a dead one', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = await opened(lms, device);
  await pass(5000, first);
  first.env.kill();
  const second = await opened(lms, device);
  // What SCORM has no list for: nothing is numbered before it is told.
  second.recorder.record({ verb: 'visited', page: 'm0-p0' });
  assert.equal(elsewhere(second), true);
  Object.assign(lms, { blocks: 1, down: true });
  Object.assign(second.env, {
    block: () => {
      second.env.kill();
    },
  });
  second.recorder.lease?.take();
  await pass(5000, second);
  assert.equal(second.env.alive, false);
  Object.assign(lms, { blocks: 0, down: false });
  const third = await opened(lms, device);
  await pass(40_000, third);
  third.recorder.acted();
  await pass(5000, third);
  assert.notEqual(third.recorder.status, 'dead');
  assert.ok(held(lms)?.visited.has('m0-p0'));
});

test('writes though a list that no platform keeps was longer once than any journal knows', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  lms.launch = { interactions: 0 };
  const first = await opened(lms, device);
  first.recorder.record(answer(0));
  await pass(5000, first);
  await first.recorder.close({ sync: true });
  first.env.kill();
  // The answer was told, and no home took it.
  for (const home of [device.local, device.database])
    for (const key of home.keys()) if (!key.includes('lease')) home.delete(key);
  const second = await opened(lms, device);
  second.recorder.record({ verb: 'visited', page: 'm0-p0' });
  await pass(5000, second);
  second.recorder.record({ verb: 'completed', scope: 'course' });
  second.env.kill();

  const third = await opened(lms, device);
  assert.equal(elsewhere(third), true);
  await pass(40_000, third);
  third.recorder.acted();
  await pass(5000, third);
  assert.notEqual(third.recorder.status, 'dead');
  assert.equal(held(lms)?.scopes.get('course')?.completion, 'completed');
});

test('shows what was chosen last, though the clock was set back since and the journal of a dead window still stands', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = await opened(lms, device);
  first.recorder.record(drafted(0));
  await pass(5000, first);
  first.env.kill();
  const second = await opened(lms, device);
  await pass(100, second);
  second.recorder.record(drafted(1));
  device.now -= 3_600_000;
  second.recorder.record(answer(1));
  second.env.kill();
  const third = await opened(lms, device);
  assert.deepEqual(third.recorder.drafts.get('m0-q0'), drafted(1).response);
});

test('shows what was chosen last, though the clock was set back before, and a dead window holds the lease still', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = await opened(lms, device);
  first.recorder.record(drafted(0));
  await pass(5000, first);
  first.env.kill();
  // Its clock was a day ahead.
  for (const home of [device.local, device.database])
    for (const [key, text] of home)
      if (!key.includes('lease')) {
        const journal = JSON.parse(text) as Journal;
        home.set(key, JSON.stringify({ ...journal, at: journal.at + 86_400_000 }));
      }
  const second = await opened(lms, device);
  await pass(100, second);
  assert.equal(elsewhere(second), true);
  second.recorder.record(drafted(1));
  second.env.kill();
  const third = await opened(lms, device);
  assert.deepEqual(third.recorder.drafts.get('m0-q0'), drafted(1).response);
});
