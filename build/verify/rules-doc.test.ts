import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesDoc } from './rules-doc.js';
import { rules } from './rules/index.js';

test('docs/package-rules.md has every rule as it is', async () => {
  const { is, should } = await rulesDoc();
  assert.equal(is, should, 'It is old. Run: node --import tsx build/verify/write-rules-doc.ts');
  for (const { id } of rules) assert.ok(is.includes(`\`${id}\``), id);
});
