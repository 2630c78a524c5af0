import { test } from 'node:test';
import assert from 'node:assert/strict';
import { openStore } from './journal.js';
import type { Journal } from './journal.js';
import { outlineOf } from './testing/outline.js';
import { settleAll, virtualDevice, virtualEnv } from './testing/virtual-env.js';

const DAY = 86_400_000;
const outline = outlineOf();

const journal: Omit<Journal, 'own' | 'at'> = {
  lineage: '00000000000a',
  session: '0000000a',
  writes: 1,
  state: 'TL1',
  acked: 0,
  entries: [],
  drafts: [],
};

for (const [own, days, stays] of [
  [false, 29, true],
  [false, 31, false],
  [true, 31, true],
  [true, 365, true],
] as const)
  test(`${stays ? 'keeps' : 'removes from both homes'} a journal of ${days} days ${own ? 'on the learner’s own device' : 'that no launch has read back'}`, async () => {
    const device = virtualDevice();
    const store = openStore(virtualEnv(device), outline, 'scorm12');
    await store.write({ ...journal, own, at: device.now }).landed;
    device.now += days * DAY;
    assert.equal((await store.read()).length, stays ? 1 : 0);
    await settleAll();
    assert.deepEqual([device.local.size, device.database.size], stays ? [1, 1] : [0, 0]);
  });

for (const home of ['local', 'database'] as const)
  test(`removes a journal of 31 days that only one home holds: ${home}`, async () => {
    const device = virtualDevice();
    const store = openStore(virtualEnv(device), outline, 'scorm12');
    await store.write({ ...journal, own: false, at: device.now }).landed;
    device[home === 'local' ? 'database' : 'local'].clear();
    device.now += 31 * DAY;
    assert.deepEqual(await store.read(), []);
    await settleAll();
    assert.equal(device[home].size, 0);
  });
