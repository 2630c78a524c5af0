import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Attempt } from './attempt.js';
import { fixed, toText } from './bits.js';
import { decode, encode } from './codec.js';
import { anyAttempt } from './testing/arbitrary.js';
import { hostileState, sealed } from './testing/hostile.js';
import { outlineOf } from './testing/outline.js';

const outline = outlineOf();

/** Sorted rows without those that have a greater one in their place (decision 10). */
const greatest = (rows: readonly string[]): readonly string[] => [
  ...new Map(rows.map(row => [row.replace(/\.[01]*$/u, ''), row])).values(),
];

/** What was read is written so that it reads the same again; what has no header has no lineage yet. */
const assertKept = (read: Attempt): void => {
  const attempt = { ...read, lineage: read.lineage || '00000000000a' };
  assert.deepEqual(decode(encode(attempt, outline), outline), { ...attempt, unknown: greatest(attempt.unknown) });
};

test('reads any state without a throw, and writes what it understood so that it reads the same again', () => {
  fc.assert(
    fc.property(hostileState, fc.nat(4000), (text, limit) => {
      const read = decode(text, outline);
      assert.ok(read);
      assertKept(read);
      assert.ok(encode(read, outline, limit).length <= Math.max(3, limit));
    }),
    {
      numRuns: 3000,
      examples: [
        // A launch whose row ends in the middle.
        ['TL1TAAQtOL6KgAAAAABYAAAAAAA', 0],
        // Two tables of one module, in which one place has two rows.
        ['TL1LAAPGef2uwAAAAAAAAAAAAALAAQOabguwAAAAAAsAAAAAAA', 0],
      ],
    },
  );
});

test('reads a state in which a piece of another stands', () => {
  fc.assert(
    fc.property(anyAttempt(outline), hostileState, fc.nat(), (attempt, other, at) => {
      const text = encode(attempt, outline);
      const read = decode(
        text.slice(0, 3 + (at % text.length)) + other.slice(3) + text.slice(3 + (at % text.length)),
        outline,
      );
      assert.ok(read);
      assertKept(read);
    }),
  );
});

for (const [name, text] of [
  ['whose sections never end', `TL1${'_'.repeat(64_000)}`],
  ['of sections half as long as itself', `TL1${`H${toText(fixed(32_000, 18))}`.repeat(16_000)}`],
  ['with a text of a billion characters', `TL1${sealed('G', `${'1'.repeat(30)}0${'1'.repeat(80)}`)}`],
  ['with a draw of a billion questions', `TL1${sealed('C', `${'01'.repeat(9)}${'1'.repeat(30)}0${'1'.repeat(3000)}`)}`],
] as const)
  test(`reads a state ${name} within a second of computing`, () => {
    // The processor's time: what else the machine does is no fault of the text.
    const begun = process.cpuUsage();
    assert.ok(decode(text, outline));
    const { user, system } = process.cpuUsage(begun);
    assert.ok(user + system < 1_000_000, `${user + system} µs`);
  });
