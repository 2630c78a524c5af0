import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { packageCourse } from './core/package-course.js';
import { squeeze } from './squeeze.js';
import { partsOf } from './testing/parts.js';
import { zipOf } from './make.js';

test('packs smaller than the everyday way, the same bytes twice, and gives back every file', async () => {
  const made = await packageCourse(partsOf('scorm12'));
  const small = await squeeze(made);
  assert.ok(small.length < zipOf(made).length);
  assert.deepEqual(await squeeze(made), small);
  assert.deepEqual(new Map(Object.entries(unzipSync(small))), new Map(Object.entries(unzipSync(zipOf(made)))));
});
