import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLrs, lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Happening, Id, Outline } from '@throughline/tracking';
import { outline } from '../internal/testing/course.js';
import { checkerFor } from '../lrs/profile/checker.js';
import { warnings } from '../lrs/testing/valid.js';
import { hostIn, tab, world } from '../lrs/testing/world.js';
import { standard } from './index.js';
import { criteria, unitIri } from './manifest.js';
import { LATER, lms, nextSeed, telling } from './testing/story.js';

/** A module of the course as a unit of its package. */
const unitOf = (id: Id, number: number): Outline => ({
  ...outline,
  id: `${outline.id}-${id}`,
  part: { of: outline.id, number },
  modules: outline.modules.map(module => ({ ...module, id })),
});

const units = [unitOf('module-one', 1), unitOf('module-two', 2)];

const REGISTRATION = '00000000-0000-4000-8000-00000000cafe';

/** Ids of one launcher: its activity's, the registration that both units share, and then its own. */
const ids = (unit: number) => {
  let count = 0;
  return (): string => {
    count += 1;
    return count === 2 ? REGISTRATION : `00000000-0000-4000-900${unit}-${String(count).padStart(12, '0')}`;
  };
};

/** Two units of one package in one registration, launched one after the other in one tab, over one record store. */
async function learned(first: readonly Happening[], second: readonly Happening[]) {
  const checks = units.map(checkerFor);
  const lrs = createLrs({
    refuse: statement => {
      const found = checks.map(check => check(statement));
      return warnings(statement).join('; ') || (found.every(says => says.length > 0) ? found.flat().join('; ') : null);
    },
  });
  const launchers = units.map((unit, index) => {
    const { moveOn, masteryScore } = criteria(unit);
    const options = {
      id: unitIri(unit),
      moveOn,
      ...(masteryScore !== undefined && { masteryScore: Number(masteryScore) }),
    };
    return lms({ lrs, unit: options, uuid: ids(index) }).launcher;
  });
  const states: (string | null)[] = [];
  for (const [index, happenings] of [first, second].entries()) {
    const launcher = launchers[index]!;
    const page = tab(`https://course.example/module-${index}.html?${launcher.launch('new').query.toString()}`);
    const time = world(lrsFetch(launcher), nextSeed());
    const session = await time.run(standard.join(hostIn(page.window, time, units[index])));
    states.push(session.launch.state);
    await time.run(session.deliver(telling(happenings, session.launch, { outline: units[index]! }), LATER));
    await time.run(session.close(LATER));
  }
  assert.deepEqual([lrs.violations, ...launchers.map(({ violations }) => violations)], [[], [], []]);
  return { lrs, states, satisfied: launchers.map(launcher => launcher.satisfied()) };
}

const DONE: readonly Happening[] = [
  { verb: 'completed', scope: 'course' },
  { verb: 'passed', scope: 'course', score: 0.9 },
];

test('units of one package complete and pass apart, though they share a registration', async () => {
  const { lrs, states, satisfied } = await learned(DONE, DONE);
  assert.deepEqual(satisfied, [true, true]);
  assert.deepEqual(states, [null, null]);
  const told = lrs.statements.filter(({ verb }) => /completed|passed/u.test(JSON.stringify(verb)));
  assert.equal(told.length, 4);
  assert.equal(new Set(told.map(({ id }) => id)).size, 4);
  assert.equal(new Set(told.map(({ object }) => JSON.stringify(object))).size, 2);
});

test('a unit that was passed leaves the other one open', async () => {
  const { satisfied } = await learned(DONE, []);
  assert.deepEqual(satisfied, [true, false]);
});
