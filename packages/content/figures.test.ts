import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresIn, isStatistic, traced } from './figures.js';

const found = (text: string) =>
  figuresIn(text).map(({ value, scale }) => (scale === undefined ? value : `${value} ${scale}`));

const table: readonly (readonly [string, readonly string[]])[] = [
  ['27.6 million people in 2021', ['27.6 million', '2021']],
  ['86 per cent, 14% and ١٤٪', ['86 per cent', '14 per cent', '14 per cent']],
  ['US$ 236 bn and 8,269 dollars, 10 000 in all', ['236 billion', '8269', '10000']],
  ['Article 2(1) of No. 29, C105', ['2', '1', '29', '105']],
  ['from 2017-2021', ['2017', '2021']],
  ['eleven signs, twelve months, one person', []],
  ['thirteen, twenty-one, two hundred and five', ['13', '21', '205']],
  ['twenty million; 27 thousand', ['20 million', '27000']],
  ['thousands of people', ['thousands']],
  ['Million people; a hundred ways', ['100']],
  ['a story of someone', []],
];
for (const [text, figures] of table) {
  test(`finds in “${text}”: ${figures.join(', ') || 'nothing'}`, () => assert.deepEqual(found(text), figures));
}

test('traces a figure to a fact in any way of writing it, and not to one of another scale', () => {
  const facts = figuresIn('27.6 m; 17.3 / 6.3 / 3.9 m; 86/14 %; eleven; 10,000', true);
  const is = (text: string) => figuresIn(text, true).every(figure => traced(figure, facts));
  assert.ok(is('27.6 million'));
  assert.ok(is('17.3 million'));
  assert.ok(is('86 per cent'));
  assert.ok(is('11 signs'));
  assert.ok(is('ten thousand'));
  assert.ok(!is('27.6 billion'));
  assert.ok(!is('28 million'));
});

test('knows what a statistic is', () => {
  const is = (text: string) => figuresIn(text).some(isStatistic);
  assert.ok(is('40 per cent') && is('in 2021') && is('two thousand') && is('millions'));
  assert.ok(!is('Amina, 27, and 40 others'));
});
