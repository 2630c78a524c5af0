import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Completion, ScopeState, Success } from '@throughline/tracking';
import { lessonStatus, moduleScope, progress } from './outcome.js';
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

test('a module has the score and the success of its checks, once each was finished', () => {
  const [module] = outline.modules;
  assert.ok(module);
  const completed = new Map([['module-one', scope('completed', 'unknown')]]);
  const check = (best: number | null) => new Map([['the-check', { opened: 1, finished: 1, best, draw: [] }]]);
  const attempt = { ...begunAttempt, scopes: completed };
  assert.equal(moduleScope(newAttempt, module), undefined, 'not begun');
  assert.deepEqual(moduleScope(attempt, module), scope('completed', 'unknown'));
  assert.equal(moduleScope({ ...attempt, checks: check(0.5) }, module)?.score, 0.5);
  const passed = new Map([...completed, ['a-check', scope('completed', 'passed')] as const]);
  assert.deepEqual(moduleScope({ ...attempt, scopes: passed, checks: check(0.9) }, module), {
    completion: 'completed',
    success: 'passed',
    score: 0.9,
  });
  const failed = new Map([...completed, ['a-check', scope('completed', 'failed')] as const]);
  assert.equal(moduleScope({ ...attempt, scopes: failed }, module)?.success, 'failed');
});
