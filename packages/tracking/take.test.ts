import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { Attempt } from './attempt.js';
import { emptyAttempt } from './attempt.js';
import { decode } from './codec.js';
import { fakeLms } from './testing/fake-lms.js';
import { answering, launch } from './testing/launch.js';
import { outlineOf } from './testing/outline.js';
import { virtualDevice } from './testing/virtual-env.js';

const outline = outlineOf();

/** What a learner brings from elsewhere. */
const brought: Attempt = {
  ...emptyAttempt('00000000000f'),
  visited: new Set(['m0-p0', 'm0-p1']),
  checks: new Map([['m0-check', { opened: 1, finished: 1, best: 0.9, draw: [] }]]),
  sent: { interactions: 40, initialized: true, completed: true, passed: true, told: new Map() },
};

test('what a learner brings along goes to the LMS as state, under the lineage and ledger that are there', async () => {
  const lms = fakeLms();
  const { recorder, env } = launch(lms, virtualDevice(), outline);
  await recorder.restored;
  recorder.record(answering(outline, 'm0-q0'));
  const { lineage } = recorder.attempt;
  recorder.take(brought);
  await env.advance(5000);
  const held = decode(lms.state, outline);
  assert.equal(held?.lineage, lineage);
  assert.equal(held.checks.get('m0-check')?.best, 0.9);
  assert.ok(held.visited.has('m0-p1') && held.items.has('m0-q0'));
  assert.equal(held.sent.interactions, 1, 'nothing counts as told that was told elsewhere');
  assert.equal(lms.added.length, 1, 'no answer of elsewhere is told again');
});

test('what a learner brings along is in the journal at once, and there after the page was killed', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  first.recorder.record(answering(outline, 'm0-q0'));
  await first.env.advance(5000);
  first.recorder.take(brought);
  first.env.kill();
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  assert.equal(second.recorder.attempt.checks.get('m0-check')?.best, 0.9);
});

test('without an LMS what a learner brings along is kept as the learner chose', async () => {
  const device = virtualDevice();
  const lms = fakeLms('standalone', { launch: { connected: false } });
  const { recorder, env } = launch(lms, device, outline);
  await recorder.restored;
  recorder.take(brought);
  assert.equal(device.local.size, 0);
  recorder.choose('own');
  assert.equal(device.local.size, 1);
  await env.advance(5000);
  assert.equal(lms.deliveries.length, 0);
});
