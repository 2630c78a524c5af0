import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Json } from '@throughline/lms/lrs/index.js';
import { LEVELS, checkerFor } from '@throughline/standards/lrs/profile/checker.js';
import { matching } from '@throughline/standards/lrs/profile/check.js';
import { kinds } from '@throughline/standards/lrs/profile/kinds.js';
import { profileOf } from '@throughline/standards/lrs/profile/profile.js';
import { templateIri } from '@throughline/standards/lrs/profile/templates.js';
import type { Pattern } from '@throughline/standards/lrs/profile/types.js';
import { interactionDefinition, responseText } from '@throughline/standards/lrs/response.js';
import { warnings } from '@throughline/standards/lrs/testing/valid.js';
import type { Course, Id, Item, Outline } from '@throughline/tracking';
import { emptyAttempt } from '@throughline/tracking/attempt.js';
import { draw } from '@throughline/tracking/order.js';
import { readCourseFolder } from '../course.js';
import { ownCourse } from '../folder.js';
import { rightAnswer } from '../right-answer.js';
import { samples } from './catalogue.js';
import { lifeOf, type Life, type LifeFormat } from './life.js';
import { FORMATS as formats } from './sizes.js';
import { sampleCourse } from './sample-course.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** What one learner's whole life at `checks`, with one try each, may come to. */
const BUDGET = { statements: 60, bytes: 80_000 };

let shipped: Course;
before(async () => {
  const { course } = await readCourseFolder(ownCourse, { preview: false });
  shipped = course ?? assert.fail('the course does not build');
});

/** A life in which every statement is held against xAPI and the profile of the course at its level. */
const strictLife = async (course: Course, format: LifeFormat, level: (typeof LEVELS)[number]): Promise<Life> => {
  const check = checkerFor({ ...course.outline, privacy: level });
  const life = await lifeOf(course, {
    format,
    level,
    refuse: statement => [...warnings(statement), ...check(statement)].join('; ') || null,
  });
  assert.deepEqual(life.violations, []);
  return life;
};

const lives = new Map<string, Promise<Life>>();
/** A strict life in the course there is, told once for all tests. */
const shippedLife = (format: LifeFormat, level: (typeof LEVELS)[number]): Promise<Life> => {
  const key = `${format} ${level}`;
  const life = lives.get(key) ?? strictLife(shipped, format, level);
  lives.set(key, life);
  return life;
};

/** The last part of the template that each statement follows. */
const kindsOf = (life: Life, outline: Outline): readonly string[] => {
  const profile = profileOf(outline);
  return life.statements.map(statement => {
    const [template, ...others] = matching(statement, profile);
    assert.deepEqual(others, []);
    return template?.id.replace(/^.*#/, '') ?? '';
  });
};

/** The primary pattern as a regular expression over `<kind>;`. */
const patternOf = (outline: Outline): RegExp => {
  const { patterns } = profileOf(outline);
  const source = (id: string): string => {
    const found = patterns.find(pattern => pattern.id === id);
    return found ? `(?:${within(found)})` : `(?:${id.replace(/^.*#/, '')};)`;
  };
  const within = ({ alternates, sequence, optional, oneOrMore, zeroOrMore }: Pattern): string => {
    if (alternates) return alternates.map(source).join('|');
    if (sequence) return sequence.map(source).join('');
    if (optional !== undefined) return `${source(optional)}?`;
    if (oneOrMore !== undefined) return `${source(oneOrMore)}+`;
    return `${source(zeroOrMore ?? '')}*`;
  };
  const primary = patterns.find(pattern => pattern.primary);
  return new RegExp(`^${source(primary?.id ?? '')}$`);
};

for (const format of formats)
  test(`${format}: a whole life is allowed at every level by xAPI and the profile, in the order of its pattern`, async () => {
    for (const level of LEVELS) {
      const life = await shippedLife(format, level);
      const told = kindsOf(life, shipped.outline);
      assert.match(told.map(kind => `${kind};`).join(''), patternOf(shipped.outline));
      assert.equal(told.filter(kind => kind === 'initialized').length, 2, 'the learner came twice');
      for (const once of ['completed-course', 'passed-course'])
        assert.equal(told.filter(kind => kind === once).length, 1, once);
      const times = life.statements.map(({ timestamp }) => String(timestamp));
      assert.deepEqual(times, [...times].sort());
    }
  });

for (const format of formats)
  test(`${format}: a whole life at checks, one try each, stays within the budget of an LRS`, async () => {
    const { statements, bytes } = await shippedLife(format, 'checks');
    const measured = `${statements.length} statements, ${bytes} bytes`;
    assert.ok(statements.length <= BUDGET.statements && bytes <= BUDGET.bytes, measured);
  });

/** Bytes of a question and a right answer to it, as far as they differ from one question to the next. */
const weightOf = (item: Item): number => {
  const words = shipped.activities.find(({ id }) => id === item.id);
  const definition = interactionDefinition(item, words, shipped.outline.locales[0] ?? 'en');
  return Buffer.byteLength(JSON.stringify([item.id, definition, responseText(item, rightAnswer(item))]));
};

/** How many learners are looked at in turn: the same ones each time. */
const LEARNERS = 2000;

/** What the questions of the checks come to for each of them, by the draw that the player makes, fewest bytes first. */
const drawnBytes = (weights: ReadonlyMap<Id, number>): readonly number[] => {
  const checks = shipped.outline.modules.flatMap(({ items, pages }) => {
    const bytes = new Map(items.map(({ id, slot }) => [slot, weights.get(id) ?? 0]));
    return pages.flatMap(({ check }) => (check ? [{ check, bytes }] : []));
  });
  return Array.from({ length: LEARNERS }, (_, learner) => {
    const attempt = emptyAttempt(learner.toString(16).padStart(12, '0'));
    const drawn = checks.flatMap(({ check, bytes }) =>
      draw(check, shipped.outline, attempt, attempt.lineage).map(({ slot }) => bytes.get(slot) ?? 0),
    );
    return sum(drawn);
  }).sort((a, b) => a - b);
};

test('ninety-nine learners in a hundred stay within the budget of an LRS with the questions they draw', async () => {
  const weights = new Map(shipped.outline.modules.flatMap(({ items }) => items).map(item => [item.id, weightOf(item)]));
  const drawn = drawnBytes(weights);
  const ninetyNinth = drawn[Math.ceil(LEARNERS * 0.99) - 1] ?? assert.fail('nobody drew');
  assert.notEqual(drawn[0], ninetyNinth, 'learners are asked different questions');
  for (const format of formats) {
    const { statements, bytes } = await shippedLife(format, 'checks');
    const about = statements.map(({ object }) => String((object as Json)['id']).replace(/^.*\//, ''));
    const reckoned = bytes - sum(about.map(id => weights.get(id) ?? 0)) + ninetyNinth;
    assert.ok(reckoned <= BUDGET.bytes, `${format}: ${reckoned} bytes`);
  }
});

test('the same life is told in the same bytes', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => lifeOf(sampleCourse(), { format: 'cmi5', level: 'full' })));
  assert.equal(JSON.stringify(one), JSON.stringify(other));
});

test('every kind of statement in the table is really sent, from its level on and not below', async () => {
  const { outline } = sampleCourse();
  assert.deepEqual([...(await samples()).keys()].sort(), kinds.map(({ id }) => id).sort());
  for (const [reached, level] of LEVELS.entries()) {
    const lives = await Promise.all([
      lifeOf(sampleCourse(), { format: 'xapi', level }),
      lifeOf(sampleCourse(1), { format: 'xapi', level, mistakes: 'all' }),
    ]);
    const told = new Set(lives.flatMap(life => kindsOf(life, outline)));
    const due = kinds.filter(kind => LEVELS.indexOf(kind.level) <= reached).map(({ id }) => id);
    assert.deepEqual([...told].sort(), due.sort(), level);
  }
});

test('under cmi5 a kind is defined, allowed or never sent, as the table says', async () => {
  const { outline } = sampleCourse();
  for (const life of [
    await strictLife(sampleCourse(), 'cmi5', 'full'),
    await lifeOf(sampleCourse(1), { format: 'cmi5', level: 'full', mistakes: 'all' }),
  ]) {
    assert.deepEqual(life.violations, []);
    for (const [index, told] of kindsOf(life, outline).entries()) {
      const kind = kinds.find(({ id }) => templateIri(outline, id) === templateIri(outline, told));
      const defined = JSON.stringify(life.statements[index]).includes('context/categories/cmi5"');
      assert.equal(kind?.cmi5, defined ? 'defined' : 'allowed', told);
    }
  }
});
