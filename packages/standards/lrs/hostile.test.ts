import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLrs } from '@throughline/lms/lrs/index.js';
import type { LrsReply } from '@throughline/lms/lrs/index.js';
import { openRecorder } from '@throughline/tracking/recorder.js';
import { hostileJson } from '@throughline/tracking/testing/hostile.js';
import { settleAll, virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { isForLms } from '@throughline/tracking/work.js';
import { standard as cmi5 } from '../cmi5/index.js';
import { launchDataOf } from '../cmi5/launch.js';
import { answers, outline, right } from '../internal/testing/course.js';
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
const parameter = (sound: string, nonsense: fc.Arbitrary<string> = text) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(sound) }, text, nonsense);

const anyAddress = fc.record({
  endpoint: parameter('https://lrs.example/xapi/', fc.constant('javascript:void 0')),
  auth: parameter('Basic c2VjcmV0'),
  fetch: parameter('https://lms.example/fetch'),
  actor: parameter(
    '{"account":{"homePage":"https://lms.example","name":"one"}}',
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

/** What an LRS has stored of what it was sent: all that it answered 2xx to, under whatever conditions. */
const storeOf = () => {
  const lrs = createLrs();
  /** Ids of statements that were refused by themselves for good, or were there already: nobody tells them again. */
  const settled = new Set<string>();
  const headers = {
    authorization: 'Basic eA==',
    'x-experience-api-version': '1.0.3',
    'content-type': 'application/json',
  };
  // The endpoint may be nonsense; what follows it is ours.
  const resourceOf = (url: string): string | undefined =>
    /(statements|activities\/state|agents\/profile)(\?[^/]*)?$/.exec(url)?.[0];
  const ask = (resource: string, method: string, body: string): LrsReply =>
    lrs.handle({ method, url: `/xapi/${resource}`, headers, body });
  return {
    lrs,
    settled,
    heard: (url: string, method: string, body: string, status: number): void => {
      const resource = resourceOf(url);
      if (resource && method !== 'GET' && status >= 200 && status < 300) ask(resource, method, body);
      const told: unknown = resource === 'statements' && [400, 409, 413].includes(status) ? JSON.parse(body) : [];
      if (Array.isArray(told) && told.length === 1)
        settled.add((told as readonly { readonly id: string }[])[0]?.id ?? '');
    },
    /** The same LRS, once it has come to its senses. */
    sound: ((input, init) => {
      const url = input as string;
      if (url.includes('LMS.LaunchData')) return Promise.resolve(new Response('{"launchMode":"Normal"}'));
      const resource = resourceOf(url);
      if (!resource) return Promise.resolve(new Response('{"auth-token":"abc"}'));
      const { status, body, headers: given } = ask(resource, init?.method ?? 'GET', (init?.body ?? '') as string);
      return Promise.resolve(new Response(status === 204 ? null : body, { status, headers: { ...given } }));
    }) satisfies typeof globalThis.fetch,
  };
};

for (const name of ['xapi', 'cmi5'] as const)
  test(`${name}: no address and no reply makes anything throw, or costs what was done, here or in the LRS`, async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(
        anyAddress,
        fc.array(anyReply, { minLength: 1, maxLength: 6 }),
        json,
        fc.record({ leaves: fc.boolean(), begins: fc.boolean() }),
        async (query, replies, kept, { leaves, begins }) => {
          let asked = 0;
          // An LMS may lose its senses once the session has begun, or at once.
          let isSound = begins;
          const store = storeOf();
          const hostile: typeof globalThis.fetch = (input, init) => {
            if (isSound) return store.sound(input, init);
            const reply = replies[asked++ % replies.length];
            if (!reply) return Promise.reject(new TypeError());
            store.heard(input as string, init?.method ?? 'GET', (init?.body ?? '') as string, reply.status);
            return Promise.resolve(responseOf(reply));
          };
          const address = `https://course.example/?${new URLSearchParams(query).toString()}`;
          const device = virtualDevice();
          const launch = (fetch: typeof globalThis.fetch, page = tab(address)) => {
            const env = virtualEnv(device, fetch);
            const host = { window: page.window, env, outline, load: () => Promise.resolve(false) };
            const options = { host, locale: () => 'en', changed: () => undefined };
            const recorder =
              name === 'xapi'
                ? openRecorder({ ...options, standard: STANDARDS.xapi })
                : openRecorder({ ...options, standard: STANDARDS.cmi5 });
            return { env, recorder };
          };
          const page = tab(address);
          page.store.set('throughline:launch:/', `{"query":${kept}}`);
          const { env, recorder } = launch(hostile, page);
          void recorder.restored.then(() => (isSound = false));
          const done = answers.slice(0, 3).map(each => recorder.record(right(each)));
          await env.advance(90_000);
          const holds = (each: typeof recorder) =>
            answers.slice(0, 3).map(([item]) => each.attempt.items.get(item.id)?.tries);
          assert.deepEqual(holds(recorder), [1, 1, 1]);
          assert.ok(asked < 300, `${asked} requests in 90 seconds`);
          if (leaves) {
            await recorder.flush({ sync: true });
            void recorder.close({ sync: true });
            await settleAll();
          }
          env.kill();
          // Nothing launched this page, or it was launched to be read: nothing is to be kept for an LMS.
          if (!isForLms(recorder.launch)) return;
          assert.notEqual(recorder.status, 'unsaved');
          looked++;
          const again = launch(store.sound);
          await again.env.advance(20_000);
          while (again.recorder.offer) again.recorder.offer.accept();
          assert.deepEqual(holds(again.recorder), [1, 1, 1], 'the work is found again');
          await again.env.advance(200_000);
          const told = new Set([...store.settled, ...store.lrs.statements.map(({ id }) => id)]);
          for (const { id } of done) assert.ok(told.has(id), 'and was told');
        },
      ),
      { numRuns: 200 },
    );
    assert.ok(looked > 80, `${looked} launches were for an LMS`);
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
    // What has no text.
    { examples: [[[], { toString: false }]] },
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
