import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyAttempt } from './attempt.js';
import { decode, encode } from './codec.js';
import { fold } from './fold.js';
import { merge } from './merge.js';
import { anyAttempt, stamped } from './testing/arbitrary.js';
import { everything, largeOutline, withStories } from './testing/everything.js';
import { answerTo, outlineOf } from './testing/outline.js';

const outline = outlineOf();
const any = anyAttempt(outline);
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** How many questions of a large course an attempt of all that can be done holds; proves that nothing is left out. */
const fits = (pages: number, items: number): number => {
  const full = largeOutline(pages, items);
  const attempt = everything(full);
  const text = encode(attempt, full, NO_LIMIT);
  assert.deepEqual(decode(text, full), attempt);
  assert.equal(encode(attempt, full, 4096), text, 'nothing was left out');
  return attempt.items.size;
};

test('fits 500 questions of a real mix, answered twice, into 4,096 characters', () => {
  assert.equal(fits(8, 8), 504);
});

test('fits the course at hand into 3,400 characters with room to spare', () => {
  assert.ok(fits(6, 3) >= 200);
});

test('holds a way of 30 decisions in 100 characters, so that a story in every module fits beside the course at hand', () => {
  const course = largeOutline(6, 3);
  const told = withStories(course, 30);
  const text = encode(everything(told), told);
  assert.deepEqual(decode(text, told), everything(told));
  const [way] = [...everything(told).items.values()].filter(({ response }) => response?.type === 'performance');
  assert.ok(way?.response?.type === 'performance' && way.response.steps.length === 30);
  assert.ok(text.length <= 4000, `${text.length} characters of the 4,096, of which some platforms take 4,000`);
  const cost = (text.length - encode(everything(course), course).length) / course.modules.length;
  assert.ok(cost <= 100, `${cost} characters a story`);
});

test('gives back every attempt exactly', () => {
  fc.assert(
    fc.property(any, attempt => assert.deepEqual(decode(encode(attempt, outline, NO_LIMIT), outline), attempt)),
  );
});

test('writes base64url characters only and no brace first', () => {
  fc.assert(fc.property(any, attempt => /^[A-Za-z][\w-]*$/.test(encode(attempt, outline, NO_LIMIT))));
});

test('stays within every limit and never loses outcomes before answers', () => {
  fc.assert(
    fc.property(any, fc.integer({ min: 3, max: 900 }), (attempt, limit) => {
      const text = encode(attempt, outline, limit);
      assert.ok(text.length <= limit);
      const back = decode(text, outline);
      assert.ok(back);
      if (limit >= 300) assert.deepEqual(back.scopes.get('course'), attempt.scopes.get('course'));
      if (back.lineage) assert.deepEqual(merge(back, attempt), attempt, 'what is left is part of the whole');
    }),
  );
});

test('never throws, whatever the LMS gives back', () => {
  fc.assert(
    fc.property(any, fc.nat(), fc.string(), fc.nat(20), (attempt, at, noise, length) => {
      const text = encode(attempt, outline, NO_LIMIT);
      const place = at % text.length;
      decode(text.slice(0, place) + noise + text.slice(place + length), outline);
      decode(`TL1${noise}`, outline);
      assert.equal(decode(noise.replace(/^TL1/, ''), outline), null);
    }),
  );
  assert.equal(decode('', outline), null);
  assert.equal(decode(null, outline), null);
  assert.equal(decode('{"v":1}', outline), null);
});

test('loses only the section in which a character was changed', () => {
  fc.assert(
    fc.property(any, fc.nat(), (attempt, at) => {
      const text = encode(attempt, outline, NO_LIMIT);
      const place = 3 + (at % (text.length - 3));
      const other = text.charAt(place) === 'A' ? 'B' : 'A';
      const back = decode(text.slice(0, place) + other + text.slice(place + 1), outline);
      assert.ok(back);
      const lost = [
        back.lineage !== attempt.lineage,
        ...outline.modules.map(({ items }) => items.some(({ id }) => attempt.items.has(id) && !back.items.has(id))),
        ...outline.modules.map(({ pages }) => pages.some(({ id }) => attempt.visited.has(id) && !back.visited.has(id))),
        attempt.sessions.size > back.sessions.size,
        attempt.language !== null && back.language === null,
      ].filter(Boolean).length;
      assert.ok(lost <= 1);
    }),
  );
});

test('reads as much as is whole of a state that an LMS cut off', () => {
  const full = largeOutline(6, 3);
  const attempt = everything(full);
  const text = encode(attempt, full, NO_LIMIT);
  const back = decode(text.slice(0, text.length / 2), full);
  assert.ok(back);
  assert.deepEqual(back.scopes.get('course'), attempt.scopes.get('course'));
  assert.deepEqual(back.checks, attempt.checks);
  assert.ok(back.items.size > 0);
});

test('copies what an older version does not know, and a newer one finds it again', () => {
  const older = outlineOf({ modules: 1, pages: 1, items: 2, bank: 2, reveals: 0 });
  const wide = outlineOf({ modules: 2, pages: 1, items: 2, bank: 2, reveals: 1, draw: 2 });
  fc.assert(
    fc.property(anyAttempt(wide), attempt => {
      const inOld = decode(encode(attempt, wide, NO_LIMIT), older);
      assert.ok(inOld);
      assert.deepEqual(decode(encode(inOld, older, NO_LIMIT), wide), attempt);
    }),
  );
});

test('copies sections of a kind that does not exist yet', () => {
  const attempt = { ...emptyAttempt('00000000000a'), unknown: [] };
  const text = encode(attempt, outline, NO_LIMIT);
  const later = text + encodeOther();
  const back = decode(later, outline);
  assert.ok(back);
  assert.equal(back.unknown.length, 1);
  assert.equal(encode(back, outline, NO_LIMIT), later);
});

/** A section of the kind `Z`: made by changing what is known, so that its checksum holds. */
const encodeOther = (): string => {
  const only = { ...emptyAttempt(''), unknown: ['Z.0.1.0101'] };
  return encode(only, outline, NO_LIMIT).slice(encode(emptyAttempt(''), outline, NO_LIMIT).length);
};

test('keeps the credit of an answer to an older revision, and its answer untouched', () => {
  const newer = {
    ...outline,
    modules: outline.modules.map(module => ({
      ...module,
      items: module.items.map(item => ({ ...item, revision: 2, type: 'likert' as const })),
    })),
  };
  const item = outline.modules[0]?.items[0];
  assert.ok(item);
  const answer = { verb: 'answered', item: item.id, response: answerTo(item, 3), result: 'correct', score: 1 } as const;
  const attempt = fold(emptyAttempt('00000000000a'), stamped({ ...answer, tries: 1, latency: 1 }, 1), outline);
  const back = decode(encode(attempt, outline, NO_LIMIT), newer);
  assert.ok(back);
  assert.deepEqual(back.items.get(item.id), { revision: 1, tries: 1, best: 1, response: null });
  assert.deepEqual(decode(encode(back, newer, NO_LIMIT), outline), attempt);
});
