import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { partsOf } from '../testing/parts.js';
import { packageCourse } from './package-course.js';
import { zip } from './zip.js';

const files = new Map([
  ['b.js', new Uint8Array([98])],
  ['imsmanifest.xml', new Uint8Array([120])],
  ['a/z.js', new Uint8Array([97])],
  ['B.js', new Uint8Array([66])],
]);

test('leads with the manifest and sorts the rest by code point', () => {
  assert.deepEqual(Object.keys(unzipSync(zip(files, 'imsmanifest.xml'))), [
    'imsmanifest.xml',
    'B.js',
    'a/z.js',
    'b.js',
  ]);
});

test('gives back the bytes it was given', () => {
  assert.deepEqual(
    new Map(Object.entries(unzipSync(zip(files)))),
    new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
  );
});

test('makes the same bytes twice, in every time zone and in whatever order files come', async () => {
  const { files: made } = await packageCourse(partsOf('scorm12'));
  const here = zip(made, 'imsmanifest.xml');
  const reversed = zip(new Map([...made].reverse()), 'imsmanifest.xml');
  assert.deepEqual(reversed, here);
  const digest = createHash('sha256').update(here).digest('hex');
  for (const zone of ['UTC', 'America/Lima', 'Pacific/Kiritimati']) {
    const script = fileURLToPath(new URL('../testing/print-digest.ts', import.meta.url));
    const there = execFileSync(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, TZ: zone, LANG: 'tr_TR.UTF-8' },
      encoding: 'utf8',
    });
    assert.equal(there.trim(), digest, zone);
  }
});
