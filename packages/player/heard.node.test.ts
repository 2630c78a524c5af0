import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ElementEvent, Item } from '@throughline/tracking';
import { hostileJson } from '@throughline/tracking/testing/hostile.js';
import { fakeLms } from '@throughline/tracking/testing/fake-lms.js';
import { launch } from '@throughline/tracking/testing/launch.js';
import { answerTo, outlineOf } from '@throughline/tracking/testing/outline.js';
import { virtualDevice } from '@throughline/tracking/testing/virtual-env.js';
import { heardOf } from './heard.js';

const SENTENCE = 'The crust was mine alone';

const outline = outlineOf();
const items = outline.modules.flatMap(module => module.items);
const hear = (said: unknown): ElementEvent | undefined => heardOf(said as ElementEvent, items);

const answered = (item: Item): ElementEvent => ({
  verb: 'answered',
  item: item.id,
  response: answerTo(item, 3),
  result: 'correct',
  score: 0.5,
  tries: 1,
  latency: 12.5,
});

/** An answer of each type, and everything else that elements say. */
const ANSWERS = [...new Map(items.map(item => [item.type, answered(item)])).values()];
const EVENTS: readonly ElementEvent[] = [
  ...ANSWERS,
  { verb: 'experienced', activity: 'm0-p0-r0' },
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
  assert.equal(ANSWERS.length, 10);
  for (const event of EVENTS) assert.deepEqual(hear(event), event);
});

test('hears the same answer, whatever the order on show was', () => {
  for (const event of ANSWERS) {
    const { response } = event as Extract<ElementEvent, { verb: 'answered' }>;
    const shown =
      response.type === 'choice'
        ? { ...response, ids: [...response.ids].reverse() }
        : response.type === 'matching'
          ? { ...response, pairs: [...response.pairs].reverse() }
          : response;
    assert.deepEqual(hear({ ...event, response: shown }), event);
  }
});

test('hears nothing but the known fields', () => {
  for (const event of EVENTS) assert.deepEqual(hear(planted(event)), event);
});

test('records nothing of what stands beside the known fields', async () => {
  for (const event of EVENTS) {
    const [lms, device] = [fakeLms(), virtualDevice()];
    const { recorder, env } = launch(lms, device, outline);
    await recorder.restored;
    const heard = hear(planted(event));
    assert.ok(heard);
    const recorded = recorder.record(heard);
    assert.ok(!JSON.stringify([...device.local]).includes(SENTENCE), 'the journal');
    await env.advance(90_000);
    for (const kept of [recorded, [...device.local], [...device.database], lms.deliveries, lms.state])
      assert.ok(!JSON.stringify(kept).includes(SENTENCE));
  }
});

test('takes no field of another type, and no sentence for an id', () => {
  const hears = (event: object, change: object) => hear({ ...event, ...change }) !== undefined;
  const [answer] = EVENTS;
  for (const change of [
    { verb: 'scored' },
    { verb: 'toString' },
    { item: SENTENCE },
    { item: 5 },
    { response: null },
    { response: { type: 'choice' } },
    { response: { type: 'choice', ids: [SENTENCE] } },
    { response: { type: 'fill-in', texts: [SENTENCE] } },
    { result: SENTENCE },
    { score: NaN },
    { score: '1' },
    { tries: Infinity },
    { latency: -1 },
    { latency: undefined },
  ])
    assert.equal(hears(answer ?? {}, change), false, JSON.stringify(change));
  assert.equal(hear({ verb: 'experienced', activity: SENTENCE }), undefined);
  assert.equal(hear({ verb: 'toString', response: null }), undefined);
  const long = ANSWERS.find(said => JSON.stringify(said).includes('long-fill-in'));
  const written = hear({ ...long, response: { type: 'long-fill-in', written: SENTENCE } });
  assert.deepEqual(written, long);
});

test('bears whatever is said', () => {
  fc.assert(
    fc.property(hostileJson, fc.constantFrom('verb', 'item', 'response', 'score'), (value, field) => {
      hear(value);
      const [event] = EVENTS;
      const heard = hear({ ...event, [field]: value });
      assert.ok(heard === undefined || hear(heard) !== undefined);
    }),
  );
});
