import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyAttempt } from './attempt.js';
import type { Attempt } from './attempt.js';
import { decode, encode } from './codec.js';
import type { InteractionType } from './course.js';
import { fold } from './fold.js';
import { merge } from './merge.js';
import { anyAttempt, stamped } from './testing/arbitrary.js';
import { answerTo, outlineOf } from './testing/outline.js';

const outline = outlineOf();
const any = anyAttempt(outline);
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** The measured mix of question types in hundredths. */
const MIX: readonly (readonly [InteractionType, number])[] = [
  ['choice', 60],
  ['true-false', 8],
  ['matching', 12],
  ['sequencing', 7],
  ['likert', 7],
  ['numeric', 6],
];
const TYPES = MIX.flatMap(([type, times]) => Array.from({ length: times }, () => type)).sort(
  (a, b) => a.length * 7 - b.length * 5,
);

const everything = (pages: number, items: number): Attempt => {
  const full = outlineOf({ modules: 6, pages, items, bank: 20, draw: 10, reveals: 1, types: TYPES });
  let seq = 0;
  let attempt = emptyAttempt('c0ffeec0ffee');
  const happen = (happening: Parameters<typeof stamped>[0]) => {
    attempt = fold(attempt, stamped(happening, ++seq), full);
  };
  for (const module of full.modules) {
    for (const page of module.pages) {
      happen({ verb: 'visited', page: page.id });
      happen({ verb: 'completed', scope: page.id });
      for (const activity of page.activities.filter(id => !page.items.includes(id)))
        happen({ verb: 'experienced', activity });
      const { check } = page;
      const slots = module.items.filter(item => item.check === check?.id).map(({ slot }) => slot);
      if (check) happen({ verb: 'attempted', check: check.id, tries: 1, draw: slots.slice(0, check.draw) });
    }
    module.items.forEach((item, index) => {
      for (const tries of [1, 2]) {
        const score = [1, 0.5, 1, 1 / 3, 0][index % 5] ?? 1;
        const response = answerTo(item, index * 7 + tries);
        happen({ verb: 'answered', item: item.id, response, result: 'correct', score, tries, latency: 1 });
      }
    });
    happen({ verb: 'completed', scope: module.id });
  }
  happen({ verb: 'passed', scope: 'course', score: 0.875 });
  const sessions = new Map(
    Array.from({ length: 12 }, (_, n) => [((n + 1) * 0x15151515).toString(16).padStart(8, '0').slice(-8), n * 977_000]),
  );
  attempt = { ...attempt, sessions, sent: { interactions: 1000, initialized: true, completed: true, passed: true } };
  const text = encode(attempt, full, NO_LIMIT);
  assert.deepEqual(decode(text, full), attempt);
  assert.equal(encode(attempt, full, 4096), text, 'nothing was left out');
  return attempt;
};

test('fits 500 questions of a real mix, answered twice, into 4,096 characters', () => {
  assert.equal(everything(8, 8).items.size, 504);
});

test('fits the course at hand into 3,400 characters with room to spare', () => {
  assert.ok(everything(6, 3).items.size >= 200);
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
  const attempt = everything(6, 3);
  const full = outlineOf({ modules: 6, pages: 6, items: 3, bank: 20, draw: 10, reveals: 1, types: TYPES });
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
