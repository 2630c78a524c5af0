import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { FaultError } from '../errors.js';
import { said } from '../testing/said.js';
import { filesOf, put, zipped } from '../verify/testing/packs.js';
import { verify } from './verify.js';

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'throughline-verify-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Writes a package, with a change, and runs the command on it. */
async function verified(change: (files: Map<string, Uint8Array>) => void, json = false) {
  const files = await filesOf('scorm12');
  change(files);
  const file = path.join(folder, 'course.zip');
  await writeFile(file, zipped(files));
  return said(verify, { FILE: file, json });
}

test('says what a package is and that no rule is broken, and exits with 0', async () => {
  const { code, out } = await verified(() => undefined);
  assert.equal(code, 0);
  assert.match(out, /^course\.zip: SCORM 1\.2, \d+ files, [\d.]+ kB\nNo rule is broken\.$/u);
});

test('names rule, place, why and cure once a rule, and exits with 1', async () => {
  const { code, out } = await verified(files => {
    files.delete('course.js');
    for (let at = 0; at < 7; at += 1) put(files, `forgotten-${at}.js`, 'x');
  });
  assert.equal(code, 1);
  assert.match(
    out,
    /error \[scorm-file-missing\] [^]*\n {2}imsmanifest\.xml:\d+ <file>\n {4}"course\.js" is not in the zip\.\n {2}why: {2}[^]*\n {2}cure: /u,
  );
  assert.match(out, /forgotten-4\.js\n[^]*and 2 more\n/u);
  assert.match(out, /\n1 error, 7 warnings\.$/u);
});

test('what a name in the zip says to a terminal is shown, not done', async () => {
  const { out } = await verified(files => put(files, 'wipe\u001b[2J\u202egpj.js', 'x'));
  assert.ok(out.includes('wipe\\u{1b}[2J\\u{202e}gpj.js'), out);
  assert.doesNotMatch(out, /[\u001b\u202e]/u);
});

test('a warning alone is no reason to fail', async () => {
  const { code, out } = await verified(files => put(files, 'forgotten.js', 'x'));
  assert.equal(code, 0);
  assert.match(out, /\n0 errors, 1 warning\.$/u);
});

test('--json gives every finding in one object', async () => {
  const { code, out } = await verified(files => files.delete('course.js'), true);
  const told = JSON.parse(out) as { ok: boolean; standard: string; findings: readonly Record<string, string>[] };
  assert.deepEqual([code, told.ok, told.standard], [1, false, 'SCORM 1.2']);
  assert.deepEqual(Object.keys(told.findings[0] ?? {}).sort(), [
    'cure',
    'id',
    'must',
    'place',
    'severity',
    'what',
    'why',
  ]);
});

test('a file that is not there, a folder and no file at all are wrong usage', async () => {
  for (const FILE of [path.join(folder, 'none.zip'), folder, undefined])
    await assert.rejects(said(verify, { FILE }), error => error instanceof FaultError && error.fault.exit === 2);
});
