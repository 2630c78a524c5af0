import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { FaultError } from '../errors.js';
import { said } from '../testing/said.js';
import type { Values } from './command.js';
import { statements } from './statements.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-statements-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

test('a life goes to the terminal as nothing but JSON, or to a file with a line about it', async () => {
  const { code, out } = await said(statements, { learner: 'sample' });
  assert.equal(code, 0);
  const told = JSON.parse(out) as readonly { readonly verb: { readonly id: string } }[];
  assert.match(told[0]?.verb.id ?? '', /initialized$/);
  const file = path.join(scratch, 'life.json');
  const written = await said(statements, { learner: 'sample', out: file });
  assert.match(written.out, new RegExp(`: ${told.length} statements, [\\d.]+ kB$`));
  assert.equal(readFileSync(file, 'utf8'), `${out}\n`, 'the same life, byte for byte');
});

test('format and level are those asked for, and --json says how much it is', async () => {
  const told = async (level: string): Promise<number> => {
    const { out } = await said(statements, { learner: 'sample', format: 'cmi5', level, json: true });
    const { ok, count, bytes, result } = JSON.parse(out) as {
      readonly ok: boolean;
      readonly count: number;
      readonly bytes: number;
      readonly result: readonly unknown[];
    };
    assert.deepEqual([ok, count, bytes], [true, result.length, Buffer.byteLength(JSON.stringify(result))]);
    return count;
  };
  assert.ok((await told('outcome')) < (await told('full')));
});

test('the profile comes alone', async () => {
  const { out } = await said(statements, { profile: true });
  assert.match(out, /"conformsTo": "https:\/\/w3id.org\/xapi\/profiles#1.0"/);
});

test('what cannot be meant is said, with exit code 2', async () => {
  const wrong: readonly (readonly [Values, RegExp])[] = [
    [{}, /--learner is missing/],
    [{ learner: 'ada' }, /--learner cannot be "ada"/],
    [{ learner: 'sample', level: 'all' }, /--level cannot be "all"/],
    [{ learner: 'sample', format: 'scorm12' }, /--format cannot be "scorm12"/],
  ];
  for (const [values, says] of wrong)
    await assert.rejects(said(statements, values), (error: unknown) => {
      assert.ok(error instanceof FaultError && error.fault.exit === 2);
      assert.match(error.message, says);
      return true;
    });
});
