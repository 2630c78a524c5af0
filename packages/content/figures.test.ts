import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresIn, isStatistic, traced } from './figures.js';

const found = (text: string) =>
  figuresIn(text).map(({ value, scale }) => (scale === undefined ? value : `${value} ${scale}`));

const table: readonly (readonly [string, readonly string[]])[] = [
  ['31.4 million people in 2021', ['31.4 million', '2021']],
  ['74 per cent, 26% and ٢٦٪', ['74 per cent', '26 per cent', '26 per cent']],
  ['US$ 481 bn and 5,417 dollars, 10 000 in all', ['481 billion', '5417', '10000']],
  ['Article 4(3) of No. 31, C62', ['4', '3', '31', '62']],
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
  const facts = figuresIn('31.4 m; 12.5 / 8.4 / 4.2 m; 74/26 %; eleven; 10,000', true);
  const is = (text: string) => figuresIn(text, true).every(figure => traced(figure, facts));
  assert.ok(is('31.4 million'));
  assert.ok(is('12.5 million'));
  assert.ok(is('74 per cent'));
  assert.ok(is('11 signs'));
  assert.ok(is('ten thousand'));
  assert.ok(!is('31.4 billion'));
  assert.ok(!is('28 million'));
});

test('an article, an instrument and an amount of the same number are three figures', () => {
  const facts = figuresIn('C29 and C105, Art. 2(1), Articles 3, 4 and 6; 437 votes to 8; 27 per cent', true);
  const is = (text: string) => figuresIn(text, true).every(figure => traced(figure, facts));
  for (const right of [
    'No. 29',
    'Nos. 29 and 105',
    'Article 2',
    'Article 6',
    'Articles 3 and 4',
    '8 votes',
    '27 of them',
  ])
    assert.ok(is(right), right);
  for (const wrong of ['No. 27', 'No. 2', 'C8', 'Article 8', 'Article 29', 'Articles 3 and 8', '2 per cent'])
    assert.ok(!is(wrong), wrong);
});

test('knows what a statistic is', () => {
  const is = (text: string) => figuresIn(text).some(isStatistic);
  assert.ok(is('40 per cent') && is('in 2021') && is('two thousand') && is('millions'));
  assert.ok(!is('Amina, 27, and 40 others'));
});
