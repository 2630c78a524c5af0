import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begunAttempt, context, newAttempt, passedAttempt } from '../internal/testing/course.js';
import { snapshot } from './snapshot.js';

const elements = (attempt: typeof newAttempt) => Object.fromEntries(snapshot(attempt, context()).flat());

test('begins with the state and the exit that keeps it, and writes no success before there is one', () => {
  assert.deepEqual(snapshot(newAttempt, context()), [
    [['cmi.suspend_data', 'K1AAAA']],
    [['cmi.exit', 'suspend']],
    [['cmi.completion_status', 'incomplete']],
    [['cmi.progress_measure', '0']],
    [['cmi.session_time', 'PT1M1.05S']],
  ]);
});

test('all wrong with tries left is completed, success unknown, score kept', () => {
  const scope = { completion: 'completed', success: 'unknown', score: 1 / 3 } as const;
  const told = elements({ ...begunAttempt, scopes: new Map([['course', scope]]) });
  assert.deepEqual(
    [told['cmi.completion_status'], told['cmi.success_status'], told['cmi.score.scaled'], told['cmi.score.raw']],
    ['completed', undefined, '0.3333', '33.33'],
  );
});

test('finished and passed is completed and passed, with all of the way done', () => {
  const told = elements(passedAttempt);
  assert.deepEqual(
    [told['cmi.completion_status'], told['cmi.success_status'], told['cmi.progress_measure'], told['cmi.location']],
    ['completed', 'passed', '1', 'a-check'],
  );
  assert.equal(told['cmi.objectives.0.success_status'], 'passed');
});
