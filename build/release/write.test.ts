import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { FaultError } from '../errors.js';
import type { Put } from '../folder.js';
import { writeRelease } from './write.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-write-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const releaseOf =
  (files: Readonly<Record<string, string>>) =>
  async (put: Put): Promise<void> => {
    for (const [name, content] of Object.entries(files)) await put(name, content);
  };
const code = (wanted: string) => (error: unknown) => error instanceof FaultError && error.fault.code === wanted;
const folder = (name: string): string => path.join(scratch, name, 'release');
const contents = (at: string): readonly (readonly [string, string])[] =>
  readdirSync(at)
    .sort()
    .map(name => [name, readFileSync(path.join(at, name), 'utf8')]);

test('takes the place of an earlier release as a whole: nothing of it is left', async () => {
  const at = folder('again');
  await writeRelease(at, releaseOf({ 'a.zip': '1', 'gone.zip': '1' }));
  await writeRelease(at, releaseOf({ 'a.zip': '2' }));
  assert.deepEqual(contents(at), [
    ['SHA256SUMS', `${createHash('sha256').update('2').digest('hex')}  a.zip\n`],
    ['a.zip', '2'],
  ]);
});

test('sums are made of what comes in pieces too, and sha256sum takes them', async () => {
  const at = folder('sums');
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('in ');
    yield await Promise.resolve(Buffer.from('pieces'));
  }
  await writeRelease(at, async put => {
    assert.equal(await put('pieces.zip', pieces()), 9);
    await put('words.html', 'خبز');
  });
  assert.equal(readFileSync(path.join(at, 'pieces.zip'), 'utf8'), 'in pieces');
  if (process.platform === 'win32') return;
  const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: at, encoding: 'utf8' });
  assert.equal(said, 'pieces.zip: OK\nwords.html: OK\n');
});

test('an empty folder is taken', async () => {
  const at = folder('empty');
  mkdirSync(at, { recursive: true });
  await writeRelease(at, releaseOf({ 'a.zip': '1' }));
  assert.deepEqual(readdirSync(at).sort(), ['SHA256SUMS', 'a.zip']);
});

test('a folder with files of anybody else is left as it is', async () => {
  const at = folder('strange');
  await writeRelease(at, releaseOf({ 'a.zip': '1' }));
  const first = contents(at);
  writeFileSync(path.join(at, 'thesis.doc'), 'years of work');
  await assert.rejects(writeRelease(at, releaseOf({ 'a.zip': '2' })), code('not-a-release'));
  assert.deepEqual(contents(at), [...first, ['thesis.doc', 'years of work']].sort());
});

test('a release that cannot be written whole leaves the one before', async () => {
  const at = folder('broken');
  await writeRelease(at, releaseOf({ 'a.zip': '1' }));
  const first = contents(at);
  // A name that no file can have, after one that was written.
  await assert.rejects(writeRelease(at, releaseOf({ 'a.zip': '2', 'no\0name': '' })), code('not-writable'));
  assert.deepEqual(contents(at), first);
});

test(
  'a folder that nobody may write into is named',
  { skip: process.getuid?.() === 0 && 'root may write anywhere' },
  async () => {
    const at = folder('locked');
    mkdirSync(path.dirname(at), { recursive: true });
    chmodSync(path.dirname(at), 0o500);
    await assert.rejects(writeRelease(at, releaseOf({ 'a.zip': '1' })), code('not-writable'));
  },
);
