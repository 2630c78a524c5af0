import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyAttempt, encode, type DatabaseHome, type Env } from '@throughline/tracking';
import { openStore } from '@throughline/tracking/journal.js';
import { hostOf } from '@throughline/tracking/testing/fake-lms.js';
import { outlineOf } from '@throughline/tracking/testing/outline.js';
import { virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { troublesOfJournals } from './look.js';

const outline = outlineOf();

/** A journal that was written so often. */
const written = (writes: number): string =>
  JSON.stringify({
    lineage: '00000000000a',
    session: 'a',
    writes,
    at: 0,
    state: encode(emptyAttempt('00000000000a'), outline),
    entries: [],
    drafts: [],
  });

interface Case {
  /** How often the copy in each home was written; absent: there is none. */
  readonly local?: number;
  readonly database?: number;
  /** While the database is read another window writes the copy of the synchronous home so often, or takes it away. */
  readonly meanwhile?: number | 'gone';
  readonly denied?: 'local' | 'database';
}

const looked = async ({ local, database, meanwhile, denied }: Case): Promise<readonly string[]> => {
  const device = virtualDevice();
  const { prefix } = openStore(virtualEnv(device), outline, 'scorm12');
  const key = `${prefix}a`;
  device.local.set(`${prefix}lease-00000000000a`, 'a 5');
  if (local !== undefined) device.local.set(key, written(local));
  if (database !== undefined) device.database.set(key, written(database));
  const env = virtualEnv(Object.assign(device, { [`${denied ?? 'no'}Denied`]: true }));
  const home = env.database;
  const busy: DatabaseHome | null = home && {
    ...home,
    keys: () => {
      if (meanwhile === 'gone') device.local.delete(key);
      else if (meanwhile !== undefined) device.local.set(key, written(meanwhile));
      return home.keys();
    },
  };
  const before = JSON.stringify([...device.database]);
  const troubles = await troublesOfJournals('scorm12', hostOf({ ...env, database: busy }, outline));
  assert.equal(JSON.stringify([...device.database]), before, 'nothing is changed');
  return troubles;
};

const cases: readonly (readonly [name: string, Case, codes: string])[] = [
  ['both homes hold the same', { local: 3, database: 3 }, ''],
  ['neither home holds one', {}, ''],
  ['the synchronous home was emptied', { database: 3 }, 'J3'],
  ['the database was emptied', { local: 3 }, 'J4'],
  ['the database is behind', { local: 3, database: 2 }, 'J4'],
  ['the synchronous home is behind', { local: 2, database: 3 }, 'J4'],
  ['another window writes both meanwhile', { local: 2, database: 3, meanwhile: 3 }, ''],
  ['another window wrote here and its put is to come', { local: 2, database: 2, meanwhile: 3 }, ''],
  ['another window begins meanwhile', { database: 1, meanwhile: 1 }, ''],
  ['another window ends meanwhile', { local: 3, meanwhile: 'gone' }, ''],
  ['the synchronous home is denied', { database: 3, denied: 'local' }, ''],
  ['the database is denied', { local: 3, denied: 'database' }, ''],
];

for (const [name, found, codes] of cases)
  test(`${name}: ${codes || 'no line'}`, async () => {
    assert.equal((await looked(found)).join(), codes);
  });

/** A world whose database is this one. */
const looking = async (database: DatabaseHome) => {
  const env = virtualEnv();
  const host: Env = { ...env, database };
  const found = troublesOfJournals('scorm12', hostOf(host, outline));
  await env.advance(2000);
  return found;
};

test('does without a database that does not answer, or fails', async () => {
  const { database } = virtualEnv();
  assert.ok(database);
  assert.deepEqual(await looking({ ...database, keys: () => new Promise(() => undefined) }), []);
  assert.deepEqual(await looking({ ...database, keys: () => Promise.reject(new Error('UnknownError')) }), []);
});
