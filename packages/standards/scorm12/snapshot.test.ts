import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begunAttempt, context, newAttempt, passedAttempt } from '../internal/testing/course.js';
import { snapshot } from './snapshot.js';

test('begins with the state and the exit that keeps it, and writes no score before there is one', () => {
  assert.deepEqual(snapshot(newAttempt, context()), [
    [['cmi.suspend_data', 'K1AAAA']],
    [['cmi.core.exit', 'suspend']],
    [['cmi.core.lesson_status', 'incomplete']],
    [['cmi.core.session_time', '0000:01:01.05']],
  ]);
});

test('tells place and module of a course begun, all of a course passed', () => {
  const elements = (attempt: typeof newAttempt) => Object.fromEntries(snapshot(attempt, context()).flat());
  assert.deepEqual(elements(begunAttempt), {
    ...elements(newAttempt),
    'cmi.core.lesson_location': 'a-lesson',
    'cmi.objectives.0.id': 'module_one',
    'cmi.objectives.0.status': 'incomplete',
  });
  assert.deepEqual(elements(passedAttempt), {
    ...elements(begunAttempt),
    'cmi.core.lesson_location': 'a-check',
    'cmi.core.lesson_status': 'passed',
    'cmi.core.score.raw': '87.5',
    'cmi.core.score.min': '0',
    'cmi.core.score.max': '100',
    'cmi.objectives.0.status': 'passed',
    'cmi.objectives.0.score.raw': '87.5',
    'cmi.objectives.0.score.min': '0',
    'cmi.objectives.0.score.max': '100',
  });
});
