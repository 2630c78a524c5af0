import { test } from 'node:test';
import assert from 'node:assert/strict';
import { fakeLms } from './testing/fake-lms.js';
import type { FakeLms } from './testing/fake-lms.js';
import type { Launched } from './testing/launch.js';
import { virtualDevice } from './testing/virtual-env.js';
import type { Device } from './testing/virtual-env.js';
import { answer, assertAll, held, opened, pass } from './testing/windows.js';

/** The page is loaded again: the session runs on, and gives back what the page before set, arrived or not. */
const reloaded = async (lms: FakeLms, device: Device) => {
  lms.launch = { adopted: true };
  const page = await opened(lms, device);
  lms.launch = {};
  return page;
};

/** Of what was set since then, nothing arrived. */
const lose = (lms: FakeLms, { state, added }: Pick<FakeLms, 'state' | 'added'>): void => {
  lms.state = state;
  lms.added.splice(0, Infinity, ...added);
};
/** Everything is told, and the page is left. */
const leave = async (page: Launched): Promise<void> => {
  await pass(5000, page);
  await page.recorder.close({ sync: true });
  page.env.kill();
};

const NOTHING = { state: null, added: [] };

test('a page that is loaded again keeps what the page before did, though the session gives it all back', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = await opened(lms, device);
  const ids = [first.recorder.record(answer(0)).id];
  first.recorder.record({ verb: 'experienced', activity: 'm0-p0-r0' });
  await leave(first);
  const second = await reloaded(lms, device);
  await pass(100, second);
  second.env.kill();
  lose(lms, NOTHING);

  const third = await opened(lms, device);
  third.recorder.offer?.accept();
  await pass(5000, third);
  assertAll(lms, [0], ids);
  assert.ok(held(lms)?.done.has('m0-p0-r0'));
});

for (const room of [Infinity, 0])
  test(`also what is told in the state alone, where storage has ${room ? '' : 'no '}room`, async () => {
    const [lms, device] = [fakeLms(), virtualDevice()];
    device.databaseDenied = true;
    const first = await opened(lms, device);
    await pass(5000, first);
    const before = { state: lms.state, added: [] };
    first.recorder.record({ verb: 'experienced', activity: 'm0-p0-r0' });
    await leave(first);
    device.localRoom = room;
    const second = await reloaded(lms, device);
    await pass(100, second);
    second.env.kill();
    lose(lms, before);

    const third = await opened(lms, device);
    assert.ok(third.recorder.attempt.done.has('m0-p0-r0'));
  });

test('it tells over itself what the page before told, and each answer stands once', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = await opened(lms, device);
  const ids = [first.recorder.record(answer(0)).id];
  await leave(first);
  const second = await reloaded(lms, device);
  ids.push(second.recorder.record(answer(1)).id);
  await pass(5000, second);
  assertAll(lms, [0, 1], ids);
  second.env.kill();
  lose(lms, NOTHING);

  const third = await opened(lms, device);
  third.recorder.offer?.accept();
  await pass(5000, third);
  assertAll(lms, [0, 1], ids);
});

test('what an earlier session gave back and was reset since is not offered, loaded again or not', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = await opened(lms, device);
  first.recorder.record(answer(0));
  await leave(first);
  const second = await opened(lms, device);
  second.recorder.record(answer(1));
  await leave(second);
  const third = await reloaded(lms, device);
  await pass(5000, third);
  third.env.kill();
  lose(lms, NOTHING);

  const fourth = await opened(lms, device);
  assert.equal(fourth.recorder.offer, null);
  assert.equal(fourth.recorder.attempt.items.size, 0);
});
