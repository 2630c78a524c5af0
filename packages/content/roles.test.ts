import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse } from './index.js';
import { choice, fixed, page, readPage, shown, small } from './testing/course.js';

const roles = (id = 'my-role') => `:::roles{#${id}}
Where do you tie?

- On a boat {#boat}
- On a farm {#farm}
:::`;
const byRole = (first = 'boat', second = 'farm', inside = 'Tie it to the post.') => `::::by-role{#on-monday}
On Monday

### On a ferry {#monday-ferry role=${first}}
Look at the ropes.

### On the farm {#monday-farm role=${second}}
${inside}
::::`;

const rows: readonly (readonly [name: string, body: readonly string[], expected: readonly string[]])[] = [
  ['a part for each role', [roles(), byRole()], []],
  ['parts before the roles', [byRole(), roles()], []],
  ['a box to read in a part', [roles(), byRole('boat', 'farm', ':::callout\nDry ropes only.\n:::')], []],
  ['practice in a part', [roles(), byRole('boat', 'farm', choice('seen', ' mode=practice'))], []],
  ['a role that is not there', [byRole('boat', 'fram'), roles()], ['C232 17:36 fram']],
  ['a part that names no role', [byRole().replace(' role=farm', ''), roles()], ['C207 17:17 {#monday-farm}']],
  ['a role that has two parts', [byRole('boat', 'boat'), roles()], ['C218 17:31 role']],
  ['parts without a list of roles', [byRole()], ['C231 11:4 :by-role']],
  ['a second list of roles', [roles(), roles('their-role').replaceAll('{#', '{#their-')], ['C233 18:3 :roles']],
  ['a question in a part', [byRole('boat', 'farm', choice('seen')), roles()], ['C234 18:3 :choice']],
  ['an activity in a part', [byRole('boat', 'farm', ':::reveal\nWhy?\n\nSo.\n:::'), roles()], ['C234 18:3 :reveal']],
  ['what is written in a part', [byRole('boat', 'farm', ':::reflection\nWhy?\n:::'), roles()], ['C234 18:3 :reflection']],
  ['one part', [byRole().replace(/\n### On the farm[^]*(?=::::$)/u, ''), roles()], ['C218 11:4 :by-role']],
  ['a part with nothing in it', [byRole('boat', 'farm', ''), roles()], ['C218 17:5 On the farm {#monday-farm role=farm}']],
  ['one role', [roles().replace('- On a farm {#farm}\n', '')], ['C218 11:3 :roles']],
  ['a role that is said twice', [roles().replace('On a farm', 'On a boat')], ['C218 15:3 On a boat {#farm}']],
  ['roles without a question', [roles().replace('Where do you tie?\n', '')], ['C218 11:3 :roles']],
  ['a role that is ticked', [roles().replace('- On a boat', '- [x] On a boat')], ['C218 14:7 On a boat {#boat}']],
  ['words that are said of a role', [roles().replace('{#boat}', '{#boat}\n  > A good place.')], ['C218 15:5 A good place.']],
]; // prettier-ignore
for (const [name, body, expected] of rows)
  test(`${expected.length === 0 ? 'is content with' : 'stops at'} ${name}`, () => {
    const { problems, text } = readPage(`Lead.\n\n${body.join('\n\n')}`);
    assert.deepEqual(shown(problems, text), expected);
  });

test('what follows a role is no item and no activity: it is recorded nowhere', () => {
  const { course } = readPage(
    `Lead.\n\n${roles()}\n\n${byRole('boat', 'farm', choice('seen', ' mode=practice'))}\n\n${choice('told')}`,
  );
  const [module] = course?.outline.modules ?? [];
  assert.deepEqual([module?.items.map(({ id }) => id), module?.pages[0]?.activities], [['told'], ['told']]);
});

test('a question deep in a part is told once, with its cure', () => {
  const inside = `:::::accordion{#deep}\n### One {#one}\n${choice('seen')}\n\n### Two {#two}\nWords.\n:::::`;
  const { problems } = readPage(
    `Lead.\n\n${byRole('boat', 'farm', inside).replaceAll(/^::::(?!:)/gmu, '::::::')}\n\n${roles()}`,
  );
  assert.deepEqual(
    problems.map(({ code, what, why, cure }) => [code, what, why, cure]),
    [
      [
        'C234',
        '“accordion” stands in a part for one role.',
        'What is recorded is the same for every role, and nobody may read the role from it.',
        'Put it below the “by-role”. A question that is only for practice (mode=practice) may stand here.',
      ],
    ],
  );
});

test('a role is named from any module, and what was probably meant is said', () => {
  const files = (parts: string) =>
    fixed(
      small({
        '01-tying/10-first.md': page(`Lead.\n\n${roles()}`),
        '02-more/module.yaml': 'id: more\ntitle: More\ndescription: More knots.\n',
        '02-more/10-second.md': page(`Lead.\n\n${parts}`, { id: 'second-page' }),
      }),
    );
  assert.deepEqual(readCourse(files(byRole())).problems, []);
  assert.deepEqual(
    readCourse(files(byRole('boat', 'fram'))).problems.map(({ file, cure }) => [file, cure]),
    [['02-more/10-second.md', 'Write one of these: boat, farm. Did you mean “farm”?']],
  );
});
