import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emptyAttempt, encode, merge, type Attempt, type Launch } from '@throughline/tracking';
import { fold } from '@throughline/tracking/fold.js';
import { COMPLETION, SUCCESS } from '@throughline/tracking/merge.js';
import { anyAttempt } from '@throughline/tracking/testing/arbitrary.js';
import { outlineOf as largeOutline } from '@throughline/tracking/testing/outline.js';
import { due } from '../policy.js';
import { launched } from '../testing/fake-recorder.js';
import { outlineOf } from '../testing/outline.js';
import { arriving, came, readFile, readProgress } from './bring.js';
import { writeText } from './progress-text.js';
import { admission, admissionTable, makerOf } from './read.js';
import { writeCode } from './short-code.js';

const outline = largeOutline({ modules: 2, pages: 2, items: 3, reveals: 1, bank: 4, draw: 2 });
const attempts = anyAttempt(outline, '00000000000a');
const others = anyAttempt(outline, '00000000000b');
const joined = (here: Attempt, brought: Attempt): Attempt =>
  merge(here, { ...arriving(brought, here, outline), lineage: here.lineage, sent: here.sent });

const readBack = (typed: string | null): Attempt => {
  const read = readProgress(typed ?? '', outline);
  assert.ok('attempt' in read, JSON.stringify(read));
  return read.attempt;
};
const ways = {
  code: (attempt: Attempt) => readBack(writeCode(attempt, outline, 0)),
  text: (attempt: Attempt) => readBack(writeText(attempt, outline, 0)),
};

/** Whether nothing that counts is lower in `after`. */
const holds = (before: Attempt, after: Attempt): void => {
  for (const [id, { completion, success, score }] of before.scopes) {
    const now = after.scopes.get(id);
    assert.ok(now, id);
    assert.ok(COMPLETION.indexOf(now.completion) >= COMPLETION.indexOf(completion));
    assert.ok(SUCCESS.indexOf(now.success) >= SUCCESS.indexOf(success));
    assert.ok((now.score ?? -1) >= (score ?? -1));
  }
  for (const [id, { best, finished, opened, draw }] of before.checks) {
    const now = after.checks.get(id);
    assert.ok((now?.best ?? -1) >= (best ?? -1));
    assert.ok((now?.finished ?? -1) >= finished);
    if (opened > finished) assert.deepEqual([now?.opened, now?.draw], [opened, draw], 'the open try goes on');
  }
  for (const [id, { best, tries }] of before.items) {
    assert.ok((after.items.get(id)?.best ?? -1) >= best);
    assert.ok((after.items.get(id)?.tries ?? -1) >= tries);
  }
  for (const page of before.visited) assert.ok(after.visited.has(page));
};

for (const [name, along] of Object.entries(ways)) {
  test(`${name}: taking it in lowers nothing, and a second time changes nothing`, () => {
    fc.assert(
      fc.property(attempts, others, (here, there) => {
        const brought = along(there);
        const once = joined(here, brought);
        holds(here, once);
        assert.equal(encode(joined(once, brought), outline, Infinity), encode(once, outline, Infinity));
      }),
    );
  });

  test(`${name}: best results and modules done are here afterwards`, () => {
    fc.assert(
      fc.property(others, there => {
        const after = joined(emptyAttempt('00000000000a'), along(there));
        for (const [id, { best }] of there.checks)
          if (best !== null) assert.ok((after.checks.get(id)?.best ?? -1) > best - 0.011);
        const pages = outline.modules.filter(({ id }) => there.scopes.get(id)?.completion === 'completed');
        for (const page of pages.flatMap(module => module.pages)) assert.ok(after.visited.has(page.id));
      }),
    );
  });

  test(`${name}: outcomes come about here by policy, against the mark that holds here, and once`, () => {
    const course = outlineOf();
    const done: Attempt = {
      ...emptyAttempt('00000000000b'),
      visited: new Set(['rope', 'loop', 'basics-end']),
      checks: new Map([['knots-check', { opened: 1, finished: 1, best: 0.75, draw: [] }]]),
      scopes: new Map(
        ['basics', 'course'].map(id => [id, { completion: 'completed', success: 'passed', score: 0.75 }]),
      ),
    };
    const typed = name === 'code' ? writeCode(done, course, 0) : writeText(done, course, 0);
    const read = readProgress(typed ?? '', course);
    assert.ok('attempt' in read);
    const here = emptyAttempt('00000000000a');
    const verbs = (launch: Launch) => {
      let attempt = merge(here, { ...arriving(read.attempt, here, course), lineage: here.lineage });
      const told = due(attempt, course, launch);
      for (const [at, happening] of told.entries())
        attempt = fold(attempt, { ...happening, id: String(at), seq: at + 1, at, session: 's' }, course);
      assert.deepEqual(due(attempt, course, launch), []);
      return told.flatMap(each => ('scope' in each && each.scope === 'course' ? [each.verb] : []));
    };
    assert.deepEqual(verbs(launched), ['scored', 'completed', 'passed']);
    assert.deepEqual(verbs({ ...launched, masteryScore: 0.8 }), ['scored', 'completed']);
  });
}

test('a file that is none is refused as that, and one that is broken as broken', () => {
  const text = writeText(emptyAttempt('00000000000a'), outline, 0);
  const refusedFor = (held: string): string => {
    const read = readFile(held, outline);
    return 'refused' in read ? read.refused : 'taken';
  };
  assert.equal(refusedFor(`\ufeff${text}\r\n`), 'taken');
  assert.equal(refusedFor(Array.from(text).join('\0')), 'taken', 'as some editors save it');
  assert.equal(refusedFor(text.slice(0, -4)), 'cut');
  for (const other of [
    '',
    '\n',
    '\ufffdPNG\r\n\u001a\n'.repeat(99),
    '<!doctype html><title>My plan</title>',
    '{"a":1}'.repeat(99),
  ])
    assert.equal(refusedFor(other), 'file', other);
});

test('what is said to have come is what differs', () => {
  const course = outlineOf();
  const before = emptyAttempt('00000000000a');
  const after: Attempt = {
    ...before,
    visited: new Set(['rope', 'loop']),
    checks: new Map([['knots-check', { opened: 1, finished: 1, best: 0.5, draw: [] }]]),
    items: new Map([['first-question', { revision: 1, tries: 1, best: 1, response: null }]]),
    scopes: new Map([['record', { completion: 'completed', success: 'unknown', score: null }]]),
  };
  assert.deepEqual(came(before, after, course), {
    modules: ['record'],
    scores: [['basics', 0.5]],
    pages: 2,
    answers: 1,
  });
  assert.deepEqual(came(after, after, course), { modules: [], scores: [], pages: 0, answers: 0 });
});

const lms = launched;
const alone: Launch = { ...launched, connected: false };
const cases: readonly (readonly [number, Launch, string])[] = [
  [0, alone, 'yes'],
  [7, alone, 'yes'],
  [0, { ...lms, learner: 7 }, 'yes'],
  [7, { ...lms, learner: 7 }, 'yes'],
  [7, { ...lms, learner: 8 }, 'learner'],
  [7, lms, 'ask'],
  [0, lms, 'ask'],
  [0, { ...alone, ended: true }, 'ask'],
  [7, { ...lms, learner: 7, mode: 'review' }, 'reading'],
  [7, { ...lms, learner: 7, credit: false }, 'reading'],
];
for (const [made, launch, admits] of cases)
  test(`made by ${made}, taken in by ${launch.learner ?? 'nobody said'} ${launch.connected ? 'in an LMS' : 'without one'}: ${admits}`, () => {
    assert.equal(admission(makerOf(made), launch), admits);
  });

test('every row of the table decides a case', () => {
  for (const row of admissionTable)
    assert.ok(
      cases.some(([made, launch]) => admissionTable.find(each => each.holds(makerOf(made), launch)) === row),
      row.name,
    );
});
