import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse } from './index.js';
import { choice, fixed, page, shown, small } from './testing/course.js';

const lesson = (id: string, front: Readonly<Record<string, string>> = {}) => page('Lead.', { id, facts: '', ...front });
const check = (id: string, front: Readonly<Record<string, string>> = {}) =>
  page(`Lead.\n\n:::assessment{#${id}-check draw=1 pass=80}\nSome words.\n:::`, { id, facts: '', ...front });

/** Three modules: one without a check, two with one. */
const read = (first: string, last = check('hitch-check')) => {
  const bank = (id: string) => `---\nfacts: []\n---\n\n${choice(id)}\n`;
  const files = fixed({
    ...small({ '01-tying/10-first.md': first }),
    '02-bends/module.yaml': 'id: bends\ntitle: Bends\ndescription: Two ropes.\n',
    '02-bends/90-check.md': check('bend-check'),
    '02-bends/bank.md': bank('one'),
    '03-hitches/module.yaml': 'id: hitches\ntitle: Hitches\ndescription: A rope and a post.\n',
    '03-hitches/90-check.md': last,
    '03-hitches/bank.md': bank('two'),
  });
  return readCourse(files);
};

const carried: readonly (readonly [also: string, expected: Record<string, readonly string[]>])[] = [
  ['', {}],
  ['[all]', { calm: ['bends', 'hitches'] }],
  ['[hitches]', { calm: ['hitches'] }],
];
for (const [also, expected] of carried)
  test(`also: ${also || 'left out'}`, () => {
    const { course, problems } = read(lesson('calm', { also }));
    assert.deepEqual(problems, []);
    assert.deepEqual(course?.carried, expected);
  });

const wrong: readonly (readonly [also: string, expected: string])[] = [
  ['[hitch]', 'C112 6:8 hitch'],
  ['[tying]', 'C112 6:8 tying'],
  ['hitches', 'C105 6:7 hitches'],
];
for (const [also, expected] of wrong)
  test(`tells of also: ${also}`, () => {
    const text = lesson('calm', { also });
    assert.deepEqual(shown(read(text).problems, text), [expected]);
  });

test('a check counts for its own module alone', () => {
  const text = check('hitch-check', { also: '[bends]' });
  assert.deepEqual(shown(read(lesson('calm'), text).problems, text), ['C113 6:8 bends']);
});
