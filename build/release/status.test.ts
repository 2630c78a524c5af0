import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { begunAttempt, context, outline } from '@throughline/standards/internal/testing/course.js';
import { snapshot as snapshot12 } from '@throughline/standards/scorm12/snapshot.js';
import { snapshot as snapshot2004 } from '@throughline/standards/scorm2004/snapshot.js';
import type { Attempt, ScopeState } from '@throughline/tracking';
import { guidesFolder } from './platforms.js';

const guide = readFileSync(path.join(guidesFolder, 'reading-the-reports.md'), 'utf8');
const [, table = ''] = /\| What the learner did \|.*\n\|[ -|]+\n((?:\|.*\n)+)/u.exec(guide) ?? [];
const rows = table
  .trim()
  .split('\n')
  .map(line => line.split('|').slice(1, -1));

const uncheckedOutline = {
  ...outline,
  modules: outline.modules.map(module => ({ ...module, pages: module.pages.filter(page => !page.check) })),
};

/** What stands behind each row: how the course stands, and whether it has a check. */
const cases: readonly (readonly [ScopeState, checked: boolean])[] = [
  [{ completion: 'incomplete', success: 'unknown', score: null }, true],
  [{ completion: 'completed', success: 'passed', score: 0.9 }, true],
  [{ completion: 'completed', success: 'unknown', score: 0.4 }, true],
  [{ completion: 'completed', success: 'failed', score: 0.4 }, true],
  [{ completion: 'completed', success: 'unknown', score: null }, false],
];

const codes = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/gu)].map(([, word = '']) => word);

test('the guide has a row for each way a course can stand', () => {
  assert.equal(rows.length, cases.length);
});

for (const [index, [scope, checked]] of cases.entries())
  test(`what the guide says of the status is what is told: ${rows[index]?.[0]?.trim() ?? ''}`, () => {
    const attempt: Attempt = { ...begunAttempt, scopes: new Map([['course', scope]]) };
    const where = context({ outline: checked ? outline : uncheckedOutline });
    const told = new Map([...snapshot12(attempt, where), ...snapshot2004(attempt, where)].flat());
    const [, in12, in2004] = rows[index] ?? [];
    assert.deepEqual(codes(in12), [told.get('cmi.core.lesson_status')]);
    // An unknown success is not written: it is what a platform says by itself.
    assert.deepEqual(codes(in2004), [told.get('cmi.completion_status'), told.get('cmi.success_status') ?? 'unknown']);
    const says = (cell = ''): boolean => cell.includes('with the score');
    if (scope.success === 'unknown') {
      assert.equal(says(in12), told.has('cmi.core.score.raw'));
      assert.equal(says(in2004), told.has('cmi.score.scaled'));
    }
  });
