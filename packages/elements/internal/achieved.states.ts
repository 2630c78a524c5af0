import type { Achieved, AchievedCheck, AchievedPart } from './achieved.js';

const check = (of: Partial<AchievedCheck>): AchievedCheck => ({
  state: 'open',
  best: null,
  mark: 0.7,
  passedOn: null,
  ...of,
});

const part = (of: Partial<AchievedPart>): AchievedPart => ({
  title: '١',
  lessons: 3,
  opened: 0,
  missing: 3,
  completed: false,
  completedOn: null,
  passedOn: null,
  checks: [check({})],
  ...of,
});

const all = { opened: 3, missing: 0, completed: true } as const;
const course: Achieved = {
  course: '١٢٣',
  version: '1.2.0',
  counts: true,
  today: 21_000,
  begunOn: null,
  completedOn: null,
  completed: false,
  passed: false,
  parts: [part({}), part({ title: '٢', checks: [] })],
};
const passed = part({
  ...all,
  completedOn: 20_990,
  passedOn: 20_991,
  checks: [check({ state: 'passed', best: 0.8, passedOn: 20_991 })],
});
const read = part({ ...all, title: '٢', completedOn: 20_995, checks: [] });

/** What a learner has done, from nothing to all of it; titles in no language. */
export const achieved = {
  nothing: course,
  some: { ...course, begunOn: 20_980, parts: [passed, part({ title: '٢', opened: 1, missing: 2, checks: [] })] },
  notPassed: {
    ...course,
    begunOn: 20_980,
    completedOn: 20_995,
    completed: true,
    parts: [
      part({ ...all, checks: [check({ best: 0.5 })] }),
      part({ ...all, title: '٢', checks: [check({ state: 'lost', best: 0.6 })] }),
    ],
  },
  passed: { ...course, begunOn: 20_980, completedOn: 20_995, completed: true, passed: true, parts: [passed, read] },
  undated: {
    ...course,
    completed: true,
    passed: true,
    parts: [part({ ...all, checks: [check({ state: 'passed', best: 1 })] })],
  },
  reading: { ...course, counts: false, parts: [part({ opened: 1, missing: 2 })] },
} satisfies Readonly<Record<string, Achieved>>;
