import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionSamples } from './question-samples.js';
import { readPage } from './testing/course.js';

/** The right answers that stand at the end of a page with one question, a line each. */
function keysOf(block: string): readonly string[] {
  const { course } = readPage(`Lead.\n\n${block}`, {}, { edition: 'facilitator' });
  const [, keys = ''] = /<aside class="facilitator" aria-label="Right answers">([^]*?)<\/aside>/u.exec(course?.pages[0]?.html ?? '') ?? []; // prettier-ignore
  return [...keys.matchAll(/<dd>(.*?)<\/dd>/gu)].map(([, words = '']) => words);
}

const table: readonly (readonly [name: string, keys: readonly string[]])[] = [
  ['choice', ['The front brake']],
  ['fill-in', ['patch', 'pump']],
  ['mark-the-text', ['The chain was red with rust']],
  ['matching', ['Tie a loop that does not slip: Bowline', 'Join two ropes: Sheet bend']],
  ['matrix', ['Tastes the soup: Cook', 'Cleans the table: Cook', 'Cleans the table: Helper']],
  ['numeric', ['2']],
  ['sequencing', ['Find the hole', 'Glue the patch', 'Pump up the tyre']],
  ['sorting', ['Milk: Cold', 'Rice: Dry']],
  ['true-false', ['False']],
  ['likert', []],
  ['long-answer', []],
];
for (const [name, keys] of table)
  test(`says the right answer of a ${name}`, () => assert.deepEqual(keysOf(questionSamples[name] ?? ''), keys));

test('the line that stands for true is the first where none is called so', () => {
  const block = (first: string, second: string) =>
    `:::true-false{#helmet}\nA helmet that fell is as good as before.\n\n- [${first}] Richtig {#richtig}\n  > Nobody sees the cracks.\n- [${second}] Falsch {#falsch}\n  > Foam bends once.\n:::`;
  assert.deepEqual([keysOf(block('x', ' ')), keysOf(block(' ', 'x'))], [['Richtig'], ['Falsch']]);
});

test('says a range where there is room for more than one number', () => {
  const wide =
    questionSamples['numeric']?.replace('within=0', 'within=1').replace('- 3', '- 4').replace('a tricycle', 'a car') ??
    '';
  assert.deepEqual(keysOf(wide), ['1 – 3']);
});
