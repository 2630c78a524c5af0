import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minified } from '@throughline/build/testing/minified.js';
import type * as Codec from '@throughline/tracking/codec.js';
import type * as Everything from '@throughline/tracking/testing/everything.js';

/** Milliseconds to write and read the state of 504 questions, each answered twice. */
const STATE = 5;
/** How often it is tried at most: the quickest counts, since a processor that others share only ever adds. */
const TIMES = 600;

test(`the state of 504 questions is written and read in less than ${STATE} ms`, async () => {
  const script = await minified(`
    export * from '@throughline/tracking/codec.js';
    export * from '@throughline/tracking/testing/everything.js';`);
  const address = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
  const { encode, decode, everything, largeOutline } = (await import(address)) as typeof Codec & typeof Everything;
  const outline = largeOutline(8, 8);
  let quickest = Infinity;
  for (let times = 0; times < TIMES && quickest >= STATE; times++) {
    // One that was never written: what an answer was packed to is remembered.
    const attempt = everything(outline);
    const from = performance.now();
    const back = decode(encode(attempt, outline, 4096), outline);
    quickest = Math.min(quickest, performance.now() - from);
    assert.equal(back?.items.size, 504);
  }
  assert.ok(quickest < STATE, `${quickest.toFixed(1)} ms`);
});
