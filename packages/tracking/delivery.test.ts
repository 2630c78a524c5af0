import { test } from 'node:test';
import assert from 'node:assert/strict';
import { decode } from './codec.js';
import { fakeLms } from './testing/fake-lms.js';
import type { FakeLms } from './testing/fake-lms.js';
import { answering, launch } from './testing/launch.js';
import { outlineOf } from './testing/outline.js';
import { virtualDevice } from './testing/virtual-env.js';

const outline = outlineOf();
const answer = (id: string, score = 1, tries = 1) => answering(outline, id, score, tries);
const held = (lms: FakeLms) => decode(lms.state, outline);
const keys = (device: ReturnType<typeof virtualDevice>) => [...device.local.keys(), ...device.database.keys()];

test('writes only what changed, and everything again after a failure', async () => {
  const lms = fakeLms();
  const { recorder, env } = launch(lms, virtualDevice(), outline);
  await recorder.restored;
  await env.advance(5000);
  const sets = () => lms.deliveries.at(-1)?.flatMap(message => ('set' in message ? [message.set] : []));
  recorder.record(answer('m0-q0'));
  await env.advance(5000);
  assert.deepEqual(sets(), ['state']);
  lms.down = true;
  recorder.record(answer('m0-q1'));
  await env.advance(1500);
  assert.equal(recorder.status, 'unsent');
  lms.down = false;
  const before = lms.state;
  await env.advance(2500);
  assert.deepEqual(sets(), ['state', 'language']);
  assert.notEqual(lms.state, before);
  assert.equal(recorder.status, 'saved');
  assert.equal(lms.added.length, 2);
});

test('waits for what is on its way, also where a hidden page has sent something beside it', async () => {
  const lms = fakeLms();
  let arrive = (): void => undefined;
  const told: string[] = [];
  const slow: FakeLms = {
    ...lms,
    standard: page => ({
      ...lms.standard(page),
      join: async host => {
        const session = await lms.standard(page).join(host);
        return {
          ...session,
          deliver: async (messages, how) => {
            told.push(how.sync ? 'at once' : 'in turn');
            if (!how.sync) await new Promise<void>(resolve => (arrive = resolve));
            return session.deliver(messages, how);
          },
        };
      },
    }),
  };
  const { recorder, env } = launch(slow, virtualDevice(), outline);
  await recorder.restored;
  await env.advance(5000);
  recorder.record(answer('m0-q0'));
  void recorder.flush({ sync: true });
  await env.advance(100);
  recorder.record(answer('m0-q1'));
  await env.advance(5000);
  assert.deepEqual(told, ['in turn', 'at once']);
  arrive();
  await env.advance(5000);
  assert.deepEqual(told, ['in turn', 'at once', 'in turn']);
});

test('tries again later each time, and does not call while offline', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const { recorder, env } = launch(lms, device, outline);
  await recorder.restored;
  await env.advance(5000);
  device.online = false;
  const before = lms.deliveries.length;
  recorder.record(answer('m0-q0'));
  await env.advance(600_000);
  await recorder.flush({ sync: true });
  assert.equal(lms.deliveries.length, before);
  assert.equal(recorder.status, 'unsent');
  device.online = true;
  await env.advance(75_000);
  assert.equal(lms.added.length, 1);
  assert.equal(recorder.status, 'saved');
});

test('spreads the second calls of a class whose line was cut over half a second, none before its time', async () => {
  const waits = await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      const device = virtualDevice();
      device.seed = n * 77_777_777 + 1;
      const lms = fakeLms();
      const { recorder, env } = launch(lms, device, outline);
      await recorder.restored;
      await env.advance(5000);
      lms.down = true;
      recorder.record(answer('m0-q0'));
      await env.advance(1500);
      lms.down = false;
      let waited = 0;
      for (; lms.added.length === 0 && waited < 9000; waited += 10) await env.advance(10);
      return waited;
    }),
  );
  assert.ok(Math.min(...waits) >= 2000 && Math.max(...waits) <= 2510, waits.join());
  assert.ok(new Set(waits).size > 4, waits.join());
});

test('stops at a dead connection and keeps the work', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  await first.env.advance(5000);
  lms.over = true;
  first.recorder.record(answer('m0-q0'));
  await first.env.advance(5000);
  assert.equal(first.recorder.status, 'dead');
  lms.over = false;
  first.recorder.record(answer('m0-q1'));
  await first.env.advance(200_000);
  assert.equal(lms.added.length, 0, 'a dead connection stays dead');
  first.env.kill();
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  await second.env.advance(5000);
  assert.equal(lms.added.length, 2);
});

test('puts a refused event aside and tells the others', async () => {
  const lms = fakeLms();
  const { recorder, env } = launch(lms, virtualDevice(), outline);
  await recorder.restored;
  await env.advance(5000);
  const bad = recorder.record(answer('m0-q0'));
  lms.refuses.add(bad.id);
  const good = ['m0-q1', 'm0-q2'].map(id => recorder.record(answer(id)).id);
  await env.advance(10_000);
  assert.deepEqual(lms.added, good);
  assert.equal(held(lms)?.sent.interactions, 2);
});

test('says saved only with a written journal or a confirmed delivery', async () => {
  const device = virtualDevice();
  device.localDenied = device.databaseDenied = true;
  const lms = fakeLms();
  const { recorder, env } = launch(lms, device, outline);
  await recorder.restored;
  recorder.record(answer('m0-q0'));
  assert.equal(recorder.status, 'unsent');
  await env.advance(5000);
  assert.equal(recorder.status, 'sent');
  lms.down = true;
  recorder.record(answer('m0-q1'));
  await env.advance(5000);
  assert.equal(recorder.status, 'unsaved');
});

test('says saved with IndexedDB alone', async () => {
  const device = virtualDevice();
  device.localDenied = true;
  const { recorder, env } = launch(fakeLms(), device, outline);
  await recorder.restored;
  recorder.record(answer('m0-q0'));
  await env.advance(100);
  assert.equal(recorder.status, 'saved');
});

for (const change of [{ mode: 'review' }, { mode: 'browse' }, { credit: false }] as const)
  test(`sends and journals nothing where the LMS says ${JSON.stringify(change)}`, async () => {
    const device = virtualDevice();
    const lms = fakeLms('scorm12', { launch: change });
    const { recorder, env } = launch(lms, device, outline);
    recorder.record(answer('m0-q0'));
    await recorder.restored;
    recorder.record(answer('m0-q1'));
    recorder.record({ verb: 'completed', scope: 'course' });
    await env.advance(600_000);
    await recorder.close({ sync: true });
    assert.equal(recorder.status, 'reading');
    assert.equal(recorder.attempt.items.size, 2, 'everything can be practised');
    assert.equal(lms.deliveries.length, 0);
    assert.equal(lms.closed, 1);
    assert.deepEqual(keys(device), []);
  });

test('keeps the session alive only while the learner acts', async () => {
  const lms = fakeLms();
  const { recorder, env } = launch(lms, virtualDevice(), outline);
  await recorder.restored;
  await env.advance(5000);
  const before = lms.deliveries.length;
  await env.advance(3_600_000);
  assert.equal(lms.deliveries.length, before);
  for (let minute = 0; minute < 20; minute++) {
    recorder.acted();
    await env.advance(60_000);
  }
  assert.equal(lms.deliveries.length, before + 3);
});

test('does not count more than ten idle minutes', async () => {
  const lms = fakeLms();
  const { recorder, env } = launch(lms, virtualDevice(), outline);
  await recorder.restored;
  await env.advance(60_000);
  recorder.acted();
  await env.advance(3_600_000);
  recorder.acted();
  await recorder.close({ sync: true });
  assert.deepEqual([...(held(lms)?.sessions.values() ?? [])], [660_000]);
});

test('adds the time of every launch', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  for (let times = 0; times < 3; times++) {
    const { recorder, env } = launch(lms, device, outline);
    await recorder.restored;
    await env.advance(60_000);
    recorder.record(answer(`m0-q${times}`));
    await env.advance(60_000);
    await recorder.close({ sync: true });
    env.kill();
  }
  const spent = [...(held(lms)?.sessions.values() ?? [])].reduce((sum, ms) => sum + ms, 0);
  assert.equal(spent, 360_000);
});

test('loses nothing when a page ends while a delivery is still under way', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  const one = first.recorder.record(answering(outline, 'm0-q0'));
  void first.recorder.flush({ sync: false });
  void first.recorder.flush({ sync: true });
  const two = first.recorder.record(answering(outline, 'm0-q1'));
  await first.env.advance(1600);
  first.env.kill();
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  await second.env.advance(5000);
  assert.deepEqual(lms.added, [one.id, two.id]);
});

test('tells an LMS that takes only so much at once no answer in pagehide, and at the next launch', async () => {
  const [lms, device] = [fakeLms('scorm12', { paced: true }), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  const { id } = first.recorder.record(answer('m0-q0'));
  void first.recorder.close({ sync: true });
  first.env.kill();
  assert.deepEqual([held(lms)?.items.has('m0-q0'), lms.added], [true, []], 'the state has it');
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  await second.env.advance(5000);
  assert.deepEqual(lms.added, [id]);
});
