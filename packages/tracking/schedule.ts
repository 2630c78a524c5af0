import type { Clock } from './clock.js';
import type { Env } from './env.js';

/** When things are delivered (decision 14), in milliseconds. */
const QUIET = 1500;
const SLOW_CALL = 700;
const SLOW_WAIT = 60_000;
const HEARTBEAT = 8 * 60_000;
const RETRIES: readonly number[] = [2000, 5000, 15_000];
const LAST_RETRY = 60_000;

/** Of so many calls the median tells whether this LMS is slow. */
const MEASURED = 5;

/** Decides when to deliver. */
export interface Schedule {
  /** Something is waiting; `urgent` at a boundary, which a slow LMS does not put off. */
  touch(urgent: boolean): void;
  /** The learner acted: keeps the session of the LMS alive, but only while they do. */
  acted(): void;
  /** How often something came to wait; handed to `done`, so that what came meanwhile keeps waiting. */
  readonly version: number;
  readonly waiting: boolean;
  /** A delivery went well and blocked the page for `blocked` milliseconds. */
  done(version: number, blocked: number): void;
  /** A delivery did not go through: again, later each time. */
  failed(): void;
  stop(): void;
}

export interface Needs {
  readonly env: Env;
  readonly clock: Clock;
  /** Whether the journal holds everything, so that a delivery can wait. */
  readonly kept: () => boolean;
  readonly send: () => void;
}

export const openSchedule = ({ env, clock, kept, send }: Needs): Schedule => {
  let since: number | null = null;
  let urgent = false;
  let retries = 0;
  let retryAt = 0;
  let lastDone = env.monotonic();
  let blocked: readonly number[] = [];
  let cancel: (() => void) | null = null;

  const slow = (): boolean => ([...blocked].sort((a, b) => a - b)[blocked.length >> 1] ?? 0) > SLOW_CALL;
  /** No call that may block within a moment of a key or pointer. */
  const due = (): number =>
    Math.max(clock.last() + QUIET, retryAt, slow() && kept() && !urgent ? (since ?? 0) + SLOW_WAIT : 0);
  const stop = (): void => {
    cancel?.();
    cancel = null;
  };
  const arm = (): void => {
    stop();
    if (since !== null) cancel = env.after(due() - env.monotonic(), tick);
  };
  const tick = (): void => {
    if (env.monotonic() < due()) arm();
    else send();
  };
  const touch = (now: boolean): void => {
    schedule.version++;
    since ??= env.monotonic();
    urgent ||= now;
    arm();
  };

  const schedule = {
    version: 0,
    touch,
    acted: () => {
      if (since === null && env.monotonic() - lastDone >= HEARTBEAT) touch(false);
    },
    get waiting() {
      return since !== null;
    },
    done: (upTo: number, ms: number) => {
      blocked = [...blocked, ms].slice(-MEASURED);
      lastDone = env.monotonic();
      retries = retryAt = 0;
      since = upTo === schedule.version ? null : lastDone;
      urgent &&= since !== null;
      arm();
    },
    failed: () => {
      since ??= env.monotonic();
      // Up to a quarter later: a class whose line comes back must not ask at the same moment.
      retryAt = env.monotonic() + (RETRIES[retries++] ?? LAST_RETRY) * (1 + (env.random(1)[0] ?? 0) / 1024);
      arm();
    },
    stop,
  };
  return schedule;
};
