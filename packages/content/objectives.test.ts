import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courseMapDoc } from './course-map-doc.js';
import { lackOf, readCourse, servedIn } from './index.js';
import { choice, fixed, page, small } from './testing/course.js';

const STATED = 'objectives:\n  - id: see\n    text: See a knot.\n  - id: tie\n    text: Tie a knot.\n';
const CHECK = page(':::assessment{#knots-check draw=1 pass=50}\nTake it.\n:::', { id: 'check-page', facts: '[]' });
const BANK = `---\nfacts: []\n---\n\n${choice('bank-see', ' objective=see')}\n`;
const ROLES = ':::roles{#my-role}\nWhere do you tie?\n\n- At sea {#at-sea}\n- At home {#at-home}\n:::';
const byRole = (...roles: readonly string[]) =>
  `::::by-role{#on-monday}\nOn Monday\n\n${roles.map(role => `### Here {#in-${role} role=${role}}\nTie one.`).join('\n\n')}\n::::`;

/** A course of one lesson, a check and its bank. */
function reading(lesson: string, objectives: string, stated = STATED) {
  const { 'course.yaml': yaml = '' } = small();
  const files = small({
    'course.yaml': `${String(yaml)}${stated}`,
    '01-tying/10-first.md': page(`Lead.\n\n${lesson}`, { objectives }),
    '01-tying/90-check.md': CHECK,
    '01-tying/bank.md': BANK,
  });
  return readCourse(fixed(files));
}

/** Code, file and what is said, of objectives alone. */
const told = (...args: Parameters<typeof reading>) =>
  reading(...args)
    .problems.filter(({ code }) => ['C105', 'C258', 'C259', 'C260'].includes(code))
    .map(({ code, file, what }) => `${code} ${file} ${what}`);

test('a course that states no objectives is not asked for them', () => {
  assert.deepEqual(told(choice('one'), '[sea]', ''), []);
  assert.deepEqual(told(choice('one'), '', ''), []);
});

test('names an objective that the course does not state, and what it may have meant', () => {
  const { problems } = reading(choice('one'), '[see, tei]');
  const fault = problems.find(({ code }) => code === 'C258');
  assert.equal(`${fault?.file}:${fault?.line}:${fault?.column}`, '01-tying/10-first.md:5:19');
  assert.match(fault?.cure ?? '', /Did you mean “tie”/u);
});

test('names a lesson without an objective, and everything that an objective lacks', () => {
  assert.deepEqual(told(choice('one'), ''), [
    'C259 01-tying/10-first.md This lesson serves no objective.',
    'C260 course.yaml There is no activity for the objective “see”.',
    'C260 course.yaml There is no lesson for the objective “tie”.',
    'C260 course.yaml There is no activity for the objective “tie”.',
    'C260 course.yaml There is no question of a bank and no rubric for the objective “tie”.',
  ]);
});

test('an activity serves the objective that it names, else those of its lesson', () => {
  const { map } = reading(`${choice('one', ' objective=see')}\n\n${choice('two')}`, '[see, tie]');
  assert.ok(map);
  assert.deepEqual(
    servedIn(map).map(({ activities, questions }) => [activities, questions]),
    [
      [['one', 'two'], ['bank-see']],
      [['two'], []],
    ],
  );
});

test('where roles are offered, each objective needs a part for each of them', () => {
  const lacks = (lesson: string) => {
    const { map } = reading(`${choice('one')}\n\n${lesson}`, '[see]', STATED.split('  - id: tie')[0]);
    assert.ok(map);
    return servedIn(map).flatMap(served => lackOf(served, map));
  };
  assert.deepEqual(lacks(''), []);
  assert.deepEqual(lacks(`${ROLES}\n\n${byRole('at-sea', 'at-home')}`), []);
  assert.deepEqual(lacks(`${ROLES}\n\n${byRole('at-sea')}`), ['no part for the role “at-home”']);
});

test('an entry without an id or without words is told', () => {
  assert.match(told(choice('one'), '[see]', 'objectives:\n  - id: see\n')[0] ?? '', /^C105 course\.yaml “objectives”/u);
});

test('the map for people says what is missing', () => {
  const { map } = reading(choice('one'), '[see]');
  assert.ok(map);
  const doc = courseMapDoc(map);
  assert.match(doc, /\| \*\*see\*\*: See a knot\. \| 2 \| 1 \| 1 \| 0 \| 0 \| nothing \|/u);
  assert.match(doc, /\| \*\*tie\*\*: Tie a knot\. \| 0 \| 0 \| 0 \| 0 \| 0 \| no lesson, no activity, /u);
  assert.match(doc, /\| 1 \| A page \(`first-page`\) \| 5 \| see \| choice \|/u);
});
