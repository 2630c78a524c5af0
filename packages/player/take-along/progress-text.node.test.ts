import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode, emptyAttempt, encode, type Attempt, type Outline } from '@throughline/tracking';
import { anyAttempt } from '@throughline/tracking/testing/arbitrary.js';
import { outlineOf } from '@throughline/tracking/testing/outline.js';
import { readProgress } from './bring.js';
import { writeText } from './progress-text.js';

const outline: Outline = outlineOf({ modules: 2, pages: 2, items: 6, reveals: 1, bank: 4, draw: 2 });
const attempts = anyAttempt(outline, '00000000000a');

const refusedFor = (text: string, from = outline): string => {
  const read = readProgress(text, from);
  return 'refused' in read ? read.refused : 'taken';
};

/** As mail programs send it on: quoted, in short lines, with words around it. */
const mailed = (text: string): string =>
  `Here is my progress:\n\n${text.replace(/.{1,40}/g, line => `> ${line} \r\n`)}\nSee you tomorrow.`;

test('gives back the attempt without words, and whose it is', () => {
  fc.assert(
    fc.property(attempts, fc.nat(1023), (attempt, learner) => {
      const read = readProgress(writeText(attempt, outline, learner), outline);
      assert.ok('attempt' in read);
      assert.equal(read.learner, learner);
      const items = new Map(
        Array.from(attempt.items, ([id, state]) => [
          id,
          state.response?.type === 'fill-in' ? { ...state, response: null } : state,
        ]),
      );
      const expected = decode(encode({ ...attempt, items, unknown: [] }, outline, Infinity), outline);
      assert.deepEqual(read.attempt, expected);
    }),
  );
});

test('can be pasted as a mail program sends it on, in lines, quoted, with words around it', () => {
  fc.assert(
    fc.property(attempts, attempt => {
      const text = writeText(attempt, outline, 5);
      assert.deepEqual(readProgress(mailed(text), outline), readProgress(text, outline));
    }),
  );
});

test('no short answer is in it', () => {
  const item = outline.modules[0]?.items.find(({ type }) => type === 'fill-in');
  assert.ok(item);
  const typed = (words: string): Attempt => ({
    ...emptyAttempt('00000000000a'),
    items: new Map([[item.id, { revision: 1, tries: 1, best: 0, response: { type: 'fill-in', texts: [words] } }]]),
  });
  assert.notEqual(encode(typed('bread'), outline, Infinity), encode(typed('a kettle'), outline, Infinity));
  assert.equal(writeText(typed('bread'), outline, 0), writeText(typed('a kettle'), outline, 0));
});

test('a text that lost a piece, or has another letter in it, is refused as that', () => {
  fc.assert(
    fc.property(attempts, fc.nat(), (attempt, at) => {
      const text = writeText(attempt, outline, 0);
      const place = 4 + (at % (text.length - 4));
      const other = text.charAt(place) === 'A' ? 'B' : 'A';
      assert.equal(refusedFor(text.slice(0, place)), 'cut');
      assert.equal(refusedFor(text.slice(0, place) + other + text.slice(place + 1)), 'cut');
    }),
  );
});

test('a text of another course, or of a later version, is refused as that', () => {
  const text = writeText(emptyAttempt('00000000000a'), outline, 0);
  assert.equal(refusedFor(text, { ...outline, id: 'other' }), 'course');
  assert.equal(refusedFor(text.replace('TLP1', 'TLP2')), 'version');
});

test('of what another edition has and this one has not, all that is here comes, and it is said', () => {
  fc.assert(
    fc.property(attempts, attempt => {
      const text = writeText(attempt, outline, 3);
      const [first] = outline.modules;
      assert.ok(first);
      const earlier = { ...outline, modules: [first] };
      const read = readProgress(text, earlier);
      assert.ok('attempt' in read);
      const ids = new Set([...first.items.map(({ id }) => id), ...first.pages.map(({ id }) => id)]);
      const here = (all: Iterable<string>): readonly string[] => [...all].filter(id => ids.has(id)).sort();
      assert.deepEqual([...read.attempt.items.keys()].sort(), here(attempt.items.keys()));
      assert.deepEqual([...read.attempt.visited].sort(), here(attempt.visited));
      const isAll = here(attempt.visited).length === attempt.visited.size;
      assert.ok(read.partly || isAll);
      assert.equal((readProgress(text, outline) as typeof read).partly, false);
    }),
  );
});

test('a hyphen that a mail program made a dash is one again', () => {
  fc.assert(
    fc.property(attempts, attempt => {
      const text = writeText(attempt, outline, 3);
      assert.deepEqual(readProgress(text.replaceAll('-', '\u2013'), outline), readProgress(text, outline));
    }),
  );
});

test('what is none is refused as that', () => {
  assert.equal(refusedFor(''), 'empty');
  assert.equal(refusedFor(' \n'), 'empty');
  assert.equal(refusedFor('A recipe for bread: flour, water, salt, and time to rest.'), 'unknown');
});
