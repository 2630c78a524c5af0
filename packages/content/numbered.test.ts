import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse } from './index.js';
import { choice, fixed, page, small } from './testing/course.js';

const kickers = (files: Readonly<Record<string, string>>) =>
  readCourse(fixed(small(files)))
    .course?.pages.filter(({ id }) => !id.startsWith('bank:'))
    .map(({ id, html }) => [id, /<p class="kicker">(.*?)<\/p>/u.exec(html)?.[1]]);

const yaml = (id: string) => `id: ${id}\ntitle: Ropes\ndescription: Two ropes.\n`;
const lesson = (id: string) => page('Lead.', { id, facts: '' });
const check = page('Lead.\n\n:::assessment{#knots-check draw=1 pass=80}\nSome words.\n:::', { id: 'check', facts: '' });

test('modules with a check are numbered from 1; what stands before and after them has no number', () => {
  const files = {
    '01-tying/10-first.md': lesson('welcome'),
    '02-bends/module.yaml': yaml('bends'),
    '02-bends/10-first.md': lesson('first-bend'),
    '02-bends/90-check.md': check,
    '02-bends/bank.md': `---\nfacts: []\n---\n\n${choice('one')}\n`,
    '03-end/module.yaml': yaml('end'),
    '03-end/10-last.md': lesson('goodbye'),
  };
  assert.deepEqual(kickers(files), [
    ['welcome', 'About 5 min'],
    ['first-bend', 'Module 1, lesson 1 · about 5 min'],
    ['check', 'Module 1, check · about 5 min'],
    ['goodbye', 'About 5 min'],
  ]);
});

test('without any check, every module has a number', () => {
  const files = {
    '01-tying/10-first.md': lesson('first-knot'),
    '02-bends/module.yaml': yaml('bends'),
    '02-bends/10-first.md': lesson('first-bend'),
  };
  assert.deepEqual(kickers(files), [
    ['first-knot', 'Module 1, lesson 1 · about 5 min'],
    ['first-bend', 'Module 2, lesson 1 · about 5 min'],
  ]);
});
