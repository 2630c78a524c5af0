import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { classicScript } from '../classic-scripts.js';
import { zips } from '../testing/browser-zip.js';

test('makes the same bytes where there is no Node (decision 31)', async () => {
  const file = fileURLToPath(new URL('../testing/browser-zip.ts', import.meta.url));
  const code = await classicScript(`import ${JSON.stringify(file)};`);
  // What a browser has and the language itself has not.
  const { TextEncoder, TextDecoder, btoa, crypto } = globalThis;
  const browser = createContext({ TextEncoder, TextDecoder, btoa, crypto });
  runInContext(code, browser);
  const there = (await runInContext('zips()', browser)) as Record<string, Uint8Array>;
  const here = await zips();
  assert.deepEqual(Object.keys(there), Object.keys(here));
  for (const [name, bytes] of Object.entries(here)) assert.ok(Buffer.from(there[name]!).equals(bytes), name);
});
