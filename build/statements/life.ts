import { createLauncher } from '@throughline/lms/cmi5/index.js';
import { createLrs, lrsFetch, type Handler, type Json, type LrsOptions } from '@throughline/lms/lrs/index.js';
import { standard as cmi5 } from '@throughline/standards/cmi5/index.js';
import { criteria, unitIri } from '@throughline/standards/cmi5/manifest.js';
import { courseIri } from '@throughline/standards/lrs/names.js';
import { follows } from '@throughline/standards/lrs/profile/check.js';
import { profileOf } from '@throughline/standards/lrs/profile/profile.js';
import { standard as xapi } from '@throughline/standards/xapi/index.js';
import type { Course, Host, Outline, PrivacyLevel, Recorder } from '@throughline/tracking';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import { virtualDevice, virtualEnv, type Device, type VirtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { tell } from '../telling.js';
import { launches, perform, type Act, type Mistakes } from './story.js';

export type LifeFormat = 'cmi5' | 'xapi';

export interface LifeOptions {
  readonly format: LifeFormat;
  readonly level: PrivacyLevel;
  /** Default: one in each check. */
  readonly mistakes?: Mistakes;
  /** A further check of every statement, as an LRS in a test makes it. */
  readonly refuse?: LrsOptions['refuse'];
}

/** What the course has told of one learner at the end, oldest first, without what the LMS says; and what was wrong. */
export interface Life {
  readonly statements: readonly Json[];
  /** Bytes of the statements as they are posted. */
  readonly bytes: number;
  readonly violations: readonly unknown[];
}

/** Nobody: an account at an address that no institution can have (RFC 2606). */
export const sampleActor = { account: { homePage: 'https://lms.example', name: 'sample' } };

/** Milliseconds since 1970 at which every sample life begins: the same command gives the same bytes. */
const BORN = Date.UTC(2026, 0, 12, 9, 0);
const DAY = 86_400_000;
const ENDPOINT = 'https://lrs.example/xapi/';
const REGISTRATION = '5a3b1c0e-0000-4000-8000-000000000001';

interface Platform {
  readonly handler: Handler;
  readonly launch: (again: boolean) => URLSearchParams;
  readonly violations: readonly unknown[];
}

/** One learner's whole life in a course, told by the product's own recorder and standard, in virtual time. */
export async function lifeOf(course: Course, { format, level, mistakes = 'one', refuse }: LifeOptions): Promise<Life> {
  const outline = { ...course.outline, privacy: level };
  const device = virtualDevice(BORN);
  const lrs = createLrs({ now: () => device.now, ...(refuse && { refuse }) });
  const platform = platformOf(format, outline, device, lrs);
  const activities = new Map(course.activities.map(activity => [activity.id, activity]));

  for (const [number, acts] of launches(outline).entries()) {
    device.now = BORN + number * DAY;
    const env = virtualEnv(device, lrsFetch(platform.handler));
    const host = hostIn(platform.launch(number > 0), env, outline);
    const options = { host, locale: () => outline.locales[0] ?? 'en', activities: () => activities };
    const changed = (): void => undefined;
    const recorder =
      format === 'cmi5'
        ? openRecorder({ ...options, changed, standard: cmi5 })
        : openRecorder({ ...options, changed, standard: xapi });
    await live(recorder, env, outline, acts, mistakes);
    env.kill();
  }
  const profile = profileOf(outline);
  const statements = lrs.statements.filter(statement => follows(statement, profile)).map(withoutStored);
  return {
    statements,
    bytes: Buffer.byteLength(JSON.stringify(statements)),
    violations: [...platform.violations, ...lrs.violations],
  };
}

/** One launch: joins, acts, lets everything be sent, and leaves. */
export async function live(
  recorder: Recorder,
  env: VirtualEnv,
  outline: Outline,
  acts: readonly Act[],
  mistakes: Mistakes,
): Promise<void> {
  await env.advance(5000);
  const launch = await recorder.restored;
  for (const act of acts) {
    for (let seconds = 0; seconds < act.seconds; seconds += 30) {
      recorder.acted();
      await env.advance(30_000);
    }
    for (const happening of perform(act, outline, recorder.attempt, mistakes)) {
      tell(recorder, outline, launch, happening);
      await env.advance(20_000);
    }
  }
  await env.advance(60_000);
  const closing = recorder.close({ sync: false });
  await env.advance(10_000);
  await closing;
}

function platformOf(format: LifeFormat, outline: Outline, device: Device, lrs: ReturnType<typeof createLrs>): Platform {
  if (format === 'xapi')
    return {
      handler: lrs,
      violations: [],
      launch: () =>
        new URLSearchParams({
          endpoint: ENDPOINT,
          auth: 'Basic c2FtcGxl',
          actor: JSON.stringify({ objectType: 'Agent', ...sampleActor }),
          registration: REGISTRATION,
          activity_id: courseIri(outline),
        }),
    };
  let count = 0;
  const { moveOn, masteryScore } = criteria(outline);
  const launcher = createLauncher({
    lrs,
    endpoint: ENDPOINT,
    fetch: 'https://lms.example/fetch/',
    unit: {
      id: unitIri(outline),
      moveOn,
      ...(masteryScore !== undefined && { masteryScore: Number(masteryScore) }),
    },
    actor: sampleActor,
    now: () => device.now,
    uuid: () => `5a3b1c0e-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    strict: true,
  });
  return {
    handler: launcher,
    violations: launcher.violations,
    launch: again => launcher.launch(again ? 'returning' : 'new').query,
  };
}

/** The window of a page without a page: an address, and nothing that could be shown. */
function hostIn(query: URLSearchParams, env: VirtualEnv, outline: Outline): Host {
  const window = { location: { href: `https://course.example/index.html?${query.toString()}` } };
  return { window, env, outline, load: () => Promise.resolve(false) };
}

/** What a client posts: the LRS adds these itself. */
const withoutStored = (statement: Json): Json =>
  Object.fromEntries(Object.entries(statement).filter(([name]) => name !== 'stored' && name !== 'version'));
