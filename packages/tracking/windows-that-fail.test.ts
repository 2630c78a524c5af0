import { test } from 'node:test';
import assert from 'node:assert/strict';
import { fakeLms } from './testing/fake-lms.js';
import type { Launched } from './testing/launch.js';
import { settleAll, virtualDevice } from './testing/virtual-env.js';
import { answer, assertAll, elsewhere, launching, opened, pass, two } from './testing/windows.js';

/** From now on the storage takes no word of this window, which can still read it: it is full. */
const fill = ({ env }: Launched): void => {
  if (env.local) Object.assign(env.local, { set: () => false });
};

test('brings the work of a window whose storage is full home at the next launch, once, from the other home', async () => {
  const { lms, device, first, second } = await two();
  fill(second);
  const ids = [first.recorder.record(answer(0)).id, second.recorder.record(answer(1)).id];
  await pass(5000, first, second);
  assert.deepEqual([second.recorder.status, elsewhere(second)], ['saved', true]);
  for (const { recorder, env } of [second, first]) {
    void recorder.close({ sync: true });
    env.kill();
  }
  const last = await opened(lms, device);
  await pass(5000, last);
  assertAll(lms, [0, 1], ids);
});

test('writes from a window whose storage is full over nothing that another one told', async () => {
  const { lms, device, first, second } = await two();
  fill(second);
  const ids = [first.recorder.record(answer(0)).id, first.recorder.record(answer(1)).id];
  await pass(5000, first, second);
  first.env.kill();
  // The lease of the window that died has lapsed.
  await pass(40_000, second);
  ids.push(second.recorder.record(answer(2)).id);
  await pass(5000, second);
  ids.push(second.recorder.record(answer(3)).id);
  await pass(5000, second);
  assert.deepEqual(lms.added, ids);
  assertAll(lms, [0, 1, 2, 3], ids);
  second.env.kill();
  const last = await opened(lms, device);
  await pass(5000, last);
  assert.deepEqual(lms.added, ids);
});

test('tells nothing twice from the only window, though its storage is full', async () => {
  const lms = fakeLms();
  const only = launching(lms, virtualDevice());
  fill(only);
  await only.recorder.restored;
  const ids = [0, 1, 2].map(n => only.recorder.record(answer(n)).id);
  await pass(5000, only);
  ids.push(only.recorder.record(answer(3)).id);
  await pass(5000, only);
  assert.deepEqual(
    lms.deliveries.flat().flatMap(message => ('add' in message ? [message.add] : [])),
    ids,
  );
});

test('writes from a window whose storage is full and that slept meanwhile over nothing that another one told', async () => {
  const { lms, device, first, second } = await two();
  fill(second);
  const ids = [first.recorder.record(answer(0)).id, first.recorder.record(answer(1)).id];
  await pass(5000, first);
  first.env.kill();
  device.now += 60_000;
  ids.push(second.recorder.record(answer(2)).id);
  void second.recorder.close({ sync: true });
  await settleAll();
  assertAll(lms, [0, 1, 2], ids);
  assert.deepEqual(lms.added, ids);
});

test('tells nothing again from the journal of a window whose storage was denied before it could say what it told', async () => {
  const { lms, device, first } = await two();
  const ids = [first.recorder.record(answer(0)).id];
  device.localDenied = device.databaseDenied = true;
  await pass(5000, first);
  first.env.kill();
  device.localDenied = device.databaseDenied = false;
  // The lease of the window that died is there still.
  const next = await opened(lms, device);
  assert.equal(elsewhere(next), true);
  next.recorder.lease?.take();
  ids.push(next.recorder.record(answer(1)).id);
  await pass(5000, next);
  assertAll(lms, [0, 1], ids);
});

test('writes what follows a page that died before it told anything, and whose journal found no room', async () => {
  const { lms, device, first, second } = await two();
  for (const each of [first, second]) {
    await each.recorder.close({ sync: true });
    each.env.kill();
  }
  const lost = launching(lms, device);
  const { local } = lost.env;
  const set = local?.set.bind(local);
  // The lease takes the place of one that is as long.
  if (local) Object.assign(local, { set: (key: string, text: string) => key.includes('lease') && set?.(key, text) });
  device.databaseDenied = true;
  lost.recorder.record(answer(0));
  await lost.recorder.restored;
  lost.recorder.acted();
  lost.env.kill();
  device.databaseDenied = false;
  const next = await opened(lms, device);
  await pass(40_000, next);
  const ids = [next.recorder.record(answer(1)).id];
  await pass(5000, next);
  assert.equal(next.recorder.status, 'saved');
  assertAll(lms, [1], ids);
});

test('writes nothing over what was told in a window that is closed, though its journal is gone, and ends no session', async () => {
  const { lms, device, first, second } = await two();
  const ids = [first.recorder.record(answer(0)).id];
  // The second window sleeps from here on; a third one reads back what the first told.
  await pass(5000, first);
  await first.recorder.close({ sync: true });
  first.env.kill();
  const third = await opened(lms, device);
  await pass(5000, third);
  await third.recorder.close({ sync: true });
  third.env.kill();
  assert.deepEqual(
    [...device.local.keys()].filter(key => !key.includes('lease')),
    [],
  );
  const { closed } = lms;
  ids.push(second.recorder.record(answer(1)).id);
  await pass(5000, second);
  assert.equal(second.recorder.status, 'dead');
  await second.recorder.close({ sync: true });
  assert.equal(lms.closed, closed);
  second.env.kill();
  const last = await opened(lms, device);
  await pass(5000, last);
  assertAll(lms, [0, 1], ids);
});

for (const through of [0, 1, 2, 3, 4])
  test(`tells all in its order where the line breaks after ${through} messages of a window that takes over`, async () => {
    const { lms, first, second } = await two();
    const ids = [first.recorder.record(answer(0)).id, first.recorder.record(answer(1)).id];
    await pass(5000, first, second);
    ids.push(first.recorder.record(answer(2)).id);
    second.recorder.lease?.take();
    ids.push(second.recorder.record(answer(3)).id);
    lms.through = through;
    await pass(3000, first, second);
    assert.ok(lms.through < 0, 'it broke');
    lms.through = Infinity;
    await pass(60_000, first, second);
    assert.deepEqual(lms.added, ids);
    assertAll(lms, [0, 1, 2, 3], ids);
    // And the other one goes on from there.
    first.recorder.lease?.take();
    ids.push(first.recorder.record(answer(4)).id);
    await pass(5000, first, second);
    assert.deepEqual(lms.added, ids);
  });

test('counts what was told once, where the storage is emptied while it is on its way and all is told over itself', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = await opened(lms, device);
  const ids = [first.recorder.record(answer(0)).id];
  await pass(5000, first);
  ids.push(first.recorder.record(answer(1)).id);
  void first.recorder.flush({ sync: false });
  device.local.clear();
  void first.recorder.flush({ sync: true });
  await pass(5000, first);
  // The next state says what is known of both deliveries.
  await first.recorder.close({ sync: true });
  first.env.kill();
  const next = await opened(lms, device);
  await pass(5000, next);
  assertAll(lms, [0, 1], ids);
  assert.deepEqual(lms.added, ids);
});
