import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings as check } from '@throughline/elements/assessment/strings.js';
import { strings as elements } from '@throughline/elements/strings.js';
import { strings as log } from './diagnostics/strings.js';
import { strings as late } from './late.strings.js';
import { strings as player } from './strings.js';

test('no two parts of the interface give one key different words: they share one register', () => {
  const keys = [elements, check, player, late, log].flatMap(table => Object.keys(table));
  assert.deepEqual(
    keys.filter((key, at) => keys.indexOf(key) !== at),
    [],
  );
});
