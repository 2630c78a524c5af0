import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyAttempt, type Attempt, type ModuleOutline, type Outline } from '@throughline/tracking';
import { fixed } from '@throughline/tracking/bits.js';
import { grain } from '@throughline/tracking/forms.js';
import { anyAttempt } from '@throughline/tracking/testing/arbitrary.js';
import { check, outlineOf, page } from '../testing/outline.js';
import { readProgress } from './bring.js';
import { toLetters } from './letters.js';
import { LONGEST, readCode, writeCode } from './short-code.js';

const reading = (id: string, slot: number, pages: readonly number[]): ModuleOutline => ({
  id,
  slot,
  title: {},
  description: {},
  items: [],
  pages: pages.map(each => page(`${id}-${String(each)}`, each)),
});

/** A module whose check stands on the last of its pages. */
const checked = (id: string, slot: number, pages: readonly number[]): ModuleOutline => {
  const module = reading(id, slot, pages);
  const last = module.pages.length - 1;
  const own = { ...check, id: `${id}-check`, bank: [] };
  return { ...module, pages: module.pages.map((each, at) => (at === last ? { ...each, check: own } : each)) };
};

const SLOTS = [0, 7, 18, 29, 44, 61, 95];
/** As large as the whole course will be: two modules around four with a check. */
const whole: Outline = outlineOf({
  modules: [
    reading('start', 0, SLOTS),
    ...[1, 2, 3, 4].map(slot => checked(`module-${String(slot)}`, slot, SLOTS)),
    reading('end', 5, SLOTS),
  ],
});

const scores = fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map(grain), { nil: null });
const pages = whole.modules.flatMap(module => module.pages);

/** Any standing in the whole course: modules done, best scores, a place. */
const standings: fc.Arbitrary<Attempt> = fc
  .record({
    done: fc.subarray(whole.modules.map(({ id }) => id)),
    best: fc.array(scores, { minLength: 4, maxLength: 4 }),
    place: fc.option(fc.constantFrom(...pages.map(({ id }) => id)), { nil: null }),
  })
  .map(({ done, best, place }) => ({
    ...emptyAttempt('00000000000a'),
    scopes: new Map(done.map(id => [id, { completion: 'completed', success: 'unknown', score: null }])),
    checks: new Map(
      best.flatMap((score, at) =>
        score === null ? [] : [[`module-${String(at + 1)}-check`, { opened: 1, finished: 1, best: score, draw: [] }]],
      ),
    ),
    location: place === null ? null : { page: place, seq: 9 },
  }));

const taken = (code: string | null, outline: Outline) => {
  const read = readCode(code ?? '', outline);
  assert.ok('attempt' in read, JSON.stringify(read));
  return read;
};

test('every standing in a course of six modules is a code of at most 24 letters that says it again', () => {
  let longest = 0;
  fc.assert(
    fc.property(standings, fc.nat(1023), (attempt, learner) => {
      const code = writeCode(attempt, whole, learner) ?? '';
      longest = Math.max(longest, code.length);
      assert.ok(code.length > 0 && code.length <= LONGEST);
      const read = taken(code, whole);
      assert.equal(read.learner, learner);
      assert.deepEqual([...read.attempt.scopes].sort(), [...attempt.scopes].sort());
      assert.deepEqual([...read.attempt.checks.keys()], [...attempt.checks.keys()]);
      assert.equal(read.attempt.location?.page, attempt.location?.page);
    }),
    { numRuns: 1000 },
  );
  assert.ok(longest > 20, `${longest} letters`);
});

test('everything done, every mark reached, on the page that costs most: still 24 letters and the place', () => {
  const done = whole.modules.map(
    ({ id }) => [id, { completion: 'completed', success: 'unknown', score: null }] as const,
  );
  const attempt: Attempt = {
    ...emptyAttempt('00000000000a'),
    scopes: new Map(done),
    checks: new Map(
      [1, 2, 3, 4].map(n => [`module-${String(n)}-check`, { opened: 1, finished: 1, best: 0.71, draw: [] }]),
    ),
    location: { page: 'end-95', seq: 1 },
  };
  const code = writeCode(attempt, whole, 1023) ?? '';
  assert.ok(code.length <= LONGEST, code);
  assert.equal(taken(code, whole).attempt.location?.page, 'end-95');
});

test('a score never rises, and reaches exactly the marks in whole per cent that it reached', () => {
  const marks = Array.from({ length: 101 }, (_, percent) => percent / 100);
  const near = fc
    .constantFrom(...marks)
    .chain(mark => fc.constantFrom(grain(mark), grain(mark - 1e-4), grain(mark + 1e-4)));
  fc.assert(
    fc.property(fc.oneof(near, fc.double({ min: 0, max: 1, noNaN: true }).map(grain)), score => {
      const attempt: Attempt = {
        ...emptyAttempt(''),
        checks: new Map([['module-2-check', { opened: 3, finished: 3, best: score, draw: [] }]]),
      };
      const back = taken(writeCode(attempt, whole, 0), whole).attempt.checks.get('module-2-check')?.best ?? -1;
      assert.ok(back <= score && score - back < 0.011, `${score} came back as ${back}`);
      assert.deepEqual(
        marks.filter(mark => back >= mark),
        marks.filter(mark => score >= mark),
      );
    }),
    { numRuns: 1000 },
  );
});

test('what a code says is never more than what was there', () => {
  const outline = outlineOf();
  fc.assert(
    fc.property(anyAttempt(outline), attempt => {
      const { attempt: said } = taken(writeCode(attempt, outline, 0), outline);
      for (const [id, { best }] of said.checks) assert.ok((best ?? 2) <= (attempt.checks.get(id)?.best ?? -1));
      for (const [id] of said.scopes)
        assert.ok([id, 'course'].some(scope => attempt.scopes.get(scope)?.completion === 'completed'));
    }),
  );
});

const refusedFor = (code: string | null, outline: Outline): string => {
  const read = readCode(code ?? '', outline);
  return 'refused' in read ? read.refused : 'taken';
};
const standing: Attempt = {
  ...emptyAttempt(''),
  scopes: new Map([['module-3', { completion: 'completed', success: 'unknown', score: null }]]),
  checks: new Map([['module-3-check', { opened: 1, finished: 1, best: 0.9, draw: [] }]]),
  location: { page: 'module-3-18', seq: 1 },
};

test('a code of another course is refused', () => {
  const code = writeCode(standing, whole, 0);
  assert.equal(refusedFor(code, { ...whole, id: 'other-knots' }), 'course');
  assert.equal(refusedFor(code, whole), 'taken');
});

test('a code with a slip is refused as that, and something else as no code', () => {
  const code = writeCode(standing, whole, 0) ?? '';
  assert.equal(refusedFor(`${code.slice(0, -1)}${code.endsWith('Z') ? 'Y' : 'Z'}`, whole), 'typo');
  assert.equal(refusedFor(code.slice(0, -1), whole), 'typo');
  assert.equal(refusedFor('x', whole), 'unknown');
  assert.equal(refusedFor('This is not a code but a whole sentence.', whole), 'unknown');
});

test('a code in which an L was typed for a 1 is a code, also where it then looks like the beginning of a text', () => {
  const done = { completion: 'completed', success: 'unknown', score: null } as const;
  const attempt: Attempt = {
    ...emptyAttempt(''),
    scopes: new Map([
      ['module-1', done],
      ['module-2', done],
    ]),
  };
  // Of all learners the one whose mark makes it so.
  const code = writeCode(attempt, whole, 833) ?? '';
  assert.match(code, /T1P\d/);
  const read = readProgress(code.replaceAll('1', 'L'), whole);
  assert.deepEqual('attempt' in read && [...read.attempt.scopes.keys()], ['module-1', 'module-2']);
});

test('a code in letters of another script is refused as that', () => {
  assert.equal(refusedFor('\u0634\u0628\u0629\u0649 \u0644\u0627', whole), 'letters');
  assert.equal(refusedFor('ЖЩЮФ ЫЯ', whole), 'letters');
});

test('a code of a later version is refused as that, whatever stands in it', () => {
  assert.equal(refusedFor(toLetters(fixed(2, 5) + fixed(0, 50)), whole), 'version');
});

test('a code that ends too early is refused', () => {
  const code = writeCode(emptyAttempt(''), whole, 0) ?? '';
  assert.equal(refusedFor(code, whole), 'taken');
  const head = writeCode(standing, whole, 0) ?? '';
  const bits = Array.from(head.slice(0, 6), each => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(each));
  assert.equal(refusedFor(toLetters(bits.map(value => fixed(value, 5)).join('')), whole), 'typo');
});

test('of a module or a check that this edition does not have nothing comes, of all others all', () => {
  const best = (score: number) => ({ opened: 1, finished: 1, best: score, draw: [] });
  const attempt: Attempt = {
    ...standing,
    scopes: new Map([...standing.scopes, ['end', { completion: 'completed', success: 'unknown', score: null }]]),
    checks: new Map([
      ['module-3-check', best(0.9)],
      ['module-4-check', best(0.25)],
    ]),
    location: { page: 'end-95', seq: 1 },
  };
  const code = writeCode(attempt, whole, 7);
  assert.equal(taken(code, whole).partly, false);
  const without = whole.modules.filter(({ id }) => id !== 'module-3');
  const unchecked = whole.modules.map(module => (module.id === 'module-3' ? reading('module-3', 3, SLOTS) : module));
  for (const [modules, done] of [
    [without, ['end']],
    [unchecked, ['module-3', 'end']],
  ] as const) {
    const read = taken(code, { ...whole, modules });
    assert.deepEqual([read.partly, read.learner, read.attempt.location?.page], [true, 7, 'end-95']);
    assert.deepEqual([...read.attempt.scopes.keys()], done);
    assert.deepEqual(
      [...read.attempt.checks].map(([id, state]) => [id, state.best]),
      [['module-4-check', 0.25]],
    );
  }
});

test('a page that is no more costs the place only, and a later edition with more modules takes it', () => {
  const code = writeCode(standing, whole, 0);
  const later = {
    ...whole,
    modules: [
      ...whole.modules.map(module => ({ ...module, pages: module.pages.filter(({ slot }) => slot !== 18) })),
      checked('more', 6, SLOTS),
    ],
  };
  const { attempt } = taken(code, later);
  assert.equal(attempt.location, null);
  assert.deepEqual([...attempt.scopes.keys()], ['module-3']);
});

test('two checks of one module keep their scores, also where their marks are alike', () => {
  const eight = Array.from({ length: 8 }, (_, at) => at);
  const module: ModuleOutline = {
    ...reading('many', 1, []),
    pages: eight.map(at =>
      page(`many-${String(at)}`, at, { check: { ...check, id: `check-${String(at)}`, bank: [] } }),
    ),
  };
  const outline = outlineOf({ modules: [module] });
  const attempt: Attempt = {
    ...emptyAttempt(''),
    checks: new Map(
      eight.slice(0, 5).map(at => [`check-${String(at)}`, { opened: 1, finished: 1, best: at / 10, draw: [] }]),
    ),
  };
  const { attempt: said } = taken(writeCode(attempt, outline, 0), outline);
  assert.deepEqual(
    [...said.checks].map(([id, { best }]) => [id, Math.round((best ?? 0) * 100)]).sort(),
    eight.slice(0, 5).map(at => [`check-${String(at)}`, at * 10]),
  );
});

test('there is no code where the course is too large for one', () => {
  const outline = outlineOf({
    modules: Array.from({ length: 12 }, (_, slot) => checked(`m-${String(slot)}`, slot, [1])),
  });
  const attempt: Attempt = {
    ...emptyAttempt(''),
    checks: new Map(outline.modules.map(({ id }) => [`${id}-check`, { opened: 1, finished: 1, best: 1, draw: [] }])),
  };
  assert.equal(writeCode(attempt, outline, 0), null);
});
