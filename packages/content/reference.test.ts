import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from './reference.js';
import { authoring } from './testing/authoring.js';

test('docs/authoring.md shows the grammar, the fields and the messages as they are', async () => {
  const { is, should } = await authoring();
  assert.equal(is, should, 'Run: node --import tsx packages/content/testing/write-authoring.ts');
});

test('every message has a code of its own, and says what, why and how', () => {
  const codes = faults().map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length);
  for (const { code, what, why, cure } of faults()) {
    assert.match(code, /^C[1-5]\d\d$/u);
    for (const sentence of [what, why, cure]) assert.match(sentence, /[.…]$/u, `${code}: ${sentence}`);
  }
});
