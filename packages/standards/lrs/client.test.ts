import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, lrsFetch } from '@throughline/lms/lrs/index.js';
import { stamped } from '@throughline/tracking/testing/arbitrary.js';
import { context, outline } from '../internal/testing/course.js';
import type { ClientFactory, Condition, Connection } from './client.js';
import { directClient, lateClient } from './client.js';
import { dress } from './dress.js';
import { courseIri } from './names.js';
import { draftOf } from './statement.js';
import { strictLrs } from './testing/store.js';
import { hostIn, tab, world } from './testing/world.js';

const connection: Connection = {
  endpoint: 'https://lrs.example/xapi/',
  authorization: 'Basic c2VjcmV0',
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'one two' } },
  activityId: 'https://example.org/a?b=c&d',
  registration: '11111111-2222-4333-8444-555555555555',
};

const here = context({ launch: { ...context().launch, connected: true } });
const draft = draftOf({ ...stamped({ verb: 'completed', scope: 'course' }, 1), session: here.session }, here);
assert.ok(draft);
const { actor, activityId } = connection;
const statement = dress(draft, { actor, root: courseIri(outline), activityId, template: {} });

/** What `lrs.js` registers, as the page would get it. */
const library = new Promise<ClientFactory>(resolve => {
  Object.assign(globalThis, { tl: { lrs: resolve } });
  void import('./client-entry.js');
});

const CONDITIONS: readonly Condition[] = [null, { 'If-None-Match': '*' }, { 'If-Match': '"12345678"' }];

test('the library and the direct client ask the LRS for the same things', async () => {
  const factory = await library;
  const seen = await Promise.all(
    [true, false].map(async late => {
      const requests: unknown[] = [];
      const lrs = strictLrs();
      const { env } = world(lrsFetch({ handle: request => (requests.push(request), lrs.handle(request)) }));
      const direct = directClient(connection, env);
      const client = late ? factory(connection, direct.transport) : direct;
      assert.equal((await client.sendStatements([statement])).status, 200);
      const replies = [];
      for (const condition of CONDITIONS)
        replies.push((await client.setState('progress.v1', { state: 'K1' }, condition)).status);
      assert.deepEqual(replies, [204, 412, 412]);
      assert.equal(lrs.document('progress.v1'), '{"state":"K1"}');
      return requests.map(request => {
        const { method, url, headers, body } = request as {
          method: string;
          url: string;
          headers: object;
          body: string;
        };
        return { method, query: [...new URL(url).searchParams].sort(), headers, body: JSON.parse(body) as unknown };
      });
    }),
  );
  assert.equal(seen[0]?.length, 4);
  assert.deepEqual(seen[0], seen[1]);
});

test('both keep the status of what was refused and throw nothing, also without a line', async () => {
  const factory = await library;
  for (const status of [400, 401, 409, 412, 413, 429, 503, 0]) {
    const lrs = strictLrs({ faults: [answering(status, () => true)] });
    const { env } = world(lrsFetch(lrs, { online: () => status !== 0 }));
    const direct = directClient(connection, env);
    for (const client of [direct, factory(connection, direct.transport)])
      assert.equal((await client.sendStatements([statement])).status, status);
  }
});

test('the library is asked for late, and takes over when it has come', async () => {
  const factory = await library;
  const lrs = strictLrs();
  const time = world(lrsFetch(lrs));
  const { window } = tab('https://course.example/');
  const asked: string[] = [];
  const host = {
    ...hostIn(window, time),
    load: (file: string) => {
      asked.push(file);
      (window.tl['lrs'] as (factory: ClientFactory) => void)(factory);
      return Promise.resolve(true);
    },
  };
  const direct = directClient(connection, time.env);
  const client = lateClient(host, connection, direct);
  assert.equal(client(), direct);
  assert.deepEqual(asked, []);
  await time.pass(2000);
  assert.deepEqual(asked, ['lrs.js']);
  assert.notEqual(client(), direct);
  assert.equal((await client().sendStatements([statement])).status, 200);
});

test('where the library never comes the direct client goes on', async () => {
  const time = world(lrsFetch(strictLrs()));
  const direct = directClient(connection, time.env);
  const client = lateClient(hostIn({ tl: Object.freeze({}) }, time), connection, direct);
  await time.pass(2000);
  assert.equal(client(), direct);
});
