import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Completion, ScopeState, Success } from '@throughline/tracking';
import { lessonStatus, progress } from './outcome.js';
import { begunAttempt, newAttempt, outline, passedAttempt } from './testing/course.js';

const scope = (completion: Completion, success: Success): ScopeState => ({ completion, success, score: null });
const pages = outline.modules.flatMap(module => module.pages);

const table: readonly (readonly [Completion, Success, checked: boolean, string])[] = [
  ['incomplete', 'unknown', false, 'incomplete'],
  ['completed', 'unknown', false, 'completed'],
  ['incomplete', 'unknown', true, 'incomplete'],
  // Passed, with lessons still to be seen.
  ['incomplete', 'passed', true, 'incomplete'],
  // All wrong, with tries left.
  ['completed', 'unknown', true, 'incomplete'],
  ['completed', 'passed', true, 'passed'],
  // All wrong, and no try left.
  ['completed', 'failed', true, 'failed'],
];

for (const [completion, success, checked, status] of table)
  test(`SCORM 1.2 says ${status} of ${completion}, ${success}, ${checked ? 'with' : 'without'} checks`, () => {
    assert.equal(lessonStatus(scope(completion, success), checked), status);
  });

test('progress is what is done of what is required, and 1 only when completed', () => {
  const open = scope('incomplete', 'unknown');
  assert.equal(progress(pages, newAttempt, open), 0);
  assert.equal(progress(pages, begunAttempt, open), 0.5);
  assert.equal(progress(pages, passedAttempt, open), 0.5, 'coming to a check is not finishing it');
  const done = new Map([['a-check', scope('completed', 'unknown')] as const]);
  assert.equal(progress(pages, { ...begunAttempt, scopes: done }, open), 0.9999);
  assert.equal(progress(pages, newAttempt, scope('completed', 'unknown')), 1);
  assert.equal(progress([], newAttempt, open), 0);
});
