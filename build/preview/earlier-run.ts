import { checkResult, triesLeft } from '@throughline/player/policy.js';
import {
  draw,
  openRecorder,
  type Check,
  type Course,
  type Env,
  type Happening,
  type Id,
  type Item,
  type Launch,
  type Locale,
  type Outline,
  type PageOutline,
  type Recorder,
  type Standard,
} from '@throughline/tracking';
import { tell } from '../telling.js';
import { rightAnswer } from '../right-answer.js';

/** A learner's run, and the platform that hears of it. */
export interface Run<Message> {
  readonly course: Course;
  /** Tells the platform as the packages of its format do. */
  readonly standard: Standard<Message>;
  /** The window in which the standard finds its platform. */
  readonly window: unknown;
  readonly fetch?: typeof globalThis.fetch;
  /** The language the learner reads; absent: the course's first. */
  readonly locale?: Locale | undefined;
  readonly clock: Clock;
}

/** Time of a run, in epoch milliseconds: it moves on only where the story says so. */
export interface Clock {
  now: number;
}

const MINUTE = 60_000;
/** From the first sight of a question to its answer, in milliseconds. */
const LATENCY = 8000;

const minutesOf = ({ modules }: Outline): number =>
  modules.flatMap(({ pages }) => pages).reduce((sum, { minutes }) => sum + minutes, 0);

/** A clock as it stood when a learner began who has just ended, after all the minutes of the course. */
export const clockOfRun = ({ outline }: Course): Clock => ({ now: Date.now() - minutesOf(outline) * MINUTE });

/**
 * Finishes the course on what the platform holds of the learner: what was done stays, what is missing is done with right
 * answers. The product's own code tells it, so that the platform holds what a real run leaves, in every standard.
 */
export async function finishCourse<Message>(run: Run<Message>): Promise<void> {
  const { course, standard, window, locale, clock } = run;
  const { outline } = course;
  const words = new Map(course.activities.map(activity => [activity.id, activity]));
  const language = locale ?? outline.locales[0] ?? 'en';
  const recorder = openRecorder({
    standard,
    host: { window, env: envOf(run), outline, load: () => Promise.resolve(false) },
    locale: () => language,
    activities: () => words,
    changed: () => undefined,
  });
  const launch = await recorder.restored;
  const learner = learnerOf(recorder, outline, launch);
  for (const module of outline.modules)
    for (const page of module.pages) {
      const things = new Set([...page.activities, ...page.items]);
      // A check may stand among the things to do: it is taken, not read.
      things.delete(page.check?.id ?? '');
      const moments = things.size + (page.check?.draw ?? 0) + 1;
      const pass = (): void => {
        clock.now += Math.round((page.minutes * MINUTE) / moments);
      };
      learner.visit(page);
      pass();
      for (const thing of things) {
        learner.act(thing, module.items);
        pass();
      }
      if (page.check) learner.take(page.check, module.items, pass);
    }
  await recorder.close({ sync: false });
}

/** What a learner does, as the player records it. */
function learnerOf(recorder: Recorder, outline: Outline, launch: Launch) {
  const say = (happening: Happening): void => {
    tell(recorder, outline, launch, happening);
  };
  const answer = (item: Item): void => {
    const tries = (recorder.attempt.items.get(item.id)?.tries ?? 0) + 1;
    const result = item.key ? 'correct' : 'neutral';
    say({ verb: 'answered', item: item.id, response: rightAnswer(item), result, score: 1, tries, latency: LATENCY });
  };
  return {
    visit: ({ id }: PageOutline): void => say({ verb: 'visited', page: id }),
    act(id: Id, items: readonly Item[]): void {
      const { attempt } = recorder;
      const item = items.find(each => each.id === id);
      if (item && !attempt.items.has(id)) answer(item);
      if (!item && !attempt.done.has(id)) say({ verb: 'experienced', activity: id });
    },
    /** Goes on with the try that is open, else opens one; a second one where the open one had wrong answers already. */
    take(check: Check, items: readonly Item[], pass: () => void): void {
      for (let round = 0; round < 2; round++) {
        const state = recorder.attempt.checks.get(check.id);
        const { opened, finished } = state ?? { opened: 0, finished: 0 };
        if (checkResult(check, state, launch).passed || (opened === finished && triesLeft(check, state) === 0)) return;
        if (opened === finished) {
          const asked = draw(check, outline, recorder.attempt, recorder.attempt.lineage);
          say({ verb: 'attempted', check: check.id, tries: opened + 1, draw: asked });
        }
        for (const { slot, credit } of recorder.attempt.checks.get(check.id)?.draw ?? []) {
          const item = credit === null ? items.find(each => each.slot === slot) : undefined;
          if (item) answer(item);
          pass();
        }
      }
    },
  };
}

/** A world without storage: what is not told to the platform is nowhere. Its timers never hold the preview up. */
const envOf = <Message>({ clock, fetch = globalThis.fetch }: Run<Message>): Env => {
  const { now: began } = clock;
  return {
    now: () => clock.now,
    monotonic: () => clock.now - began,
    after(ms, call) {
      const timer = setTimeout(call, ms).unref();
      return () => clearTimeout(timer);
    },
    random: length => crypto.getRandomValues(new Uint8Array(length)),
    local: null,
    database: null,
    fetch,
    online: () => true,
  };
};
