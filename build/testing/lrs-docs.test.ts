import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lrsDocs } from './lrs-docs.js';

test('docs/lrs shows the profile and every statement as they are', async () => {
  for (const { file, is, should } of await lrsDocs())
    assert.equal(is, should, `${file} is old. Run: node --import tsx build/testing/write-lrs-docs.ts`);
});
