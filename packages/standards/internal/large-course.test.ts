import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strict12 } from '@throughline/lms/personalities/strict12.js';
import { testPage } from '@throughline/lms/personalities/testing/launched.js';
import { decode, encode, type Happening } from '@throughline/tracking';
import { MORE } from '@throughline/tracking/state-text.js';
import { openRecorder } from '@throughline/tracking/recorder.js';
import { everything, largeOutline } from '@throughline/tracking/testing/everything.js';
import { answering } from '@throughline/tracking/testing/launch.js';
import { virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { standard } from '../scorm12/index.js';

/** So many questions that tries and credit alone fill the base. */
const outline = largeOutline(10, 12);
const full = everything(outline);

test('of a course of 840 questions the base holds everything but answers, times of launches and what each told', () => {
  const state = encode(full, outline);
  const back = decode(state.split(MORE)[0] ?? '', outline);
  assert.ok(back);
  const known = ({ items, scopes, checks, visited, done }: typeof full) => [
    [...items].map(([id, { tries, best }]) => [id, tries, best]),
    ...[scopes, checks, visited, done],
  ];
  assert.equal(full.items.size, 840);
  assert.deepEqual(known(back), known(full));
  assert.deepEqual([back.sessions.size, back.sent.told.size], [0, 0]);
  assert.deepEqual(decode(state, outline), full, 'where all of it is taken nothing is missing');
});

test('where a platform keeps no more than that, each answer is listed once, launch after launch', async () => {
  const platform = strict12.open('scorm12');
  const device = virtualDevice();
  const launch = async () => {
    const env = virtualEnv(device);
    const recorder = openRecorder<unknown>({
      standard,
      host: { window: platform.launch('one', testPage()).window, env, outline, load: () => Promise.resolve(false) },
      locale: () => 'en',
      changed: () => undefined,
    });
    await recorder.restored;
    return { recorder, env };
  };
  const first = await launch();
  const { lineage, sent } = first.recorder.attempt;
  first.recorder.take({ ...full, lineage, sent });
  await first.env.advance(3000);
  for (const [index, item] of ['m0-q0', 'm1-q1', 'm2-q2'].entries()) {
    const { recorder, env } = index ? await launch() : first;
    recorder.record({ ...answering(outline, item), latency: 1000 * (index + 1) } as Happening);
    await env.advance(3000);
    env.kill();
  }
  const last = await launch();
  await last.env.advance(3000);
  assert.deepEqual(
    platform.held('one').answers?.map(({ key }) => key),
    ['0000:00:01.00', '0000:00:02.00', '0000:00:03.00'],
  );
});
