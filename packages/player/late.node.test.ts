import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Env, Host, Standard } from '@throughline/tracking';
import { lateStandard, openLate, type LateParts } from './late.js';

/** Joins as the log of a package does, which has a test of its own. */
const log = { join: (joined: Standard, host: Host) => joined.join(host) };
const standard = { name: 'scorm12', join: () => Promise.resolve('joined') } as unknown as Standard;

test('joins the LMS once the code has come, and asks for it again where it did not', async () => {
  const pauses: number[] = [];
  const asked: string[] = [];
  const late = openLate(file => {
    asked.push(file);
    if (asked.length < 3) return Promise.resolve(false);
    late.put({ log, standard, elements: {} } as unknown as LateParts);
    return Promise.resolve(true);
  });
  const env = {
    after: (ms: number, call: () => void) => {
      pauses.push(ms);
      queueMicrotask(call);
    },
  } as unknown as Env;
  assert.equal(await lateStandard('scorm12', late, env).join({} as Host), 'joined');
  assert.deepEqual(asked, ['late.js', 'late.js', 'late.js']);
  assert.deepEqual(pauses, [1000, 2000]);
  assert.equal(await late.defined(), true);
  assert.equal(asked.length, 3, 'what has come is not asked for again');
});
