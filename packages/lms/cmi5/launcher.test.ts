import assert from 'node:assert/strict';
import { test } from 'node:test';
import requirements from '@cmi5/requirements/requirements.json' with { type: 'json' };
import { createLrs } from '../lrs/lrs.js';
import { parse } from '../lrs/wire.js';
import type { Json } from '../lrs/wire.js';
import { createLauncher } from './launcher.js';
import type { LauncherOptions } from './launcher.js';

const CMI5 = 'https://w3id.org/xapi/cmi5/context';
const ENDPOINT = 'https://lms.example/xapi/';

let count = 0;
const uuid = (): string => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;

/** A unit that was launched and has read what it must. */
const running = (changes: Partial<LauncherOptions> = {}) => {
  const lrs = createLrs();
  const launcher = createLauncher({
    lrs,
    endpoint: ENDPOINT,
    fetch: 'https://lms.example/fetch/',
    unit: { id: 'https://example.org/c/au', moveOn: 'Passed', masteryScore: 0.5 },
    actor: { account: { homePage: 'https://lms.example', name: 'one' } },
    now: () => Date.UTC(2026, 0, 1),
    uuid,
    strict: true,
    ...changes,
  });
  const { query, session } = launcher.launch('new');
  const ask = (method: string, url: string, body = '', more: Readonly<Record<string, string>> = {}) =>
    launcher.handle({ method, url, body, headers: { 'x-experience-api-version': '1.0.3', ...more } });
  const token = String((parse(ask('POST', query.get('fetch') ?? '').body) as Json)['auth-token']);
  const call = (method: string, resource: string, body = '') =>
    ask(method, `${ENDPOINT}${resource}`, body, { authorization: `Basic ${token}` });
  const agent = encodeURIComponent(query.get('actor') ?? '');
  call('GET', `agents/profile?profileId=cmi5LearnerPreferences&agent=${agent}`);
  const said = (verb: string, result?: Json, more: Json = {}): Json => ({
    id: uuid(),
    actor: parse(query.get('actor') ?? ''),
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: { id: query.get('activityId') },
    ...(result && { result }),
    timestamp: '2026-01-01T00:00:01.000Z',
    context: {
      registration: query.get('registration'),
      contextActivities: {
        grouping: [{ objectType: 'Activity', id: 'https://example.org/c/au' }],
        category: [
          { id: `${CMI5}/categories/cmi5` },
          ...(result && ('success' in result || 'completion' in result) ? [{ id: `${CMI5}/categories/moveon` }] : []),
        ],
      },
      extensions: { [`${CMI5}/extensions/sessionid`]: session, [`${CMI5}/extensions/masteryscore`]: 0.5 },
    },
    ...more,
  });
  const send = (...statements: readonly Json[]): number => {
    const body = JSON.stringify(statements.length === 1 ? statements[0] : statements);
    return call('POST', 'statements', body).status;
  };
  return { launcher, lrs, ask, call, said, send, query, agent };
};

const PASSED = { success: true, duration: 'PT1S', score: { scaled: 0.5 } };
const COMPLETED = { completion: true, duration: 'PT1S' };
const ENDED = { duration: 'PT1S' };

test('a sound session breaks no rule', () => {
  const { launcher, said, send } = running();
  for (const statement of [
    said('initialized'),
    said('completed', COMPLETED),
    said('passed', PASSED),
    said('terminated', ENDED),
  ])
    assert.equal(send(statement), 200);
  assert.deepEqual(launcher.violations, []);
  assert.equal(launcher.satisfied(), true);
});

type Plant = (unit: ReturnType<typeof running>) => unknown;

const PLANTED: readonly (readonly [id: string, plant: Plant])[] = [
  ['8.2.1.0-2', ({ ask, query }) => ask('POST', query.get('fetch') ?? '')],
  [
    '10.2.1.0-5',
    ({ call, agent }) => call('PUT', `activities/state?stateId=LMS.LaunchData&activityId=x&agent=${agent}`, '{}'),
  ],
  ['9.3.0.0-4', ({ send, said }) => send(said('completed', COMPLETED))],
  ['9.3.0.0-4', ({ send, said }) => send(said('initialized'), said('completed', COMPLETED))],
  ['9.3.0.0-2', ({ send, said }) => [send(said('initialized')), send(said('initialized'))]],
  ['9.7.0.0-1', ({ send, said }) => send(said('initialized', undefined, { timestamp: undefined }))],
  ['9.7.0.0-2', ({ send, said }) => send(said('initialized', undefined, { timestamp: '2026-01-01T00:00:01+02:00' }))],
  ['9.1.0.0-1', ({ send, said }) => send(said('initialized', undefined, { id: undefined }))],
  ['8.1.3.0-3', ({ send, said }) => send(said('initialized', undefined, { actor: { mbox: 'mailto:x@example.org' } }))],
  ['8.1.5.0-6', ({ send, said }) => send(said('initialized', undefined, { object: { id: 'https://example.org/x' } }))],
  ['10.2.1.0-7', ({ send, said }) => send(said('initialized', undefined, { context: {} }))],
  ['9.5.4.1-1', ({ send, said }) => [send(said('initialized')), send(said('terminated'))]],
  ['9.5.4.1-2', ({ send, said }) => [send(said('initialized')), send(said('completed', { completion: true }))]],
  [
    '9.3.4.0-2',
    ({ send, said }) => [send(said('initialized')), send(said('passed', { ...PASSED, score: { scaled: 0.4 } }))],
  ],
  [
    '9.5.1.0-3',
    ({ send, said }) => [send(said('initialized')), send(said('passed', { ...PASSED, score: { raw: 3 } }))],
  ],
  ['9.5.1.0-2', ({ send, said }) => [send(said('initialized')), send(said('completed', { ...COMPLETED, score: {} }))]],
  [
    '9.3.0.0-5',
    ({ send, said }) => [send(said('initialized')), send(said('terminated', ENDED)), send(said('passed', PASSED))],
  ],
  [
    '9.3.0.0-3',
    ({ send, said }) => [
      send(said('initialized')),
      send(said('passed', PASSED)),
      send(said('failed', { ...PASSED, success: false })),
    ],
  ],
];

for (const [id, plant] of PLANTED)
  test(`finds a breach of ${id}`, () => {
    assert.ok(id in requirements, `${id} is a requirement`);
    const unit = running();
    plant(unit);
    assert.ok(
      unit.launcher.violations.some(violation => violation.id === id),
      JSON.stringify(unit.launcher.violations),
    );
  });

test('a launch of the same registration abandons the session before it', () => {
  const { launcher, lrs, send, said } = running();
  assert.equal(send(said('initialized')), 200);
  launcher.launch('returning');
  assert.equal(send(said('terminated', ENDED)), 403);
  assert.match(JSON.stringify(lrs.statements.at(-2)), /abandoned/);
});

test('a token is asked for before anything is let in', () => {
  const { ask } = running();
  assert.equal(ask('GET', `${ENDPOINT}statements`).status, 401);
});

test('a course on another origin may ask and read every answer, its token too', () => {
  const { ask, call, query } = running();
  for (const { headers } of [
    ask('OPTIONS', `${ENDPOINT}statements`),
    ask('POST', query.get('fetch') ?? ''),
    ask('GET', `${ENDPOINT}statements`),
    call('GET', 'statements'),
  ])
    assert.equal(headers['access-control-allow-origin'], '*');
});
