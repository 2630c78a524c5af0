import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personalities } from './index.js';
import { lrsQuirks } from './testing/lrs-quirks.js';
import { scormQuirks } from './testing/scorm-quirks.js';

const quirks = { ...scormQuirks, ...lrsQuirks };

test('every platform shows what is its own, and says where that was found', () => {
  assert.deepEqual(Object.keys(quirks).sort(), personalities.map(({ name }) => name).sort());
  for (const { name, source } of personalities) assert.ok(source.length > 20, name);
});

for (const personality of personalities)
  for (const [sentence, shows] of Object.entries(quirks[personality.name] ?? {}))
    test(`${personality.name} ${sentence}`, () => shows(personality));
