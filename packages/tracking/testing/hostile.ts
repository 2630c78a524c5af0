import fc from 'fast-check';
import { toText } from '../bits.js';
import { fixed } from '../bits.js';
import { hash24 } from '../hash.js';
import { KINDS } from '../rows.js';

/** A section with a good checksum around whatever bits: only somebody who knows the codec writes such. */
export const sealed = (kind: string, bits: string): string => {
  const body = toText(bits);
  return kind + toText(fixed(body.length, 18)) + toText(fixed(hash24(kind + body), 24)) + body;
};

const bits = fc
  .array(fc.oneof(fc.constantFrom('0', '1', '01', '10', '1'.repeat(70), '0'.repeat(40)), fc.constant('1011')), {
    maxLength: 60,
  })
  .map(parts => parts.join(''));

/** States that nobody honest wrote: sections that hold nonsense, foreign text, every mixture of the two. */
export const hostileState: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom(...Array.from(KINDS), 'Z', '#', '.'), bits)
          .map(([kind, all]) => sealed(kind, all)),
      },
      fc.string({ unit: 'binary' }),
      fc.constantFrom('____', '<html>', '{"a":1}', '__proto__', '\ud800'),
    ),
    { maxLength: 8 },
  )
  .map(parts => `TL1${parts.join('')}`);

/** Any JSON value, with what tends to break readers. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, '', '__proto__', '\ud800', -1, 1e300, 2 ** 53, '1e999', [], {}, [null], [[]], { length: 1e9 }),
);

/** A text of JSON in which one number is beyond all numbers. */
export const beyond = (value: unknown): string => JSON.stringify(value).replace(/\b\d+\b/, '1e999');
