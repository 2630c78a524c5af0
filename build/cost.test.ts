import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type * as Codec from '@throughline/tracking/codec.js';
import type * as Everything from '@throughline/tracking/testing/everything.js';

/** Of the recorder and one SCORM standard, minified for the floor and gzipped, in bytes. */
const TRACKING = 14_000;
/** Milliseconds to write and read the state of 504 questions, each answered twice. */
const STATE = 5;

/** Minified for the floor, as in a package. */
async function minified(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome109',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

for (const name of ['scorm12', 'scorm2004'])
  test(`the recorder and ${name} take less than ${TRACKING} bytes`, async () => {
    const script = await minified(`
      export { openRecorder } from '@throughline/tracking/open-recorder.js';
      export * from '@throughline/standards/${name}/index.js';`);
    const bytes = gzipSync(script, { level: 9 }).length;
    assert.ok(bytes > 5000 && bytes < TRACKING, `${bytes} bytes`);
  });

test(`the state of 504 questions is written and read in less than ${STATE} ms`, async () => {
  const script = await minified(`
    export * from '@throughline/tracking/codec.js';
    export * from '@throughline/tracking/testing/everything.js';`);
  const address = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
  const { encode, decode, everything, largeOutline } = (await import(address)) as typeof Codec & typeof Everything;
  const outline = largeOutline(8, 8);
  // The quickest of many, each with a state that was never written: what else the machine does only ever adds.
  const took = Array.from({ length: 40 }, () => {
    const attempt = everything(outline);
    const from = performance.now();
    const back = decode(encode(attempt, outline, 4096), outline);
    const time = performance.now() - from;
    assert.equal(back?.items.size, 504);
    return time;
  });
  assert.ok(Math.min(...took) < STATE, `${Math.min(...took).toFixed(1)} ms`);
});
