import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moodle12, moodle12Standard } from '@throughline/lms/personalities/moodle12.js';
import { narrow2004 } from '@throughline/lms/personalities/narrow2004.js';
import { openEdx } from '@throughline/lms/personalities/open-edx.js';
import type { Personality, Platform } from '@throughline/lms/personalities/index.js';
import { strict12 } from '@throughline/lms/personalities/strict12.js';
import { strict2004 } from '@throughline/lms/personalities/strict2004.js';
import { truncating } from '@throughline/lms/personalities/truncating.js';
import type { Attempt, StandardName } from '@throughline/tracking';
import { openRecorder } from '@throughline/tracking/recorder.js';
import { answering } from '@throughline/tracking/testing/launch.js';
import { outline } from '../internal/testing/course.js';
import { virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { standard as scorm12 } from '../scorm12/index.js';
import { standard as scorm2004 } from '../scorm2004/index.js';
import { examine, pageIn, worldOf } from './testing/patient.js';

type Api = Record<string, (...values: string[]) => unknown>;

/** A window whose page dies at the call of this number: from then on no call arrives. */
const dying = (window: unknown, deathAt: number) => {
  let calls = 0;
  const { parent } = window as { readonly parent: Record<string, unknown> };
  const [name = 'API'] = ['API', 'API_1484_11'].filter(each => parent[each] !== undefined);
  const api = Object.fromEntries(
    Object.entries(parent[name] as Api).map(([call, run]) => [
      call,
      (...values: string[]) => (++calls >= deathAt ? '' : run(...values)),
    ]),
  );
  return { window: { parent: { [name]: api }, opener: null }, calls: () => calls };
};

const items = outline.modules.flatMap(module => module.items.map(({ id }) => id));
/** Without what begins anew at each launch. */
const what = (attempt: Attempt) => ({ ...attempt, lineage: attempt.lineage !== '', seq: 0, sessions: 0 });

/** A platform on which a learner has worked, and what a new device finds there. */
const story = (personality: Personality, name: StandardName, answers: readonly string[]) => {
  const platform: Platform = personality.open(name);
  const standard = name === 'scorm12' ? scorm12 : scorm2004;
  const launch = () => {
    const env = virtualEnv();
    const { window } = platform.launch('one', pageIn(env));
    const recorder = openRecorder<unknown>({
      standard,
      host: { window, env, outline, load: () => Promise.resolve(false) },
      locale: () => 'en',
      changed: () => undefined,
    });
    return { env, window, recorder };
  };
  const visit = async (items: readonly string[]): Promise<Attempt> => {
    const { env, recorder } = launch();
    await recorder.restored;
    const found = recorder.attempt;
    for (const item of items) {
      recorder.record(answering(outline, item));
      await env.advance(20_000);
    }
    env.kill();
    return found;
  };
  return {
    begin: () => visit(answers),
    /** What is there for a new device, and after more was done there. */
    found: async () => [what(await visit(items.slice(3, 4))), what(await visit([]))],
    doctor: async (deathAt: number): Promise<boolean> => {
      const env = worldOf(virtualDevice(), {});
      const page = dying(platform.launch('one', pageIn(env)).window, deathAt);
      await examine(name, page.window, env);
      return page.calls() < deathAt;
    },
    /** The doctor in a course that runs, on a device of its own. */
    beside: async (deathAt: number): Promise<boolean> => {
      const { env, window, recorder } = launch();
      await recorder.restored;
      await recorder.flush({ sync: false });
      await env.advance(20_000);
      const page = dying(window, deathAt);
      await examine(name, page.window, worldOf(virtualDevice(), {}));
      env.kill();
      return page.calls() < deathAt;
    },
  };
};

const PLATFORMS = [
  [strict12, 'scorm12'],
  [moodle12, 'scorm12'],
  [moodle12Standard, 'scorm12'],
  [openEdx, 'scorm12'],
  [truncating, 'scorm12'],
  [strict2004, 'scorm2004'],
  [narrow2004, 'scorm2004'],
] as const;

for (const [personality, name] of PLATFORMS)
  for (const [of, answers] of [
    ['work', items.slice(0, 3)],
    ['a new learner', []],
  ] as const)
    for (const how of ['doctor', 'beside'] as const)
      test(`${personality.name}, ${of}, ${how === 'doctor' ? 'alone' : 'in a course that runs'}: killed at each call, the doctor loses nothing`, async () => {
        const untouched = story(personality, name, answers);
        await untouched.begin();
        // Dead before its first call.
        await untouched[how](0);
        const expected = await untouched.found();
        assert.deepEqual(
          expected.map(attempt => attempt.items.size),
          [answers.length, answers.length + 1],
        );
        let deaths = 0;
        for (let lived = false; !lived; deaths++) {
          const told = story(personality, name, answers);
          await told.begin();
          lived = await told[how](deaths + 1);
          assert.deepEqual(await told.found(), expected, `killed at call ${deaths + 1}`);
        }
        assert.ok(deaths > 10, `${deaths} calls`);
      });
