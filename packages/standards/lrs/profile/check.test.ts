import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Happening, LearningEvent } from '@throughline/tracking';
import { stamped } from '@throughline/tracking/testing/arbitrary.js';
import { answered, answers, context, outline } from '../../internal/testing/course.js';
import { dress } from '../dress.js';
import { courseIri } from '../names.js';
import { draftOf } from '../statement.js';
import { broken } from './check.js';
import { checkerFor } from './checker.js';
import type { Rule } from './types.js';

const statement = { a: 1, list: [{ b: 'x' }, { b: 'y' }] };

test('a rule is kept or broken as the specification says', () => {
  const table: readonly (readonly [rule: Rule, kept: boolean])[] = [
    [{ location: '$.a', presence: 'included' }, true],
    [{ location: '$.none', presence: 'included' }, false],
    [{ location: '$.none', presence: 'excluded' }, true],
    [{ location: '$.a', presence: 'excluded' }, false],
    [{ location: '$.none', presence: 'recommended', any: [1] }, true],
    [{ location: '$.a', presence: 'recommended', any: [2] }, false],
    [{ location: '$.none', any: [1] }, false],
    [{ location: '$.list[*].b', any: ['y', 'z'] }, true],
    [{ location: '$.list[*].b', any: ['z'] }, false],
    [{ location: '$.list[*].b', all: ['x', 'y'] }, true],
    [{ location: '$.list[*].b', all: ['x'] }, false],
    [{ location: '$.list[*].b', none: ['z'] }, true],
    [{ location: '$.list[*].b', none: ['y'] }, false],
  ];
  for (const [rule, kept] of table) assert.equal(broken(rule, statement) === null, kept, JSON.stringify(rule));
});

const launch = { ...context().launch, connected: true, registration: '11111111-2222-4333-8444-555555555555' };
const actor = { account: { homePage: 'https://lms.example', name: 'one' } };
const identity = { actor, root: courseIri(outline), activityId: 'https://lms.example/7', template: {} };

const told = (event: LearningEvent) => {
  const draft = draftOf(event, context({ launch })) ?? assert.fail();
  return JSON.parse(JSON.stringify(dress(draft, identity))) as Record<string, Record<string, unknown>>;
};
const happened = (happening: Happening) => told({ ...stamped(happening, 1), session: context().session });
const [practice, practised] = answers[0] ?? assert.fail();
const [checked, chosen] = answers[1] ?? assert.fail();
const answer = () => told(answered(checked, chosen));
const completed = () => happened({ verb: 'completed', scope: 'course' });

test('a sound statement is objected to by nobody', () => {
  const check = checkerFor(outline);
  for (const sound of [answer(), completed(), happened({ verb: 'scored', scope: 'the-check', score: 1 })])
    assert.deepEqual(check(sound), []);
});

type Plant = (statement: Record<string, Record<string, unknown>>) => unknown;

/** Sets a value at a path of keys, making what is missing on the way. */
const set =
  (value: unknown, ...path: readonly string[]): Plant =>
  whole => {
    let part: Record<string, unknown> = whole;
    for (const key of path.slice(0, -1)) part = (part[key] ??= {}) as Record<string, unknown>;
    part[path.at(-1) ?? ''] = value;
  };

const PLANTED: readonly (readonly [name: string, make: typeof answer, plant: Plant, says: RegExp])[] = [
  ['no category of the profile', answer, set([], 'context', 'contextActivities', 'category'), /not among the categor/],
  ['a verb that nobody says', answer, set('http://x.example/v', 'verb', 'id'), /0 templates/],
  [
    'a type that this verb has not',
    completed,
    set('http://x.example/t', 'object', 'definition', 'type'),
    /0 templates/,
  ],
  ['completed without completion', completed, whole => delete whole['result']?.['completion'], /completion is missing/],
  ['completion: false', completed, set(false, 'result', 'completion'), /may only be true/],
  ['a score on completed', completed, set({ scaled: 1 }, 'result', 'score'), /score\.scaled must not be there/],
  ['no language', completed, whole => delete whole['context']?.['language'], /language is missing/],
  ['an extension of the result', completed, set(1, 'result', 'extensions', 'http://x'), /extensions must not be/],
  ['an extension of the answer', answer, set(1, 'result', 'extensions', 'http://x'), /nothing that this course sends/],
  ['an attachment', answer, set([], 'attachments'), /attachments must not be there/],
  ['a description', answer, set({ en: 'A.' }, 'object', 'definition', 'description'), /description must not be there/],
  ['a field of no specification', answer, set('typed words', 'result', 'note'), /note.*nothing that this course sends/],
  [
    'no parent',
    answer,
    whole => delete (whole['context']?.['contextActivities'] as Record<string, unknown>)['parent'],
    /parent.*missing/,
  ],
  ['an unknown question', answer, set('https://example.org/a-course/q-new', 'object', 'id'), /no question of this/],
  [
    'words of the learner’s own',
    () => told(answered(...(answers[3] ?? assert.fail()))),
    set('what I felt', 'result', 'response'),
    /never told/,
  ],
];

for (const [name, make, plant, says] of PLANTED)
  test(`finds ${name}`, () => {
    const planted = make();
    plant(planted);
    assert.match(checkerFor(outline)(planted).join('\n'), says);
  });

test('each level objects to what belongs to a higher one', () => {
  const timed = answer();
  const untimed = answer();
  delete untimed['result']?.['duration'];
  const practiceAnswer = told({ ...answered(practice, practised), latency: 0 } as LearningEvent);
  const objections = (privacy: 'outcome' | 'checks' | 'full') =>
    [timed, untimed, practiceAnswer, completed()].map(each => checkerFor({ ...outline, privacy })(each).length > 0);
  assert.deepEqual(objections('full'), [false, false, false, false]);
  assert.deepEqual(objections('checks'), [true, false, true, false]);
  assert.deepEqual(objections('outcome'), [true, true, true, false]);
});
