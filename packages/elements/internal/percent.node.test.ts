import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GRAIN } from '@throughline/tracking/forms.js';
import { wholePercent } from './percent.js';

test('a result reads as whole per cent as it was, and as it is kept', () => {
  for (let n = 0; n <= 100; n++) {
    assert.equal(wholePercent(n / 100), n);
    assert.equal(wholePercent(Math.round((n / 100) * GRAIN) / GRAIN), n, `${n} per cent, kept`);
  }
});

test('a result one step under the mark does not read as if it had reached it', () => {
  for (const mark of [0.5, 0.6, 0.7, 0.75, 0.8, 1]) {
    assert.equal(wholePercent((mark * GRAIN - 1) / GRAIN), mark * 100 - 1);
  }
});
