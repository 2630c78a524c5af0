import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { filesOf, put, sourceOf, zipped } from './testing/packs.js';
import { findings, labelOf, readPack } from './verify.js';
import { readDirectory, type Entry } from './zip-reader.js';

const whole = zipped(await filesOf('scorm12'));

test('reads names, sizes and places of a zip as it was written', () => {
  const { entries, problems } = readDirectory(sourceOf(zipped(new Map([['a/b.js', new Uint8Array(500)]]))));
  assert.deepEqual(problems, []);
  const [entry] = entries;
  assert.deepEqual(
    { name: entry?.name, size: entry?.size, method: entry?.method, start: entry?.start },
    { name: 'a/b.js', size: 500, method: 8, start: 30 + 6 },
  );
});

test('reads a zip that begins behind other bytes', () => {
  const { entries, problems } = readDirectory(sourceOf(new Uint8Array([...Buffer.from('#!/bin/sh\n'), ...whole])));
  assert.deepEqual(problems, []);
  assert.ok(entries.length > 5 && entries.every(({ start }) => start !== undefined));
});

/** The same zip with the end record of a large one (APPNOTE 4.3.14): the small one says "look there". */
function large(zip: Uint8Array): Uint8Array {
  const end = zip.length - 22;
  const old = Buffer.from(zip.subarray(end));
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(old.readUInt16LE(10)), 24);
  record.writeBigUInt64LE(BigInt(old.readUInt16LE(10)), 32);
  record.writeBigUInt64LE(BigInt(old.readUInt32LE(12)), 40);
  record.writeBigUInt64LE(BigInt(old.readUInt32LE(16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(end), 8);
  old.writeUInt16LE(0xffff, 10);
  old.writeUInt32LE(0xffffffff, 12);
  old.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([zip.subarray(0, end), record, locator, old]);
}

test('reads the end record of a large zip (Zip64)', async () => {
  const pack = await readPack(sourceOf(large(whole)));
  assert.deepEqual(findings(pack), []);
  assert.equal(labelOf(pack), 'SCORM 1.2');
});

test('files that share their bytes are a bomb, and nothing of them is unpacked', async () => {
  const copy = Buffer.from(zipped(new Map(['a', 'b', 'c'].map(name => [name, new Uint8Array(900)]))));
  // The second entry of the directory is made to lead to the first file.
  const second = copy.indexOf('PK\u0001\u0002', copy.indexOf('PK\u0001\u0002') + 1);
  copy.writeUInt32LE(0, second + 42);
  copy[second + 46] = 'a'.charCodeAt(0);
  const found = findings(await readPack(sourceOf(copy)));
  assert.ok(found.some(({ id, place }) => id === 'zip-bomb' && place === 'a'));
});

test('an XML bomb in a manifest is named, and holds nobody up', async () => {
  const files = await filesOf('cmi5');
  const names = Array.from('abcdefghijklmnop');
  const entities = names.map(
    (name, at) => `<!ENTITY ${name} "${at === 0 ? 'ha' : `&${names[at - 1] ?? ''};`.repeat(10)}">`,
  );
  put(files, 'cmi5.xml', `<!DOCTYPE courseStructure [${entities.join('')}]><courseStructure>&p;</courseStructure>`);
  const started = performance.now();
  const found = findings(await readPack(sourceOf(zipped(files))));
  assert.deepEqual(
    found.map(({ id }) => id),
    ['manifest-xml'],
  );
  assert.ok(performance.now() - started < 2000);
});

test('a manifest that names a file of this computer reads nothing of it', async () => {
  const files = await filesOf('xapi');
  put(
    files,
    'tincan.xml',
    '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/hostname">]><tincan xmlns="http://projecttincan.com/tincan.xsd">&x;</tincan>',
  );
  const { manifests } = await readPack(sourceOf(zipped(files)));
  assert.equal(manifests[0]?.root.text ?? '', '');
});

const { entries } = readDirectory(sourceOf(whole));

/** What comes out of the place of an entry by the library of Node; nothing where it is no longer packed right. */
const inflated = (bytes: Uint8Array, { start = 0, packed }: Entry): Buffer | null => {
  try {
    return inflateRawSync(bytes.subarray(start, start + packed));
  } catch {
    return null;
  }
};

const sound = entries.map(entry => inflated(whole, entry) ?? assert.fail(entry.name));

/** Whether any file comes out as another one. */
const isSpoilt = (bytes: Uint8Array): boolean =>
  entries.some((entry, at) => !inflated(bytes, entry)?.equals(sound[at]!));

test('whatever happens to its bytes, a zip is read to an end, and what differs in what is unpacked is found', async () => {
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  const cut = fc.nat(whole.length);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.option(cut), async (changes, length) => {
      const bytes = whole.slice(0, length ?? whole.length);
      for (const { at, byte } of changes) if (at < bytes.length) bytes[at] = byte;
      const found = findings(await readPack(sourceOf(bytes)));
      const isCut = length !== null && length < whole.length - 22;
      if (isCut || isSpoilt(bytes)) assert.ok(found.length > 0);
    }),
    { numRuns: 300 },
  );
});
