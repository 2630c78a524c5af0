import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { FaultError } from './errors.js';
import { readFolder, writeAll, writeWhole } from './folder.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-folder-'));
after(() => rmSync(scratch, { recursive: true }));

const code = (wanted: string) => (error: unknown) => error instanceof FaultError && error.fault.code === wanted;
const text = (...parts: string[]) => readFileSync(path.join(scratch, ...parts), 'utf8');
const folder = (name: string, files: Readonly<Record<string, string>> = {}): string => {
  const place = path.join(scratch, name);
  mkdirSync(place, { recursive: true });
  for (const [file, words] of Object.entries(files)) writeFileSync(path.join(place, file), words);
  return place;
};

async function* broken(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new Uint8Array(10));
  throw new Error('the disk is full');
}

test('writes all files, into folders that were not there', async () => {
  await writeWhole(path.join(scratch, 'new/deep'), new Map([['a.zip', 'one'], ['b/c.zip', 'two']])); // prettier-ignore
  assert.deepEqual([text('new/deep/a.zip'), text('new/deep/b/c.zip')], ['one', 'two']);
  assert.deepEqual(readdirSync(path.join(scratch, 'new/deep')).sort(), ['a.zip', 'b']);
});

test('leaves what was there where a later file fails, and nothing half-written', async () => {
  const out = folder('kept', { 'a.zip': 'old' });
  await assert.rejects(writeWhole(out, new Map<string, string | AsyncIterable<Uint8Array>>([['a.zip', 'new'], ['b.zip', broken()]])), code('not-writable')); // prettier-ignore
  assert.deepEqual([text('kept/a.zip'), readdirSync(out)], ['old', ['a.zip']]);
});

test('puts back what was moved where one file cannot be moved', async () => {
  const out = folder('back', { 'a.zip': 'old' });
  mkdirSync(path.join(out, 'c.zip/full'), { recursive: true });
  const files = new Map([['a.zip', 'new'], ['b.zip', 'new'], ['c.zip', 'new']]); // prettier-ignore
  await assert.rejects(writeWhole(out, files), code('not-writable'));
  assert.deepEqual([text('back/a.zip'), readdirSync(out).sort()], ['old', ['a.zip', 'c.zip']]);
});

test('a folder that it made goes again where nothing came of it', async () => {
  await assert.rejects(writeWhole(path.join(scratch, 'gone/deep'), new Map([['a.zip', broken()]])));
  assert.equal(existsSync(path.join(scratch, 'gone')), false);
});

test('sweeps up after a run that was killed, and lets one that goes on be', async () => {
  const out = folder('swept');
  for (const name of ['.throughline-4194301-a', `.throughline-${process.ppid}-b`]) mkdirSync(path.join(out, name));
  await writeWhole(out, new Map([['a.zip', 'one']]));
  assert.deepEqual(readdirSync(out).sort(), [`.throughline-${process.ppid}-b`, 'a.zip']);
});

test('a fault of what is to be written stays what it is', async () => {
  const fault = new FaultError({ code: 'mine', what: '', why: '', cure: '', exit: 1 });
  await assert.rejects(
    writeAll(path.join(scratch, 'fault'), () => Promise.reject(fault)),
    code('mine'),
  );
});

test('does not hold a large file, and gives its bytes as often as it is asked', async () => {
  const course = folder('large', { 'course.yaml': 'id: a', 'film.mp4': 'x', 'words.md': 'x' });
  for (const name of ['film.mp4', 'words.md']) truncateSync(path.join(course, name), 20_000_001);
  const files = await readFolder(course);
  const film = files['film.mp4'];
  assert.ok(film && 'pieces' in film);
  assert.ok(files['words.md'] instanceof Uint8Array, 'what holds words is read');
  for (let times = 0; times < 2; times += 1) {
    let length = 0;
    for await (const piece of film.pieces()) length += piece.length;
    assert.equal(length, 20_000_001);
  }
  rmSync(path.join(course, 'film.mp4'));
  await assert.rejects(film.pieces()[Symbol.asyncIterator]().next(), code('file-lost'));
});
