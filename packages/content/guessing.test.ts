import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse } from './index.js';
import { fixed, small } from './testing/course.js';

/** A question whose options are these, the right one with a star before it. */
const question = (id: string, options: readonly string[]): string =>
  [
    `:::choice{#${id}}`,
    `What is ${id}?`,
    '',
    ...options.map((words, n) =>
      words.startsWith('*')
        ? `- [x] ${words.slice(1)} {#${id}-${n}}\n  > Yes.`
        : `- [ ] ${words} {#${id}-${n}}\n  > No.`,
    ),
    ':::',
  ].join('\n');

/** What is said of a bank with these questions: code and words. */
const told = (questions: readonly (readonly string[])[], locale = 'en') => {
  const bank = questions.map((options, n) => question(`q${n}`, options)).join('\n\n');
  const { 'course.yaml': yaml = '', ...files } = small({ '01-tying/bank.md': `---\nfacts: []\n---\n\n${bank}\n` });
  const written = String(yaml).replace('[en]', `[${locale}]`);
  const { problems } = readCourse(fixed({ ...files, 'course.yaml': written }));
  return problems.filter(({ code }) => ['C255', 'C256', 'C257'].includes(code));
};

const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** Options of four, the right one at a place, longer than the others or not. */
const four = (place: number, long: boolean): readonly string[] =>
  times(4, n =>
    n === place
      ? long
        ? '*A knot that holds'
        : '*A knot'
      : (['A bend', 'A loop it is', 'A hitch', 'A rope'][n] ?? ''),
  );

test('names the share of right options that are the longest where it is above 30 %, and the questions to begin with', () => {
  const bank = (long: number) => times(20, n => four(n % 4, n < long));
  assert.deepEqual(told(bank(6)), []);
  const [fault, ...others] = told(bank(7));
  assert.equal(fault?.what, 'In 7 of 20 questions of this bank the right option is the longest (35 %).');
  assert.match(fault.cure, /begin with q1\./u);
  assert.equal(fault.file, '01-tying/bank.md');
  assert.deepEqual(
    others.map(({ file }) => file),
    ['course.yaml'],
    'with the question of the page, the course has it too',
  );
});

test('an option that is as long as another one is not the longest', () => {
  assert.deepEqual(told(times(20, n => times(4, m => (m === n % 4 ? '*A bend' : 'A knot').concat(` ${m}`)))), []);
});

test('names the place that holds too many right options to be there by lot, and lets few questions be', () => {
  const bank = (count: number, first: number) => times(count, n => four(n < first ? 0 : 1 + (n % 3), false));
  const codes = (count: number, first: number) =>
    told(bank(count, first)).filter(({ file }) => file.endsWith('bank.md'));
  assert.deepEqual(codes(24, 12), []);
  const [fault] = codes(24, 14);
  assert.equal(fault?.what, 'In 14 of 24 questions of this bank the right option is number 1.');
  assert.match(fault.why, /about 6\./u);
  assert.deepEqual(codes(9, 9), []);
});

const SAID: readonly (readonly [locale: string, option: string])[] = [
  ['en', 'All of the above'],
  ['en', 'none of these options'],
  ['en', 'Both a and b'],
  ['en', 'A and C'],
  ['en', 'Neither of the above'],
  ['fr', 'Toutes les réponses ci-dessus'],
  ['fr', 'Aucune de ces réponses'],
  ['es', 'Todas las anteriores'],
  ['es', 'Ninguna de las anteriores'],
  ['ar', 'كل ما سبق'],
  ['ar', 'لا شيء مما سبق'],
  ['ru', 'Всё перечисленное'],
  ['ru', 'Ничего из перечисленного'],
  ['zh', '以上都是'],
  ['zh', '以上皆非'],
];
for (const [locale, option] of SAID) {
  test(`names an option that speaks of the others: ${locale}, “${option}”`, () => {
    assert.deepEqual(
      told([['*A knot', 'A bend', option]], locale).map(({ code, what }) => [code, what]),
      [['C255', `“${option}” speaks of the other options.`]],
    );
  });
}

test('lets options be that only begin in such words', () => {
  for (const option of [
    'All of them hold',
    'None of the ropes',
    'Both ends are tied',
    'The knot above',
    'A bend and a loop',
  ])
    assert.deepEqual(told([['*A knot', 'A bend', option]]), [], option);
});
