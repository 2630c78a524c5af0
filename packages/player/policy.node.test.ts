import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attempt, Happening, Launch, Outline, ScopeState } from '@throughline/tracking';
import { asked } from '@throughline/tracking/order.js';
import { due, standing } from './policy.js';
import { FakeRecorder, launched } from './testing/fake-recorder.js';
import { check, outlineOf, page } from './testing/outline.js';
import { triesFinished } from './tries.js';

const pagesSeen: readonly Happening[] = ['rope', 'loop', 'basics-end'].map(page => ({ verb: 'visited', page }));

const answer = (item: string, score: number, tries = 1): Happening => ({
  verb: 'answered',
  item,
  response: { type: 'choice', ids: [score === 1 ? 'yes' : 'no'] },
  result: score === 1 ? 'correct' : 'incorrect',
  score,
  tries,
  latency: 1000,
});

/** A finished try of the check with this many of its two questions right. */
const takeCheck = (right: 0 | 1 | 2, tries = 1): readonly [Happening, Happening, Happening] => [
  { verb: 'attempted', check: check.id, tries, draw: asked([10, 11]) },
  answer('bank-a', right > 0 ? 1 : 0, tries),
  answer('bank-b', right > 1 ? 1 : 0, tries),
];

/** A try in which only the second question is asked again: the first one was right before, and counts. */
const askAgain = (credit: number, tries = 2): readonly [Happening, Happening] => [
  { verb: 'attempted', check: check.id, tries, draw: [{ slot: 10, credit: 1 }, ...asked([11])] },
  answer('bank-b', credit, tries),
];

function after(happenings: readonly Happening[], outline: Outline): Attempt {
  const recorder = new FakeRecorder(outline);
  for (const happening of happenings) recorder.record(happening);
  return recorder.attempt;
}

interface Row {
  readonly name: string;
  readonly story: readonly Happening[];
  readonly tries?: number;
  readonly launch?: Partial<Launch>;
  readonly says: ScopeState;
}

const unchecked = (outline: Outline): Outline => ({
  ...outline,
  modules: outline.modules.map(module => ({
    ...module,
    pages: module.pages.map(each => page(each.id, each.slot, { required: each.required })),
  })),
});

const rows: readonly Row[] = [
  { name: 'nothing done', story: [], says: { completion: 'incomplete', success: 'unknown', score: null } },
  {
    name: 'pages seen, check not opened',
    story: pagesSeen,
    says: { completion: 'incomplete', success: 'unknown', score: null },
  },
  {
    name: 'check open, one question answered',
    story: [...pagesSeen, ...takeCheck(2).slice(0, 2)],
    says: { completion: 'incomplete', success: 'unknown', score: null },
  },
  {
    name: 'all seen, passed',
    story: [...pagesSeen, ...takeCheck(2)],
    says: { completion: 'completed', success: 'passed', score: 1 },
  },
  {
    name: 'passed, a required page not seen',
    story: takeCheck(2),
    says: { completion: 'incomplete', success: 'passed', score: 1 },
  },
  {
    name: 'under the mark, tries without limit',
    story: [...pagesSeen, ...takeCheck(1)],
    says: { completion: 'completed', success: 'unknown', score: 0.5 },
  },
  {
    name: 'all wrong, a try left',
    story: [...pagesSeen, ...takeCheck(0)],
    tries: 2,
    says: { completion: 'completed', success: 'unknown', score: 0 },
  },
  {
    name: 'all wrong, no try left',
    story: [...pagesSeen, ...takeCheck(0), ...takeCheck(0, 2)],
    tries: 2,
    says: { completion: 'completed', success: 'failed', score: 0 },
  },
  {
    name: 'passed on the last try',
    story: [...pagesSeen, ...takeCheck(0), ...takeCheck(2, 2)],
    tries: 2,
    says: { completion: 'completed', success: 'passed', score: 1 },
  },
  {
    name: 'a worse try after a passed one',
    story: [...pagesSeen, ...takeCheck(2), ...takeCheck(0, 2)],
    tries: 2,
    says: { completion: 'completed', success: 'passed', score: 1 },
  },
  {
    name: 'what was wrong is right when asked again, and what was right counts',
    story: [...pagesSeen, ...takeCheck(1), ...askAgain(1)],
    says: { completion: 'completed', success: 'passed', score: 1 },
  },
  {
    name: 'what was wrong is partly right when asked again',
    story: [...pagesSeen, ...takeCheck(1), ...askAgain(0.25)],
    says: { completion: 'completed', success: 'unknown', score: 0.625 },
  },
  {
    name: 'what was partly right is wrong when asked again',
    story: [...pagesSeen, ...takeCheck(1), ...askAgain(0.25), ...askAgain(0, 3)],
    says: { completion: 'completed', success: 'unknown', score: 0.625 },
  },
  {
    name: 'what was wrong is being asked again',
    story: [...pagesSeen, ...takeCheck(1), askAgain(1)[0]],
    says: { completion: 'completed', success: 'unknown', score: 0.5 },
  },
  {
    name: 'what was wrong was asked again with the last try, and is wrong',
    story: [...pagesSeen, ...takeCheck(1), ...askAgain(0)],
    tries: 2,
    says: { completion: 'completed', success: 'failed', score: 0.5 },
  },
  {
    name: 'the LMS asks for less than the course',
    story: [...pagesSeen, ...takeCheck(1)],
    launch: { masteryScore: 0.5 },
    says: { completion: 'completed', success: 'passed', score: 0.5 },
  },
  {
    name: 'the LMS asks for more than was reached',
    story: [...pagesSeen, ...takeCheck(1)],
    tries: 1,
    launch: { masteryScore: 0.8 },
    says: { completion: 'completed', success: 'failed', score: 0.5 },
  },
];

for (const { name, story, tries, launch, says } of rows) {
  test(`stands right: ${name}`, () => {
    const outline = outlineOf({}, tries === undefined ? {} : { tries });
    const pages = outline.modules.flatMap(module => module.pages);
    assert.deepEqual(standing(after(story, outline), pages, { ...launched, ...launch }), says);
  });
}

test('completes a course without checks when its pages were seen, and passes nobody', () => {
  const outline = unchecked(outlineOf());
  const pages = outline.modules.flatMap(module => module.pages);
  assert.deepEqual(standing(after(pagesSeen, outline), pages, launched), {
    completion: 'completed',
    success: 'unknown',
    score: null,
  });
});

test('says each outcome once', () => {
  const outline = outlineOf();
  const recorder = new FakeRecorder(outline);
  for (const happening of [...pagesSeen, ...takeCheck(2), answer('second-question', 1)]) recorder.record(happening);
  const said = due(recorder.attempt, outline, launched);
  assert.deepEqual(said, [
    { verb: 'passed', scope: 'knots-check', score: 1 },
    { verb: 'completed', scope: 'loop' },
    { verb: 'completed', scope: 'basics-end' },
    { verb: 'completed', scope: 'basics' },
    { verb: 'scored', scope: 'course', score: 1 },
    { verb: 'completed', scope: 'course' },
    { verb: 'passed', scope: 'course', score: 1 },
  ]);
  for (const happening of said) recorder.record(happening);
  assert.deepEqual(due(recorder.attempt, outline, launched), []);
});

test('settles with a score that has no end in tens', () => {
  const outline = outlineOf({}, { draw: 3 });
  const recorder = new FakeRecorder(outline);
  const draw = asked([10, 11, 12]);
  recorder.record({ verb: 'attempted', check: check.id, tries: 1, draw });
  for (const [at, id] of check.bank.entries()) recorder.record(answer(id, at === 0 ? 0 : 1));
  for (const happening of due(recorder.attempt, outline, launched)) recorder.record(happening);
  assert.deepEqual(due(recorder.attempt, outline, launched), []);
});

test('has no outcome before restore, in review, in a preview or without credit', () => {
  const outline = outlineOf();
  const attempt = after([...pagesSeen, ...takeCheck(2)], outline);
  for (const launch of [
    null,
    { ...launched, mode: 'review' },
    { ...launched, mode: 'browse' },
    { ...launched, credit: false },
  ] as const) {
    assert.deepEqual(due(attempt, outline, launch), []);
  }
});

test('scores a try when its last question is answered, and only then', () => {
  const outline = outlineOf();
  const [open, first, last] = takeCheck(1);
  const one = after([open, first], outline);
  const both = after([open, first, last], outline);
  assert.deepEqual(triesFinished(after([open], outline), one), []);
  assert.deepEqual(triesFinished(one, both), [{ verb: 'scored', scope: 'knots-check', score: 0.5 }]);
  assert.deepEqual(triesFinished(both, both), []);
});

test('scores a try that asks again only what was not right over all its questions', () => {
  const outline = outlineOf();
  const [open, last] = askAgain(0.5);
  const before = after([...takeCheck(1), open], outline);
  const scored = { verb: 'scored', scope: 'knots-check', score: 0.75 };
  assert.deepEqual(triesFinished(before, after([...takeCheck(1), open, last], outline)), [scored]);
});

test('passes only when every check is at its mark, and scores the mean of the best', () => {
  const pages = ['one', 'two'].map((id, at) => page(id, at + 1, { check: { ...check, id: `${id}-check` } }));
  const attempt = {
    ...after([], outlineOf()),
    visited: new Set(['one', 'two']),
    checks: new Map([
      ['one-check', { opened: 1, finished: 1, best: 1, draw: [] }],
      ['two-check', { opened: 1, finished: 1, best: 0.5, draw: [] }],
    ]),
  };
  assert.deepEqual(standing(attempt, pages, launched), { completion: 'completed', success: 'unknown', score: 0.75 });
});
