import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
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

test('is read without complaint by another program, back to front and front to back', async () => {
  const { files: made } = await packageCourse(partsOf('scorm12'));
  const whole = zip(made, 'imsmanifest.xml');
  const streamed = new Map<string, Uint8Array>();
  const reader = new Unzip(file => {
    const parts: Uint8Array[] = [];
    file.ondata = (_error, part, last) => {
      parts.push(part);
      if (last) streamed.set(file.name, Buffer.concat(parts));
    };
    file.start();
  });
  reader.register(UnzipInflate);
  reader.push(whole, true);
  const names = [...made.keys()].sort();
  assert.deepEqual([...streamed.keys()].sort(), names);
  for (const name of names)
    assert.ok(Buffer.from(made.get(name) ?? []).equals(streamed.get(name) ?? new Uint8Array()), name);
});

test('carries a right checksum, without which importers refuse a file', () => {
  const check = new TextEncoder().encode('123456789');
  const whole = zip(new Map([['check', check]]));
  // The check value of CRC-32 for these nine digits is CBF43926.
  assert.equal(new DataView(whole.buffer).getUint32(14, true), 0xcbf43926);
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
