import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLrs, lrsFetch, type LrsRequest } from '@throughline/lms/lrs/index.js';
import { FaultError } from '../errors.js';
import { said } from '../testing/said.js';
import { lrs } from './lrs.js';

const URL = 'https://lrs.example/xapi';
const environment = { THROUGHLINE_LRS_KEY: 'key-of-a-test', THROUGHLINE_LRS_SECRET: 'secret-of-a-test' };
const authorization = `Basic ${Buffer.from('key-of-a-test:secret-of-a-test').toString('base64')}`;

/** Runs the command with the network and the environment of the test. */
const ask = async (values: Parameters<typeof lrs.run>[0], options: Parameters<typeof createLrs>[0] = {}) => {
  const [fetch, before] = [globalThis.fetch, { ...process.env }];
  globalThis.fetch = lrsFetch(createLrs({ authorize: given => (given === authorization ? 200 : 401), ...options }));
  Object.assign(process.env, environment);
  try {
    return await said(lrs, values);
  } finally {
    globalThis.fetch = fetch;
    process.env = before;
  }
};

test('says what is there, what is weaker and what is missing, each with why and cure, and exits by it', async () => {
  const sound = await ask({ URL, write: true });
  assert.equal(sound.code, 0, sound.out);
  assert.match(sound.out, /\n21 there, 0 missing, 0 weaker, 0 not tried\.$/);
  const weaker = await ask({ URL, write: true }, { tags: false });
  assert.equal(weaker.code, 1);
  assert.match(weaker.out, /weaker {5}ETag may be read[^]*?why: [^]*?cure: /);
  assert.match(weaker.out, /missing {4}A stale If-Match is refused \(412\) \(no ETag in the answer\)/);
});

test('--origin says where the course is shown, and must be an address', async () => {
  const origins = new Set<string | undefined>();
  const listening = { before: ({ headers }: LrsRequest) => (origins.add(headers['origin']), null) };
  await ask({ URL, origin: 'https://lms.example/course/view.php?id=3' }, { faults: [listening] });
  assert.deepEqual([...origins], ['https://lms.example']);
  await assert.rejects(ask({ URL, origin: 'lms.example' }), /--origin cannot be/);
});

test('--json prints one object, with the same', async () => {
  const { out } = await ask({ URL, json: true });
  const { ok, endpoint, needs } = JSON.parse(out) as Record<string, unknown> & { needs: { state: string }[] };
  assert.deepEqual([ok, endpoint], [true, `${URL}/`]);
  assert.equal(needs.filter(({ state }) => state === 'not tried').length, 5);
});

test('credentials are printed nowhere, and refused in the address', async () => {
  for (const values of [
    { URL, write: true },
    { URL, json: true },
  ]) {
    const { out } = await ask(values, { authorize: () => 401 });
    assert.doesNotMatch(out, /of-a-test|a2V5LW9mLWEtdGVzd/);
  }
  for (const address of ['https://key:secret@lrs.example/xapi', 'ftp://lrs.example', 'lrs.example'])
    await assert.rejects(ask({ URL: address }), FaultError);
  await assert.rejects(ask({}), /URL is missing/);
});
