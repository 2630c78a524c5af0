import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, emptyAttempt, encode, type Launch, type Recorder } from '@throughline/tracking';
import { learnerMark } from '@throughline/tracking/hash.js';
import { fakeLms, type FakeLms } from '@throughline/tracking/testing/fake-lms.js';
import { answering, launch } from '@throughline/tracking/testing/launch.js';
import { outlineOf } from '@throughline/tracking/testing/outline.js';
import { virtualDevice, type Device } from '@throughline/tracking/testing/virtual-env.js';
import { findEarlier } from './earlier.js';

const outline = outlineOf();
// Two who share ten bits of their hashes, as one pair of sixty trainees does.
const ANNA = learnerMark('trainee28');
const BERNARD = learnerMark('trainee43');

const visit = async (lms: FakeLms, device: Device) => {
  const { recorder, env } = launch(lms, device, outline);
  await recorder.restored;
  const earlier = await findEarlier({ env, outline }, 'scorm12', recorder);
  return { recorder, env, earlier };
};

/** Two launches in which one question each was answered; the second has read the first back. Then the LMS begins anew. */
const begunAnew = async (learner: number | undefined) => {
  const device = virtualDevice();
  const lms = fakeLms('scorm12', { launch: learner === undefined ? {} : { learner } });
  for (const item of ['m0-q0', 'm0-q1']) {
    const { recorder, env, earlier } = await visit(lms, device);
    assert.equal(earlier, null, 'an attempt that goes on has none');
    recorder.record(answering(outline, item));
    recorder.record({ verb: 'completed', scope: 'course' });
    await env.advance(5000);
    env.kill();
  }
  lms.state = null;
  lms.added.length = 0;
  return { device, lms };
};

const answersOf = ({ attempt }: Pick<Recorder, 'attempt'>) => [...attempt.items.keys()].sort();

test('offers what this learner did in an earlier attempt, and takes in the answers and no outcome', async () => {
  const { device, lms } = await begunAnew(ANNA);
  const { recorder, env, earlier } = await visit(lms, device);
  assert.deepEqual(answersOf(recorder), [], 'nothing comes without a word of the learner');
  earlier?.accept();
  await env.advance(5000);
  assert.deepEqual(answersOf(recorder), ['m0-q0', 'm0-q1']);
  assert.equal(recorder.attempt.scopes.size, 0, 'outcomes are found anew, by the rules that hold here');
  assert.deepEqual([...(decode(lms.state, outline)?.items.keys() ?? [])].sort(), ['m0-q0', 'm0-q1']);
  assert.equal(lms.added.length, 0, 'no answer is told a second time');
});

test('brings nothing where the learner begins without it, and does not ask in the next launch', async () => {
  const { device, lms } = await begunAnew(ANNA);
  const first = await visit(lms, device);
  first.earlier?.decline();
  first.recorder.record(answering(outline, 'm0-q2'));
  await first.env.advance(5000);
  first.env.kill();
  const { recorder, earlier } = await visit(lms, device);
  assert.deepEqual(answersOf(recorder), ['m0-q2']);
  assert.equal(earlier, null);
});

const others: readonly (readonly [string, Partial<Launch>])[] = [
  ['to another learner', { learner: BERNARD }],
  ['where the platform does not say who learns here', {}],
  ['in review', { learner: ANNA, mode: 'review' }],
  ['without credit', { learner: ANNA, credit: false }],
];
for (const [where, told] of others)
  test(`is not offered ${where}`, async () => {
    const { device, lms } = await begunAnew(ANNA);
    lms.launch = told;
    assert.equal((await visit(lms, device)).earlier, null);
  });

test('is not offered where the earlier launches did not say who learned there', async () => {
  const { device, lms } = await begunAnew(undefined);
  lms.launch = { learner: ANNA };
  assert.equal((await visit(lms, device)).earlier, null);
});

/** A launch on a new device, of which the platform says `text` when it is asked for the attempt before. */
const saying = async (text: string | null, told: Partial<Launch> = { learner: ANNA }) => {
  const { recorder, env } = launch(fakeLms('xapi', { launch: told }), virtualDevice(), outline);
  await recorder.restored;
  let asked = 0;
  const session = {
    earlier: () => {
      asked++;
      return Promise.resolve(text);
    },
  };
  const earlier = await findEarlier({ env, outline }, 'xapi', Object.assign(recorder, { session }));
  return { recorder, earlier, asked };
};

const LINEAGE = '00000000000e';
const KEPT = encode({ ...emptyAttempt(LINEAGE), seq: 9, visited: new Set(['m0-p0']) }, outline);

test('what this device does not have is asked of the platform, and comes in the same way', async () => {
  const { recorder, earlier } = await saying(KEPT);
  assert.equal(recorder.attempt.visited.size, 0);
  earlier?.accept();
  assert.deepEqual([...recorder.attempt.visited], ['m0-p0']);
});

test('what the platform says of this very attempt is no earlier one, nor is an empty one, or what nobody can read', async () => {
  assert.equal((await saying(KEPT, { learner: ANNA, lineage: LINEAGE })).earlier, null);
  const empty = encode({ ...emptyAttempt(LINEAGE), seq: 9 }, outline);
  for (const text of [empty, '', 'TL1____', '{"state":1}', KEPT.slice(0, 9), 'K'.repeat(99_999)])
    assert.equal((await saying(text)).earlier, null, text.slice(0, 9));
});

test('the platform is asked by no launch that is not told to, and by none that nobody learns in', async () => {
  for (const told of [{ learner: ANNA, mode: 'review' }, { learner: ANNA, credit: false }, {}] as const)
    assert.equal((await saying(KEPT, told)).asked, 0);
});

test('where this device has it, the platform is not asked', async () => {
  const { device, lms } = await begunAnew(ANNA);
  const { recorder, env } = launch(lms, device, outline);
  await recorder.restored;
  const session = { earlier: () => Promise.reject(new Error('It was asked.')) };
  assert.ok(await findEarlier({ env, outline }, 'scorm12', Object.assign(recorder, { session })));
});
