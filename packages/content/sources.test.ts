import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readCourse } from './index.js';
import { fixed, shipped, small } from './testing/course.js';

const fact = (id: string, status: string, source: string) => ({ id, status, statement: `Statement ${id}.`, numbers: '', source }); // prettier-ignore

test('About lists every document that a fact of a page stands in, and each fact that is not verified as such', () => {
  const book = {
    documents: { 'B, p. 3': { title: 'The book of bights, 2020', year: '2020' } },
    facts: [
      fact('1', 'VERIFIED', 'B, p. 3'),
      fact('2', 'VERIFIED-PART', 'B, p. 3'),
      fact('3', 'KNOWN', ''),
      fact('4', 'KNOWN', 'Unused'),
    ],
  };
  const files = fixed(
    small({
      'facts.json': JSON.stringify(book),
      'about.md': '---\ntitle: About\nfacts: ["1", "2", "3"]\n---\n\nWho made it.\n',
      '01-tying/10-first.md': String(small()['01-tying/10-first.md']).replace('["1.01"]', '["1"]'),
    }),
  );
  const html = readCourse(files).course?.pages.find(({ id }) => id === 'about')?.html ?? '';
  assert.match(html, /<h2>Facts and sources<\/h2><p>The course uses 3 facts\. 2 of them were not seen/u);
  const [, unsure = '', sure = ''] = html.split('<details>');
  assert.match(unsure, /<h3>No document<\/h3><ul><li>Statement 3\. <i>Not verified: commonly known/u);
  assert.match(unsure, /<h3>The book of bights, 2020<\/h3><ul><li>Statement 2\. <i>Verified in part:/u);
  assert.match(sure, /<li>The book of bights, 2020 \(1\)<\/li>/u);
  assert.doesNotMatch(html, /Statement 4|p\. 3/u);
});

interface Book {
  readonly facts: readonly Readonly<Record<string, string>>[];
  readonly documents: Readonly<Record<string, { readonly title: string }>>;
}
const shippedBook = (): Book => JSON.parse(Buffer.from(shipped()['facts.json'] as Uint8Array).toString()) as Book;

test('every document that people are shown is one of a fact that ships', () => {
  const { facts, documents } = shippedBook();
  const sources = new Set(facts.map(({ source }) => source));
  assert.deepEqual(Object.keys(documents).filter(source => !sources.has(source)), []); // prettier-ignore
  assert.ok(Object.values(documents).every(({ title }) => title !== ''));
});

const shelf = new URL('../../../shared/course/facts.json', import.meta.url);
const skip = existsSync(shelf) ? false : 'the fact book is not beside the checkout (../shared/course/facts.json)';

test('modules/facts.json is a copy of the fact book', { skip }, () => {
  const book = JSON.parse(readFileSync(shelf, 'utf8')) as { readonly facts: Readonly<Record<string, Book['facts']>> };
  const there = Object.values(book.facts).flat();
  const { facts } = shippedBook();
  const copied = there.map(({ id, confidence, statement, number }) => ({
    id,
    status: confidence,
    statement,
    numbers: number,
  }));
  assert.deepEqual(facts.map(({ id, status, statement, numbers }) => ({ id, status, statement, numbers })), copied); // prettier-ignore
  // "same handbook": the book's short way of naming the source above; the copy names it.
  there.forEach(({ id, source = '' }, n) => {
    if (/^same\b/u.test(source)) assert.doesNotMatch(facts[n]?.source ?? '', /^(?:same\b|$)/u, id);
    else assert.equal(facts[n]?.source, source, id);
  });
});
