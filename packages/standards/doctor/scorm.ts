import type { Env, Unseen } from '@throughline/tracking';
import { stanceOf } from '@throughline/tracking/work.js';
import { callApi, type Api } from '../internal/api.js';
import { read } from '../internal/discover.js';
import type { Edition } from '../internal/edition.js';
import { until } from '../internal/join.js';
import { readLaunch } from '../internal/launch.js';
import { STATE } from '../internal/scorm-message.js';
import type { Asked, Keepsake } from './look.js';
import { each, found, sight, unseen, WELL, type Seen } from './sight.js';
import { isOurs, LIMIT, tryState } from './state.js';
import { lookAround } from './windows.js';

/** What is not written where it could do harm, and why. */
const hinders = ({ course, waiting }: Asked, slow: boolean, reading: boolean, state: string) => {
  if (reading) return 'reading';
  if (slow) return 'late';
  if (waiting || course.unsent) return 'unsent';
  return isOurs(state) ? null : 'foreign';
};

const WRITTEN = ['P7', 'P8', 'P9', 'P10'] as const;

/**
 * The code of the last error, which is a number. What else a platform writes there may be anything, and the report is
 * handed on.
 */
const codeOf = (error: string): string => (/^-?\d{1,5}$/.test(error) ? error : '');

/** Where work waits, saving can be tried all the same: a commit sends nothing but what the course has set. */
const unwritten = (api: Api, why: Unseen, env: Env): Seen => ({
  ...each(WRITTEN, unseen(why)),
  // Offline, Moodle answers "true" and never sends the value again.
  ...(why === 'unsent' && env.online() && { P9: api.commit() ? WELL : found(codeOf(api.error())) }),
});

/** Writes the state longer, and puts it back. */
const write = (api: Api, learner: number, keepsake: Keepsake | undefined): Seen => {
  const state = api.get(STATE);
  const before = keepsake?.before(learner);
  const { most, committed, error, kept } = tryState(api, state, keepsake?.now(learner));
  const isLost = !kept || (typeof before === 'string' && before !== state);
  return {
    P7: sight(most === LIMIT),
    P8: sight(!(most >= LIMIT), most ? String(most) : ''),
    P9: sight(!committed, codeOf(error)),
    // What was not taken is not missed.
    P10: !committed ? unseen('platform') : isLost || before !== null ? sight(isLost) : unseen('again'),
  };
};

/** An element that is never empty, and that no launch has asked for: a proxy does not have it yet. */
const timeOf = ({ statuses: [status = ''] }: Edition): string => status.replace(/\w+$/, 'total_time');

/**
 * Looks at a platform that speaks SCORM, in the session that is open or, where there is none, in one of its own, which it
 * does not end: an end makes some platforms call the course completed.
 */
export const lookAtScorm = async (edition: Edition, asked: Asked): Promise<Seen> => {
  const { window, env, course } = asked;
  const [held] = await until(env, () => {
    const around = lookAround(window, edition);
    return around.found && { ...around, found: around.found };
  });
  if (!held || course.alive?.() === false) {
    const dead = course.alive !== undefined || Boolean(lookAround(window, edition).opener);
    return { [dead ? 'P4' : 'P1']: found() };
  }
  const around: Seen = { P1: WELL, P2: sight(held.foreign), P3: sight(held.both) };
  const api = callApi(held.found, edition, env);
  if (!edition.warm.some(api.get)) {
    if (!api.initialize()) return { ...around, P4: WELL, P11: found(codeOf(api.error())) };
    // A launch that ends without it may lose what an earlier one has stored.
    const [exit] = edition.untouched.slice(-1);
    if (exit && stanceOf(readLaunch(api, edition)) === 'telling') api.set(...exit);
  }
  const [answer, waited] = await until(env, () => api.get(timeOf(edition)) || api.error() || null);
  const slow = course.paced === true || (waited && answer !== null);
  const launch = readLaunch(api, edition);
  const reading = stanceOf(launch) === 'reading';
  const why = hinders(asked, slow, reading, launch.state ?? '');
  const written = why ? unwritten(api, why, env) : write(api, launch.learner ?? 0, asked.keepsake);
  const now = lookAround(window, edition).found;
  const gone = now?.api !== held.found.api || read(now?.holder, 'closed') === true;
  return {
    ...around,
    P4: sight(gone),
    P5: sight(slow),
    P6: sight(reading, launch.mode === 'normal' ? 'no-credit' : launch.mode),
    ...written,
  };
};
