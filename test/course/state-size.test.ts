import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { readCourseFolder } from '@throughline/build/course.js';
import { ownCourse } from '@throughline/build/folder.js';
import {
  decode,
  encode,
  type Attempt,
  type Item,
  type ItemState,
  type ModuleOutline,
  type Outline,
  type PageOutline,
} from '@throughline/tracking';
import { everything } from '@throughline/tracking/testing/everything.js';

/** SCORM 1.2 stores so many characters of suspend data. */
const SCORM12 = 4096;

const again = (id: string): string => `${id}-again`;

/** Ids and slots that follow those of the first half. */
function twiceItems(items: readonly Item[]): readonly Item[] {
  const next = Math.max(...items.map(({ slot }) => slot)) + 1;
  return items.flatMap(item => [
    item,
    {
      ...item,
      id: again(item.id),
      slot: item.slot + next,
      ...(item.check !== undefined && { check: again(item.check) }),
    },
  ]);
}

function twicePages(pages: readonly PageOutline[]): readonly PageOutline[] {
  const next = Math.max(...pages.map(({ slot }) => slot)) + 1;
  return pages.flatMap((page): readonly PageOutline[] => {
    const { check } = page;
    return [
      page,
      {
        ...page,
        id: again(page.id),
        slot: page.slot + next,
        items: page.items.map(again),
        activities: page.activities.map(again),
        ...(check && { check: { ...check, id: again(check.id), bank: check.bank.map(again) } }),
      },
    ];
  });
}

/** The course with every page, activity, check and bank of each module a second time. */
const twice = (outline: Outline): Outline => ({
  ...outline,
  modules: outline.modules.map((module): ModuleOutline => ({
    ...module,
    pages: twicePages(module.pages),
    items: twiceItems(module.items),
  })),
});

/** The right answer; where there is none, the answer that was given. */
const rightTo = ({ key }: Item, given: ItemState['response']): ItemState['response'] => {
  if (key?.type === 'numeric') return { type: key.type, value: key.value };
  return key ?? given;
};

/** Who did everything: each question of a lesson in two tries, right in the end, and each check once, all of it right. */
function finished(full: Outline): Attempt {
  const all = everything(full);
  const drawn = new Set(
    full.modules.flatMap(({ pages }) => pages.flatMap(({ check }) => check?.bank.slice(0, check.draw) ?? [])),
  );
  const items = full.modules.flatMap(module =>
    module.items.flatMap((item): readonly (readonly [string, ItemState])[] => {
      const state = all.items.get(item.id);
      const answered = item.check === undefined || drawn.has(item.id);
      return state && answered ? [[item.id, { ...state, best: 1, response: rightTo(item, state.response) }]] : [];
    }),
  );
  return { ...all, items: new Map(items) };
}

describe('The state of the whole course', () => {
  let outline: Outline;
  before(async () => {
    const { course } = await readCourseFolder(ownCourse, { preview: false });
    assert.ok(course);
    ({ outline } = course);
  });

  /** Characters of an attempt, of which nothing was left out. */
  const size = (attempt: Attempt, full: Outline): number => {
    const text = encode(attempt, full);
    assert.deepEqual(decode(text, full), attempt);
    return text.length;
  };

  test('of a learner who did everything leaves room in SCORM 1.2 for twice the activities', context => {
    const double = twice(outline);
    const [one, two] = [finished(outline), finished(double)];
    const [small, large] = [size(one, outline), size(two, double)];
    context.diagnostic(`${one.items.size} answers: ${small} characters; ${two.items.size}: ${large} of ${SCORM12}`);
    assert.equal(two.items.size, 2 * one.items.size);
    assert.ok(large <= SCORM12, `${large} characters`);
  });

  test('of a learner who went on until every question of every bank was answered, well or badly, fits SCORM 1.2', context => {
    const all = everything(outline);
    const length = size(all, outline);
    context.diagnostic(`${all.items.size} answers: ${length} characters of ${SCORM12}`);
    assert.equal(all.items.size, outline.modules.flatMap(({ items }) => items).length);
    assert.ok(length <= SCORM12, `${length} characters`);
  });
});
