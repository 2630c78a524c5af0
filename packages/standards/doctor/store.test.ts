import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLauncher, type Launcher } from '@throughline/lms/cmi5/index.js';
import { createLrs, type Lrs, type LrsReply, type LrsRequest } from '@throughline/lms/lrs/index.js';
import type { PlatformFinding, RunningCourse, StandardName } from '@throughline/tracking';
import { virtualDevice } from '@throughline/tracking/testing/virtual-env.js';
import { tab } from '../lrs/testing/world.js';
import { browserFetch } from './testing/browser-fetch.js';
import { examine, named, silence, worldOf, type Server } from './testing/patient.js';

const LMS = 'https://lms.example';
const ENDPOINT = `${LMS}/xapi/`;
const ACTOR = { account: { homePage: LMS, name: 'learner-1' } };
const COURSE = 'https://throughline.example/bread';
const ORIGIN = 'https://course.example';

type Handle = (request: LrsRequest) => LrsReply;
type Wrong = (handle: Handle) => Handle;

const AS_IT_IS: Wrong = handle => handle;

/** Changes what a store answers. */
const changed =
  (change: (reply: LrsReply, request: LrsRequest) => Partial<LrsReply>): Wrong =>
  handle =>
  request => {
    const reply = handle(request);
    return { ...reply, ...change(reply, request) };
  };

/** A document that an earlier doctor left when it died. */
const leftBehind: Wrong = handle => {
  let left = false;
  return request => {
    if (!left && request.method === 'GET' && request.url.includes('doctor.v1')) {
      left = true;
      const headers = { ...request.headers, 'content-type': 'application/json' };
      assert.equal(handle({ ...request, method: 'PUT', headers, body: '{"mark":"old"}' }).status, 204);
    }
    return handle(request);
  };
};

/** The answer to the first write is lost on its way. */
const lostAnswer: Wrong = handle => {
  let lost = false;
  return request => {
    const reply = handle(request);
    if (lost || request.method !== 'PUT') return reply;
    lost = true;
    return { ...reply, status: 503 };
  };
};

/** A tab whose store is denied. */
const withoutStore = (href: string): unknown => Object.assign(tab(href).window, { sessionStorage: undefined });

/** Another header in place of one; none where there is no value. */
const header = (name: string, value?: string): Wrong =>
  changed(({ headers }) => ({
    headers: {
      ...Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)),
      ...(value && { [name]: value }),
    },
  }));

const isState = ({ url, method }: LrsRequest): boolean => method !== 'OPTIONS' && url.includes('activities/state');
const login: Partial<LrsReply> = {
  status: 200,
  headers: { 'access-control-allow-origin': '*', 'content-type': 'text/html' },
  body: '<html>Log in</html>',
};

interface Scene {
  readonly wrong?: Wrong;
  readonly endpoint?: string;
  readonly server?: Server;
  readonly course?: RunningCourse;
  readonly learner?: 'new' | 'reviewing';
  readonly window?: (address: string) => unknown;
}

interface Examined {
  readonly findings: readonly PlatformFinding[];
  readonly lrs: Lrs;
  readonly launcher: Launcher;
}

const examined = async (standard: StandardName, scene: Scene = {}): Promise<Examined> => {
  const { wrong = AS_IT_IS, endpoint = ENDPOINT, server = {}, course, learner = 'new' } = scene;
  const device = virtualDevice();
  const lrs = createLrs({ now: () => device.now });
  const launcher = createLauncher({
    lrs,
    endpoint,
    fetch: `${LMS}/token/`,
    unit: { id: COURSE, moveOn: 'Completed' },
    actor: ACTOR,
    strict: true,
    now: () => device.now,
  });
  const query =
    standard === 'cmi5'
      ? launcher.launch(learner).query
      : new URLSearchParams({ endpoint, auth: 'Basic c2VjcmV0', actor: JSON.stringify(ACTOR), registration: 'r' });
  const handle = wrong(request => (standard === 'cmi5' ? launcher : lrs).handle(request));
  const window = (scene.window ?? (href => tab(href).window))(`${ORIGIN}/index.html?${query.toString()}`);
  const findings = await examine(standard, window, worldOf(device, server, browserFetch({ handle }, ORIGIN)), course);
  return { findings, lrs, launcher };
};

const FAULTS: readonly (readonly [what: string, scene: Scene, named: string, detail?: string])[] = [
  ['nothing at a sound store', {}, ''],
  ['nothing where the tab keeps nothing', { window: withoutStore }, ''],
  ['nothing where an answer was lost', { wrong: lostAnswer }, ''],
  ['nothing where an earlier doctor left its document', { wrong: leftBehind }, ''],
  [
    'credentials that are not taken',
    { wrong: changed((_, request) => (isState(request) ? { status: 401 } : {})) },
    'P14',
    '401',
  ],
  ['a store that knows no other origin', { wrong: header('access-control-allow-origin') }, 'P15', ORIGIN],
  ['a store that knows another origin', { wrong: header('access-control-allow-origin', LMS) }, 'P15', ORIGIN],
  [
    'a header that is not allowed',
    { wrong: header('access-control-allow-headers', 'Authorization, Content-Type, If-Match, If-None-Match') },
    'P16',
    'X-Experience-API-Version',
  ],
  [
    'the star that does not stand for Authorization',
    {
      wrong: header('access-control-allow-headers', 'Content-Type, X-Experience-API-Version, If-Match, If-None-Match'),
    },
    'P16',
    'Authorization',
  ],
  [
    'conditions that are not allowed',
    { wrong: header('access-control-allow-headers', 'Authorization, Content-Type, X-Experience-API-Version') },
    'P16',
    'If-Match, If-None-Match',
  ],
  ['a method that is not allowed', { wrong: header('access-control-allow-methods', 'GET, POST') }, 'P16', 'PUT'],
  [
    'a state whose OPTIONS asks for credentials',
    { wrong: changed((_, { method, url }) => (method === 'OPTIONS' && url.includes('state') ? { status: 401 } : {})) },
    'P16',
    'OPTIONS',
  ],
  ['headers that are not exposed', { wrong: header('access-control-expose-headers') }, 'P17'],
  ['a store on http', { endpoint: 'http://lrs.example/xapi/' }, 'P18'],
  [
    'refusals that nobody hears',
    {
      wrong: changed(({ status, headers }) =>
        status >= 400 ? { headers: { 'content-type': headers['content-type'] ?? '' } } : {},
      ),
    },
    'P19',
  ],
  ['a login page in place of the store', { wrong: changed((_, request) => (isState(request) ? login : {})) }, 'P11'],
  ['a login page in place of a file', { server: { answers: 'login' } }, 'P11'],
  ['a refused document', { wrong: changed((_, { method }) => (method === 'PUT' ? { status: 400 } : {})) }, 'P9', '400'],
  [
    'a document that was taken and is not there',
    { wrong: handle => request => (request.method === 'PUT' ? handle({ ...request, body: '{}' }) : handle(request)) },
    'P10',
  ],
  ['a clock that is an hour off', { server: { behind: 3_600_000 } }, 'P13', '+60 min'],
  ['an address opened by hand', { window: () => tab(`${ORIGIN}/index.html`).window }, 'P1'],
];

for (const standard of ['xapi', 'cmi5'] as const)
  for (const [what, scene, expected, detail] of FAULTS)
    test(`${standard}: the doctor names ${what}, and nothing else`, async () => {
      const { findings } = await examined(standard, scene);
      assert.equal(named(findings).join(' '), expected, JSON.stringify(findings));
      const [seen] = findings.filter(({ state }) => state === 'found');
      if (detail) assert.equal(seen?.state === 'found' && seen.detail, detail);
    });

test('a store that does not answer is told apart from one that does not let the page hear', async () => {
  const dead = () => Promise.reject(new TypeError('Failed to fetch'));
  const query = new URLSearchParams({ endpoint: ENDPOINT, auth: 'Basic c2VjcmV0', actor: JSON.stringify(ACTOR) });
  const { window } = tab(`${ORIGIN}/index.html?${query.toString()}`);
  assert.deepEqual(named(await examine('xapi', window, worldOf(virtualDevice(), {}, dead))), ['P20']);
});

test('a store that never answers is waited for, and not for ever', async () => {
  const query = new URLSearchParams({ endpoint: ENDPOINT, auth: 'Basic c2VjcmV0', actor: JSON.stringify(ACTOR) });
  const { window } = tab(`${ORIGIN}/index.html?${query.toString()}`);
  assert.deepEqual(named(await examine('xapi', window, worldOf(virtualDevice(), {}, silence))), ['P20']);
});

test('cmi5: where the tab keeps nothing, a launch that was read before is not said to have ended', async () => {
  const frame = withoutStore(`${ORIGIN}/index.html?launched=`);
  const findings = await examine('cmi5', frame, worldOf(virtualDevice(), {}));
  assert.deepEqual(named(findings), []);
  assert.deepEqual(findings[0], { code: 'P1', state: 'well' });
});

test('a store that refuses the credentials was found all the same', async () => {
  const { findings } = await examined('xapi', {
    wrong: changed((_, request) => (isState(request) ? { status: 401 } : {})),
  });
  assert.deepEqual(findings[0], { code: 'P1', state: 'well' });
});

test('what only cmi5 has is asked of no other launch', async () => {
  for (const [standard, count] of [
    ['xapi', 0],
    ['cmi5', 1],
  ] as const) {
    const { lrs } = await examined(standard);
    assert.equal(
      lrs.calls.filter(({ method, path }) => method === 'GET' && path.includes('LMS.LaunchData')).length,
      count,
      standard,
    );
  }
});

test('cmi5: a launch whose token was fetched before has ended for the doctor', async () => {
  const { findings } = await examined('cmi5', {
    wrong: changed((_, { url }) =>
      url.includes('/token/') ? { body: '{"error-code":"1","error-text":"Twice."}' } : {},
    ),
  });
  assert.deepEqual(named(findings), ['P14']);
});

test('a review is named, and nothing is written in it', async () => {
  const { findings, lrs, launcher } = await examined('cmi5', { learner: 'reviewing' });
  assert.deepEqual(named(findings), ['P6']);
  assert.deepEqual(
    lrs.calls.filter(({ method, path }) => method !== 'GET' && path.includes('doctor')),
    [],
  );
  assert.deepEqual(launcher.violations, []);
});

test('it says nothing in a statement, leaves no document behind, and breaks no rule of cmi5', async () => {
  for (const standard of ['xapi', 'cmi5'] as const) {
    const { lrs, launcher } = await examined(standard);
    const own = lrs.calls.filter(({ path }) => path.includes('doctor.v1'));
    assert.deepEqual(
      own.map(({ method }) => method),
      ['GET', 'PUT', 'GET', 'DELETE'],
    );
    assert.equal(lrs.document('doctor.v1'), undefined);
    assert.equal((await examined(standard, { wrong: leftBehind })).lrs.document('doctor.v1'), undefined);
    assert.equal(lrs.calls.filter(({ path, method }) => path.startsWith('statements') && method !== 'GET').length, 0);
    assert.deepEqual(launcher.violations, []);
  }
});

test('with unsent work nothing is written', async () => {
  const { lrs, findings } = await examined('xapi', { course: { unsent: true } });
  assert.deepEqual(named(findings), []);
  assert.equal(lrs.calls.filter(({ method }) => method !== 'GET').length, 0);
});

test('the token that the doctor fetched is there for the course that is loaded again', async () => {
  const device = virtualDevice();
  const lrs = createLrs();
  const launcher = createLauncher({
    lrs,
    endpoint: ENDPOINT,
    fetch: `${LMS}/token/`,
    unit: { id: COURSE, moveOn: 'Completed' },
    actor: ACTOR,
  });
  const frame = tab(`${ORIGIN}/index.html?${launcher.launch('new').query.toString()}`);
  const fetch = browserFetch(launcher, ORIGIN);
  assert.deepEqual(named(await examine('cmi5', frame.window, worldOf(device, {}, fetch))), []);
  assert.deepEqual(named(await examine('cmi5', frame.reload(), worldOf(device, {}, fetch))), []);
  assert.deepEqual(launcher.violations, []);
});
