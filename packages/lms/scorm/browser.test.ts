import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

test('bundles for a browser: nothing of Node is in it', async () => {
  const { outputFiles, errors } = await build({
    entryPoints: [fileURLToPath(new URL('./index.ts', import.meta.url))],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    logLevel: 'silent',
  });
  assert.deepEqual(errors, []);
  assert.equal(outputFiles.length, 1);
});
