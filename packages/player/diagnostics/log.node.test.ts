import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic, LearningEvent } from '@throughline/tracking';
import { emptyAttempt, encode } from '@throughline/tracking';
import { openStore } from '@throughline/tracking/journal.js';
import { fakeLms, hostOf, type FakeLms } from '@throughline/tracking/testing/fake-lms.js';
import { sealed } from '@throughline/tracking/testing/hostile.js';
import { outlineOf } from '@throughline/tracking/testing/outline.js';
import { virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { diagnosticsPage } from '../testing/diagnostics-page.js';
import { openLog } from './log.js';

const outline = outlineOf();
const SENTENCE = 'The crust was mine alone';
const state = encode({ ...emptyAttempt('00000000000a'), visited: new Set(['m0-p0']) }, outline);

/** What is noted of a launch and one delivery, where this lies on the device. */
const noted = async (change: Partial<FakeLms>, journals: readonly string[] = []) => {
  const lms = fakeLms('scorm12', change);
  const device = virtualDevice();
  const env = virtualEnv(device);
  const { prefix } = openStore(env, outline, 'scorm12');
  journals.forEach((text, n) => device.local.set(`${prefix}0000000${n}`, text));
  const said: Diagnostic[] = [];
  const log = openLog(({ code }) => said.push(code));
  const session = await log.join(lms.standard(env), hostOf(env, outline));
  await session.deliver([{ set: 'language', value: SENTENCE }], { sync: false });
  assert.deepEqual(
    log.lines.map(({ code }) => code),
    said,
  );
  assert.ok(!JSON.stringify(log.lines).includes(SENTENCE));
  return { said, log, env };
};

const journal = {
  lineage: '00000000000a',
  session: 's',
  writes: 1,
  at: 0,
  state,
  entries: [{ event: { verb: 'visited', page: SENTENCE } as LearningEvent, ordinal: null }],
  drafts: [],
};

for (const [name, codes, change, journals] of [
  ['a sound launch', [], { state }, []],
  ['a state of another program', ['S1'], { state: SENTENCE }, []],
  ['a state that was cut', ['S2'], { state: state.slice(0, -1) }, []],
  ['a state with a part nobody knows', ['S3'], { state: state + sealed('Q', '101') }, []],
  ['a session that is over', ['D1'], { over: true }, []],
  ['a message that is refused', ['D2'], { refuses: new Set(['language']) }, []],
  ['a commit that comes to nothing', ['D3'], { down: true }, []],
  ['a launch used twice', ['L1'], { launch: { connected: false, ended: true } }, []],
  ['a journal that is none', ['J1'], {}, [SENTENCE]],
  ['an entry that is none', ['J2'], {}, [JSON.stringify(journal)]],
] as const)
  test(`${name} leaves ${codes.join() || 'no line'}`, async () => {
    assert.deepEqual((await noted(change, journals)).said, codes);
  });

test('keeps a hundred lines, and counts what comes again', async () => {
  const { log, env } = await noted({});
  for (let n = 0; n < 300; n++) env.note?.(n % 2 ? 'R1' : 'R2');
  env.note?.('R1');
  assert.equal(log.lines.length, 100);
  assert.deepEqual(log.lines.at(-1), { code: 'R1', at: env.now(), count: 2 });
});

test('docs/diagnostics.md shows the codes as they are', () => {
  const { is, should } = diagnosticsPage();
  assert.equal(is, should, 'Run: node --import tsx packages/player/testing/write-diagnostics.ts');
});
