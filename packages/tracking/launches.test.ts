import { test } from 'node:test';
import assert from 'node:assert/strict';
import { decode } from './codec.js';
import type { Journal } from './journal.js';
import { fakeLms } from './testing/fake-lms.js';
import type { FakeLms, FakeMessage } from './testing/fake-lms.js';
import { answering, launch } from './testing/launch.js';
import { outlineOf } from './testing/outline.js';
import { settleAll, virtualDevice } from './testing/virtual-env.js';
import type { Device } from './testing/virtual-env.js';

const outline = outlineOf();
const journals = (device: Device): Journal[] => [...device.local.values()].map(text => JSON.parse(text) as Journal);

/** One launch in which the first question is answered and everything is delivered. */
const visit = async (lms: FakeLms, device: Device) => {
  const { recorder, env } = launch(lms, device, outline);
  await recorder.restored;
  recorder.record(answering(outline, 'm0-q0'));
  await env.advance(5000);
  return { recorder, env };
};

const indexes = ({ deliveries }: FakeLms): number[] =>
  deliveries.flat().flatMap((message: FakeMessage) => ('add' in message ? [message.index] : []));

test('writes over no interaction that an LMS without a state holds', async () => {
  const lms = fakeLms('scorm12', { added: ['one', 'two', 'three'] });
  const { recorder } = await visit(lms, virtualDevice());
  assert.deepEqual(indexes(lms), [3]);
  assert.equal(recorder.attempt.sent.interactions, 4);
});

test('tells over itself what an LMS holds, perhaps in part, and its older state does not count', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = await visit(lms, device);
  const before = lms.state;
  const { id } = first.recorder.record(answering(outline, 'm0-q1'));
  await first.env.advance(5000);
  first.env.kill();
  lms.state = before;

  const second = launch(lms, device, outline);
  await second.recorder.restored;
  await second.env.advance(5000);
  assert.deepEqual(indexes(lms), [0, 1, 1]);
  assert.deepEqual(lms.added.slice(1), [id]);
  assert.ok(decode(lms.state, outline)?.items.has('m0-q1'), 'and the state has it again');
});

for (const deaths of [0, 1])
  test(`tells over itself what an LMS without a state holds and the learner calls theirs, after ${deaths} deaths`, async () => {
    const [lms, device] = [fakeLms(), virtualDevice()];
    (await visit(lms, device)).env.kill();
    lms.state = null;
    for (let n = 0; n <= deaths; n++) {
      const { recorder, env } = launch(lms, device, outline);
      await recorder.restored;
      recorder.offer?.accept();
      await settleAll();
      if (n < deaths) env.kill();
      else await env.advance(5000);
    }
    assert.equal(lms.added.length, 1);
  });

test('tells again the first answers of all, where an LMS took and lost them and a later state counts them', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  lms.lies = true;
  const first = await visit(lms, device);
  lms.lies = false;
  first.recorder.record({ verb: 'visited', page: 'm0-p0' });
  await first.env.advance(5000);
  first.env.kill();
  assert.deepEqual([decode(lms.state, outline)?.sent.interactions, lms.added.length], [1, 0]);

  // A launch that could tell nothing knows the next time where they were.
  device.online = false;
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  const { id } = second.recorder.record(answering(outline, 'm0-q1'));
  await second.env.advance(5000);
  second.env.kill();
  device.online = true;

  const third = launch(lms, device, outline);
  await third.recorder.restored;
  await third.env.advance(5000);
  assert.deepEqual([lms.added.length, lms.added[1]], [2, id]);
});

/** Answers what waits on a device after a later try of the same question was told from another one. */
const overtaken = async (lms: FakeLms, before: (device: Device) => Promise<void>) => {
  const device = virtualDevice();
  await before(device);
  lms.down = true;
  const here = launch(lms, device, outline);
  await here.recorder.restored;
  const { id } = here.recorder.record(answering(outline, 'm0-q1', 0.5, 1));
  here.env.kill();
  lms.down = false;
  const there = launch(lms, { ...virtualDevice(), seed: 2 }, outline);
  await there.recorder.restored;
  there.recorder.record({ verb: 'visited', page: 'm0-p0' });
  const later = there.recorder.record(answering(outline, 'm0-q1', 1, 2));
  await there.env.advance(5000);
  there.env.kill();
  const { recorder, env } = launch(lms, device, outline);
  await recorder.restored;
  recorder.offer?.accept();
  await env.advance(5000);
  env.kill();
  assert.deepEqual(lms.added.slice(-2), [later.id, id]);
};

test('tells an answer that waited, although a later try of its question was told from another device', async () => {
  const lms = fakeLms();
  await overtaken(lms, async device => {
    (await visit(lms, device)).env.kill();
  });
});

test('tells an answer that was offered, although a later try of its question was told from another device', async () => {
  await overtaken(fakeLms(), () => Promise.resolve());
});

test('tells again what an LMS said it had taken and lost, though the state that counts it arrived later', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = await visit(lms, device);
  first.env.kill();
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  lms.lies = true;
  const lost = second.recorder.record(answering(outline, 'm0-q1'));
  await second.env.advance(5000);
  lms.lies = false;
  const stored = second.recorder.record(answering(outline, 'm1-q0'));
  await second.env.advance(5000);
  second.env.kill();
  assert.equal(decode(lms.state, outline)?.sent.interactions, 3, 'the state counts what never arrived');

  const third = launch(lms, device, outline);
  await third.recorder.restored;
  await third.env.advance(5000);
  assert.deepEqual(lms.added.slice(1), [lost.id, stored.id], 'each once, in order');
});

test('offers what no LMS ever gave back, although another first launch at the same time took its place there', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const here = launch(lms, device, outline);
  const there = launch(lms, { ...virtualDevice(), seed: 2 }, outline);
  await here.recorder.restored;
  await there.recorder.restored;
  here.recorder.record({ verb: 'visited', page: 'm0-p0' });
  await here.env.advance(5000);
  await there.env.advance(5000);
  here.env.kill();
  const { recorder } = launch(lms, device, outline);
  await recorder.restored;
  assert.ok(recorder.offer);
  recorder.offer.accept();
  assert.ok(recorder.attempt.visited.has('m0-p0'));
});

test('does not tell again what was offered, taken and told, though the page died before the old journal was gone', async () => {
  const [lms, device] = [fakeLms('scorm12', { down: true }), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  const { id } = first.recorder.record(answering(outline, 'm0-q0'));
  const before = [...device.local];
  first.env.kill();
  lms.down = false;
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  second.recorder.offer?.accept();
  await second.env.advance(5000);
  second.env.kill();
  for (const [key, text] of before) device.local.set(key, text);
  const third = launch(lms, device, outline);
  await third.recorder.restored;
  assert.equal(third.recorder.offer, null, 'there is nothing in it that is not known');
  await third.env.advance(5000);
  assert.deepEqual(lms.added, [id]);
});

test('does not tell again an answer that stands in the state, though the journal could not note that it was told', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  const { id } = first.recorder.record(answering(outline, 'm0-q0'));
  device.localDenied = device.databaseDenied = true;
  await first.env.advance(5000);
  first.env.kill();
  device.localDenied = device.databaseDenied = false;
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  await second.env.advance(5000);
  assert.deepEqual(lms.added, [id]);
});

for (const state of ['TL2-of-a-later-version', 'viewed=1|lastpage=4']) {
  test(`does not write over the state ${state}, which it cannot read, and tells of answers all the same`, async () => {
    const [lms, device] = [fakeLms('scorm12', { state }), virtualDevice()];
    const { recorder, env } = await visit(lms, device);
    assert.equal(lms.state, state);
    assert.deepEqual(indexes(lms), [0]);
    assert.equal(recorder.status, 'saved', 'the journal has it');
    env.kill();
    assert.deepEqual(
      journals(device).map(({ acked, unread }) => ({ acked, unread })),
      [{ acked: 0, unread: state }],
    );
  });

  test(`offers what was done beside the state ${state} when a launch can read what the LMS holds`, async () => {
    const [lms, device] = [fakeLms('scorm12', { state }), virtualDevice()];
    (await visit(lms, device)).env.kill();
    lms.state = null;
    const { recorder, env } = launch(lms, device, outline);
    await recorder.restored;
    recorder.offer?.accept();
    await env.advance(5000);
    assert.ok(decode(lms.state, outline)?.items.has('m0-q0'));
  });
}

test('says unsaved where neither the LMS nor the device keeps the state', async () => {
  const device = virtualDevice();
  device.localDenied = device.databaseDenied = true;
  for (const name of ['scorm12', 'xapi'] as const) {
    const lms = fakeLms(name, { state: 'TL2-of-a-later-version' });
    const { recorder } = await visit(lms, device);
    assert.equal(recorder.status, 'unsaved', name);
  }
});

test('keeps the state that it could not read on the device although nothing was done, and after a confirmation', async () => {
  const device = virtualDevice();
  const { recorder } = launch(fakeLms('scorm12', { state: 'foreign' }), device, outline);
  await recorder.restored;
  assert.equal(journals(device)[0]?.unread, 'foreign');
  const other = virtualDevice();
  const { env } = await visit(fakeLms('xapi', { state: 'foreign' }), other);
  await env.advance(5000);
  assert.equal(journals(other)[0]?.unread, 'foreign');
});

test('keeps what is done after the session has ended for the launch to come, and asks nobody whose device it is', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  lms.launch = { connected: false, ended: true };
  const first = await visit(lms, device);
  assert.equal(first.recorder.status, 'dead');
  assert.deepEqual(lms.deliveries, []);
  first.env.kill();

  lms.launch = {};
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  assert.ok(second.recorder.offer, 'nothing tells whose work it was');
  second.recorder.offer.accept();
  await settleAll();
  await second.env.advance(5000);
  assert.ok(decode(lms.state, outline)?.items.has('m0-q0'));
  assert.equal(lms.added.length, 1);
});

/** What a journal holds that no LMS knows: answers that were not told, and answers that were begun. */
const unknownIn = ({ entries, drafts }: Journal): unknown[] => [
  ...entries.map(({ event }) => 'item' in event && event.item),
  ...drafts.map(([item]) => item),
];

for (const [what, online, verb] of [
  ['the work', false, 'answered'],
  ['an answer that was begun', true, 'drafted'],
] as const)
  test(`keeps ${what} in both homes, though the journal found room in the one only when the one before it was gone`, async () => {
    const [lms, device] = [fakeLms(), virtualDevice()];
    const first = await visit(lms, device);
    device.online = online;
    first.recorder.record(
      verb === 'answered'
        ? answering(outline, 'm0-q1')
        : { verb, item: 'm0-q1', response: { type: 'true-false', value: true } },
    );
    await first.env.advance(5000);
    first.env.kill();
    device.localRoom = 1.5 * [...device.local].flat().join('').length;
    const { recorder, env } = launch(lms, device, outline);
    await recorder.restored;
    await env.advance(0);
    env.kill();
    assert.equal(journals(device).length, 1, 'the old one is gone');
    for (const home of [device.local, device.database])
      assert.deepEqual(
        [...home.values()].flatMap(text => unknownIn(JSON.parse(text) as Journal)),
        ['m0-q1'],
      );
  });
