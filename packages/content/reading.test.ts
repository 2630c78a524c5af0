import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grade, sentencesOf, syllables, tooLong } from './reading.js';

test('cuts sentences at their ends and not at abbreviations, and knows where they begin', () => {
  const text = 'See C31, No. 31. “Is it so?” she asked. Yes.';
  assert.deepEqual(
    sentencesOf(text).map(({ index, length }) => text.slice(index, index + length)),
    ['See C31, No. 31.', '“Is it so?”', 'she asked.', 'Yes.'],
  );
});

test('counts the name of an instrument and a term as one word of two syllables', () => {
  const [sentence] = sentencesOf('The words come from the Geneva Harbour Lights Convention, 1911 (No. 31).');
  assert.deepEqual(sentence?.words, ['The', 'words', 'come', 'from', 'the', 'treaty']);
  const [term] = sentencesOf('He tied a bend of two ropes.', ['bend of two ropes']);
  assert.equal(term?.words.length, 4);
});

test('counts syllables about as a reader does', () => {
  const table = { work: 1, harbour: 2, baked: 1, wanted: 2, people: 2, places: 2, fisherman: 3, the: 1, '1930': 1 };
  for (const [word, count] of Object.entries(table)) assert.equal(syllables(word), count, word);
});

test('a sentence of 29 words is too long, one of 28 is not', () => {
  const of = (count: number) => sentencesOf(`${'word '.repeat(count - 1)}end.`);
  assert.deepEqual(
    [28, 29].map(count => of(count).some(tooLong)),
    [false, true],
  );
});

test('plain words are easy and long ones are hard', () => {
  assert.ok(grade(sentencesOf('The man kept her bread. She could not eat. She had no one to ask.')) < 3);
  assert.ok(grade(sentencesOf('Institutional heterogeneity necessitates interdisciplinary operationalisation.')) > 12);
});
