import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knotStates } from './thread.js';

const rows: readonly [string, readonly (string | null)[], readonly string[], string][] = [
  ['nothing done: the first knot is the one to do', [null, 'a', 'b'], [], 'now open open'],
  ['prose follows the activity after it', [null, 'a', null, 'b'], ['a'], 'done done now open'],
  ['prose at the end follows all', ['a', 'b', null], ['a', 'b'], 'done done done'],
  ['prose at the end waits for an activity left out', ['a', 'b', null], ['b'], 'now done open'],
  ['a page of prose alone is done when seen', [null, null], [], 'done done'],
];

for (const [name, knots, done, says] of rows) {
  test(name, () => {
    assert.equal(knotStates(knots, id => done.includes(id)).join(' '), says);
  });
}
