import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import fc from 'fast-check';
import { CODES } from '@throughline/player/diagnostics/codes.js';
import { soundDevices } from './device.js';
import type { Left } from './opened.js';
import { PROVOKED } from './provoked.js';
import { badLaunches } from './stores.js';

const NAME = 'Planted Loaf of Rye';

const codesOf = ({ lines }: Left): readonly string[] => lines.map(({ code }) => code);

describe('Every code of the diagnostic log', () => {
  test('has a story that provokes it', () => {
    assert.deepEqual(Object.keys(PROVOKED).sort(), Object.keys(CODES).sort());
  });

  for (const [code, provoke] of Object.entries(PROVOKED))
    test(`${code} comes when it is provoked, and the work of the learner stays`, async () => {
      const left = await provoke(NAME);
      assert.ok(codesOf(left).includes(code), `${code} is not among ${codesOf(left).join()}`);
      for (const { at, count } of left.lines) assert.ok(Number.isFinite(at) && count > 0);
      const [first] = left.recorder?.attempt.items.values() ?? [];
      if (left.recorder) assert.equal(first?.tries, 1);
    });

  for (const [name, code, launch] of badLaunches)
    test(`${code} comes of ${name}`, async () => {
      assert.ok(codesOf(await launch(NAME)).includes(code));
    });

  for (const [name, launch] of Object.entries(soundDevices))
    test(`no line comes of ${name}`, async () => {
      assert.deepEqual(codesOf(await launch()), []);
    });
});

/** Words that no line holds by chance, of any letters that an address can carry too. */
const planted = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map(words => `Žito ${words}`);

for (const [code, provoke] of Object.entries(PROVOKED))
  test(`${code}: no secret, name, id, launch data or typed word stands in a line or in the console`, async () => {
    const said: unknown[] = [];
    const spies = (['debug', 'log', 'info', 'warn', 'error'] as const).map(method =>
      mock.method(console, method, (...all: unknown[]) => said.push(...all)),
    );
    try {
      await fc.assert(
        fc.asyncProperty(planted, async words => {
          const { lines } = await provoke(words);
          assert.ok(lines.length > 0);
          const all = JSON.stringify(lines) + said.map(String).join('\n');
          for (const form of [words, words.slice(0, 4), encodeURIComponent(words)]) assert.ok(!all.includes(form), all);
        }),
        { numRuns: 15 },
      );
    } finally {
      for (const spy of spies) spy.mock.restore();
    }
  });
