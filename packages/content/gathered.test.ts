import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse } from './index.js';
import { choice, page, small } from './testing/course.js';

test('tells what it would write itself last, once a file, and how much there is of it', () => {
  const bare = page(`Lead.\n\n:::choise\nx\n:::\n\n${choice('a').replace(/ ?\{#[^}]*\}/gu, '')}`, { id: '' });
  const { problems } = readCourse(
    small({ '01-tying/10-first.md': bare, '01-tying/20-more.md': page('Lead.', { id: 'more' }) }),
  );
  assert.deepEqual(
    problems.map(({ code, file, line, what }) => `${code} ${file}:${line} ${what}`),
    [
      'C201 01-tying/10-first.md:10 There is no block “choise”.',
      'C301 01-tying/10-first.md:1 This page has no id. Neither have 3 others in this file.',
      'C304 01-tying/20-more.md:2 “more” has no slot.',
      'C304 01-tying/module.yaml:1 “module:tying” has no slot.',
    ],
  );
});
