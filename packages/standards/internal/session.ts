import type { Delivery, Env, Outcome, Session } from '@throughline/tracking';
import { pause } from '@throughline/tracking/pause.js';
import { stanceOf } from '@throughline/tracking/work.js';
import type { Api } from './api.js';
import type { Edition } from './edition.js';
import { readLaunch } from './launch.js';
import { readPlaces } from './places.js';
import { STATE, type ScormMessage, type Setting } from './scorm-message.js';

export interface Opened {
  readonly api: Api;
  readonly edition: Edition;
  readonly env: Env;
  /** The API is a proxy that posts each call on: it loses what comes faster than it can send. */
  readonly slow: boolean;
  /** Whether the window the API hangs on is still there, and the API the same: a dead one goes on answering "true". */
  readonly alive: () => boolean;
}

/** Between two calls to a proxy: 25 calls a second at most. */
const PACE = 40;

/** A status is never lowered: the LMS may know better than a state that was lost. */
const RANKS = ['incomplete', 'failed', 'completed', 'passed'];
const rank = (status = ''): number => RANKS.indexOf(status.toLowerCase());

/** So many deliveries wait for a message at which the LMS throws. */
const PATIENCE = 3;

/** What became of a commit: taken; to be tried again; or the session is over. */
type Committed = 'done' | 'waiting' | 'dead';

const untried = (messages: readonly ScormMessage[], dead: boolean): Delivery => ({
  outcomes: messages.map(() => 'not tried'),
  dead,
});

/** Reads everything the LMS tells at launch, and stands between it and the recorder from then on. */
export const openSession = ({ api, edition, env, slow, alive }: Opened): Session<ScormMessage> => {
  const launch = readLaunch(api, edition);
  const place = readPlaces(api);
  /** The last value we gave each element, and the statuses that the LMS held before us. */
  const written = new Map<string, string>();
  const found = new Map(edition.statuses.map(element => [element, api.get(element)]));
  /** Whether the state is written as a whole after its base. */
  let roomy = true;
  let failures = 0;
  let over = false;
  let touched = false;
  /** So many settings were made since there was a pause for them. */
  let unpaid = 0;

  const isLower = ([element, value]: Setting): boolean =>
    found.has(element) && rank(value) < rank(written.get(element) ?? found.get(element));

  /** A state that comes back shorter was cut, whatever SetValue said. */
  const isCut = ([element, value]: Setting): boolean =>
    element === STATE && !slow && !['', value].includes(api.get(element));

  const set = (setting: Setting): Outcome => {
    if (isLower(setting)) return 'accepted';
    touched = true;
    unpaid++;
    const answer = api.set(...setting);
    if (answer === null) return 'not tried';
    if (answer && !isCut(setting)) {
      written.set(...setting);
      return 'accepted';
    }
    if (setting[0] === STATE) env.note?.('S4');
    return 'refused';
  };

  /** How often a message came to nothing because the LMS threw; what always does is refused in the end. */
  const thrown = new Map<string, number>();

  const put = (message: ScormMessage): Outcome => {
    // Whoever left while a proxy was being told says nothing after the end.
    const placed = over ? null : place(message);
    if (!placed) return 'accepted';
    const [first, ...rest] = placed.settings;
    const element = message[0]?.[0] ?? '';
    const begun = first ? set(first) : 'accepted';
    if (begun === 'refused') return begun;
    const outcomes = begun === 'accepted' && (roomy || element !== STATE) ? rest.map(set) : [begun];
    if (outcomes.includes('not tried')) {
      const times = (thrown.get(element) ?? 0) + 1;
      thrown.set(element, times);
      if (times <= PATIENCE) return 'not tried';
    }
    if (begun !== 'accepted') return 'refused';
    placed.taken();
    return 'accepted';
  };

  /** `dead` when the LMS says so, or says "general exception" twice in a row (an expired session of Moodle). */
  const commit = (): Committed => {
    if (over || !alive()) return 'dead';
    // Offline, Moodle answers "true" and never sends the value again.
    if (!env.online()) return 'waiting';
    if (api.commit()) {
      failures = 0;
      return 'done';
    }
    failures++;
    // It may be the length of the state that the server does not take.
    roomy = false;
    const code = api.error();
    return edition.ended.includes(code) || (code === '101' && failures > 1) ? 'dead' : 'waiting';
  };

  /** After a commit that failed: makes the LMS take again what it holds for sent. */
  const reawaken = (): Committed => {
    if (!failures) return 'done';
    const settings = edition.reawaken(element => written.get(element));
    written.clear();
    for (const setting of settings) if (api.set(...setting)) written.set(...setting);
    return settings.length ? commit() : 'done';
  };

  return {
    launch,
    alive,
    paced: slow,
    // No await stands in the way of `sync`: in pagehide every call is made before this returns.
    async deliver(messages, { sync }) {
      if (over) return untried(messages, over);
      const ready = reawaken();
      if (ready !== 'done') return untried(messages, ready === 'dead');
      const outcomes = new Map<ScormMessage, Outcome>();
      for (const message of messages) {
        const outcome = put(message);
        outcomes.set(message, outcome);
        // The state counts what stands before it: nothing is written after what could not be.
        if (outcome === 'not tried') break;
        // A delivery in pagehide may come between.
        while (slow && !sync && unpaid > 0) {
          const due = unpaid;
          unpaid = 0;
          await pause(env, PACE * due);
        }
      }
      const committed = commit();
      if (committed === 'dead') return untried(messages, true);
      return {
        // What was not reached was not tried, and nothing but a refusal stands without a commit.
        outcomes: messages.map(message => {
          const outcome = outcomes.get(message) ?? 'not tried';
          return committed === 'done' || outcome === 'refused' ? outcome : 'not tried';
        }),
        dead: false,
      };
    },
    close() {
      if (!over && alive()) {
        if (!touched && stanceOf(launch) === 'telling') for (const setting of edition.untouched) set(setting);
        api.terminate();
      }
      over = true;
      return Promise.resolve();
    },
  };
};
