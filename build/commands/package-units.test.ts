import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FaultError } from '../errors.js';
import { said } from '../testing/said.js';
import { pack } from './package.js';

const course = fileURLToPath(new URL('../../test/fixtures/planned-course', import.meta.url));

let out = '';
before(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'throughline-units-'));
});
after(() => rm(out, { recursive: true, force: true }));

test('--units modules packs the whole course with a unit a module, in every format that can', async () => {
  const { code } = await said(pack, { course, out, module: 'course', units: 'modules', json: true });
  assert.equal(code, 0);
  assert.deepEqual(
    (await readdir(out)).sort(),
    ['cmi5', 'scorm12', 'scorm2004-3', 'scorm2004-4'].map(format => `bread-week-${format}-modules.zip`),
  );
});

test('--units modules is refused for a format that was named and cannot', async () => {
  for (const format of ['xapi', 'scorm12,web'])
    await assert.rejects(
      said(pack, { course, out, module: 'course', units: 'modules', format, json: true }),
      error => error instanceof FaultError && error.fault.code === 'one-unit',
    );
});
