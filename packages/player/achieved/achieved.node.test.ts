import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Happening, Launch, LearningEvent, Outline } from '@throughline/tracking';
import { asked } from '@throughline/tracking/order.js';
import { due } from '../policy.js';
import { FakeRecorder, launched } from '../testing/fake-recorder.js';
import { check, outlineOf } from '../testing/outline.js';
import { achievedIn } from './achieved.js';
import { openAchieved } from './open-achieved.js';

const outline = outlineOf();
const [module] = outline.modules;
const visits: readonly Happening[] = ['rope', 'loop', 'basics-end'].map(page => ({ verb: 'visited', page }));
const answer = (item: string, right: boolean, tries: number): Happening => ({
  verb: 'answered',
  item,
  response: { type: 'choice', ids: [right ? 'yes' : 'no'] },
  result: right ? 'correct' : 'incorrect',
  score: right ? 1 : 0,
  tries,
  latency: 1000,
});
const take = (right: boolean, tries = 1): readonly Happening[] => [
  { verb: 'attempted', check: check.id, tries, draw: asked([10, 11]) },
  answer('bank-a', right, tries),
  answer('bank-b', right, tries),
];

const DAY = 86_400_000;

/** What a record says after a story of several days: what happened on each. */
function told(days: readonly (readonly Happening[])[], launch: Launch = launched, of: Outline = outline) {
  const recorder = new FakeRecorder(of);
  let now = 21_000 * DAY + new Date(21_000 * DAY).getTimezoneOffset() * 60_000;
  const join = openAchieved({
    host: new EventTarget() as HTMLElement,
    outline: of,
    recorder,
    env: { now: () => now } as Parameters<typeof openAchieved>[0]['env'],
    locale: () => 'en',
    on: () => ({ article: null, page: 'rope', launch }),
  });
  const came = (): void => {
    const events = due(recorder.attempt, of, launch).map(happening => recorder.record(happening));
    join.came(events.map((event): LearningEvent => ({ ...event, at: now })));
  };
  for (const day of days) {
    came();
    for (const happening of day) {
      recorder.record(happening);
      came();
    }
    now += DAY;
  }
  return achievedIn({ attempt: recorder.attempt, outline: of, launch, locale: 'en', today: 21_000 + days.length });
}

test('nothing done: what there is, and the day on which the course was begun', () => {
  const achieved = told([[]]);
  const [part] = achieved.parts;
  assert.deepEqual([achieved.begunOn, achieved.completedOn, achieved.completed], [21_000, null, false]);
  assert.deepEqual([part?.lessons, part?.opened, part?.missing, part?.completed], [3, 0, 3, false]);
  assert.deepEqual(part?.checks, [{ state: 'open', best: null, mark: check.pass, passedOn: null }]);
});

test('completed on one day, passed on a later one; the first day of each counts', () => {
  const achieved = told([visits, take(false), take(true, 2), take(true, 3)]);
  const [part] = achieved.parts;
  assert.deepEqual([achieved.begunOn, achieved.completedOn, achieved.passed], [21_000, 21_001, true]);
  assert.deepEqual([part?.opened, part?.missing, part?.completedOn, part?.passedOn], [3, 0, 21_001, 21_002]);
  assert.deepEqual(part?.checks, [{ state: 'passed', best: 1, mark: check.pass, passedOn: 21_002 }]);
});

test('completed and not passed: whether it can still be passed', () => {
  const limited = (tries: number): Outline => ({
    ...outline,
    modules: outline.modules.map(each => ({
      ...each,
      pages: each.pages.map(page => (page.check ? { ...page, check: { ...page.check, tries } } : page)),
    })),
  });
  for (const [tries, state] of [
    [1, 'lost'],
    [2, 'open'],
  ] as const) {
    const achieved = told([[...visits, ...take(false)]], launched, limited(tries));
    assert.deepEqual([achieved.completed, achieved.passed, achieved.parts[0]?.checks[0]?.state], [true, false, state]);
  }
});

test('in a visit that is not recorded nothing comes about, and no day', () => {
  for (const launch of [
    { ...launched, mode: 'review' },
    { ...launched, mode: 'browse' },
    { ...launched, credit: false },
  ] as const) {
    const achieved = told([[...visits, ...take(true)]], launch);
    assert.deepEqual(
      [achieved.counts, achieved.completed, achieved.begunOn, achieved.completedOn],
      [false, false, null, null],
    );
  }
});

test('who has been here before the days were kept began on a day that nobody knows', () => {
  const recorder = new FakeRecorder(outline);
  visits.forEach(visit => recorder.record(visit));
  openAchieved({
    host: new EventTarget() as HTMLElement,
    outline,
    recorder,
    env: { now: () => 21_000 * DAY } as Parameters<typeof openAchieved>[0]['env'],
    locale: () => 'en',
    on: () => ({ article: null, page: 'rope', launch: launched }),
  }).came([]);
  assert.equal(
    achievedIn({ attempt: recorder.attempt, outline, launch: launched, locale: 'en', today: 21_000 }).begunOn,
    null,
  );
});

test('of one module alone, where that is asked for; the mark of the platform is the mark', () => {
  const needs = {
    attempt: new FakeRecorder(outline).attempt,
    outline,
    launch: { ...launched, masteryScore: 0.9 },
    locale: 'en',
    today: 21_000,
  };
  assert.ok(module);
  const two = { ...needs, outline: { ...outline, modules: [module, { ...module, id: 'more', pages: [] }] } };
  assert.equal(achievedIn(two).parts.length, 2);
  assert.equal(achievedIn(two, module).parts.length, 1);
  assert.equal(achievedIn(two, module).parts[0]?.checks[0]?.mark, 0.9);
});
