import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Launch } from '@throughline/tracking';
import { noticesOf, type NoticeState } from './notices.js';

const launch: Launch = {
  connected: true,
  mode: 'normal',
  credit: true,
  state: null,
  interactions: 0,
  stateLimit: 4000,
};

const state: NoticeState = {
  launch,
  standard: 'scorm12',
  device: null,
  resume: false,
  worth: true,
  failed: false,
  status: 'saved',
  offer: false,
  elsewhere: false,
  dismissed: new Set(),
};

/** What is told, in order, in each case. */
const cases: readonly (readonly [string, Partial<NoticeState>, readonly string[]])[] = [
  ['says nothing in a platform that works', {}, []],
  ['says nothing before the platform was found or given up', { launch: null }, []],
  ['asks whose device it is where no platform is', { launch: { ...launch, connected: false } }, ['device']],
  ['asks only once there is something to keep', { launch: { ...launch, connected: false }, worth: false }, ['launch']],
  [
    'asks nothing where the session had ended, and says so',
    { launch: { ...launch, connected: false, ended: true }, status: 'dead' },
    ['trouble'],
  ],
  ['says before acting that nothing is sent in review', { launch: { ...launch, mode: 'review' } }, ['launch']],
  ['says that a visit gives no credit', { launch: { ...launch, credit: false } }, ['launch']],
  ['puts the most pressing last', { status: 'unsaved', resume: true, failed: true }, ['trouble', 'resume', 'page']],
  ['says that the course is open in another window', { elsewhere: true }, ['window']],
  ['leaves out what was closed', { status: 'unsaved', dismissed: new Set(['trouble'] as const) }, []],
];

for (const [says, change, kinds] of cases) {
  test(says, () => {
    assert.deepEqual(
      noticesOf({ ...state, ...change }).map(({ kind }) => kind),
      kinds,
    );
  });
}
