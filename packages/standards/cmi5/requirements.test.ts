import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import requirements from '@cmi5/requirements/requirements.json' with { type: 'json' };
import type { Json } from '@throughline/lms/lrs/index.js';
import { valuesAt } from '../lrs/profile/path.js';
import { LATER, finish, lms } from './testing/story.js';

const ID = /\d+\.\d+\.\d+\.\d+-\d+/g;
const folder = new URL('.', import.meta.url);

/** Tests by file: their names, what stands in quotes after `test(`. */
const files = readdirSync(folder)
  .filter(file => file.endsWith('.test.ts'))
  .map(file => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    return {
      file,
      names: [...text.matchAll(/\btest\(\s*['`]([^]*?)['`],/g)].map(([, name = '']) => name),
      /** Where the name of a test takes its ids from a table. */
      rows: text.includes('test(`${ids} ') ? [...text.matchAll(/\[\s*'([\d., -]+)'/g)].map(([, row = '']) => row) : [],
    };
  });

const CMI5 = 'https://w3id.org/xapi/cmi5/context';
const CATEGORY = '$.context.contextActivities.category[*].id';
const SESSION = `$.context.extensions['${CMI5}/extensions/sessionid']`;

const is = (path: string, value: unknown) => (statement: Json) => valuesAt(path, statement).includes(value);
const has = (path: string) => (statement: Json) => valuesAt(path, statement).length > 0;
const says = (verb: string) => is('$.verb.id', `http://adlnet.gov/expapi/verbs/${verb}`);
const defined = is(CATEGORY, `${CMI5}/categories/cmi5`);
const moves = is(CATEGORY, `${CMI5}/categories/moveon`);

type Row = readonly [id: string, sentence: string, which: (s: Json) => boolean, holds: (s: Json) => boolean];

/** What each statement of a session must keep by itself: which statements are meant, and what holds for them. */
const ROWS: readonly Row[] = [
  ['9.1.0.0-1', 'has an id of its own', () => true, s => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}/.test(String(s['id']))],
  ['9.7.0.0-2', 'is timed in UTC', () => true, s => /Z$/.test(String(s['timestamp']))],
  ['9.6.3.1-4', 'carries the session id', () => true, has(SESSION)],
  ['9.6.2.3-1', 'is grouped under the publisher id', () => true, has('$.context.contextActivities.grouping[*].id')],
  ['9.6.2.2-1', 'moves on when defined with success or completion', moves, defined],
  ['9.6.2.2-2', 'does not move on otherwise', says('terminated'), s => !moves(s)],
  ['9.3.0.0-1', 'is allowed, not defined, with a verb of its own', says('answered'), s => !defined(s)],
  ['9.5.1.0-2', 'has no score when completed', says('completed'), s => !has('$.result.score')(s)],
  ['9.5.1.0-3', 'has the bounds of its raw score', says('passed'), is('$.result.score.max', 100)],
  ['9.5.2.0-1', 'is a success when passed', says('passed'), is('$.result.success', true)],
  ['9.5.3.0-1', 'is complete when completed', says('completed'), is('$.result.completion', true)],
  ['9.5.3.0-2', 'is not complete otherwise', says('passed'), s => !has('$.result.completion')(s)],
];

/** Requirements of the unit that no test names, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '7.0.0.0-1': 'section 8, whose requirements are named one by one',
  '7.0.0.0-2': 'xAPI itself: every statement of every test goes through xapi-validation (lrs/testing/store.ts)',
  '7.0.0.0-3': 'section 10, whose requirements are named one by one',
  '7.0.0.0-4': 'section 11, whose requirements are named one by one',
  '7.0.0.0-5': 'section 7.1, whose requirements are named one by one',
  '8.1.0.0-1': 'what the LMS does; cmi5.xml says AnyWindow, which leaves the choice to it',
  '8.1.0.0-4': 'what the LMS does; 8.1.0.0-7 reads what it gives',
};

/** Ids in the names of tests, in the rows that name tests, and in the tables of other files that do. */
const ids = [
  ...files.flatMap(({ names, rows }) => [...names, ...rows]).flatMap(name => name.match(ID) ?? []),
  ...ROWS.map(([id]) => id),
];

test('every requirement that a test names is one of the specification’s', () => {
  assert.ok(ids.length > 70);
  for (const id of [...ids, ...Object.keys(ELSEWHERE)]) assert.ok(id in requirements, id);
});

test('every test of a session names the requirement that it proves', () => {
  const about = /^(?:session|recorder|preferences|requests|verdict|modes)\./;
  for (const { file, names } of files.filter(each => about.test(each.file))) {
    assert.ok(names.length > 0, file);
    for (const name of names) assert.match(name, /^(?:\d+\.\d+\.\d+\.\d+-\d+|\$\{ids\} )/, `${file}: ${name}`);
  }
});

test('every “The AU MUST” of the specification is named by a test, or stands here with the reason why not', () => {
  const unit = Object.entries(requirements).flatMap(([id, { txt }]) => (/\bAUs? MUST\b/.test(txt) ? [id] : []));
  assert.ok(unit.length > 50, unit.join());
  const named = new Set(ids);
  assert.deepEqual(
    unit.filter(id => !named.has(id) && !(id in ELSEWHERE)),
    [],
    'no test names them',
  );
  assert.deepEqual(
    Object.keys(ELSEWHERE).filter(id => named.has(id) || !unit.includes(id)),
    [],
    'no reason is needed any more',
  );
});

for (const [id, sentence, which, holds] of ROWS)
  test(`${id} a statement ${sentence}`, async () => {
    assert.ok(id in requirements, id);
    const { lrs, launcher } = lms();
    await finish(launcher, LATER);
    const meant = lrs.statements.filter(statement => !says('launched')(statement)).filter(which);
    assert.ok(meant.length > 0, 'a session has such statements');
    for (const statement of meant) assert.ok(holds(statement), JSON.stringify(statement, null, 1));
  });
