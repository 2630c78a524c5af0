import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { answering, createLrs, lrsFetch, type LrsReply, type LrsRequest } from '@throughline/lms/lrs/index.js';
import { warnings } from '@throughline/standards/lrs/testing/valid.js';
import { body } from '../preview/body.js';
import { askAt } from './ask.js';
import { probe, type ProbeOptions, type Seen } from './probe.js';
import { needs, type NeedName } from './requirements.js';

const KEY = 'Basic a2V5OnNlY3JldA==';
const ENDPOINT = 'https://lrs.example/xapi/';

type Handle = (request: LrsRequest) => LrsReply;
type Options = Parameters<typeof createLrs>[0];

/** A record store with nothing wrong but what `wrong` puts before it. */
const store = (wrong: (handle: Handle) => Handle = handle => handle, options: Options = {}) => {
  const lrs = createLrs({ authorize: given => (given === KEY ? 200 : 401), ...options });
  return { lrs, handle: wrong(request => lrs.handle(request)) };
};

const look = (
  { handle }: { readonly handle: Handle },
  { write = true, authorization = KEY, origin }: Pick<Partial<ProbeOptions>, 'write' | 'authorization' | 'origin'> = {},
): Promise<readonly Seen[]> =>
  probe({
    endpoint: ENDPOINT,
    ask: askAt(ENDPOINT, lrsFetch({ handle })),
    authorization,
    write,
    ...(origin !== undefined && { origin }),
  });

const named = (seen: readonly Seen[], ok: boolean | null): readonly NeedName[] =>
  seen.filter(each => each.ok === ok).map(({ need }) => need);

const ALL = Object.keys(needs) as NeedName[];
const WRITTEN: readonly NeedName[] = ['stored', 'repeated', 'state', 'creates', 'matches'];

test('of a sound record store nothing is missing, and each need is looked for', async () => {
  const sound = store();
  const seen = await look(sound);
  assert.deepEqual(named(seen, true).toSorted(), ALL.toSorted());
  assert.equal(sound.lrs.statements.length, 1, 'one statement stays');
  assert.deepEqual(sound.lrs.statements.flatMap(warnings), []);
  assert.match(JSON.stringify(sound.lrs.statements[0]), /Test of the connection/);
  assert.equal(sound.lrs.calls.filter(({ method }) => method === 'DELETE').length, 1, 'and the document goes');
});

test('without --write nothing is written, and what only writing shows is called not tried', async () => {
  const sound = store();
  assert.deepEqual(named(await look(sound, { write: false }), null), WRITTEN);
  assert.ok(sound.lrs.calls.every(({ method }) => method === 'GET'));
});

const changed =
  (change: (reply: LrsReply, request: LrsRequest) => Partial<LrsReply>) =>
  (handle: Handle): Handle =>
  request => {
    const reply = handle(request);
    return { ...reply, ...change(reply, request) };
  };

/** Headers without one of them, or with another value in its place. */
const without = (headers: LrsReply['headers'], name: string, instead: string | null): LrsReply['headers'] => ({
  ...Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name)),
  ...(instead !== null && { [name]: instead }),
});

const header = (name: string, value: string | null) =>
  changed(({ headers }) => ({ headers: without(headers, name, value) }));

/** Requests come without a header, as if the store did not look at it. */
const blindTo =
  (name: string, instead: string | null = null) =>
  (handle: Handle): Handle =>
  request =>
    handle({ ...request, headers: without(request.headers, name, instead) });

const refused = (status: number, when: (request: LrsRequest) => boolean): Options => ({
  authorize: given => (given === KEY ? 200 : 401),
  faults: [answering(status, when)],
});
const isPost = ({ method }: LrsRequest): boolean => method === 'POST';
const isState = ({ url }: LrsRequest): boolean => url.includes('activities/state');

let posts = 0;
const once = changed((_, request) => (isPost(request) && ++posts > 1 ? { status: 500 } : {}));
const about = (text: string) => changed((_, { url }) => (url.endsWith('/about') ? { body: text } : {}));

/** As nginx answers whose `add_header` does not end in `always`. */
const silent = (is: (status: number) => boolean) =>
  changed(({ status, headers }) =>
    is(status) ? { headers: without(headers, 'access-control-allow-origin', null) } : {},
  );

/** No key; no version; no document; a condition that does not hold. */
const REFUSALS = [401, 400, 404, 412];

const FAULTS: readonly (readonly [what: string, store: Parameters<typeof store>, missing: readonly NeedName[]])[] = [
  ['says no version', [about('{}')], ['version']],
  ['speaks 2.0 only', [about('{"version":["2.0.0"]}')], ['version']],
  ['lets everyone in', [undefined, { authorize: () => 200 }], ['closed']],
  ['does not know the key', [undefined, { authorize: () => 401 }], ['credentials']],
  ['asks for no version', [blindTo('x-experience-api-version', '1.0.3')], ['strict']],
  ['does not say how far it is', [header('x-experience-api-consistent-through', null)], ['through']],
  ['knows no other origin', [header('access-control-allow-origin', null)], ['origin']],
  ['knows another origin', [header('access-control-allow-origin', 'https://other.example')], ['origin']],
  [
    'asks OPTIONS for credentials',
    [changed((_, { method }) => (method === 'OPTIONS' ? { status: 401 } : {}))],
    ['preflight'],
  ],
  ['allows no PUT', [header('access-control-allow-methods', 'GET, POST')], ['methods']],
  ['allows every header by *', [header('access-control-allow-headers', '*')], ['headers']],
  [
    'allows no conditions',
    [header('access-control-allow-headers', 'authorization, content-type, x-experience-api-version')],
    ['conditions'],
  ],
  ['hides its headers', [header('access-control-expose-headers', null)], ['etag', 'retry']],
  ['hides Retry-After', [header('access-control-expose-headers', 'ETag')], ['retry']],
  [
    'sends no ETag',
    [undefined, { authorize: given => (given === KEY ? 200 : 401), tags: false }],
    ['etag', 'retry', 'matches'],
  ],
  ...REFUSALS.map(
    status =>
      [`is silent with ${status}`, [silent(one => one === status)], ['refusals']] satisfies (typeof FAULTS)[number],
  ),
  ['takes no statement', [undefined, refused(403, isPost)], ['stored']],
  ['fails at a repeated statement', [once], ['repeated']],
  ['keeps no state', [undefined, refused(403, isState)], ['state']],
  ['does not look at If-None-Match', [blindTo('if-none-match')], ['creates']],
  ['does not look at If-Match', [blindTo('if-match')], ['matches']],
];

for (const [what, wrong, missing] of FAULTS)
  test(`a record store that ${what} is told so, and of nothing else`, async () => {
    posts = 0;
    assert.deepEqual(named(await look(store(...wrong)), false), missing);
  });

test('headers that are exposed by * are exposed', async () => {
  assert.deepEqual(named(await look(store(header('access-control-expose-headers', '*'))), false), []);
});

test('without --write the refusals that a page would not hear are found too, and named by their status', async () => {
  const seen = await look(store(silent(status => status >= 400)), { write: false });
  assert.deepEqual(named(seen, false), ['refusals']);
  assert.equal(seen.find(({ need }) => need === 'refusals')?.seen, 'not with 401, 400, 404');
});

test('a store that takes back an id with 409 in silence is told so', async () => {
  posts = 0;
  const conflict = changed((_, request) => (isPost(request) && ++posts > 1 ? { status: 409 } : {}));
  const seen = await look(store(handle => silent(status => status === 409)(conflict(handle))));
  assert.deepEqual(named(seen, false), ['refusals']);
});

test('a store that allows the institution’s own platform alone is sound, once that is said', async () => {
  const only = header('access-control-allow-origin', 'https://lms.example');
  assert.deepEqual(named(await look(store(only), { origin: 'https://lms.example' }), false), []);
  const seen = await look(store(only));
  assert.deepEqual(named(seen, false), ['origin']);
  assert.match(
    seen.find(({ need }) => need === 'origin')?.seen ?? '',
    /^https:\/\/lms\.example, asked from https:\/\/course/,
  );
});

test('a key that may write and not read is enough, and no reading is asked of it', async () => {
  const seen = await look(
    store(
      undefined,
      refused(403, ({ method, url }) => method === 'GET' && url.includes('limit=')),
    ),
  );
  assert.deepEqual(named(seen, false), []);
  assert.deepEqual(named(seen, null), ['credentials', 'strict', 'through']);
});

test('without credentials it says so and tries the rest', async () => {
  const { handle } = store();
  const ask = askAt(ENDPOINT, lrsFetch({ handle }));
  const seen = await probe({ endpoint: ENDPOINT, ask, write: true });
  assert.deepEqual(named(seen, false), []);
  assert.deepEqual(named(seen, null), ['credentials', 'strict', 'through', ...WRITTEN]);
});

test('an address that nobody answers at, and one that is not https, are named', async () => {
  const dead = lrsFetch(createLrs(), { online: () => false });
  const seen = await probe({ endpoint: ENDPOINT, ask: askAt(ENDPOINT, dead), write: true });
  assert.deepEqual(named(seen, false), ['reached']);
  const plain = 'http://lrs.example/xapi/';
  const found = await probe({ endpoint: plain, ask: askAt(plain, lrsFetch(store())), write: false });
  assert.deepEqual(named(found, false), ['secure']);
});

const servers: Server[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const serve = async (handle: Handle): Promise<string> => {
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const { method = 'GET', url = '' } = request;
      const reply = handle({ method, url, headers, body: await body(request) });
      response.writeHead(reply.status, reply.headers).end(reply.status === 204 ? '' : reply.body);
    };
    void answer();
  });
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/xapi/`;
};

test('over a real line: a sound store is sound, and the page’s origin is told', async () => {
  const origins = new Set<string | undefined>();
  const sound = store();
  const endpoint = await serve(request => {
    if (request.method === 'OPTIONS') origins.add(request.headers['origin']);
    return sound.handle(request);
  });
  const seen = await probe({ endpoint, ask: askAt(endpoint), authorization: KEY, write: true });
  assert.deepEqual(named(seen, false), []);
  assert.deepEqual([...origins], ['https://course.example']);
});

test('a redirect is named, and credentials go to no other host', async () => {
  const elsewhere: LrsRequest[] = [];
  const other = await serve(request => {
    elsewhere.push(request);
    return store().handle(request);
  });
  for (const moved of ['about', 'statements']) {
    const sound = store();
    const endpoint = await serve(request =>
      request.url.includes(moved)
        ? { status: 307, headers: { location: `${other}${moved}?secret=1` }, body: '' }
        : sound.handle(request),
    );
    const seen = await probe({ endpoint, ask: askAt(endpoint), authorization: KEY, write: true });
    assert.deepEqual(named(seen, false), ['direct'], moved);
    assert.doesNotMatch(JSON.stringify(seen), /secret/);
  }
  assert.deepEqual(elsewhere, []);
});
