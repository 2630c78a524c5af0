import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { after, before, test } from 'node:test';
import { unzipSync } from 'fflate';
import { errors } from '../errors.js';
import { lifeOf } from '../statements/life.js';
import { course } from '../testing/course.js';
import { project } from '../testing/project.js';
import { troubleOf } from '../trouble.js';
import { openEvents } from './events.js';
import { openPlatforms, type LaunchConfig } from './platforms.js';
import { serve } from './server.js';

const events = openEvents();
let shown = project();
const live = {
  events,
  platforms: openPlatforms(null, (key, call) => events.tell('call', { key, call })),
  project: {
    ...shown,
    get reading() {
      return shown.reading;
    },
  },
};
let running: Awaited<ReturnType<typeof serve>>;
let origin = '';

before(async () => {
  running = await serve(live, 41_730);
  origin = `http://127.0.0.1:${running.port}`;
});
after(() => {
  events.close();
  running.server.closeAllConnections();
  running.server.close();
});

const get = async (path: string): Promise<{ status: number; body: string; type: string }> => {
  const response = await fetch(origin + path);
  return { status: response.status, body: await response.text(), type: response.headers.get('content-type') ?? '' };
};

interface Statement {
  readonly verb: { readonly id: string };
  readonly timestamp: string;
  readonly context: { readonly registration: string; readonly extensions: Readonly<Record<string, unknown>> };
}

const configOf = (html: string): LaunchConfig =>
  JSON.parse(/id="launch">([^]*?)<\/script>/.exec(html)?.[1] ?? 'null') as LaunchConfig;

test('takes the next port when one is taken', async () => {
  const second = await serve(live, running.port);
  assert.equal(second.port, running.port + 1);
  second.server.close();
});

test('lists every package in every way and frame', async () => {
  const { body, type } = await get('/');
  assert.equal(type, 'text/html; charset=utf-8');
  const launches = [...body.matchAll(/href="(\/launch\/[^"]+)"/g)].map(([, href]) => href);
  assert.equal(launches.length, (6 * 4 - 3) * 5, 'xAPI and the web have no reviewing learner, the web no attempts');
  assert.ok(launches.includes('/launch/cmi5?learner=ada&amp;as=reviewing&amp;frame=298x666'));
});

test('serves the files of a package with their types, in all languages or in one', async () => {
  const index = await get('/package/scorm12/own/index.html');
  assert.match(index.type, /^text\/html/);
  assert.match(index.body, /<tl-course><article id="the-chain"/);
  assert.equal((await get('/package/scorm12/own/oiling-ar.js')).type, 'text/javascript; charset=utf-8');
  assert.match((await get('/package/scorm12/ar/index.html')).body, /<html lang="ar" dir="rtl">/);
  assert.equal((await get('/package/scorm12/ar/oiling-en.js')).status, 404);
});

test('offers the zip for download', async () => {
  const response = await fetch(`${origin}/zip/scorm12`);
  assert.equal(response.headers.get('content-disposition'), 'attachment; filename="bicycle-care-scorm12.zip"');
  assert.equal(Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())))[0], 'imsmanifest.xml');
});

test('keeps what a SCORM platform stored for the returning learner and clears it for the new one', async () => {
  const kept = { 'cmi.core.lesson_status': 'incomplete' };
  await fetch(`${origin}/record/scorm12/ada`, { method: 'PUT', body: JSON.stringify(kept) });
  const returning = configOf((await get('/launch/scorm12?learner=ada&as=returning')).body);
  assert.deepEqual(returning.kind === 'scorm' && [returning.record, returning.mode], [kept, 'normal']);
  const other = configOf((await get('/launch/scorm12?learner=grace&as=returning')).body);
  assert.deepEqual(other.kind === 'scorm' && other.record, {});
  await get('/launch/scorm12?learner=ada&as=new');
  assert.deepEqual(JSON.parse((await get('/record/scorm12/ada')).body), {
    format: 'scorm12',
    learner: 'ada',
    record: {},
  });
});

test('opens SCORM for a reviewing learner on a finished record, on theirs where they have one', async () => {
  for (const [format, status] of [
    ['scorm12', 'cmi.core.lesson_status'],
    ['scorm2004-4', 'cmi.completion_status'],
  ] as const) {
    const review = async () => configOf((await get(`/launch/${format}?learner=rita&as=reviewing`)).body);
    const first = await review();
    assert.ok(first.kind === 'scorm');
    assert.deepEqual([first.mode, first.record[status]], ['review', 'completed']);
    const kept = JSON.parse((await get(`/record/${format}/rita`)).body) as { record: object };
    assert.deepEqual(kept.record, first.record, 'the platform holds it');
    assert.deepEqual(await review(), first, 'and finishes nothing twice');
  }
});

test('opens cmi5 for a reviewing learner on a registration that is finished, in the mode Review', async () => {
  const config = configOf((await get('/launch/cmi5?learner=rita&as=reviewing')).body);
  assert.ok(config.kind === 'lrs');
  const { searchParams } = new URL(config.src, origin);
  const record = async () =>
    JSON.parse((await get('/record/cmi5/rita')).body) as {
      statements: readonly Statement[];
      violations: readonly unknown[];
    };
  const { statements, violations } = await record();
  assert.deepEqual(
    statements.map(({ verb }) => verb.id.replace(/^.*\//, '')),
    ['launched', 'initialized', 'completed', 'completed', 'terminated', 'launched'],
  );
  const times = statements.map(({ timestamp }) => timestamp);
  assert.deepEqual(times, [...times].sort(), 'in the order in which it was');
  assert.deepEqual(violations, []);
  assert.ok(statements.every(({ context }) => context.registration === searchParams.get('registration')));
  const launched = statements.at(-1)?.context.extensions;
  assert.equal(launched?.['https://w3id.org/xapi/cmi5/context/extensions/launchmode'], 'Review');
  await get('/launch/cmi5?learner=rita&as=reviewing');
  assert.equal((await record()).statements.length, statements.length + 2, 'abandoned and launched: finished once');
});

test('refuses a reviewing learner where a package has no way to hear of one', async () => {
  for (const format of ['xapi', 'web']) {
    const { status, body } = await get(`/launch/${format}?learner=ada&as=reviewing`);
    assert.equal(status, 404);
    assert.match(body, /has no reviewing learner[^]*why: {2}Only SCORM and cmi5[^]*with a returning learner/);
    assert.doesNotMatch((await get(`/launch/${format}?learner=ada&as=returning`)).body, /as=reviewing/);
  }
});

test('begins a new attempt at the record store that holds the earlier ones', async () => {
  for (const format of ['xapi', 'cmi5'] as const) {
    const launched = async (as: string): Promise<URLSearchParams> => {
      const config = configOf((await get(`/launch/${format}?learner=noor&as=${as}`)).body);
      assert.ok(config.kind === 'lrs');
      return new URL(config.src, origin).searchParams;
    };
    const [first, again, anew, then, afresh] = [
      await launched('new'),
      await launched('returning'),
      await launched('anew'),
      await launched('returning'),
      await launched('new'),
    ].map(query => query.get('registration'));
    assert.deepEqual([again, then], [first, anew]);
    assert.equal(new Set([first, anew, afresh]).size, 3);
    await launched('anew');
    const { statements } = JSON.parse((await get(`/record/${format}/noor`)).body) as { statements: Statement[] };
    assert.deepEqual(
      new Set(statements.map(({ context }) => context.registration)).size,
      format === 'cmi5' ? 2 : 0,
      'who is new has a store of their own, in which a new attempt is one more',
    );
  }
  const { status, body } = await get('/launch/web?learner=ada&as=anew');
  assert.equal(status, 404);
  assert.match(body, /has no new attempt/);
});

test('gives every learner of the web edition a device of their own, empty for a new one', async () => {
  const src = async (learner: string, as: string): Promise<URL> => {
    const config = configOf((await get(`/launch/web?learner=${learner}&as=${as}`)).body);
    return new URL(config.src);
  };
  const first = await src('wim', 'returning');
  assert.equal(first.pathname, '/fresh/own', 'nobody knows what the port held before');
  const again = await src('wim', 'returning');
  assert.deepEqual([again.origin, again.pathname], [first.origin, '/package/web/own/index.html']);
  assert.equal((await src('wim', 'new')).href, first.href);
  assert.notEqual((await src('zoe', 'new')).origin, first.origin);
  assert.match(await (await fetch(first)).text(), /"then":"\/package\/web\/own\/index\.html"/);
  assert.match(await (await fetch(again)).text(), /<tl-course>/);
});

test('launches cmi5 with an address whose token is handed out once, and with a way back', async () => {
  const config = configOf((await get('/launch/cmi5?learner=ada&as=new')).body);
  assert.ok(config.kind === 'lrs');
  const { searchParams } = new URL(config.src, origin);
  assert.deepEqual([...searchParams.keys()].sort(), ['activityId', 'actor', 'endpoint', 'fetch', 'registration']);
  const token = async (): Promise<unknown> => (await fetch(searchParams.get('fetch') ?? '', { method: 'POST' })).json();
  const first = (await token()) as Record<string, string>;
  assert.ok(first['auth-token']);
  assert.ok(Object.hasOwn((await token()) as object, 'error-code'));
  const state = new URL('activities/state', searchParams.get('endpoint') ?? '');
  state.search = new URLSearchParams({
    activityId: searchParams.get('activityId') ?? '',
    agent: searchParams.get('actor') ?? '',
    registration: searchParams.get('registration') ?? '',
    stateId: 'LMS.LaunchData',
  }).toString();
  const data = await fetch(state, {
    headers: { authorization: `Basic ${first['auth-token']}`, 'x-experience-api-version': '1.0.3' },
  });
  const { launchMode, returnURL } = (await data.json()) as Readonly<Record<string, string>>;
  assert.equal(launchMode, 'Normal');
  assert.match((await get((returnURL ?? '').replace(origin, ''))).body, /brought the learner back/);
});

test('records the statements of an xAPI launch and tells them to who listens', async () => {
  const config = configOf((await get('/launch/xapi?learner=ada&as=new')).body);
  assert.ok(config.kind === 'lrs');
  const query = new URL(config.src, origin).searchParams;
  const stop = new AbortController();
  const stream = await fetch(`${origin}/events`, { signal: stop.signal });
  const [statement] = (await lifeOf(course, { format: 'xapi', level: 'checks' })).statements;
  const posted = await fetch(new URL('statements', query.get('endpoint') ?? ''), {
    method: 'POST',
    headers: { authorization: query.get('auth') ?? '', 'x-experience-api-version': '1.0.3' },
    body: JSON.stringify([statement]),
  });
  assert.equal(posted.status, 200);
  const record = JSON.parse((await get('/record/xapi/ada')).body) as { statements: { id: string }[]; calls: object[] };
  assert.deepEqual(
    record.statements.map(({ id }) => id),
    [statement?.['id']],
  );
  assert.doesNotMatch(JSON.stringify(record.calls), /authorization|cHJldmlldzpwcmV2aWV3/i);
  const reader = stream.body!.getReader();
  let heard = '';
  while (!heard.includes('event: call')) heard += new TextDecoder().decode((await reader.read()).value);
  assert.match(heard, /^event: version/);
  assert.match(heard, /"key":"xapi\/ada"/);
  stop.abort();
});

test('shows what is wrong in the page and goes on with the last good version', async () => {
  shown = project({
    reading: { course: shown.reading.course, trouble: [troubleOf(errors.fileName('a <b>.svg').fault)] },
  });
  for (const path of ['/', '/launch/web?as=new']) {
    const { body, status } = await get(path);
    assert.equal(status, 200);
    assert.match(body, /The file &quot;a &lt;b&gt;\.svg&quot; has a name[^]*cure: Rename it/);
  }
  shown = project({ reading: { course: null, trouble: shown.reading.trouble } });
  assert.match((await get('/')).body, /This cannot be shown/);
  assert.equal((await get('/launch/web?as=new')).status, 503);
  shown = project();
});

test('refuses addresses it does not know, and other names for this machine', async () => {
  for (const path of [
    '/nothing',
    '/package/web/own/../../secret',
    '/package/scorm13/own/index.html',
    '/launch/web?as=king',
  ])
    assert.equal((await get(path)).status, 404, path);
  const status = await new Promise(resolve => {
    httpRequest(`${origin}/`, { headers: { host: 'elsewhere.example' } }, response =>
      resolve(response.statusCode),
    ).end();
  });
  assert.equal(status, 403);
});
