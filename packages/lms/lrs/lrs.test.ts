import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, deadAfterTerminated, flaky, small } from './faults.js';
import { lrsFetch } from './fetch.js';
import { createLrs } from './lrs.js';
import type { Lrs } from './lrs.js';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const statement = (number: number, verb = 'answered') => ({
  id: id(number),
  actor: { mbox: 'mailto:one@example.org' },
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
  object: { id: 'https://example.org/thing' },
});

const call = (
  lrs: Lrs,
  method: string,
  path: string,
  body: unknown = '',
  headers: Readonly<Record<string, string>> = {},
) =>
  lrs.handle({
    method,
    url: `/xapi/${path}`,
    headers: { authorization: 'Basic eA==', 'x-experience-api-version': '1.0.3', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('one bad statement refuses the whole batch', () => {
  const lrs = createLrs();
  assert.equal(call(lrs, 'POST', 'statements', [statement(1), { id: id(2) }]).status, 400);
  assert.equal(call(lrs, 'POST', 'statements', [statement(1), statement(1)]).status, 400);
  assert.equal(lrs.statements.length, 0);
});

test('the same statement again is taken, another one under its id is 409', () => {
  const lrs = createLrs();
  assert.equal(call(lrs, 'POST', 'statements', statement(1)).status, 200);
  assert.equal(call(lrs, 'POST', 'statements', statement(1)).status, 200);
  assert.equal(call(lrs, 'PUT', `statements?statementId=${id(1)}`, statement(1, 'passed')).status, 409);
  assert.equal(call(lrs, 'PUT', `statements?statementId=${id(2)}`, statement(2)).status, 204);
  assert.deepEqual(
    lrs.statements.map(stored => stored.id),
    [id(1), id(2)],
  );
});

test('an LRS that refuses a batch for one known id can be played', () => {
  const lrs = createLrs({ batchConflict: true });
  call(lrs, 'POST', 'statements', statement(1));
  assert.equal(call(lrs, 'POST', 'statements', [statement(1), statement(2)]).status, 409);
  assert.equal(lrs.statements.length, 1);
});

test('statements are found by id, verb and limit, newest first', () => {
  const lrs = createLrs();
  call(lrs, 'POST', 'statements', [statement(1), statement(2, 'passed'), statement(3)]);
  const found = (query: string) =>
    (JSON.parse(call(lrs, 'GET', `statements?${query}`).body) as { statements: { id: string }[] }).statements.map(
      ({ id: found }) => found,
    );
  assert.deepEqual(found('verb=http://adlnet.gov/expapi/verbs/answered'), [id(3), id(1)]);
  assert.deepEqual(found('limit=1&ascending=true'), [id(1)]);
  assert.equal(call(lrs, 'GET', `statements?statementId=${id(9)}`).status, 404);
});

const found = (lrs: Lrs, query: Readonly<Record<string, string>>): readonly string[] =>
  (
    JSON.parse(call(lrs, 'GET', `statements?${new URLSearchParams(query).toString()}`).body) as {
      statements: { id: string }[];
    }
  ).statements.map(({ id: each }) => each);

const account = { homePage: 'https://lms.example', name: 'ada' };

test('statements are found by their learner, however the agent is written, and by nobody else', () => {
  const lrs = createLrs();
  const by = (number: number, actor: object) => ({ ...statement(number), actor });
  call(lrs, 'POST', 'statements', [
    by(1, { objectType: 'Agent', account, name: 'Ada' }),
    by(2, { account: { ...account, name: 'bea' } }),
    by(3, { account: { name: 'ada', homePage: 'https://other.example' } }),
    { ...by(4, { account: { ...account, name: 'bea' } }), object: { objectType: 'Agent', account } },
  ]);
  assert.deepEqual(found(lrs, { agent: JSON.stringify({ account }) }), [id(4), id(1)]);
  assert.deepEqual(found(lrs, { agent: '{}' }), []);
});

test('related activities are those of the context, of every relation, and of a statement within', () => {
  const lrs = createLrs();
  const inside = (number: number, context: object) => ({ ...statement(number), context });
  const activity = 'https://example.org/module';
  const relations = ['parent', 'grouping', 'category', 'other'];
  call(lrs, 'POST', 'statements', [
    { ...statement(1), object: { id: activity } },
    ...relations.map((relation, n) => inside(n + 2, { contextActivities: { [relation]: [{ id: activity }] } })),
    inside(6, { contextActivities: { parent: [{ id: 'https://example.org/modules' }] } }),
    { ...statement(7), object: { objectType: 'SubStatement', object: { id: activity } } },
  ]);
  assert.deepEqual(found(lrs, { activity }), [id(1)]);
  assert.deepEqual(found(lrs, { activity, related_activities: 'true' }), [7, 5, 4, 3, 2, 1].map(id));
});

test('since is after, until is not after, whatever the zone a time is written in', () => {
  let now = Date.UTC(2026, 0, 15, 9);
  const lrs = createLrs({ now: () => now });
  for (const number of [1, 2, 3]) {
    call(lrs, 'POST', 'statements', statement(number));
    now += 3_600_000;
  }
  assert.deepEqual(found(lrs, { since: '2026-01-15T09:00:00Z', until: '2026-01-15T12:00:00+02:00' }), [id(2)]);
});

test('documents keep their conditions', () => {
  const lrs = createLrs();
  const state = 'activities/state?activityId=a&agent={}&stateId=s';
  assert.equal(call(lrs, 'GET', state).status, 404);
  assert.equal(call(lrs, 'PUT', state, '1', { 'if-none-match': '*' }).status, 204);
  assert.equal(call(lrs, 'PUT', state, '2', { 'if-none-match': '*' }).status, 412);
  const { headers } = call(lrs, 'GET', state);
  assert.equal(call(lrs, 'PUT', state, '2', { 'if-match': headers['etag'] ?? '' }).status, 204);
  assert.equal(call(lrs, 'PUT', state, '3', { 'if-match': headers['etag'] ?? '' }).status, 412);
  assert.equal(lrs.document('s'), '2');
  assert.equal(call(lrs, 'PUT', 'agents/profile?agent={}&profileId=p', '{}').status, 400);
});

test('documents of a registration, of another one and of none are documents of their own', () => {
  const lrs = createLrs();
  const of = (registration: string, id = '&stateId=s'): string =>
    `activities/state?activityId=a&agent={}${registration && `&registration=${registration}`}${id}`;
  const all = ['', '1', '2'];
  for (const registration of all) call(lrs, 'PUT', of(registration), registration || 'none');
  assert.deepEqual(
    all.map(registration => call(lrs, 'GET', of(registration)).body),
    ['none', '1', '2'],
  );
  call(lrs, 'DELETE', of(''));
  assert.deepEqual(
    all.map(registration => call(lrs, 'GET', of(registration, '')).body),
    ['[]', '["s"]', '["s"]'],
  );
});

test('a POST to a document merges its top-level keys', () => {
  const lrs = createLrs();
  const state = 'activities/state?activityId=a&agent={}&stateId=s';
  call(lrs, 'POST', state, { one: 1, two: 2 });
  call(lrs, 'POST', state, { two: 3 });
  assert.equal(lrs.document('s'), '{"one":1,"two":3}');
});

test('the faults of real LRSs can be put in the way', () => {
  const post = (lrs: Lrs, number: number, verb?: string) =>
    call(lrs, 'POST', 'statements', statement(number, verb)).status;
  const flaking = createLrs({ faults: [flaky(2)] });
  assert.deepEqual([post(flaking, 1), post(flaking, 1)], [503, 200]);
  assert.equal(post(createLrs({ faults: [small(10)] }), 1), 413);
  const dead = createLrs({ faults: [deadAfterTerminated()] });
  assert.deepEqual([post(dead, 1, 'terminated'), post(dead, 2)], [200, 401]);
  dead.disturb(answering(429, () => true));
  assert.equal(post(dead, 3), 429);
  const tags = createLrs({ tags: false });
  call(tags, 'PUT', 'activities/state?stateId=s', '1');
  assert.equal(call(tags, 'GET', 'activities/state?stateId=s').headers['etag'], undefined);
});

test('every call stands in the log, without its authorization', () => {
  const lrs = createLrs();
  const seen: string[] = [];
  const stop = lrs.listen(({ method, path, status }) => seen.push(`${method} ${path} ${String(status)}`));
  call(lrs, 'GET', 'statements?limit=1');
  stop();
  call(lrs, 'GET', 'about');
  assert.deepEqual(seen, ['GET statements?limit=1 200']);
  assert.doesNotMatch(JSON.stringify(lrs.calls), /Basic/);
});

test('fetch ends at the LRS, and fails as browsers do when the line is cut', async () => {
  let online = true;
  const fetch = lrsFetch(createLrs(), { online: () => online });
  assert.equal((await fetch('https://lrs.example/xapi/about')).status, 200);
  assert.equal((await fetch('https://lrs.example/xapi/statements')).status, 401);
  online = false;
  await assert.rejects(fetch('https://lrs.example/xapi/about'), TypeError);
});

test('what is refused for its content is kept as a violation; what the LMS says itself is not judged', () => {
  const lrs = createLrs({ refuse: ({ id: given }) => (given === id(2) ? 'Not this one.' : null) });
  assert.equal(call(lrs, 'POST', 'statements', [statement(1), statement(2)]).status, 400);
  assert.deepEqual([lrs.statements.length, lrs.violations], [0, ['Not this one.']]);
  lrs.add(statement(2));
  assert.equal(lrs.statements.length, 1);
  assert.equal(lrs.violations.length, 1);
});
