import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScorm12Lms } from '@throughline/lms/scorm/scorm12.js';
import { columnPlatform } from '@throughline/lms/personalities/column-cut.js';
import { moodle12 } from '@throughline/lms/personalities/moodle12.js';
import { narrow2004 } from '@throughline/lms/personalities/narrow2004.js';
import { strict12 } from '@throughline/lms/personalities/strict12.js';
import { strict2004 } from '@throughline/lms/personalities/strict2004.js';
import { testPage } from '@throughline/lms/personalities/testing/launched.js';
import { decode, encode, type Attempt, type Diagnostic } from '@throughline/tracking';
import { MORE } from '@throughline/tracking/state-text.js';
import { merge } from '@throughline/tracking/merge.js';
import { openRecorder } from '@throughline/tracking/recorder.js';
import { everything, largeOutline } from '@throughline/tracking/testing/everything.js';
import { virtualDevice, virtualEnv, type VirtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { standard as scorm12 } from '../scorm12/index.js';
import { standard as scorm2004 } from '../scorm2004/index.js';
import { testEnv } from './testing/env.js';
import { framed, hostOf } from './testing/story.js';

const outline = largeOutline(9, 10);
const full = everything(outline);
const withoutAnswers = ({ items, ...attempt }: Attempt) => ({
  ...attempt,
  items: new Map(Array.from(items, ([id, item]) => [id, { ...item, response: null }])),
});

test('the course of these tests does not fit a strict platform', () => {
  const state = encode(full, outline);
  assert.ok(state.length > 5000);
  assert.ok((state.split(MORE)[0] ?? '').length <= 4000);
  assert.deepEqual(decode(state, outline), full);
});

test('whatever is cut off behind the base, tries, credit, outcomes and time are there', () => {
  const state = encode(full, outline);
  for (let length = 4000; length < state.length; length += 97) {
    const back = decode(state.slice(0, length), outline);
    assert.ok(back);
    assert.deepEqual(withoutAnswers(back), withoutAnswers(full));
  }
});

test('a state that is cut anywhere says nothing wrong, and no less than one that is cut sooner', () => {
  const state = encode(full, outline);
  const sizes = ({ scopes, checks, visited, items, done, sessions }: Attempt) =>
    [scopes, checks, visited, items, done, sessions].map(({ size }) => size);
  let before = [0, 0, 0, 0, 0, 0];
  for (let length = 40; length <= state.length; length += 37) {
    const back = decode(state.slice(0, length), outline);
    assert.ok(back);
    assert.deepEqual(merge({ ...back, lineage: full.lineage }, full), full);
    const now = sizes(back);
    assert.ok(now.every((size, n) => size >= (before[n] ?? 0)));
    before = now;
  }
  assert.deepEqual(before, sizes(full));
  // How course and modules ended stands first of all.
  const [outcomes, checks] = [200, 500].map(length => decode(state.slice(0, length), outline));
  assert.deepEqual(outcomes?.scopes.get('course'), full.scopes.get('course'));
  assert.deepEqual(checks?.checks, full.checks);
});

for (const most of [4096, 4000])
  test(`where ${most} characters are stored and nothing says so, another device has all but answers, and this one all`, async () => {
    const platform = columnPlatform(most);
    const device = virtualDevice();
    const said: Diagnostic[] = [];
    const launch = async (env: VirtualEnv) => {
      env.note = code => said.push(code);
      const recorder = openRecorder<unknown>({
        standard: scorm12,
        host: { window: platform.launch('one', testPage()).window, env, outline, load: () => Promise.resolve(false) },
        locale: () => 'en',
        changed: () => undefined,
      });
      await recorder.restored;
      return recorder;
    };
    const env = virtualEnv(device);
    const first = await launch(env);
    first.take({ ...full, lineage: first.attempt.lineage });
    await env.advance(3000);
    await first.close({ sync: true });
    env.kill();
    assert.deepEqual(said, [], 'in its session all is well');
    const elsewhere = await launch(virtualEnv());
    assert.deepEqual(withoutAnswers(elsewhere.attempt).items, withoutAnswers(first.attempt).items);
    assert.deepEqual(elsewhere.attempt.scopes, first.attempt.scopes);
    assert.ok([...elsewhere.attempt.items.values()].some(({ response }) => response === null));
    const here = await launch(virtualEnv(device));
    assert.deepEqual(here.attempt.items, first.attempt.items);
  });

test('writes the base of a state again as it is', () => {
  const base = encode(full, outline).split(MORE)[0] ?? '';
  const read = decode(base, outline);
  assert.ok(read);
  assert.equal(encode(read, outline), base);
});

for (const [personality, name, whole] of [
  [moodle12, 'scorm12', true],
  [strict12, 'scorm12', false],
  [strict2004, 'scorm2004', true],
  [narrow2004, 'scorm2004', false],
] as const)
  test(`${personality.name}, another device: ${whole ? 'gives all of a large state back' : 'gives back all but answers, and says so'}`, async () => {
    const platform = personality.open(name);
    const said: Diagnostic[] = [];
    const launch = async () => {
      const env = virtualEnv();
      env.note = code => said.push(code);
      const recorder = openRecorder<unknown>({
        standard: name === 'scorm12' ? scorm12 : scorm2004,
        host: { window: platform.launch('one', testPage()).window, env, outline, load: () => Promise.resolve(false) },
        locale: () => 'en',
        changed: () => undefined,
      });
      await recorder.restored;
      return { recorder, env };
    };
    const first = await launch();
    first.recorder.take({ ...full, lineage: first.recorder.attempt.lineage });
    await first.env.advance(3000);
    assert.deepEqual(said, whole ? [] : ['S4']);
    const mine = first.recorder.attempt;
    await first.recorder.close({ sync: true });
    const { attempt } = (await launch()).recorder;
    assert.deepEqual(
      whole ? attempt.items : withoutAnswers(attempt).items,
      whole ? mine.items : withoutAnswers(mine).items,
    );
    assert.deepEqual(
      [attempt.checks, attempt.scopes, attempt.visited, attempt.done],
      [mine.checks, mine.scopes, mine.visited, mine.done],
    );
  });

test('holds the base where a platform cuts the whole, or answers false to the commit of it', async () => {
  const state = encode(full, outline);
  const base = state.split(MORE)[0] ?? '';
  const messages = [
    [
      ['cmi.suspend_data', base],
      ['cmi.suspend_data', state],
    ],
  ] as const;
  const cutting = createScorm12Lms({ faults: { truncate: 4050 } });
  const session = await scorm12.join(hostOf(framed(cutting)));
  assert.deepEqual((await session.deliver(messages, { sync: true })).outcomes, ['accepted']);
  assert.ok((cutting.record()['cmi.suspend_data'] ?? '').startsWith(base));
  const env = testEnv();
  const lms = createScorm12Lms();
  const other = await scorm12.join(hostOf(framed(lms), env));
  lms.faults.commit = 'false';
  await other.deliver(messages, { sync: true });
  lms.faults.commit = undefined;
  assert.deepEqual((await other.deliver(messages, { sync: true })).outcomes, ['accepted']);
  assert.equal(lms.log.filter(({ call }) => call === 'LMSSetValue').length, 3, 'base and whole, then the base alone');
});
