import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Happening } from '@throughline/tracking';
import { rows } from './platforms.js';
import { anyStory, type Aside } from './stories.js';
import { leftBehind, listen } from './wire.js';

/**
 * What reaches the recorder of the private acts of decision 4: a key or pointer, whatever it was for (help, a glossary
 * word, the menu, a way round), and choices and words that are not submitted. All else never leaves the elements.
 */
const DRAFTS: readonly Happening[] = [
  { verb: 'drafted', item: 'q-fill-in', response: { type: 'fill-in', texts: ['what was typed and taken back'] } },
  { verb: 'drafted', item: 'q-long-fill-in', response: { type: 'long-fill-in', written: true } },
  { verb: 'drafted', item: 'q-choice', response: { type: 'choice', ids: ['third-one'] } },
  { verb: 'drafted', item: 'q-choice', response: null },
];

/** Before which steps something is done, and what: drawn once, so that both tellings know. */
const anyActs = fc.array(fc.record({ key: fc.boolean(), drafts: fc.subarray([...DRAFTS]) }), { maxLength: 12 });

type Acts = readonly { readonly key: boolean; readonly drafts: readonly Happening[] }[];

/** A key or pointer where the story has one, with what it was for or without. */
const doing =
  (acts: Acts, what: 'keys' | 'everything'): Aside =>
  (recorder, step) => {
    const act = acts[step % Math.max(1, acts.length)];
    if (!act) return;
    if (act.key || act.drafts.length > 0) recorder.acted();
    if (what === 'everything') for (const draft of act.drafts) recorder.record(draft);
  };

for (const row of rows) {
  test(`${row.name}: what a key or pointer was for changes no byte on the line`, async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, anyActs, async (story, acts) => {
        const plain = await listen(row, story, doing(acts, 'keys'));
        const full = await listen(row, story, doing(acts, 'everything'));
        assert.ok(row.name === 'standalone' || plain.calls.length > 2);
        assert.deepEqual(full.calls, plain.calls);
      }),
      { numRuns: 12, includeErrorInReport: true },
    );
  });

  // A pointer within ten minutes keeps the clock running and puts a Commit off by a moment; nothing else may come of it.
  test(`${row.name}: private acts change no byte of what is there in the end`, async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, anyActs, async (any, acts) => {
        const story = any.map(launch => ({
          ...launch,
          rest: launch.rest % 100_000,
          steps: launch.steps.map(step => ({ ...step, after: step.after % 100_000 })),
        }));
        const without = await listen(row, story);
        const withAll = await listen(row, story, doing(acts, 'everything'));
        assert.equal(leftBehind(withAll), leftBehind(without));
      }),
      { numRuns: 12, includeErrorInReport: true },
    );
  });
}
