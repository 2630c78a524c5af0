import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineageOf, nameUuid } from './name-uuid.js';

test('is the same for the same name and well formed', () => {
  fc.assert(
    fc.property(fc.string(), name => {
      assert.equal(nameUuid(name), nameUuid(name));
      assert.match(nameUuid(name), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }),
  );
});

test('differs for a hundred thousand names that differ in one number', () => {
  const ids = new Set(Array.from({ length: 100_000 }, (_, i) => nameUuid(`registration ${i} completed`)));
  assert.equal(ids.size, 100_000);
});

test('makes a lineage of a registration, the same on every device and another for every registration', () => {
  const lineages = Array.from({ length: 1000 }, (_, i) => lineageOf(`registration ${i}`));
  assert.equal(new Set(lineages).size, 1000);
  assert.equal(lineageOf('registration 7'), lineages[7]);
  for (const lineage of lineages) assert.match(lineage, /^[0-9a-f]{12}$/);
});
