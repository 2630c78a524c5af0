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

test('leaves films as they are, for they are packed already', async () => {
  const made = await packageCourse(partsOf('scorm12'));
  const film = Uint8Array.from({ length: 100_000 }, (_, n) => n % 7);
  const small = await squeeze({ ...made, files: new Map([...made.files, ['media/film.webm', film]]) });
  assert.ok(small.length > film.length);
  assert.deepEqual(unzipSync(small)['media/film.webm'], film);
});
