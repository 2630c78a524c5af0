import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersKept } from './markup.js';

const kept = [
  ['the Convention (No. 29) of 1930', 'the Convention (No.·29) of 1930'],
  ['Article 2, and Articles 3 and 4', 'Article·2, and Articles·3 and 4'],
  ['C 29, and US$ 1.5 million', 'C·29, and US$·1.5 million'],
  ['§ 5, конвенция № 29', '§·5, конвенция №·29'],
  ['Статья 2', 'Статья·2'],
  // What no mark tells from a word of the sentence may begin a line.
  ['in 2021, by 437 votes to 8', 'in 2021, by 437 votes to 8'],
  ['It lasts. 27 people came.', 'It lasts. 27 people came.'],
] as const;

for (const [words, line] of kept)
  test(`keeps numbers with their words: ${words}`, () => {
    assert.equal(numbersKept(words).replaceAll('\u00a0', '·'), line);
  });
