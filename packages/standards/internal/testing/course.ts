import type { Attempt, Context, Happening, Item, Key, LearningEvent, Outline, Response } from '@throughline/tracking';
import { ALONE } from '@throughline/tracking/work.js';

const options = (...ids: string[]) => ids.map((id, slot) => ({ id, slot }));

/** A question of every type, with an answer to it. */
export const answers: readonly (readonly [Item, Response])[] = (
  [
    ['true-false', { type: 'true-false', value: true }, { type: 'true-false', value: false }],
    [
      'choice',
      { type: 'choice', ids: ['first-one', 'third-one'] },
      { type: 'choice', ids: ['second-one', 'third-one'] },
    ],
    ['fill-in', { type: 'fill-in', texts: ['bread'] }, { type: 'fill-in', texts: ['{a\nbread'] }],
    ['long-fill-in', undefined, { type: 'long-fill-in', written: true }],
    [
      'matching',
      { type: 'matching', pairs: [['first-one', 'left-one']] },
      {
        type: 'matching',
        pairs: [
          ['first-one', 'right-one'],
          ['second-one', 'left-one'],
        ],
      },
    ],
    ['performance', undefined, { type: 'performance', steps: [['first-one', 'went-back']] }],
    [
      'sequencing',
      { type: 'sequencing', ids: ['third-one', 'second-one'] },
      { type: 'sequencing', ids: ['second-one', 'third-one'] },
    ],
    ['likert', undefined, { type: 'likert', id: 'second-one' }],
    ['numeric', { type: 'numeric', value: -12.5, range: '-13[:]-12' }, { type: 'numeric', value: -0.0000001 }],
    ['other', undefined, { type: 'other', id: 'first-one' }],
  ] satisfies readonly (readonly [Item['type'], Key | undefined, Response])[]
).map(([type, key, response], slot): readonly [Item, Response] => [
  {
    id: `q-${type}`,
    slot,
    revision: 1,
    type,
    points: 1,
    options: options('first-one', 'second-one', 'third-one'),
    ...(type === 'matching' ? { targets: options('left-one', 'right-one') } : {}),
    ...(type === 'performance' ? { targets: options('went-on', 'went-back') } : {}),
    ...(key ? { key } : {}),
    ...(type === 'choice' ? { check: 'the-check' } : {}),
  },
  response,
]);

const page = (id: string, slot: number) => ({
  id,
  slot,
  title: { en: id },
  minutes: 5,
  required: true,
  items: [],
  activities: [],
});

export const outline: Outline = {
  id: 'a-course',
  version: '1.0.0',
  base: 'https://example.org',
  title: { en: 'Working < well & "fairly"' },
  description: { en: 'An independent course -- for practice.' },
  locales: ['en'],
  privacy: 'full',
  neutral: false,
  help: [],
  exit: 'https://example.org',
  modules: [
    {
      id: 'module-one',
      slot: 0,
      title: { en: 'One' },
      description: { en: '' },
      items: answers.map(([item]) => item),
      pages: [
        page('a-lesson', 0),
        { ...page('a-check', 1), check: { id: 'the-check', draw: 1, pass: 0.8, bank: ['q-choice'] } },
      ],
    },
  ],
};

/** Nothing done yet. */
export const newAttempt: Attempt = {
  lineage: '0123456789ab',
  seq: 0,
  visited: new Set(),
  done: new Set(),
  items: new Map(),
  checks: new Map(),
  scopes: new Map(),
  location: null,
  sessions: new Map(),
  language: null,
  sent: { interactions: 0, initialized: false, completed: false, passed: false, told: new Map() },
  unknown: [],
};

/** On the lesson, with the check ahead. */
export const begunAttempt: Attempt = {
  ...newAttempt,
  visited: new Set(['a-lesson']),
  location: { page: 'a-lesson', seq: 1 },
  scopes: new Map([['module-one', { completion: 'incomplete', success: 'unknown', score: null }]]),
};

const scope = { completion: 'completed', success: 'passed', score: 0.875 } as const;

/** Everything done, and passed. */
export const passedAttempt: Attempt = {
  ...begunAttempt,
  visited: new Set(['a-lesson', 'a-check']),
  location: { page: 'a-check', seq: 9 },
  scopes: new Map([
    ['course', scope],
    ['module-one', scope],
  ]),
};

export const context = (changes: Partial<Context> = {}): Context => ({
  launch: ALONE,
  outline,
  sent: newAttempt.sent,
  session: 'session-1',
  now: Date.UTC(2026, 0, 15, 9, 40),
  duration: 61_050,
  locale: 'en',
  state: 'K1AAAA',
  ...changes,
});

/** A right answer at the first try, as a page tells it to the recorder. */
export const right = ([item, response]: readonly [Item, Response]): Happening => ({
  verb: 'answered',
  item: item.id,
  response,
  result: 'correct',
  score: 1,
  tries: 1,
  latency: 900,
});

/** `answers` as xAPI and SCORM 2004 write them: type, response, key. */
export const written: readonly (readonly [type: string, response: string | undefined, key: string | undefined])[] = [
  ['true-false', 'false', 'true'],
  ['choice', 'second_one[,]third_one', 'first_one[,]third_one'],
  ['fill-in', ' {a bread', 'bread'],
  ['long-fill-in', undefined, undefined],
  ['matching', 'first_one[.]right_one[,]second_one[.]left_one', 'first_one[.]left_one'],
  ['performance', 'first_one[.]went_back', undefined],
  ['sequencing', 'second_one[,]third_one', 'third_one[,]second_one'],
  ['likert', 'second_one', undefined],
  ['numeric', '-0.0000001', '-13[:]-12'],
  ['other', 'first_one', undefined],
];

/** The event of an answer, as the recorder stamps it. */
export const answered = (item: Item, response: Response): LearningEvent => ({
  verb: 'answered',
  item: item.id,
  response,
  result: item.key ? 'incorrect' : 'neutral',
  score: 0,
  tries: 1,
  latency: 2050,
  id: '00000000-0000-4000-8000-000000000001',
  seq: 1,
  at: Date.UTC(2026, 0, 15, 9, 5, 7, 80),
  session: 'session-1',
});
