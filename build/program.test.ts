import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cli, loader } from './testing/cli.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-as-program-'));
after(() => rmSync(scratch, { recursive: true }));

/** A course with an element of its own, as the command packs it from a folder of nobody's. */
function packed(as: string, ...command: readonly string[]): ReadonlyMap<string, string> {
  const out = path.join(scratch, as);
  const course = path.join(root, 'test/fixtures/second-course');
  const args = [...command, 'package', '--course', course, '--format', 'scorm12,xapi', '--out', out];
  // What is put together on the way is seen to be gone again.
  const env = { ...process.env, TMPDIR: scratch, TMP: scratch, TEMP: scratch };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: tmpdir(), encoding: 'utf8', env });
  assert.equal(status, 0, stderr);
  return new Map(readdirSync(out).map(name => [name, readFileSync(path.join(out, name), 'base64')]));
}

test('the command packs the same bytes, put together as a program or file by file, and leaves nothing behind', () => {
  const program = packed('program', path.join(root, 'scripts/run.js'));
  const files = packed('files', '--import', loader, cli);
  assert.ok(program.size >= 2);
  assert.deepEqual([...program.keys()], [...files.keys()]);
  for (const [name, bytes] of program) assert.ok(bytes === files.get(name), name);
  assert.deepEqual(
    readdirSync(scratch).filter(name => name.startsWith('throughline-')),
    [],
  );
});
