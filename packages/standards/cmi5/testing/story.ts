import { createLauncher, verbOf } from '@throughline/lms/cmi5/index.js';
import type { Launcher, LauncherOptions, Learner } from '@throughline/lms/cmi5/index.js';
import { lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Lrs } from '@throughline/lms/lrs/index.js';
import type { Attempt, Context, Happening, Launch, LearningEvent } from '@throughline/tracking';
import { stamped } from '@throughline/tracking/testing/arbitrary.js';
import { answered, answers, context, outline, passedAttempt } from '../../internal/testing/course.js';
import { strictLrs } from '../../lrs/testing/store.js';
import { hostIn, tab, world } from '../../lrs/testing/world.js';
import { standard } from '../index.js';
import { unitIri } from '../manifest.js';

export const SYNC = { sync: true } as const;
export const LATER = { sync: false } as const;
export const START = Date.UTC(2026, 0, 15, 9, 0);

/** An LMS with one unit, and the clock of the world its learners live in. */
export const lms = (changes: Partial<LauncherOptions> = {}) => {
  const lrs = strictLrs({ now: () => START });
  let count = 0;
  const launcher = createLauncher({
    lrs,
    endpoint: 'https://lms.example/xapi',
    fetch: 'https://lms.example/fetch/',
    unit: { id: unitIri(outline), moveOn: 'CompletedAndPassed', masteryScore: 0.8 },
    actor: { account: { homePage: 'https://lms.example', name: 'one' } },
    now: () => START,
    uuid: () => `00000000-0000-4000-9000-${String(++count).padStart(12, '0')}`,
    strict: true,
    ...changes,
  });
  return { lrs, launcher };
};

let random = 0;
/** Another seed for each world, so that no two make the same ids. */
export const nextSeed = (): number => ++random;

/** A launch of the course in its own tab. */
export const launched = async (launcher: Launcher, learner: Learner, page?: ReturnType<typeof tab>) => {
  const shown = page ?? tab(`https://course.example/index.html?${launcher.launch(learner).query.toString()}`);
  const time = world(lrsFetch(launcher), nextSeed());
  const session = await time.run(standard.join(hostIn(shown.window, time)));
  await time.settle();
  return { page: shown, time, session };
};

/** What the recorder knows in a session that began when the world did. */
export const during = (launch: Launch, changes: Partial<Context> = {}): Context =>
  context({ launch, now: START + 600_000, duration: 600_000, ...changes });

let seq = 0;
export const event = (happening: Happening): LearningEvent => ({
  ...stamped(happening, ++seq),
  at: START + seq,
  session: 'session-1',
});

export const FINISHED: readonly Happening[] = [
  { verb: 'scored', scope: 'course', score: 0.875 },
  { verb: 'completed', scope: 'module-one' },
  { verb: 'completed', scope: 'course' },
  { verb: 'passed', scope: 'course', score: 0.875 },
];

export const answering = (launch: Launch) =>
  answers.flatMap(([item, response]) =>
    standard.append(
      { ...answered(item, response), ...event({ verb: 'visited', page: 'x' }), verb: 'answered' } as LearningEvent,
      during(launch),
    ),
  );

export const telling = (happenings: readonly Happening[], launch: Launch, changes: Partial<Context> = {}) =>
  happenings.flatMap(happening => standard.append(event(happening), during(launch, changes)));

export const state = (attempt: Attempt, launch: Launch) => standard.snapshot(attempt, during(launch));

/** Verbs of the statements that cmi5 defines, in the order they were stored, without the LMS's own. */
export const story = (lrs: Lrs): readonly string[] =>
  lrs.statements.filter(statement => JSON.stringify(statement['context']).includes('categories/cmi5"')).map(verbOf);

/** Learns, finishes and leaves. */
export const finish = async (launcher: Launcher, how: { readonly sync: boolean }) => {
  const { session, time, page } = await launched(launcher, 'new');
  const messages = [
    ...answering(session.launch),
    ...telling(FINISHED, session.launch),
    ...state(passedAttempt, session.launch),
  ];
  const delivery = await time.run(session.deliver(messages, how));
  await time.run(session.close(how));
  return { page, delivery, messages };
};
