import fc from 'fast-check';
import type { Happening, Item, Response, Success } from '@throughline/tracking';
import { answerTo } from '@throughline/tracking/testing/outline.js';
import { settleAll, virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import type { Device } from '@throughline/tracking/testing/virtual-env.js';
import type { Recorder } from '@throughline/tracking';
import { START } from '../cmi5/testing/story.js';
import { outline } from '../internal/testing/course.js';
import {
  heard12,
  heard2004,
  heardDevice,
  heardStatements,
  type Heard,
  type HeardAnswer,
  type Stated,
} from './heard.js';
import type { Target, Truth } from './gaps.js';
import type { Platform, Row } from './platforms.js';

/** Milliseconds that pass, then something happens. */
export interface Step {
  readonly after: number;
  readonly happening: Happening;
}

/** One launch: what happens in it, and how it ends. */
export interface Launched {
  readonly steps: readonly Step[];
  /** Milliseconds from the last step to the end. */
  readonly rest: number;
  /** The window is closed (true), or the learner presses "Save and exit". */
  readonly sync: boolean;
}

export type Story = readonly Launched[];

const items: readonly Item[] = outline.modules.flatMap(module => module.items);

/** Time without a key or pointer beyond this is not counted: ten minutes, as decision 14 and the clock have it. */
const IDLE = 600_000;
/** How long the platform is waited for at each launch. */
const JOINING = 10_000;

const awkward = fc.constantFrom('\n', '[,]', '[.]', '[:]', '{', ',', ' ', 'é', '面', 'kettle '.repeat(40));
const typedText = fc
  .tuple(fc.constantFrom('kettle', '{', 'bread'), fc.array(fc.oneof(fc.string(), awkward), { maxLength: 4 }))
  .map(([first, rest]) => first + rest.join('').trim());

const typedNumber = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }).map(hundredths => hundredths / 100),
  fc.double({ min: -1e17, max: 1e17, noNaN: true, noDefaultInfinity: true }).map(value => value + 0),
);

const responseTo = (item: Item): fc.Arbitrary<Response> => {
  if (item.type === 'fill-in')
    return fc.array(typedText, { minLength: 1, maxLength: 12 }).map(texts => ({ type: 'fill-in', texts }));
  if (item.type === 'numeric') return typedNumber.map(value => ({ type: 'numeric', value }));
  return fc.nat(30).map(pick => answerTo(item, pick));
};

const anyAnswer: fc.Arbitrary<Happening> = fc.constantFrom(...items).chain(item =>
  fc
    .record({
      response: responseTo(item),
      score: fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1),
      latency: fc.oneof(fc.constant(0), fc.integer({ min: 10, max: 4_000_000 })),
    })
    .map(({ response, score, latency }) => ({
      verb: 'answered',
      item: item.id,
      response,
      latency,
      score: item.key ? score : 0,
      result: item.key ? (score === 1 ? 'correct' : 'incorrect') : 'neutral',
      tries: 1,
    })),
);

const anyStep: fc.Arbitrary<Step> = fc.record({
  after: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 900_000 })),
  happening: fc.oneof(
    { weight: 4, arbitrary: anyAnswer },
    { weight: 1, arbitrary: fc.constantFrom('a-lesson', 'a-check').map(page => ({ verb: 'visited', page }) as const) },
  ),
});

/** What the course came to in the end, in the order a course says it; nothing, if it came to nothing. */
const anyOutcome: fc.Arbitrary<readonly Happening[]> = fc
  .record({ grains: fc.nat(10_080), completed: fc.boolean(), judged: fc.boolean(), scored: fc.boolean() })
  .map(({ grains, completed, judged, scored }): readonly Happening[] => {
    const score = grains / 10_080;
    const verb = score >= 0.8 ? 'passed' : 'failed';
    return [
      ...(scored || judged ? [{ verb: 'scored', scope: 'course', score } as const] : []),
      ...(completed ? [{ verb: 'completed', scope: 'course' } as const] : []),
      ...(judged ? [{ verb, scope: 'course', score } as const] : []),
    ];
  });

const anyLaunch: fc.Arbitrary<Launched> = fc.record({
  steps: fc.array(anyStep, { maxLength: 8 }),
  rest: fc.integer({ min: 1, max: 700_000 }),
  sync: fc.boolean(),
});

/** Tries are counted as the player counts them. */
const counted = (story: Story): Story => {
  const tries = new Map<string, number>();
  return story.map(launch => ({
    ...launch,
    steps: launch.steps.map(({ after, happening }) => {
      if (happening.verb !== 'answered') return { after, happening };
      const now = (tries.get(happening.item) ?? 0) + 1;
      tries.set(happening.item, now);
      return { after, happening: { ...happening, tries: now } };
    }),
  }));
};

/** One to three launches with answers of all ten types in any order; an outcome comes about in one of them. */
export const anyStory: fc.Arbitrary<Story> = fc
  .record({ launches: fc.array(anyLaunch, { minLength: 1, maxLength: 3 }), at: fc.nat(2), outcome: anyOutcome })
  .map(({ launches, at, outcome }) =>
    counted(
      launches.map((launch, index) =>
        index === at % launches.length
          ? { ...launch, steps: [...launch.steps, ...outcome.map(happening => ({ after: 1, happening }))] }
          : launch,
      ),
    ),
  );

/** What truly happened, told by the story alone. */
export const truthOf = (story: Story): Truth => {
  let [completed, success, score]: [boolean, Success, number | null] = [false, 'unknown', null];
  const answers: HeardAnswer[] = [];
  const launches: number[] = [];
  let now = START;
  for (const { steps, rest } of story) {
    now += JOINING;
    let active = 0;
    let pause = JOINING;
    for (const { after, happening } of steps) {
      now += after;
      active += Math.min(IDLE, pause + after);
      pause = 0;
      if (happening.verb === 'completed') completed = true;
      if (happening.verb === 'passed' || happening.verb === 'failed') success = happening.verb;
      if ('scope' in happening && 'score' in happening) ({ score } = happening);
      if (happening.verb !== 'answered') continue;
      const { item, response, result, score: credit, tries, latency } = happening;
      const { type } = response;
      answers.push({
        item,
        type,
        response,
        result,
        credit: result === 'neutral' ? null : credit,
        tries,
        latency,
        at: now,
      });
    }
    now += rest;
    launches.push(active + Math.min(IDLE, pause + rest));
    now += JOINING;
  }
  return { completed, success, score, answers, launches };
};

/** What is done before a step beside the story: `step` counts on through the launches. */
export type Aside = (recorder: Recorder, step: number) => void;

/**
 * Tells a story to a platform, launch by launch. What is random hangs on the place in the story alone, so that two
 * tellings differ only in what differs.
 */
export const tell = async (
  row: Row,
  platform: Platform,
  story: Story,
  aside?: Aside,
  device: Device = virtualDevice(START),
): Promise<Device> => {
  let step = 0;
  const chance = (): void => {
    device.seed = ++step * 7919;
  };
  for (const [index, { steps, rest, sync }] of story.entries()) {
    const env = virtualEnv(device, platform.fetch);
    const window = platform.launch(index > 0);
    chance();
    const recorder = row.open({ window, env, outline, load: () => Promise.resolve(false) });
    await env.advance(JOINING);
    const { connected } = await recorder.restored;
    if (!connected) recorder.choose('own');
    for (const { after, happening } of steps) {
      await env.advance(after);
      aside?.(recorder, step);
      chance();
      recorder.record(happening);
    }
    await env.advance(rest);
    chance();
    void recorder.close({ sync });
    await env.advance(JOINING);
    await settleAll();
    env.kill();
  }
  return device;
};

/** Reads what a platform holds. */
export const hears = (target: Target, { lms, lrs }: Platform, device: Device): Heard => {
  if (lms) return (target === 'scorm12' ? heard12 : heard2004)(lms.record(), outline);
  if (lrs) return heardStatements(lrs.statements as unknown as readonly Stated[], outline);
  return heardDevice([...device.local.values()][0], outline);
};
