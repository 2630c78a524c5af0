import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openRecorder } from '@throughline/tracking/recorder.js';
import { hostileJson } from '@throughline/tracking/testing/hostile.js';
import { settleAll, virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { standard as cmi5 } from '../cmi5/index.js';
import { launchDataOf } from '../cmi5/launch.js';
import { answers, outline } from '../internal/testing/course.js';
import { standard as xapi } from '../xapi/index.js';
import { directClient } from './client.js';
import { dress } from './dress.js';
import { tab } from './testing/world.js';
import type { Draft } from './types.js';

const STANDARDS = { xapi, cmi5 } as const;
const json = hostileJson.map(value => JSON.stringify(value));
const text = fc.oneof(
  json,
  fc.string(),
  fc.constantFrom('', '<!doctype html><title>Sign in</title>', 'TL1', '{"state":5}', '{"state":"TL1____"}', '%E0%A4%A'),
);

/** A parameter of a launch: sound, or nonsense. */
const parameter = (sound: string) => fc.oneof({ weight: 3, arbitrary: fc.constant(sound) }, text);

const anyAddress = fc.record({
  endpoint: fc.oneof(parameter('https://lrs.example/xapi/'), fc.constant('javascript:void 0')),
  auth: parameter('Basic c2VjcmV0'),
  fetch: parameter('https://lms.example/fetch'),
  actor: fc.oneof(
    parameter('{"account":{"homePage":"https://lms.example","name":"one"}}'),
    hostileJson.map(account => JSON.stringify({ account, mbox: account, name: account })),
  ),
  registration: parameter('11111111-2222-4333-8444-555555555555'),
  activityId: parameter('https://lms.example/unit'),
  grouping: parameter('https://lms.example/all'),
});

/** Headers a browser hands over; what it refuses to hand over it leaves out. */
const anyHeaders = fc.record({
  etag: fc.constantFrom(null, '"1"', 'W/"2"', '\u00ff', 'x'.repeat(5000), '"a"b"'),
  'retry-after': fc.constantFrom(
    null,
    '1e999',
    '-1',
    '99999999999',
    'Infinity',
    'soon',
    '3',
    'Fri, 31 Dec 9999 23:59:59 GMT',
  ),
  'content-type': fc.constantFrom('application/json', 'text/html'),
});

const anyReply = fc.record({
  status: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(200, 204, 404) },
    fc.constantFrom(201, 302, 400, 401, 409, 412, 413, 429, 500, 503, 599),
  ),
  body: fc.oneof(
    text,
    fc.constant('{"auth-token":"abc"}'),
    hostileJson.map(value =>
      JSON.stringify({
        'auth-token': value,
        contextTemplate: {
          contextActivities: { grouping: value, other: [value] },
          extensions: value,
          registration: value,
        },
        launchMode: value,
        masteryScore: value,
        returnURL: value,
        languagePreference: value,
      }),
    ),
    hostileJson.map(value => JSON.stringify({ contextTemplate: value, contextActivities: value, state: value })),
  ),
  headers: anyHeaders,
});

type AnyReply = typeof anyReply extends fc.Arbitrary<infer Reply> ? Reply : never;

const responseOf = ({ status, body, headers }: AnyReply): Response =>
  new Response([204, 304].includes(status) ? null : body, {
    status,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      value === null ? [] : [[name, value] as [string, string]],
    ),
  });

for (const name of ['xapi', 'cmi5'] as const)
  test(`${name}: no address and no reply makes anything throw, or costs what was done on this device`, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyAddress,
        fc.array(anyReply, { minLength: 1, maxLength: 6 }),
        json,
        async (query, replies, kept) => {
          let asked = 0;
          const fetch: typeof globalThis.fetch = () => {
            const reply = replies[asked++ % replies.length];
            return reply ? Promise.resolve(responseOf(reply)) : Promise.reject(new TypeError());
          };
          const page = tab(`https://course.example/?${new URLSearchParams(query).toString()}`);
          page.store.set('throughline:launch:/', `{"query":${kept}}`);
          const device = virtualDevice();
          const env = virtualEnv(device, fetch);
          const host = { window: page.window, env, outline, load: () => Promise.resolve(false) };
          const options = { host, locale: () => 'en', changed: () => undefined };
          const recorder =
            name === 'xapi'
              ? openRecorder({ ...options, standard: STANDARDS.xapi })
              : openRecorder({ ...options, standard: STANDARDS.cmi5 });
          for (const [item, response] of answers.slice(0, 3))
            recorder.record({
              verb: 'answered',
              item: item.id,
              response,
              result: 'correct',
              score: 1,
              tries: 1,
              latency: 9,
            });
          await env.advance(90_000);
          for (const [item] of answers.slice(0, 3)) assert.equal(recorder.attempt.items.get(item.id)?.tries, 1);
          assert.ok(asked < 300, `${asked} requests in 90 seconds`);
          await recorder.flush({ sync: true });
          void recorder.close({ sync: true });
          await settleAll();
        },
      ),
      { numRuns: 200 },
    );
  });

for (const [said, ms] of [
  ['3', 3000],
  ['1e999', 600_000],
  ['99999999999', 600_000],
  ['-5', 0],
  ['soon', 0],
  ['Thu, 15 Jan 2026 09:00:30 GMT', 30_000],
  ['Fri, 31 Dec 9999 23:59:59 GMT', 600_000],
] as const)
  test(`a Retry-After of ${said} is understood as ${ms} ms`, async () => {
    const env = virtualEnv(virtualDevice(Date.UTC(2026, 0, 15, 9)), () =>
      Promise.resolve(new Response('', { status: 503, headers: { 'retry-after': said } })),
    );
    const connection = { endpoint: 'https://lrs.example/', authorization: '', actor: {}, activityId: 'a' };
    assert.equal((await directClient(connection, env).sendStatements([])).retryAfter, ms);
  });

test('says initialized and answers whatever the launch data of an LMS are', () => {
  const host = { window: null, env: virtualEnv(), outline, load: () => Promise.resolve(false) };
  const draft: Draft = {
    id: '00000000-0000-4000-8000-000000000000',
    verb: { id: 'https://lms.example/verb', display: { en: 'verb' } },
    object: { id: 'https://lms.example/unit' },
    context: { contextActivities: { category: [{ id: 'https://lms.example/category' }] } },
    timestamp: '2026-01-15T09:00:00.000Z',
  };
  fc.assert(
    fc.property(hostileJson, hostileJson, (value, other) => {
      const said = {
        contextTemplate: { contextActivities: { grouping: value, category: [other] }, extensions: value },
      };
      const { template } = launchDataOf(JSON.stringify(said), host);
      const { context } = dress(draft, { actor: {}, root: 'a', activityId: 'a', template });
      assert.deepEqual(context.contextActivities?.category?.at(-1), { id: 'https://lms.example/category' });
      const bare = launchDataOf(
        JSON.stringify({ contextTemplate: { contextActivities: value }, launchMode: other }),
        host,
      );
      dress(draft, { actor: {}, root: 'a', activityId: 'a', template: bare.template });
      assert.ok(['normal', 'browse', 'review'].includes(bare.mode));
    }),
  );
});

test('opens a page in whose tab another program keeps something in the place of the launch', async () => {
  const page = tab('https://course.example/');
  const query = {
    endpoint: 'https://lrs.example/',
    actor: '{"mbox":"mailto:one@lms.example"}',
    auth: 5,
    registration: {},
  };
  page.store.set('throughline:launch:/', JSON.stringify({ query }));
  const env = virtualEnv(virtualDevice(), () => Promise.resolve(new Response('', { status: 404 })));
  const session = await xapi.join({ window: page.window, env, outline, load: () => Promise.resolve(false) });
  assert.equal(session.launch.connected, true);
});
