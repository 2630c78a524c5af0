import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { minified } from './testing/minified.js';

/** Of the recorder, the lease of several windows and one SCORM standard, minified for the floor and gzipped, in bytes. */
const TRACKING = 14_000;

for (const name of ['scorm12', 'scorm2004'])
  test(`the recorder and ${name} take less than ${TRACKING} bytes`, async () => {
    const script = await minified(`
      export { openRecorder } from '@throughline/tracking/open-recorder.js';
      export { openLease } from '@throughline/tracking/lease.js';
      export * from '@throughline/standards/${name}/index.js';`);
    const bytes = gzipSync(script, { level: 9 }).length;
    assert.ok(bytes > 5000 && bytes < TRACKING, `${bytes} bytes`);
  });
