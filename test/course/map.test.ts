import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { lackOf, servedIn, type CourseMap } from '@throughline/content';
import { mapDoc, ownMap } from './map.js';

test('docs/course-map.md shows the course as it is', async () => {
  const { is, should } = await mapDoc();
  assert.equal(is, should, 'Run: node --import tsx test/course/write-map.ts');
});

describe('The matrix of the course', () => {
  let map: CourseMap;
  before(async () => {
    map = await ownMap();
  });

  test('has three objectives, and nothing is missing that one of them needs', () => {
    const served = servedIn(map);
    assert.equal(served.length, 3);
    for (const one of served) {
      const { objective, lessons, activities, questions, rubrics } = one;
      assert.deepEqual(lackOf(one, map), [], objective.id);
      for (const [what, ids] of Object.entries({ lessons, activities, questions, rubrics }))
        assert.ok(ids.length > 0, `${objective.id} has no ${what}`);
    }
  });

  test('has an objective for every question of a bank, and for every lesson of a module with a check', () => {
    const ids = map.objectives.map(({ id }) => id);
    const without = map.modules.flatMap(({ lessons, bank }) => [
      ...bank.filter(({ objectives }) => !objectives.some(id => ids.includes(id))),
      ...(bank.length === 0 ? [] : lessons.filter(({ objectives }) => objectives.length === 0)),
    ]);
    assert.deepEqual(without, []);
  });

  test('holds what was promised: six hours, banks of 25 questions and more, 100 terms, two kinds of activities a lesson', () => {
    const taught = map.modules.filter(({ bank }) => bank.length > 0);
    assert.equal(taught.length, 4);
    for (const { id, bank, lessons } of taught) {
      assert.ok(bank.length >= 25, `${id}: ${bank.length} questions`);
      for (const lesson of lessons.filter(({ isCheck }) => !isCheck))
        assert.ok(
          new Set(lesson.activities.map(({ kind }) => kind)).size >= 2,
          `${lesson.id}: two kinds of activities`,
        );
    }
    assert.ok(map.terms >= 100, `${map.terms} terms`);
    const minutes = map.modules.flatMap(({ lessons }) => lessons).reduce((sum, lesson) => sum + lesson.minutes, 0);
    assert.ok(minutes >= 6 * 60, `${minutes} minutes`);
  });
});
