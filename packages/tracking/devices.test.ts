import { test } from 'node:test';
import assert from 'node:assert/strict';
import { decode } from './codec.js';
import { learnerMark } from './hash.js';
import { fakeLms } from './testing/fake-lms.js';
import type { FakeLms } from './testing/fake-lms.js';
import { answering, launch } from './testing/launch.js';
import { outlineOf } from './testing/outline.js';
import { settleAll, virtualDevice } from './testing/virtual-env.js';

const outline = outlineOf();
const answer = (id: string, score = 1, tries = 1) => answering(outline, id, score, tries);
const held = (lms: FakeLms) => decode(lms.state, outline);
const keys = (device: ReturnType<typeof virtualDevice>) => [...device.local.keys(), ...device.database.keys()];

test('writes nothing durable without an LMS before the learner has chosen, and nothing at all on a shared device', async () => {
  const device = virtualDevice();
  const lms = fakeLms('standalone', { launch: { connected: false } });
  const { recorder, env } = launch(lms, device, outline);
  recorder.record(answer('m0-q0'));
  await recorder.restored;
  recorder.record(answer('m0-q1'));
  assert.equal(recorder.device, null);
  recorder.choose('shared');
  recorder.record(answer('m0-q2'));
  await env.advance(100_000);
  await recorder.close({ sync: true });
  assert.deepEqual(keys(device), []);
  assert.equal(recorder.status, 'unsaved');
  env.kill();
  const next = launch(lms, device, outline);
  await next.recorder.restored;
  assert.equal(next.recorder.attempt.items.size, 0, 'the next learner sees nothing');
});

test("goes on where the learner left on the learner's own device", async () => {
  const device = virtualDevice();
  const lms = fakeLms('standalone', { launch: { connected: false } });
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  first.recorder.record(answer('m0-q0'));
  first.recorder.choose('own');
  assert.equal(first.recorder.status, 'saved');
  first.recorder.record({ verb: 'drafted', item: 'm0-q1', response: { type: 'true-false', value: true } });
  first.env.kill();
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  assert.equal(second.recorder.device, 'own');
  assert.ok(second.recorder.attempt.items.has('m0-q0'));
  assert.equal(second.recorder.drafts.size, 1);
  await settleAll();
  assert.equal(device.local.size, 1, 'one journal, not one a launch');
  await second.recorder.forget();
  second.recorder.record(answer('m0-q2'));
  assert.deepEqual(keys(device), []);
  assert.equal(second.recorder.attempt.items.has('m0-q0'), false);
});

test("has on the learner's own device the work of two windows that were opened before either had any", async () => {
  const device = virtualDevice();
  const lms = fakeLms('standalone', { launch: { connected: false } });
  const windows = [launch(lms, device, outline), launch(lms, device, outline)];
  for (const [n, { recorder, env }] of windows.entries()) {
    await recorder.restored;
    recorder.choose('own');
    recorder.record(answer(`m0-q${n}`));
    env.kill();
  }
  const next = launch(lms, device, outline);
  await next.recorder.restored;
  assert.deepEqual([...next.recorder.attempt.items.keys()].sort(), ['m0-q0', 'm0-q1']);
  await settleAll();
  assert.equal(device.local.size, 1, 'in one journal from here on');
});

test('offers work of which no LMS knows, and takes it only when the learner says yes', async () => {
  const [lms, device] = [fakeLms('scorm12', { down: true }), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  first.recorder.record(answer('m0-q0'));
  await first.env.advance(5000);
  first.env.kill();
  lms.down = false;
  const second = launch(lms, device, outline);
  await second.recorder.restored;
  assert.equal(second.recorder.attempt.items.size, 0);
  assert.ok(second.recorder.offer);
  await second.env.advance(5000);
  assert.equal(lms.added.length, 0);
  second.recorder.offer.accept();
  assert.equal(second.recorder.offer, null);
  await second.env.advance(5000);
  assert.equal(lms.added.length, 1);
  assert.ok(held(lms)?.items.has('m0-q0'));
});

test('never shows one learner on a shared device what another did', async () => {
  const device = virtualDevice();
  const [one, two] = [fakeLms(), fakeLms()];
  for (const [lms, item] of [
    [one, 'm0-q0'],
    [two, 'm0-q1'],
    [one, 'm0-q2'],
    [two, 'm0-q3'],
  ] as const) {
    const { recorder, env } = launch(lms, device, outline);
    await recorder.restored;
    recorder.offer?.decline();
    lms.lies = item !== 'm0-q0' && item !== 'm0-q1';
    await env.advance(5000);
    recorder.record(answer(item));
    await env.advance(5000);
    env.kill();
    lms.lies = false;
  }
  for (const [lms, mine] of [
    [one, ['m0-q0', 'm0-q2']],
    [two, ['m0-q1', 'm0-q3']],
  ] as const) {
    const { recorder, env } = launch(lms, device, outline);
    await recorder.restored;
    assert.deepEqual([...recorder.attempt.items.keys()].sort(), mine);
    await env.advance(5000);
    assert.deepEqual([...(held(lms)?.items.keys() ?? [])].sort(), mine);
    assert.equal(lms.added.length, 2);
    env.kill();
  }
});

test('offers unsent work to nobody whom the LMS tells apart from its learner, and to that learner again', async () => {
  const device = virtualDevice();
  // They share ten bits of their hashes, as one pair of sixty trainees does.
  const anna = fakeLms('scorm12', { launch: { learner: learnerMark('trainee28') } });
  const bernard = fakeLms('scorm12', { launch: { learner: learnerMark('trainee43') } });
  const visit = async (lms: FakeLms) => {
    const { recorder, env } = launch(lms, device, outline);
    await recorder.restored;
    return { recorder, env };
  };
  anna.down = true;
  const first = await visit(anna);
  first.recorder.record(answer('m0-q0'));
  await first.env.advance(5000);
  first.env.kill();

  const other = await visit(bernard);
  assert.equal(other.recorder.offer, null);
  await other.env.advance(5000);
  assert.deepEqual([bernard.added.length, held(bernard)?.items.size], [0, 0]);
  other.env.kill();

  anna.down = false;
  const again = await visit(anna);
  again.recorder.offer?.accept();
  await again.env.advance(5000);
  assert.deepEqual([anna.added.length, held(anna)?.items.size], [1, 1]);
});

test('does not bring back what an LMS has reset on purpose', async () => {
  const [lms, device] = [fakeLms(), virtualDevice()];
  for (const item of ['m0-q0', 'm0-q1']) {
    const { recorder, env } = launch(lms, device, outline);
    await recorder.restored;
    recorder.record(answer(item));
    await env.advance(5000);
    env.kill();
  }
  lms.state = null;
  lms.added.length = 0;
  const { recorder, env } = launch(lms, device, outline);
  await recorder.restored;
  assert.equal(recorder.offer, null);
  assert.equal(recorder.attempt.items.size, 0);
  await env.advance(5000);
  assert.equal(lms.added.length, 0);
});

test('leaves no trace of private acts: two stories that differ in them alone give the same bytes', async () => {
  const story = async (private_: boolean) => {
    const [lms, device] = [fakeLms('xapi'), virtualDevice()];
    const { recorder, env } = launch(lms, device, outline);
    await recorder.restored;
    await env.advance(5000);
    const act = () => {
      if (private_) recorder.acted();
    };
    for (const id of ['m0-q0', 'm0-q1', 'm1-b0']) {
      act();
      await env.advance(1000);
      act();
      if (private_) recorder.record({ verb: 'drafted', item: 'm0-q4', response: { type: 'likert', id: 'o-1' } });
      device.seed = 7;
      recorder.record(answer(id));
      await env.advance(20_000);
      act();
    }
    await recorder.close({ sync: true });
    return JSON.stringify(lms.deliveries);
  };
  assert.equal(await story(true), await story(false));
});

test('tells no practice below the level full, and keeps it all the same', async () => {
  const lms = fakeLms('xapi');
  const checks = { ...outline, privacy: 'checks' as const };
  const { recorder, env } = launch(lms, virtualDevice(), checks);
  await recorder.restored;
  recorder.record(answer('m0-q0'));
  const inCheck = recorder.record(answer('m0-b0'));
  await env.advance(5000);
  assert.deepEqual(lms.added, [inCheck.id]);
  assert.ok(held(lms)?.items.has('m0-q0'));
});

test('tells of changes no more than once a task', async () => {
  const { recorder, env, changes } = launch(fakeLms(), virtualDevice(), outline);
  await recorder.restored;
  await env.advance(0);
  const before = changes();
  for (const id of ['m0-q0', 'm0-q1', 'm0-q2']) recorder.record(answer(id));
  assert.equal(changes(), before);
  await env.advance(0);
  assert.equal(changes(), before + 1);
});

test('opens the course although the standard throws and no storage answers', async () => {
  const device = virtualDevice();
  const lms = fakeLms();
  const { recorder, env } = launch(
    {
      ...lms,
      standard: page => ({
        ...lms.standard(page),
        join: () => {
          throw new Error('No window here.');
        },
      }),
    },
    device,
    outline,
  );
  recorder.record(answer('m0-q0'));
  assert.equal((await recorder.restored).connected, false);
  await env.advance(1000);
  assert.equal(recorder.attempt.items.size, 1);
  assert.deepEqual(keys(device), [], 'and what was written while an LMS was sought is gone');
});
