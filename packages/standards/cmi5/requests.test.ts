import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Json, LrsReply, LrsRequest } from '@throughline/lms/lrs/index.js';
import { passedAttempt } from '../internal/testing/course.js';
import { hostIn, tab, world } from '../lrs/testing/world.js';
import { standard } from './index.js';
import { answering, FINISHED, LATER, lms, nextSeed, state, SYNC, telling } from './testing/story.js';

/** What the LMS puts into the context template beside what it must. */
const OWN = { 'https://lms.example/extensions/group': 'bakers' };
const ACTOR = { objectType: 'Agent', account: { name: 'one', homePage: 'https://lms.example' } };

const isData = ({ url }: LrsRequest): boolean => url.includes('LMS.LaunchData');

/** Puts the LMS's own words into the template, on their way to the course. */
const withOwn = (request: LrsRequest, reply: LrsReply): LrsReply => {
  if (!isData(request) || reply.status !== 200) return reply;
  const data = JSON.parse(reply.body) as { contextTemplate: { extensions: Json } };
  const { contextTemplate } = data;
  const extensions = { ...contextTemplate.extensions, ...OWN };
  return { ...reply, body: JSON.stringify({ ...data, contextTemplate: { ...contextTemplate, extensions } }) };
};

interface Seen {
  readonly request: LrsRequest;
  readonly reply: LrsReply;
}

/** Every request of a session in which all is done that can be told, and the query that it was launched with. */
const sessionOf = async (endpoint: string, how: typeof LATER | typeof SYNC) => {
  const { launcher } = lms({ endpoint, actor: ACTOR });
  const { query } = launcher.launch('new');
  const seen: Seen[] = [];
  const handle = (request: LrsRequest): LrsReply => {
    const reply = withOwn(request, launcher.handle(request));
    seen.push({ request, reply });
    return reply;
  };
  const time = world(lrsFetch({ handle }), nextSeed());
  const { window } = tab(`https://course.example/index.html?${query.toString()}`);
  const session = await time.run(standard.join(hostIn(window, time)));
  await time.settle();
  const { launch } = session;
  const language = { locale: 'en', seq: 9 };
  const messages = [
    ...answering(launch),
    ...telling(FINISHED, launch),
    ...state({ ...passedAttempt, language }, launch),
  ];
  const last = { ...how, last: true };
  await Promise.all([time.run(session.deliver(messages, last)), ...(how.sync ? [session.close(how)] : [])]);
  await time.run(session.close(how));
  await time.settle();
  assert.deepEqual(launcher.violations, []);
  const asked = (name: string): string => query.get(name) ?? '';
  const [token, ...rest] = seen;
  assert.ok(token && rest.length > 5, 'a token, and what is done with it');
  const statements = rest.flatMap(({ request: { method, url, body } }) =>
    method === 'POST' && url.endsWith('/statements') ? [JSON.parse(body) as Json | readonly Json[]].flat() : [],
  ) as readonly Json[];
  return { asked, token, rest, statements };
};

type Session = Awaited<ReturnType<typeof sessionOf>>;

const queryOf = ({ request }: Seen): URLSearchParams => new URL(request.url).searchParams;
const about = (name: string, { rest }: Session): readonly string[] =>
  rest.flatMap(each => queryOf(each).get(name) ?? []);
const contextOf = ({ context }: Json): Json => context as Json;
const isDefined = (statement: Json): boolean => JSON.stringify(statement['context']).includes('categories/cmi5"');
const verbsIn = ({ statements }: Session): readonly string[] =>
  statements.map(({ verb }) => JSON.stringify(verb).replace(/.*verbs\/(\w+)".*/, '$1'));
const authorizations = ({ rest }: Session) => [...new Set(rest.map(({ request }) => request.headers.authorization))];

const ROWS: readonly (readonly [ids: string, sentence: string, holds: (session: Session) => void])[] = [
  [
    '8.1.1.0-2, 8.1.1.0-3',
    'every request goes to the endpoint of the launch',
    ({ asked, rest }) => {
      const base = asked('endpoint').replace(/\/?$/, '/');
      for (const { request } of rest) assert.match(request.url.slice(base.length), /^(?:statements|activities|agents)/);
      for (const { request } of rest) assert.ok(request.url.startsWith(base), request.url);
    },
  ],
  [
    '8.1.2.0-3, 8.1.2.0-4, 8.2.2.0-4',
    'the token is fetched first, by one POST to the fetch address of the launch, without any credentials',
    ({ asked, token, rest }) => {
      assert.deepEqual([token.request.method, token.request.url], ['POST', asked('fetch')]);
      assert.equal(token.request.headers.authorization, undefined);
      assert.equal(rest.filter(({ request }) => request.url === asked('fetch')).length, 0);
    },
  ],
  [
    '8.1.2.0-5, 8.2.1.0-5, 8.2.2.0-5',
    'every request to the endpoint carries the token as Basic authorization',
    session => {
      const { 'auth-token': token } = JSON.parse(session.token.reply.body) as Readonly<Record<string, string>>;
      assert.deepEqual(authorizations(session), [`Basic ${token ?? ''}`]);
    },
  ],
  [
    '8.1.3.0-2, 8.1.3.0-3',
    'actor and agent are the actor of the launch, to the letter',
    session => {
      assert.deepEqual([...new Set(about('agent', session))], [session.asked('actor')]);
      for (const { actor } of session.statements) assert.equal(JSON.stringify(actor), session.asked('actor'));
    },
  ],
  [
    '8.1.4.0-2, 8.1.4.0-3',
    'state documents carry the registration of the launch or, where they outlive it, none; statements carry it',
    session => {
      assert.deepEqual([...new Set(about('registration', session))], [session.asked('registration')]);
      for (const each of session.statements)
        assert.equal(contextOf(each)['registration'], session.asked('registration'));
      const states = session.rest.filter(({ request }) => request.url.includes('activities/state'));
      const without = states.filter(each => !queryOf(each).has('registration'));
      assert.deepEqual(
        [...new Set(without.map(each => queryOf(each).get('stateId')))],
        without.length ? ['latest.v1'] : [],
      );
    },
  ],
  [
    '8.1.5.0-5, 8.1.5.0-6, 9.4.0.0-2',
    'the activity id of the launch is the object of what cmi5 defines, and that of the state',
    session => {
      assert.deepEqual([...new Set(about('activityId', session))], [session.asked('activityId')]);
      const objects = session.statements.filter(isDefined).map(({ object }) => (object as { id: string }).id);
      assert.deepEqual([...new Set(objects)], [session.asked('activityId')]);
    },
  ],
  [
    '10.2.1.0-4, 10.2.1.0-6',
    'what the LMS put into the context template stands in every statement',
    ({ statements }) => {
      for (const statement of statements) {
        const extensions = contextOf(statement)['extensions'] as Json;
        for (const [name, value] of Object.entries(OWN)) assert.equal(extensions[name], value);
        assert.match(JSON.stringify(extensions), /extensions\/sessionid/);
      }
    },
  ],
  [
    '10.2.1.0-5',
    'the launch data are read, and neither written nor deleted',
    ({ rest }) => {
      const methods = rest.filter(({ request }) => isData(request)).map(({ request }) => request.method);
      assert.deepEqual([...new Set(methods)], ['GET']);
    },
  ],
  [
    '11.0.0.0-1, 11.0.0.0-4',
    'preferences are read and written under their name alone',
    session => {
      const { rest } = session;
      const profiles = rest.filter(({ request }) => request.url.includes('agents/profile'));
      assert.deepEqual([...new Set(about('profileId', session))], ['cmi5LearnerPreferences']);
      assert.deepEqual([...new Set(profiles.map(({ request }) => request.method))].sort(), ['GET', 'PUT']);
    },
  ],
  [
    '7.1.1.0-1, 7.1.2.0-1, 9.3.8.0-1, 10.2.2.0-6',
    'initialized is told first and terminated last, each once',
    session => {
      const verbs = verbsIn(session);
      assert.deepEqual([verbs[0], verbs.at(-1)], ['initialized', 'terminated']);
      for (const verb of ['initialized', 'terminated']) assert.equal(verbs.filter(each => each === verb).length, 1);
    },
  ],
  [
    '9.3.3.0-1, 9.3.4.0-1, 10.2.2.0-7',
    'a course that was done and passed is told as completed and passed',
    session => {
      const told = session.statements.filter(isDefined).length;
      assert.equal(told, 4);
      for (const verb of ['completed', 'passed']) assert.ok(verbsIn(session).includes(verb));
    },
  ],
];

for (const [ids, sentence, holds] of ROWS)
  test(`${ids} ${sentence}`, async () => {
    for (const endpoint of ['https://lms.example/xapi', 'https://lms.example/store/xapi/'])
      for (const how of [LATER, SYNC]) holds(await sessionOf(endpoint, how));
  });
