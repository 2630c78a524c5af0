import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FaultError } from '../errors.js';
import { said } from '../testing/said.js';
import { handOver } from './release.js';

const checked = fileURLToPath(new URL('../../test/fixtures/checked-course', import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-release-'));
after(() => rmSync(scratch, { recursive: true }));

test('a release holds no package above what course.yaml allows, as no other folder does', async () => {
  const course = path.join(scratch, 'course');
  const out = path.join(scratch, 'out');
  cpSync(checked, course, { recursive: true });
  const yaml = path.join(course, 'course.yaml');
  writeFileSync(yaml, `${readFileSync(yaml, 'utf8')}\nkilobytes-course: 50\n`);
  await assert.rejects(
    said(handOver, { course, out, format: 'scorm12' }),
    error => error instanceof FaultError && error.fault.code === 'over-budget',
  );
  assert.equal(existsSync(out), false);
});
