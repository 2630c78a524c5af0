import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Response } from '@throughline/tracking';
import type { Heard } from './heard.js';
import { carried, gaps, type Gap, type Target } from './gaps.js';
import { rows } from './platforms.js';
import { readme } from './readme.js';
import { anyStory, hears, tell, truthOf, type Step, type Story } from './stories.js';

const TARGETS: readonly Target[] = ['scorm12', 'scorm2004', 'cmi5', 'xapi', 'standalone'];

/** Scores are told in hundredths of a per cent, each standard rounds in its own way; times in hundredths of a second. */
const comparable = (heard: Heard, like: Heard): Heard => {
  const near = (value: number | null, other: number | null | undefined): number | null =>
    value !== null && other !== null && other !== undefined && Math.abs(value - other) < 1.01e-4 ? other : value;
  const hundredths = (ms: number | null): number | null => (ms === null ? null : Math.floor(ms / 10) * 10);
  return {
    ...heard,
    score: near(heard.score, like.score),
    answers: heard.answers.map((answer, index) => ({
      ...answer,
      credit: near(answer.credit, like.answers[index]?.credit),
      latency: hundredths(answer.latency),
      at: hundredths(answer.at),
    })),
  };
};

/** Answers in an order that every platform has: without a list there is none. */
const ordered = (heard: Heard, target: Target): Heard =>
  target === 'standalone' ? { ...heard, answers: heard.answers.toSorted((a, b) => (a.item < b.item ? -1 : 1)) } : heard;

const equal = (told: Heard, heard: Heard, target: Target): void => {
  const [should, is] = [ordered(told, target), ordered(heard, target)];
  assert.deepEqual(comparable(is, should), comparable(should, should), target);
};

const answer = (item: string, response: Response, credit: number, tries = 1): Step => ({
  after: 1234,
  happening: { verb: 'answered', item, response, score: credit, tries, latency: 1234, result: 'incorrect' },
});

/** Everything that some standard cannot carry; the outcome of the one is completed and open, of the other passed and not completed. */
const WITNESSES: readonly Story[] = (
  [
    { verb: 'completed', scope: 'course' },
    { verb: 'passed', scope: 'course', score: 0.875 },
  ] as const
).map(outcome => [
  {
    steps: [
      answer('q-true-false', { type: 'true-false', value: true }, 0.5),
      answer('q-true-false', { type: 'true-false', value: false }, 0.25, 2),
      answer('q-long-fill-in', { type: 'long-fill-in', written: true }, 0),
      answer('q-fill-in', { type: 'fill-in', texts: ['{a\nkettle', 'of [,] bread '.repeat(30)] }, 0),
      answer('q-numeric', { type: 'numeric', value: 123_456.123456789 }, 0),
      { after: 1, happening: outcome },
    ],
    rest: 1,
    sync: true,
  },
]);

/** Gaps without which some story would not have come out right: those that are needed. */
const needed = new Set<Gap>();

const holds = async (target: Target, story: Story): Promise<void> => {
  const row = rows.find(({ name }) => name === target);
  assert.ok(row);
  const platform = row.platform();
  const device = await tell(row, platform, story);
  const heard = hears(target, platform, device);
  const truth = truthOf(story);
  equal(carried(truth, target), heard, target);
  for (const gap of gaps.filter(({ of }) => of.includes(target)))
    try {
      if (!needed.has(gap)) equal(carried(truth, target, gap), heard, target);
    } catch {
      needed.add(gap);
    }
};

for (const target of TARGETS)
  test(`${target}: any story comes out as it was, but for what stands in the table`, async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, story => holds(target, story)),
      { numRuns: 80, examples: WITNESSES.map(story => [story] as [Story]), includeErrorInReport: true },
    );
  });

test('every row of the table is needed', () => {
  assert.deepEqual(
    gaps.filter(gap => !needed.has(gap)).map(({ what }) => what),
    [],
  );
});

test('README.md has this table', async () => {
  const { is, should } = await readme();
  assert.equal(is, should, 'Run: node --import tsx packages/standards/testing/write-gaps.ts');
});
