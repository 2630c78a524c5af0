import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { partsOf } from '../testing/parts.js';
import { packageCourse } from './package-course.js';
import type { LargeFile } from '@throughline/tracking';
import { FaultError } from '../errors.js';
import { packedFiles, zip, zipPieces, type Contents, Packed } from './zip.js';

const code = (wanted: string) => (error: unknown) => error instanceof FaultError && error.fault.code === wanted;

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

/** A large file that is read as often as asked; `later` is what the second reading gives. */
function film(bytes: Uint8Array, later = bytes): LargeFile {
  let reading = 0;
  return {
    length: bytes.length,
    async *pieces() {
      const now = reading++ === 0 ? bytes : later;
      for (let at = 0; at < now.length; at += 1000) yield await Promise.resolve(now.subarray(at, at + 1000));
    },
  };
}

async function collected(contents: Contents): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipPieces(await packedFiles(contents))) pieces.push(piece);
  return Buffer.concat(pieces);
}

const noise = Uint8Array.from({ length: 5500 }, (_, n) => (n * 73) % 251);

test('in pieces it is the same zip', async () => {
  assert.deepEqual(await collected({ files, manifest: 'imsmanifest.xml' }), Buffer.from(zip(files, 'imsmanifest.xml')));
});

test('stores a large file as it is, in its place among the others', async () => {
  const made = await collected({ files, large: new Map([['a/film.mp4', film(noise)]]) });
  const read = unzipSync(made);
  assert.deepEqual(Object.keys(read), ['B.js', 'a/film.mp4', 'a/z.js', 'b.js', 'imsmanifest.xml']);
  assert.deepEqual(read['a/film.mp4'], noise);
});

test('refuses a large file that was changed while it was packed', async () => {
  for (const later of [noise.subarray(1), noise.map(byte => byte ^ 1)])
    await assert.rejects(
      collected({ files, large: new Map([['film.mp4', film(noise, later)]]) }),
      code('file-changed'),
    );
});

test('refuses what no platform takes, and names the largest files', async () => {
  const large = new Map([['film.mp4', { ...film(noise), length: 250_000_000 }]]);
  await assert.rejects(collected({ files, large }), error => {
    assert.ok(error instanceof FaultError);
    assert.match(error.fault.what, /250 MB/u);
    assert.match(error.fault.why, /film\.mp4 \(250000\.0 kB\), /u);
    return true;
  });
  const many = new Map(Array.from({ length: 65_536 }, (_, n) => [`f${n}`, new Uint8Array()] as const));
  assert.throws(() => zip(many), code('too-many-files'));
});

test('takes what was packed before only for the same bytes', async () => {
  const before = new Packed();
  const packed = (words: readonly string[]) =>
    packedFiles({ files: new Map(words.map(word => [word, new TextEncoder().encode(word)])) }, before);
  // Two words of one checksum.
  const [one, other] = await packed(['buckeroo', 'plumless']);
  assert.equal(one?.crc, 0x4ddb0c25);
  assert.equal(other?.crc, one.crc);
  assert.notDeepEqual(other.packed, one.packed);
  for (const word of ['buckeroo', 'plumless']) {
    const [again] = await packed([word]);
    assert.ok(
      [one, other].some(entry => entry.name === word && entry.packed === again?.packed),
      'packed once',
    );
  }
});
