import type { Ledger } from './attempt.js';
import type { Clock } from './clock.js';
import type { Keeper } from './keeper.js';
import type { RecorderOptions } from './recorder.js';
import type { Schedule } from './schedule.js';
import type { Context, Delivery, Launch, Session } from './standard.js';
import type { Work } from './work.js';
import { encode } from './codec.js';
import { plan, settled } from './outbox.js';
import { openSchedule } from './schedule.js';
import { isEmpty, isOpen, tellsByIds } from './work.js';

/** How a session is asked to deliver. */
type How = Parameters<Session<unknown>['deliver']>[1];

/** Brings what is in hand to the LMS, and tells how that went. */
export interface Sender {
  readonly schedule: Schedule;
  /** Delivers everything that waits, as `Session.deliver` does. */
  readonly send: (how: How) => Promise<void>;
}

export interface SenderNeeds<Message> {
  readonly options: RecorderOptions<Message>;
  readonly work: Work<Message>;
  readonly clock: Clock;
  readonly keeper: Keeper;
  /** Id of this launch. */
  readonly session: string;
  /** Brings the time of this session in the attempt up to date. */
  readonly timed: () => void;
  readonly notify: () => void;
}

export const openSender = <Message>(needs: SenderNeeds<Message>): Sender => {
  const { options, work, clock, keeper, session, timed, notify } = needs;
  const { standard, host, locale } = options;
  const { env, outline } = host;
  let inFlight: Promise<unknown> | null = null;

  const contextOf = (sent: Ledger, launch: Launch): Context => {
    const activities = options.activities?.();
    return {
      launch,
      outline,
      sent,
      session,
      now: env.now(),
      duration: clock.duration(),
      locale: locale(),
      // Made when it is asked for: the events of a long queue have no use for it.
      get state() {
        return work.unread === null ? encode({ ...work.attempt, sent }, outline, launch.stateLimit) : null;
      },
      ...(activities && { activities }),
    };
  };

  const failed = (): void => {
    work.verdict = { ...work.verdict, failed: true, accepted: new Set() };
    // What an LMS holds for written it does not write again: the state that follows must differ (law 7).
    work.attempt = { ...work.attempt, seq: work.attempt.seq + 1 };
    schedule.failed();
    // The lease tells other windows of this `seq`: who finds no journal that reaches it takes the platform to know more.
    void keeper.keep();
    notify();
  };

  const deliver = async (to: Session<Message>, how: How): Promise<void> => {
    timed();
    const now = plan(
      standard,
      work.attempt,
      work.queue,
      work.verdict.accepted,
      sent => contextOf(sent, to.launch),
      // In pagehide statements and state leave side by side.
      how.sync && tellsByIds(standard.name),
      how.sync && to.paced,
    );
    const { version } = schedule;
    work.queue = now.queue;
    if (now.messages.length === 0) {
      schedule.done(version, 0);
      return;
    }
    // Numbered in the journal before it is told: what the LMS gives back then says what arrived (decision 12).
    if (now.events.length > 0) void keeper.keep();
    const begun = env.monotonic();
    const delivering = (async () => to.deliver(now.messages, how))().catch((): Delivery => ({
      outcomes: [],
      dead: false,
    }));
    const blocked = env.monotonic() - begun;
    const delivery = await delivering;
    // From here on nothing waits: another delivery may be settled before and after, never in between.
    const result = settled(now, delivery, work.queue, work.attempt.sent);
    work.queue = result.queue;
    work.attempt = { ...work.attempt, sent: result.sent };
    work.dead ||= delivery.dead;
    if (!work.dead) {
      work.verdict = result.verdict;
      if (result.verdict.failed) failed();
      else {
        schedule.done(version, blocked);
        if (work.queue.some(({ taken }) => !taken)) schedule.touch(false);
      }
    }
    if (work.verdict.confirmed && !work.dead && !schedule.waiting && isEmpty(work)) {
      work.acked = work.attempt.seq;
      keeper.drop();
    } else if (work.acked < work.attempt.seq || work.queue.length > 0) void keeper.keep();
    notify();
  };

  const send = async (how: How): Promise<void> => {
    const { session: to } = work;
    if (!to || !isOpen(work)) return;
    // The page may be gone before what is on its way is answered: at its end everything goes at once.
    if (inFlight && !how.sync) {
      await inFlight;
      if (schedule.waiting) await send({ sync: false });
    } else if (!env.online()) failed();
    else if (work.lease?.mine() !== false) {
      // One in pagehide or of a hidden page goes beside what is on its way; the next waits for both.
      const going = Promise.all([inFlight, deliver(to, how)]).finally(() => {
        if (inFlight === going) inFlight = null;
      });
      inFlight = going;
      await going;
    }
  };

  const schedule = openSchedule({ env, clock, kept: () => keeper.kept, send: () => void send({ sync: false }) });

  return { schedule, send };
};
