import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minified } from '@throughline/build/testing/minified.js';
import type * as Codec from '@throughline/tracking/codec.js';
import type * as Everything from '@throughline/tracking/testing/everything.js';

/** Milliseconds to write and read the state of 504 questions, each answered twice. */
const STATE = 5;

test(`the state of 504 questions is written and read in less than ${STATE} ms`, async () => {
  const script = await minified(`
    export * from '@throughline/tracking/codec.js';
    export * from '@throughline/tracking/testing/everything.js';`);
  const address = `data:text/javascript;base64,${Buffer.from(script).toString('base64')}`;
  const { encode, decode, everything, largeOutline } = (await import(address)) as typeof Codec & typeof Everything;
  const outline = largeOutline(8, 8);
  // Each with a state that was never written. The quickest of many: what else the machine does only ever adds.
  const attempts = Array.from({ length: 100 }, () => everything(outline));
  const took = attempts.map(attempt => {
    const from = performance.now();
    const back = decode(encode(attempt, outline, 4096), outline);
    const time = performance.now() - from;
    assert.equal(back?.items.size, 504);
    return time;
  });
  assert.ok(Math.min(...took) < STATE, `${Math.min(...took).toFixed(1)} ms`);
});
