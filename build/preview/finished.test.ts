import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, type Check, type Course, type Item, type PageOutline } from '@throughline/tracking';
import { course as lessons } from '../testing/course.js';
import { finishRecord } from './finished.js';

const [module] = lessons.outline.modules;
assert.ok(module);

const types: readonly Item['type'][] = ['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance'];
const more: readonly Item['type'][] = ['sequencing', 'likert', 'numeric', 'other'];

/** A question to which any answer is right. */
const open = (type: Item['type'], at: number): Item => ({
  id: `open-${type}`,
  slot: 10 + at,
  revision: 1,
  type,
  points: 1,
  options: [{ id: 'one', slot: 0 }],
  ...((type === 'matching' || type === 'performance') && { targets: [{ id: 'other', slot: 1 }] }),
});

const drawn = (id: string, slot: number): Item => ({
  ...open('choice', 0),
  id,
  slot,
  key: { type: 'choice', ids: ['one'] },
  check: 'the-test',
});

const bank = [drawn('brakes', 30), drawn('tyres', 31), drawn('bell', 32)];
const check: Check = { id: 'the-test', draw: 2, pass: 0.8, tries: 2, bank: bank.map(({ id }) => id) };
const checkPage: PageOutline = {
  id: 'the-test-page',
  slot: 9,
  title: { en: 'Test' },
  minutes: 4,
  required: true,
  items: [],
  activities: ['the-test'],
  check,
};

/** Two lessons, a reveal, a question of every type without a right answer, and a check. */
const questions = [...types, ...more].map(open);
const course: Course = {
  ...lessons,
  outline: {
    ...lessons.outline,
    modules: [
      {
        ...module,
        items: [...module.items, ...questions, ...bank],
        pages: [
          ...module.pages.map((page, at) =>
            at === 0
              ? { ...page, activities: [...page.activities, 'a-reveal', ...questions.map(({ id }) => id)] }
              : page,
          ),
          checkPage,
        ],
      },
    ],
  },
};

test('leaves what a run leaves: outcome, score, place, time and every answer, the check passed', async () => {
  const record = await finishRecord('scorm12', {}, { course });
  const { 'cmi.suspend_data': state = '', ...told } = record;
  assert.deepEqual(
    {
      status: told['cmi.core.lesson_status'],
      score: told['cmi.core.score.raw'],
      place: told['cmi.core.lesson_location'],
      exit: told['cmi.core.exit'],
      time: told['cmi.core.total_time'],
      answers: Object.keys(told).filter(element => /^cmi\.interactions\.\d+\.student_response$/.test(element)).length,
    },
    { status: 'passed', score: '100', place: 'the-test-page', exit: 'suspend', time: '0000:10:00.00', answers: 2 },
  );
  const attempt = decode(state, course.outline);
  assert.ok(attempt);
  assert.equal(attempt.items.size, 1 + questions.length + check.draw);
  assert.deepEqual([...attempt.done], ['a-reveal']);
  assert.deepEqual(attempt.scopes.get('course'), { completion: 'completed', success: 'passed', score: 1 });
});

test('tells SCORM 2004 the same in its words', async () => {
  const record = await finishRecord('scorm2004', {}, { course });
  const outcome = ['completion_status', 'success_status', 'score.scaled', 'total_time'].map(
    name => record[`cmi.${name}`],
  );
  assert.deepEqual(outcome, ['completed', 'passed', '1', 'PT10M0S']);
});

test('leaves a record alone that is finished already', async () => {
  const passed = { 'cmi.core.lesson_status': 'passed' };
  assert.equal(await finishRecord('scorm12', passed, { course }), passed);
});

test('goes on from what the learner has done', async () => {
  const begun = await finishRecord('scorm12', {}, { course: lessons });
  const unfinished = { ...begun, 'cmi.core.lesson_status': 'incomplete' };
  const record = await finishRecord('scorm12', unfinished, { course });
  const lineage = (state: string | undefined) => decode(state ?? '', course.outline)?.lineage;
  assert.equal(record['cmi.core.lesson_status'], 'passed');
  assert.equal(lineage(record['cmi.suspend_data']), lineage(begun['cmi.suspend_data']));
  assert.equal(record['cmi.core.total_time'], '0000:16:00.00');
});
