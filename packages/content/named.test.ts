import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse } from './index.js';
import { fixed, page, readPage, shown, small } from './testing/course.js';

const checklist = (plan: string) => `:::checklist{#before plan=${plan}}
Before you tie:

- [ ] The rope is dry {#dry}
:::`;
const reflection = (plan: string) => `:::reflection{#for-whom plan="${plan}"}
For whom do you tie?
:::`;
const planner = (attributes: string, field = 'collect') => `:::planner{#my-knot title="My knot"${attributes}}
Plan a knot.

### The rope {#rope${field === '' ? '' : ` ${field}`}}
How long is it?
:::`;
const plan = `:::action-plan{#this-week}
What will you do?

### At home {#at-home}
One line.
:::`;
const criteria = ['one', 'two', 'three', 'four'].map(
  id =>
    `### Criterion ${id} {#${id}}\n${['low', 'mid', 'top'].map(level => `- ${level} {#${id}-${level}}\n  > So.`).join('\n')}`,
);
const rubric = `:::rubric{#how-good}\nWhere does it stand?\n\n${criteria.join('\n\n')}\n:::`;

const rows: readonly (readonly [name: string, body: readonly string[], expected: string])[] = [
  ['what is named and is there', [checklist('this-week'), reflection('this-week'), plan], ''],
  ['a planner with both', [planner(' rubric=how-good plan=this-week'), rubric, plan], ''],
  ['a plan that is nowhere', [checklist('this-weak'), plan], 'C229 11:27 this-weak'],
  ['a plan in quotes that is nowhere', [reflection('this-weak'), plan], 'C229 11:31 this-weak'],
  ['a plan where the course has none', [planner(' plan=this-week')], 'C229 11:42 this-week'],
  ['a rubric that is nowhere', [planner(' rubric=how-god', ''), rubric], 'C229 11:44 how-god'],
  ['a rubric that is a plan', [planner(' rubric=this-week', ''), plan], 'C229 11:44 this-week'],
  ['a plan that is a rubric', [checklist('how-good'), rubric], 'C229 11:27 how-good'],
  ['its own id for a plan', [checklist('before')], 'C229 11:27 before'],
  ['a field that is collected nowhere', [planner('')], 'C218 14:5 The rope {#rope collect}'],
  ['a plan that nothing goes into', [planner(' plan=this-week', ''), plan], 'C218 11:3 :planner'],
  [
    'a list that is collected',
    [planner(' plan=this-week').replace('How long is it?', '- Long {#long}\n- Short {#short}'), plan],
    'C218 14:5 The rope {#rope collect}',
  ],
];
for (const [name, body, expected] of rows)
  test(`${expected === '' ? 'is content with' : 'stops at'} ${name}`, () => {
    const { problems, text } = readPage(`Lead.\n\n${body.join('\n\n')}`);
    assert.deepEqual(shown(problems, text), expected === '' ? [] : [expected]);
  });

test('says what was probably meant, what there is of that kind, and what the named block is', () => {
  const told = (...body: readonly string[]) =>
    readPage(`Lead.\n\n${body.join('\n\n')}`).problems.map(({ what, cure }) => `${what} ${cure}`);
  assert.deepEqual(told(checklist('this-weak'), plan), [
    'There is no “action-plan” with the id “this-weak”. Write one of these: this-week. Did you mean “this-week”?',
  ]);
  assert.deepEqual(told(checklist('how-good'), rubric), [
    '“how-good” is no “action-plan” but a “rubric”. Write a block “action-plan”, or take “plan” out.',
  ]);
});

test('a plan may stand in another module, a rubric only on the page of its planner', () => {
  const files = (rest: string) =>
    fixed(
      small({
        '01-tying/10-first.md': page(`Lead.\n\n${planner(' rubric=how-good plan=this-week')}`),
        '02-more/module.yaml': 'id: more\ntitle: More\ndescription: More knots.\n',
        '02-more/10-second.md': page(`Lead.\n\n${rest}`, { id: 'second-page' }),
      }),
    );
  const codes = (rest: string) =>
    readCourse(files(rest)).problems.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);
  assert.deepEqual(codes(`${plan}\n\n${rubric}`), ['C230 01-tying/10-first.md:11:44']);
  assert.deepEqual(codes(plan), ['C229 01-tying/10-first.md:11:44']);
});
