import { test } from 'node:test';
import assert from 'node:assert/strict';
import { emptyAttempt } from './attempt.js';
import type { Attempt } from './attempt.js';
import type { Entry, Kept } from './journal.js';
import { encode } from './codec.js';
import { arrived, fateOf, isUnsent, toldIn } from './reconcile.js';
import type { Fate } from './reconcile.js';
import { resume } from './resume.js';
import { stamped } from './testing/arbitrary.js';
import { outlineOf } from './testing/outline.js';
import type { Launch } from './standard.js';
import { ALONE } from './work.js';

const MINE = 'aaaaaaaaaaaa';
const OTHER = 'bbbbbbbbbbbb';
const outline = outlineOf();
const attempt = (lineage: string, page: string, interactions = 0): Attempt => ({
  ...emptyAttempt(lineage),
  visited: new Set([page]),
  sent: { ...emptyAttempt('').sent, interactions, initialized: true },
});
const entry = (seq: number, ordinal: number | null): Entry => ({
  event: stamped({ verb: 'completed', scope: 'course' }, seq),
  ordinal,
});
const journal = (lineage: string, change: Partial<Kept> = {}): Kept => ({
  lineage,
  session: '0000000a',
  writes: 1,
  at: 0,
  state: '',
  acked: 0,
  own: false,
  entries: [entry(1, 1), entry(2, 2), entry(3, null)],
  drafts: [],
  attempt: attempt(lineage, 'from-journal', 2),
  ...change,
});
/** Launches: an LMS that tells who learns here, one that does not, and none. */
const LMS: Launch = { ...ALONE, connected: true, learner: 7 };
const NAMELESS: Launch = { ...ALONE, connected: true };

const FATES: readonly (readonly [string, Attempt | null, Kept, Launch, Fate])[] = [
  ['takes a journal of the lineage that the LMS holds', attempt(MINE, 'lms', 1), journal(MINE), LMS, 'taken'],
  ['offers a journal that no LMS ever confirmed', null, journal(OTHER), LMS, 'offered'],
  ["offers this learner's own", null, journal(OTHER, { learner: 7 }), LMS, 'offered'],
  ['offers to nobody what the LMS says is of another learner', null, journal(OTHER, { learner: 8 }), LMS, 'left'],
  ['offers it where the LMS does not say who learns here', null, journal(OTHER, { learner: 8 }), NAMELESS, 'offered'],
  ['does not bring back what the LMS gave back once and holds no more', null, journal(MINE, { acked: 7 }), LMS, 'left'],
  ["leaves another learner's journal alone", attempt(MINE, 'lms'), journal(OTHER, { acked: 7 }), LMS, 'left'],
  [
    'offers what no LMS ever confirmed although this one holds other work',
    attempt(MINE, 'lms'),
    journal(OTHER),
    LMS,
    'offered',
  ],
  ['goes on from an own device without an LMS', null, journal(MINE, { own: true }), ALONE, 'taken'],
  ['takes nothing of an LMS where there is none', null, journal(MINE), ALONE, 'left'],
  ['offers an own record to an LMS', null, journal(MINE, { own: true }), LMS, 'offered'],
];

for (const [sentence, lms, kept, launch, expected] of FATES)
  test(sentence, () => {
    assert.equal(fateOf(kept, lms, launch), expected);
  });

const AGAIN: readonly (readonly [string, told: number, repeatable: boolean, again: readonly number[]])[] = [
  ['what the LMS has not stored', 1, false, [2, 3]],
  ['every statement that was not confirmed', 9, true, [1, 2, 3]],
];

for (const [sentence, interactions, repeatable, again] of AGAIN)
  test(`tells again ${sentence}`, () => {
    const lms = attempt(MINE, 'lms', interactions);
    const { entries } = journal(MINE);
    const told = entries.filter(each => isUnsent(each, lms, { repeatable, counted: 0 }));
    assert.deepEqual(
      told.map(({ event }) => event.seq),
      again,
    );
  });

test('of two that told an event, the later says when', () => {
  const told = toldIn([journal(MINE, { entries: [entry(1, 4), entry(2, null)] }), journal(MINE)]);
  assert.deepEqual([...told.values()], [4, 2]);
});

const resumed = (lms: Attempt | null, journals: readonly Kept[], connected = true) =>
  resume(
    {
      launch: {
        ...ALONE,
        connected,
        state: lms && encode(lms, outline, Infinity),
        interactions: lms?.sent.interactions ?? 0,
      },
      lineage: MINE,
      journals,
      early: [],
      repeatable: false,
    },
    outline,
  );

test('begins anew where nothing is known', () => {
  const { attempt: next, replay, taken, offered } = resumed(null, []);
  assert.deepEqual([next, replay, taken, offered], [emptyAttempt(MINE), [], [], []]);
});

test('merges one lineage, and says of the ledger what the LMS gave back, not what this device believes', () => {
  const { attempt: next } = resumed(attempt(MINE, 'm0-p0', 1), [
    journal(MINE, { attempt: attempt(MINE, 'm0-p1', 2) }),
    journal(OTHER, { attempt: attempt(OTHER, 'm1-p0', 2) }),
  ]);
  assert.deepEqual([...next.visited], ['m0-p0', 'm0-p1']);
  assert.equal(next.sent.interactions, 1);
});

test('goes on from what an own device holds without an LMS, and tells nobody', () => {
  const { attempt: next, replay } = resumed(null, [journal(OTHER, { own: true })], false);
  assert.deepEqual([[...next.visited], replay], [['from-journal'], []]);
});

const COUNTS: readonly (readonly [string, held: number, claimed: number, ordinals: readonly number[], number])[] = [
  ['as many as it counts', 3, 3, [3], 3],
  ['more than the state counts, which did not arrive: another device told the last', 4, 3, [3], 4],
  ['more than the state counts, of which this device told the last, perhaps in part', 5, 3, [4, 5], 3],
  ['fewer: all that is not proved is told again', 3, 5, [3, 4, 5], 2],
  ['fewer, and even what was proved is gone', 1, 5, [3, 4, 5], 1],
  ['fewer, and nothing on this device is in doubt', 3, 5, [], 3],
  ['fewer, and another device told the last one: nothing of its is written over', 3, 6, [3, 4, 5], 3],
  ['fewer, and an old journal of this device says where others were once', 4, 5, [1, 2, 5], 4],
  ['none: all that this device told is told again', 0, 5, [1, 2, 3, 4, 5], 0],
];

for (const [sentence, held, claimed, ordinals, expected] of COUNTS)
  test(`an LMS that holds ${sentence}`, () => {
    const entries = ordinals.map(ordinal => entry(ordinal, ordinal));
    assert.equal(arrived(held, claimed, entries), expected);
  });
