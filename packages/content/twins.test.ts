import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choice, readPage, shown } from './testing/course.js';

const before = (id: string, attributes = '') => `::::pre-check{#start}\nSee.\n\n${choice(id, attributes)}\n::::`;

test('what is asked before the course is no item of it: it has no place in a record', () => {
  const { course, problems } = readPage(`Lead.\n\n${before('first')}\n\n${choice('last', ' twin=first')}`);
  assert.deepEqual(problems, []);
  assert.ok(course);
  const [module] = course.outline.modules;
  assert.deepEqual(module?.items.map(({ id }) => id), ['last']); // prettier-ignore
  assert.deepEqual(module.pages[0]?.activities, ['last']);
  assert.deepEqual(course.activities.map(({ id }) => id), ['last']); // prettier-ignore
  const html = course.pages[0]?.html ?? '';
  assert.match(html, /<tl-choice id="first"[^>]* max-tries="1"[^>]* data-practice/u);
  assert.match(html, /<tl-choice id="last"[^>]* data-twin="first"/u);
});

test('practice is no item either, and no thing to do', () => {
  const { course, problems } = readPage(`Lead.\n\n${choice('try-it', ' mode=practice')}`);
  assert.deepEqual(problems, []);
  assert.deepEqual(course?.outline.modules[0]?.items, []);
  assert.deepEqual(course.outline.modules[0].pages[0]?.activities, []);
});

const wrong: readonly (readonly [name: string, body: string, expected: string])[] = [
  [
    'a twin of a question that was not asked before',
    `${before('first')}\n\n${choice('last', ' twin=frist')}`,
    'C225 14:3 :choice; C224 26:22 frist',
  ],
  ['a twin of a question beside the pre-check', `${choice('one')}\n\n${choice('two', ' twin=one')}`, 'C224 22:21 one'],
  ['a question without a twin', before('first'), 'C225 14:3 :choice'],
  ['a pre-check without a question', ':::pre-check{#start}\nSee.\n:::', 'C218 11:3 :pre-check'],
];
for (const [name, body, expected] of wrong) {
  test(`tells of ${name}`, () => {
    const { problems, text } = readPage(`Lead.\n\n${body}`);
    assert.deepEqual(shown(problems, text), expected.split('; '));
  });
}
