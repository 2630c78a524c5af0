import { test } from 'node:test';
import assert from 'node:assert/strict';
import { decode } from './codec.js';
import { fakeLms } from './testing/fake-lms.js';
import type { FakeLms } from './testing/fake-lms.js';
import { answering, launch } from './testing/launch.js';
import { outlineOf } from './testing/outline.js';
import { settleAll, virtualDevice } from './testing/virtual-env.js';

const outline = outlineOf();
const answer = (id: string, score = 1, tries = 1) => answering(outline, id, score, tries);
const held = (lms: FakeLms) => decode(lms.state, outline);
const keys = (device: ReturnType<typeof virtualDevice>) => [...device.local.keys(), ...device.database.keys()];

test('takes answers at once, before an LMS was found, and merges them when its state arrives', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  first.recorder.record(answer('m0-q0'));
  await first.env.advance(5000);
  await first.recorder.close({ sync: false });

  const second = launch(lms, device, outline);
  const event = second.recorder.record(answer('m0-q1'));
  assert.equal(event.seq, 1);
  assert.ok(second.recorder.attempt.items.has('m0-q1'));
  assert.equal(second.recorder.launch, null);
  await second.recorder.restored;
  assert.deepEqual([...second.recorder.attempt.items.keys()].sort(), ['m0-q0', 'm0-q1']);
  await second.env.advance(5000);
  assert.deepEqual([...(held(lms)?.items.keys() ?? [])].sort(), ['m0-q0', 'm0-q1']);
  assert.equal(lms.added.length, 2);
});

test('writes nothing to the LMS before its state was read', async () => {
  const lms = fakeLms();
  const { recorder } = launch(lms, virtualDevice(), outline);
  recorder.record(answer('m0-q0'));
  await recorder.flush({ sync: true });
  assert.equal(lms.deliveries.length, 0);
});

test('journals in both homes before anything goes to the LMS', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const { recorder } = launch(lms, device, outline);
  await recorder.restored;
  recorder.record(answer('m0-q0'));
  assert.equal(device.local.size, 1);
  assert.equal(device.database.size, 1);
  assert.equal(lms.deliveries.length, 0);
});

test('keeps the journal although the LMS says that all is well, until the state was read back', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  first.recorder.record(answer('m0-q0'));
  await first.env.advance(5000);
  assert.equal(first.recorder.status, 'saved');
  assert.equal(device.local.size, 1);
  first.env.kill();

  const second = launch(lms, device, outline);
  await second.recorder.restored;
  await settleAll();
  assert.deepEqual(keys(device), []);
  await second.env.advance(5000);
  assert.equal(lms.added.length, 1, 'and tells nothing twice');
});

test('loses nothing to an LMS that says yes and stores nothing', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  await first.env.advance(5000);
  lms.lies = true;
  first.recorder.record(answer('m0-q0'));
  await first.env.advance(5000);
  first.env.kill();
  lms.lies = false;
  assert.equal(lms.added.length, 0);

  const second = launch(lms, device, outline);
  await second.recorder.restored;
  await second.env.advance(5000);
  assert.equal(lms.added.length, 1);
  assert.ok(held(lms)?.items.has('m0-q0'));
});

test('survives an LMS that empties localStorage at every login', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  await first.env.advance(5000);
  lms.down = true;
  first.recorder.record(answer('m0-q0'));
  first.env.kill();
  lms.down = false;
  device.local.clear();
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  assert.ok(second.recorder.attempt.items.has('m0-q0'));
  await second.env.advance(5000);
  assert.equal(lms.added.length, 1);
});

test('clears the journal as soon as an LRS has confirmed everything', async () => {
  const [lms, device] = [fakeLms('xapi'), virtualDevice()];
  const { recorder, env } = launch(lms, device, outline);
  await recorder.restored;
  recorder.record(answer('m0-q0'));
  assert.equal(device.local.size, 1);
  await env.advance(5000);
  assert.deepEqual(keys(device), []);
  assert.equal(recorder.status, 'saved');
});

test('tells an LRS again what was not confirmed, with the same ids', async () => {
  const [lms, device] = [fakeLms('xapi', { says: 'accepted' }), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  const { id } = first.recorder.record(answer('m0-q0'));
  await first.recorder.flush({ sync: true });
  first.env.kill();
  lms.says = 'confirmed';
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  await second.env.advance(5000);
  const told = lms.deliveries.flat().filter(message => 'add' in message && message.add === id);
  assert.equal(told.length, 2);
  assert.deepEqual(lms.added, [id]);
});

test('makes no call within 1.5 seconds of a key or pointer', async () => {
  const lms = fakeLms();
  const { recorder, env } = launch(lms, virtualDevice(), outline);
  await recorder.restored;
  await env.advance(5000);
  const before = lms.deliveries.length;
  recorder.record({ verb: 'completed', scope: 'm0' });
  for (let key = 0; key < 20; key++) {
    await env.advance(1000);
    recorder.acted();
  }
  assert.equal(lms.deliveries.length, before);
  await env.advance(1499);
  assert.equal(lms.deliveries.length, before);
  await env.advance(1);
  assert.equal(lms.deliveries.length, before + 1);
});

test('lets a slow LMS wait for a boundary or a minute', async () => {
  const lms = fakeLms('scorm12', { blocks: 2060 });
  const { recorder, env } = launch(lms, virtualDevice(), outline);
  await recorder.restored;
  await env.advance(5000);
  const before = lms.deliveries.length;
  recorder.record(answer('m0-q0'));
  await env.advance(50_000);
  assert.equal(lms.deliveries.length, before);
  await env.advance(11_000);
  assert.equal(lms.deliveries.length, before + 1);
  recorder.record(answer('m0-q1'));
  recorder.record({ verb: 'completed', scope: 'm0' });
  await env.advance(1600);
  assert.equal(lms.deliveries.length, before + 2);
});

for (const [blocks, waits] of [
  [690, false],
  [710, true],
] as const)
  test(`an LMS whose call takes ${blocks} ms is ${waits ? 'called once a minute' : 'called after each quiet moment'}`, async () => {
    const lms = fakeLms('scorm12', { blocks });
    const { recorder, env } = launch(lms, virtualDevice(), outline);
    await recorder.restored;
    await env.advance(5000);
    const before = lms.deliveries.length;
    recorder.record(answer('m0-q0'));
    await env.advance(50_000);
    assert.equal(lms.deliveries.length, waits ? before : before + 1);
    await env.advance(11_000);
    assert.equal(lms.deliveries.length, before + 1);
  });

test('delivers in the same task when the page goes', async () => {
  const lms = fakeLms();
  const { recorder, env } = launch(lms, virtualDevice(), outline);
  await recorder.restored;
  recorder.record(answer('m0-q0'));
  void recorder.close({ sync: true });
  assert.equal(lms.added.length, 1);
  assert.equal(lms.closed, 1);
  void recorder.close({ sync: true });
  recorder.record(answer('m0-q1'));
  await env.advance(100_000);
  assert.equal(lms.closed, 1);
  assert.equal(lms.added.length, 1, 'nothing goes out after the end');
});
