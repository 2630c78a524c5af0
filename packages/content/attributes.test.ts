import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from './testing/course.js';

const told = (attributes: string): readonly string[] =>
  readPage(`Lead.\n\n:::numeric{#cold ${attributes}}\nHow cold?\n:::`).problems.map(
    ({ code, cure }) => `${code} ${cure}`,
  );

const rows: readonly (readonly [attributes: string, ...told: readonly string[]])[] = [
  ['answer=4'],
  ['answer=-4'],
  ['answer=-4.5 within=0.5'],
  ['answer=−4', 'C206 Write a number. Did you mean “-4”?'],
  ['answer="-4,5"', 'C206 Write a number. Did you mean “-4.5”?'],
  ['answer=--4', 'C206 Write a number.'],
  ['answer=-4 within=-1', 'C206 Write a number, zero or more.'],
  ['answer=4 within="0,5"', 'C206 Write a number, zero or more. Did you mean “0.5”?'],
  ['answer=4 tries=-1', 'C206 Write a whole number, 1 or more.'],
];

for (const [attributes, ...expected] of rows)
  test(`reads ${attributes}${expected.length > 0 ? ', and says how it is written' : ''}`, () => {
    assert.deepEqual(told(attributes), expected);
  });

test('a number that may be below zero can be typed on a phone, and the author may say so of any', () => {
  const host = (attributes: string): string =>
    /<tl-numeric[^>]*>/u.exec(
      readPage(`Lead.\n\n:::numeric{#cold ${attributes}}\nHow cold?\n:::`).course?.pages[0]?.html ?? '',
    )?.[0] ?? '';
  for (const attributes of ['answer=-4', 'answer=0 within=1', 'answer=4 negative'])
    assert.match(host(attributes), / negative/u, attributes);
  for (const attributes of ['answer=4', 'answer=0', 'answer=1 within=1'])
    assert.match(host(attributes), /^<tl-numeric (?!.* negative)/u, attributes);
});
