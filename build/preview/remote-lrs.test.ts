import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createLrs } from '@throughline/lms/lrs/index.js';
import { FaultError } from '../errors.js';
import { lifeOf } from '../statements/life.js';
import { course } from '../testing/course.js';
import { project } from '../testing/project.js';
import { openEvents } from './events.js';
import { openPlatforms, type LaunchConfig } from './platforms.js';
import { openRemoteLrs } from './remote-lrs.js';
import { body } from './body.js';
import { serve } from './server.js';

const environment = { THROUGHLINE_LRS_KEY: 'key-of-a-test', THROUGHLINE_LRS_SECRET: 'secret-of-a-test' };
const expected = `Basic ${Buffer.from('key-of-a-test:secret-of-a-test').toString('base64')}`;

/** A record store elsewhere: listens on a port of its own and takes only its own credentials. */
const lrs = createLrs({ authorize: given => (given === expected ? 200 : 401) });
let store: Server;
let address = '';

before(async () => {
  store = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const reply = lrs.handle({
        method: request.method ?? 'GET',
        url: `http://127.0.0.1${request.url ?? ''}`,
        headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
        body: await body(request),
      });
      response.writeHead(reply.status, reply.headers).end(reply.body);
    };
    void answer();
  });
  await new Promise<void>(resolve => store.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(store.address() as AddressInfo).port}/xapi`;
});
after(() => {
  store.closeAllConnections();
  store.close();
});

test('sends what a launch tells to the record store that was named, and shows its credentials to nobody', async () => {
  const events = openEvents();
  const heard: string[] = [];
  const platforms = openPlatforms(openRemoteLrs(address, environment), (_key, call) =>
    heard.push(JSON.stringify(call)),
  );
  const running = await serve({ project: project(), platforms, events }, 41_830);
  const origin = `http://127.0.0.1:${running.port}`;
  const page = await (await fetch(`${origin}/launch/xapi?learner=ada&as=new`)).text();
  const config = JSON.parse(/id="launch">([^]*?)<\/script>/.exec(page)?.[1] ?? 'null') as LaunchConfig;
  assert.ok(config.kind === 'lrs');
  const query = new URL(config.src, origin).searchParams;
  const { statements } = await lifeOf(course, { format: 'xapi', level: 'checks' });
  const posted = await fetch(new URL('statements', query.get('endpoint') ?? ''), {
    method: 'POST',
    headers: {
      authorization: query.get('auth') ?? '',
      'content-type': 'application/json',
      'x-experience-api-version': '1.0.3',
    },
    body: JSON.stringify(statements.slice(0, 1)),
  });
  assert.equal(posted.status, 200);
  assert.equal(lrs.statements.length, 1);
  assert.doesNotMatch(`${page}${heard.join('')}`, /of-a-test|a2V5LW9mLWEtdGVzd/);
  events.close();
  running.server.closeAllConnections();
  running.server.close();
});

test('asks for credentials in the environment, and refuses them in the address', () => {
  assert.throws(() => openRemoteLrs(address, {}), FaultError);
  assert.throws(() => openRemoteLrs('https://user:password@lrs.example/xapi', environment), FaultError);
  assert.throws(() => openRemoteLrs('ftp://lrs.example', environment), FaultError);
});
