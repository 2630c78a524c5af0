import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ElementEvent, Response } from '@throughline/tracking';
import { hostileJson } from '@throughline/tracking/testing/hostile.js';
import { fakeLms } from '@throughline/tracking/testing/fake-lms.js';
import { launch } from '@throughline/tracking/testing/launch.js';
import { outlineOf } from '@throughline/tracking/testing/outline.js';
import { virtualDevice } from '@throughline/tracking/testing/virtual-env.js';
import { heardOf } from './heard.js';

const SENTENCE = 'The crust was mine alone';

const RESPONSES: readonly Response[] = [
  { type: 'true-false', value: false },
  { type: 'choice', ids: [] },
  { type: 'choice', ids: ['crust', 'sound'] },
  { type: 'fill-in', texts: ['warm water', ''] },
  { type: 'long-fill-in', written: true },
  { type: 'matching', pairs: [['rye', 'dark']] },
  { type: 'performance', steps: [['knead', 'ten-minutes']] },
  { type: 'sequencing', ids: ['mix', 'bake'] },
  { type: 'likert', id: 'not-sure' },
  { type: 'numeric', value: -2.5 },
  { type: 'other', id: 'left-knob' },
];

const answered = (response: Response): ElementEvent => ({
  verb: 'answered',
  item: 'm0-q0',
  response,
  result: 'correct',
  score: 0.5,
  tries: 1,
  latency: 12.5,
});

const EVENTS: readonly ElementEvent[] = [
  ...RESPONSES.map(answered),
  { verb: 'experienced', activity: 'm0-r0' },
  { verb: 'drafted', item: 'm0-q0', response: null },
  { verb: 'drafted', item: 'm0-q0', response: { type: 'choice', ids: ['o-1'] } },
];

/** The same with a sentence in every object of it, and behind every list. */
const planted = (value: unknown): unknown => {
  if (Array.isArray(value)) return Object.assign(value.map(planted), { said: SENTENCE });
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries([
    ...Object.entries(value).map(([key, each]) => [key, planted(each)] as const),
    ['said', SENTENCE],
    [SENTENCE, true],
  ]);
};

test('hears every event whole', () => {
  for (const event of EVENTS) assert.deepEqual(heardOf(event), event);
});

test('hears nothing but the known fields', () => {
  for (const event of EVENTS) assert.deepEqual(heardOf(planted(event)), event);
});

test('records nothing of what stands beside the known fields', async () => {
  for (const event of EVENTS) {
    const [lms, device] = [fakeLms(), virtualDevice()];
    const { recorder, env } = launch(lms, device, outlineOf());
    await recorder.restored;
    const heard = heardOf(planted(event));
    assert.ok(heard);
    const recorded = recorder.record(heard);
    assert.ok(!JSON.stringify([...device.local]).includes(SENTENCE), 'the journal');
    await env.advance(90_000);
    for (const kept of [recorded, [...device.local], [...device.database], lms.deliveries, lms.state])
      assert.ok(!JSON.stringify(kept).includes(SENTENCE));
  }
});

test('takes no field of another type, and no sentence for an id', () => {
  const hears = (event: object, change: object) => heardOf({ ...event, ...change }) !== undefined;
  const [answer] = EVENTS;
  for (const change of [
    { verb: 'scored' },
    { verb: 'toString' },
    { item: SENTENCE },
    { item: 5 },
    { response: null },
    { response: { type: 'choice' } },
    { response: { type: 'choice', ids: [SENTENCE] } },
    { response: { type: 'matching', pairs: [['rye']] } },
    { response: { type: 'long-fill-in', written: SENTENCE } },
    { response: { type: 'numeric', value: SENTENCE } },
    { result: SENTENCE },
    { score: 2 },
    { score: NaN },
    { score: '1' },
    { tries: 0 },
    { tries: 1.5 },
    { latency: -1 },
    { latency: undefined },
  ])
    assert.equal(hears(answer ?? {}, change), false, JSON.stringify(change));
  assert.equal(heardOf({ verb: 'experienced', activity: SENTENCE }), undefined);
});

test('bears whatever is said', () => {
  fc.assert(
    fc.property(hostileJson, fc.constantFrom('verb', 'item', 'response', 'score'), (value, field) => {
      heardOf(value);
      const [event] = EVENTS;
      const heard = heardOf({ ...event, [field]: value });
      assert.ok(heard === undefined || heardOf(heard) !== undefined);
    }),
  );
});
