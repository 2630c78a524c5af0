import { test } from 'node:test';
import assert from 'node:assert/strict';
import { emptyAttempt } from './attempt.js';
import type { Attempt } from './attempt.js';
import type { Entry, Kept } from './journal.js';
import { arrived, reconcile } from './reconcile.js';
import type { Reconciled } from './reconcile.js';
import { stamped } from './testing/arbitrary.js';

const MINE = 'aaaaaaaaaaaa';
const OTHER = 'bbbbbbbbbbbb';
const attempt = (lineage: string, page: string, interactions = 0): Attempt => ({
  ...emptyAttempt(lineage),
  visited: new Set([page]),
  sent: { interactions, initialized: true, completed: false, passed: false },
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
  early: false,
  own: false,
  entries: [entry(1, 1), entry(2, 2), entry(3, null)],
  drafts: [],
  attempt: attempt(lineage, 'from-journal', 2),
  ...change,
});
type Told = readonly [pages: readonly string[] | null, replayed: readonly number[], fate: 'offer' | 'archive' | 'done'];
const LMS = { alone: false, repeatable: false, counted: 0 };
const LRS = { ...LMS, repeatable: true };
const ALONE = { ...LMS, alone: true };

const TABLE: readonly (readonly [string, Attempt | null, Kept | null, typeof LMS, Told])[] = [
  ['begins anew where nothing is known', null, null, LMS, [null, [], 'done']],
  ['takes what the LMS holds where there is no journal', attempt(MINE, 'lms'), null, LMS, [['lms'], [], 'done']],
  [
    'merges one lineage and tells what the LMS has not stored',
    attempt(MINE, 'lms', 1),
    journal(MINE),
    LMS,
    [['from-journal', 'lms'], [2, 3], 'done'],
  ],
  [
    'tells every statement again that was not confirmed',
    attempt(MINE, 'lms', 9),
    journal(MINE),
    LRS,
    [['from-journal', 'lms'], [1, 2, 3], 'done'],
  ],
  ['offers a journal that no LMS ever confirmed', null, journal(OTHER), LMS, [null, [], 'offer']],
  [
    'does not bring back what the LMS gave back once and holds no more',
    null,
    journal(MINE, { acked: 7 }),
    LMS,
    [null, [], 'archive'],
  ],
  [
    "leaves another learner's journal alone",
    attempt(MINE, 'lms'),
    journal(OTHER, { acked: 7 }),
    LMS,
    [['lms'], [], 'archive'],
  ],
  [
    'offers what no LMS ever confirmed although this one holds other work',
    attempt(MINE, 'lms'),
    journal(OTHER),
    LMS,
    [['lms'], [], 'offer'],
  ],
  [
    'offers what was done before an LMS was found',
    attempt(MINE, 'lms'),
    journal(OTHER, { early: true }),
    LMS,
    [['lms'], [], 'offer'],
  ],
  [
    'goes on from an own device without an LMS',
    null,
    journal(MINE, { own: true }),
    ALONE,
    [['from-journal'], [], 'done'],
  ],
  ['takes nothing of an LMS where there is none', null, journal(MINE), ALONE, [null, [], 'archive']],
  ['offers an own record to an LMS', null, journal(MINE, { own: true }), LMS, [null, [], 'offer']],
];

for (const [sentence, lms, kept, situation, expected] of TABLE)
  test(sentence, () => {
    const told = ({ attempt: next, replay, archive, offer }: Reconciled): Told => [
      next && [...next.visited].sort(),
      replay.map(({ event }) => event.seq),
      archive ? 'archive' : offer ? 'offer' : 'done',
    ];
    assert.deepEqual(told(reconcile(lms, kept, situation)), expected);
  });

test('says of the ledger what the LMS gave back, not what this device believes', () => {
  assert.equal(reconcile(attempt(MINE, 'lms', 1), journal(MINE), LMS).attempt?.sent.interactions, 1);
});

const COUNTS: readonly (readonly [string, held: number, claimed: number, ordinals: readonly number[], number])[] = [
  ['as many as it counts', 3, 3, [3], 3],
  ['more than the state counts: the state did not arrive', 4, 3, [3], 4],
  ['fewer: all that is not proved is told again', 3, 5, [3, 4, 5], 2],
  ['fewer, and even what was proved is gone', 1, 5, [3, 4, 5], 1],
  ['fewer, and nothing on this device is in doubt', 3, 5, [], 3],
  ['fewer, and another device told the last one: nothing of its is written over', 3, 6, [3, 4, 5], 3],
  ['none: it may keep no list, so the state is believed', 0, 5, [3, 4, 5], 5],
];

for (const [sentence, held, claimed, ordinals, expected] of COUNTS)
  test(`an LMS that holds ${sentence}`, () => {
    const entries = ordinals.map(ordinal => entry(ordinal, ordinal));
    assert.equal(arrived(held, claimed, entries), expected);
  });
