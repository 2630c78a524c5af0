import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discover } from './discover.js';
import { foreign, holding } from './testing/fake.js';

const api = { LMSInitialize: () => 'true' };
const bare = (parent?: unknown, more: Record<string, unknown> = {}) => holding(undefined, parent, more);
const found = (window: unknown): unknown => discover(window, 'API', 'LMSInitialize')?.api;

const paths: readonly (readonly [string, unknown])[] = [
  ['in the own window', holding(api)],
  ['in the parent', bare(holding(api))],
  ['five windows up', bare(bare(bare(bare(bare(holding(api))))))],
  ['in the opener', bare(undefined, { opener: holding(api) })],
  ['in a parent of the opener', bare(undefined, { opener: bare(holding(api)) })],
  ['in the opener of the top window', bare(bare(undefined, { opener: holding(api) }))],
  ['above a window of another origin', bare(foreign(holding(api)))],
  ['in the opener, under a foreign parent', bare(foreign(), { opener: holding(api) })],
];

for (const [name, window] of paths)
  test(`finds the API ${name}`, () => {
    assert.equal(found(window), api);
  });

test('finds its own API where a window nearer by has only the other one', () => {
  const near = bare(holding(api), { API_1484_11: { Initialize: () => 'true' } });
  assert.equal(found(near), api);
});

test('passes an object of the same name that is no API', () => {
  assert.equal(found(bare(holding({ version: 1 }, holding(api)))), api);
});

test('finds nothing where every window throws, and where windows go round in a circle', () => {
  assert.equal(found(foreign()), undefined);
  const round: Record<string, unknown> = {};
  round['parent'] = { parent: round };
  assert.equal(found(round), undefined);
  assert.equal(found(null), undefined);
});

test('gives up after fifty parents', () => {
  let window = holding(api);
  for (let hop = 0; hop < 60; hop++) window = bare(window);
  assert.equal(found(window), undefined);
});
