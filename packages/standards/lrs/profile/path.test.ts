import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepsOf, valuesAt } from './path.js';

const statement = { a: { list: [{ id: 1 }, { id: 2 }, {}] }, e: { 'https://x.example/y': 0, 'with.dot': false } };

test('a location finds every value that stands there, also false and 0, and none where nothing does', () => {
  for (const [path, values] of [
    ['$', [statement]],
    ['$.a.list[*].id', [1, 2]],
    ['$.a.list[1].id', [2]],
    ["$.e['https://x.example/y']", [0]],
    ["$.e['with.dot']", [false]],
    ['$.a.nothing[*].id', []],
    ['$.a.toString', []],
  ] as const)
    assert.deepEqual(valuesAt(path, statement), values, path);
});

test('a location that is not understood is an error, not an empty place', () => {
  for (const path of ['a.b', '$.a..b', '$.a[?(@.b)]', '$.a[1', '$[a]', '$.a b'])
    assert.throws(() => stepsOf(path), path);
});
