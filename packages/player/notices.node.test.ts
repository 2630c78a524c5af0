import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyAttempt, type Attempt, type Launch } from '@throughline/tracking';
import { noticesOf, type NoticeState } from './notices.js';
import { outlineOf } from './testing/outline.js';

const launch: Launch = {
  connected: true,
  mode: 'normal',
  credit: true,
  state: null,
  interactions: 0,
  stateLimit: 4000,
};

const outline = outlineOf();
const finished: Attempt = {
  ...emptyAttempt('00000000000a'),
  visited: new Set(outline.modules.flatMap(({ pages }) => pages.map(({ id }) => id))),
  checks: new Map([['knots-check', { opened: 1, finished: 1, best: 1, draw: [] }]]),
  scopes: new Map([['course', { completion: 'completed', success: 'passed', score: 1 }]]),
};
/** The same, and the course has had a lesson since. */
const grown: Attempt = { ...finished, visited: new Set([...finished.visited].filter(id => id !== 'loop')) };

const state: NoticeState = {
  launch,
  attempt: emptyAttempt('00000000000a'),
  outline,
  standard: 'scorm12',
  device: null,
  resume: false,
  worth: true,
  failed: false,
  status: 'saved',
  offer: null,
  elsewhere: false,
  dismissed: new Set(),
};

const review: Launch = { ...launch, mode: 'review' };

/** What is told, in order, in each case. */
const cases: readonly (readonly [string, Partial<NoticeState>, readonly string[]])[] = [
  ['says nothing in a platform that works', {}, []],
  ['says nothing before the platform was found or given up', { launch: null }, []],
  [
    'asks whose device it is where no platform is',
    { launch: { ...launch, connected: false } },
    ['device: notice.noLms'],
  ],
  [
    'asks it of a course that was made for none',
    { launch: { ...launch, connected: false }, standard: 'standalone' },
    ['device: device.explain'],
  ],
  [
    'asks only once there is something to keep',
    { launch: { ...launch, connected: false }, worth: false },
    ['launch: notice.noLms'],
  ],
  [
    'asks nothing where the session had ended, and says so',
    { launch: { ...launch, connected: false, ended: true }, status: 'dead' },
    ['trouble: trouble.dead'],
  ],
  [
    'says before acting that nothing is sent in review',
    { launch: review, attempt: finished },
    ['launch: notice.review'],
  ],
  [
    'says in review that lessons which came since count in a new attempt',
    { launch: review, attempt: grown },
    ['launch: notice.reviewNew'],
  ],
  [
    'says nothing of new lessons where the course was never finished',
    { launch: review, attempt: { ...grown, scopes: new Map() } },
    ['launch: notice.review'],
  ],
  ['says to a teacher that this is a preview', { launch: { ...launch, mode: 'browse' } }, ['launch: notice.browse']],
  ['says that a visit gives no credit', { launch: { ...launch, credit: false } }, ['launch: notice.noCredit']],
  ['asks whose unsent work is', { offer: 'unsent' }, ['offer: offer.unsent']],
  ['offers to carry earlier answers over', { offer: 'earlier' }, ['offer: offer.earlier']],
  [
    'puts the most pressing last',
    { status: 'unsaved', resume: true, failed: true },
    ['trouble: trouble.unsaved', 'resume: notice.resume', 'page: notice.noPage'],
  ],
  ['says that the course is open in another window', { elsewhere: true }, ['window: notice.window']],
  ['leaves out what was closed', { status: 'unsaved', dismissed: new Set(['trouble'] as const) }, []],
];

for (const [says, change, told] of cases) {
  test(says, () => {
    assert.deepEqual(
      noticesOf({ ...state, ...change }).map(({ kind, text }) => `${kind}: ${text}`),
      told,
    );
  });
}
