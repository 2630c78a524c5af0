import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { readCourse } from '@throughline/content';
import type { Content } from '@throughline/content/folder.js';
import type { Problem } from '@throughline/content/problem.js';
import { ownFiles } from './own-course.js';
import { plants, type Plant } from './planted-figures.js';

/** What is said of figures: in no fact that is listed, a statistic in an invented case, in no document. */
const CODES = ['C403', 'C404', 'C412'];
const figureProblems = (files: ReadonlyMap<string, Content>): readonly Problem[] =>
  readCourse(files).problems.filter(({ code }) => CODES.includes(code));

const written = ([, , words]: Plant) => words.replace(/\[\[([^\]|]*)\|[^\]]*\]\]/u, '$1');
const planted = ([, , words]: Plant) => words.replace(/\[\[[^\]|]*\|([^\]]*)\]\]/u, '$1');

/** Where the figure that was planted begins and ends. */
function placeOf(plant: Plant, text: string): Pick<Problem, 'line' | 'column' | 'length'> {
  const [, , words] = plant;
  const before = text.slice(0, text.indexOf(planted(plant)) + words.indexOf('[['));
  const length = (/\|([^\]]*)\]\]/u.exec(words)?.[1] ?? '').length;
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n'), length };
}

const overlap = (a: Pick<Problem, 'column' | 'length'>, b: Pick<Problem, 'column' | 'length'>) =>
  a.column < b.column + b.length && b.column < a.column + a.length;

describe('False figures in the course', () => {
  let course: ReadonlyMap<string, Content>;
  let told: readonly Problem[];
  const files = new Map<string, Content>();
  const lost: string[] = [];
  const textOf = (file: string) => {
    const content = files.get(file);
    return typeof content === 'string' ? content : '';
  };

  before(async () => {
    course = await ownFiles();
    for (const [name, content] of course) files.set(name, content);
    for (const plant of plants) {
      const [where, file] = plant;
      const parts = textOf(file).split(written(plant));
      if (parts.length !== 2) lost.push(`${where}: ${file} has “${written(plant)}” ${parts.length - 1} times`);
      files.set(file, parts.join(planted(plant)));
    }
    told = figureProblems(files);
  });

  test('there is none as it stands', () => assert.deepEqual(figureProblems(course), []));

  test('every place where one is planted is still there, once', () => assert.deepEqual(lost, []));

  test('at least 40 are planted, and as many are named as were planted', () => {
    assert.ok(plants.length >= 40);
    assert.equal(told.length, plants.length);
  });

  for (const plant of plants) {
    const [where, file, words] = plant;
    test(`finds one in ${where}: ${words}`, () => {
      const place = placeOf(plant, textOf(file));
      assert.ok(
        told.some(problem => problem.file === file && problem.line === place.line && overlap(problem, place)),
        `nothing is said of ${file}:${place.line}:${place.column}`,
      );
    });
  }
});
