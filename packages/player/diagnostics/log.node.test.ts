import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from '@throughline/tracking';
import { fakeLms, hostOf } from '@throughline/tracking/testing/fake-lms.js';
import { outlineOf } from '@throughline/tracking/testing/outline.js';
import { virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { diagnosticsPage } from '../testing/diagnostics-page.js';
import { openLog } from './log.js';

/** A log with all that it said. */
const opened = () => {
  const env = virtualEnv();
  const said: Diagnostic[] = [];
  return { env, said, log: openLog(({ code }) => said.push(code)) };
};

test('begins with what was met before it came, at the time it was met', () => {
  const { env, said, log } = opened();
  const at = env.now();
  log.open(env, [
    ['F1', at - 9000],
    ['F1', at - 5000],
    ['E1', at - 1000],
  ]);
  env.note?.('E1');
  assert.deepEqual(log.lines, [
    { code: 'F1', at: at - 5000, count: 2 },
    { code: 'E1', at, count: 2 },
  ]);
  assert.deepEqual(said, ['F1', 'E1']);
});

test('keeps a hundred lines, and counts what comes again', () => {
  const { env, log } = opened();
  log.open(env);
  for (let n = 0; n < 300; n++) env.note?.(n % 2 ? 'R1' : 'R2');
  env.note?.('R1');
  assert.equal(log.lines.length, 100);
  assert.deepEqual(log.lines.at(-1), { code: 'R1', at: env.now(), count: 2 });
});

test('hands on what a platform answers as it is, also where it throws', async () => {
  const { env, said, log } = opened();
  log.open(env);
  const lms = fakeLms();
  const session = await log.join(lms.standard(env), hostOf(env, outlineOf()));
  const told = [{ set: 'language', value: 'en' }];
  assert.deepEqual(await session.deliver(told, { sync: false }), { outcomes: ['accepted'], dead: false });
  assert.deepEqual(lms.deliveries, [told]);
  const broken = { ...lms.standard(env), join: () => Promise.reject(new Error('A standard may fail.')) };
  await assert.rejects(log.join(broken, hostOf(env, outlineOf())), /may fail/);
  assert.deepEqual(said, []);
});

test('docs/diagnostics.md shows the codes as they are', () => {
  const { is, should } = diagnosticsPage();
  assert.equal(is, should, 'Run: node --import tsx packages/player/testing/write-diagnostics.ts');
});
