import type { LearningEvent } from './events.js';
import type { Entry, Journal, Kept } from './journal.js';
import type { Device, Offer, OpenRecorder, Recorder, RecorderOptions, SaveStatus } from './recorder.js';
import type { Launch, Session } from './standard.js';
import type { Work } from './work.js';
import { emptyAttempt } from './attempt.js';
import { openClock } from './clock.js';
import { decode, encode } from './codec.js';
import { isDraft } from './drafts.js';
import { fold, settle } from './fold.js';
import { hex, uuid } from './formats.js';
import { entriesOf, openStore } from './journal.js';
import { openKeeper } from './keeper.js';
import { absorb } from './merge.js';
import { offerOf } from './offers.js';
import { byId, UNTOLD } from './outbox.js';
import { reported } from './privacy.js';
import { resume } from './resume.js';
import { openSender } from './sender.js';
import { statusOf } from './status.js';
import { ALONE, isEmpty, isForLms, isOpen, stanceOf, tellsByIds, untold } from './work.js';

/** What a slow LMS is told of at the next quiet moment: a turned page ends a lesson. */
const BOUNDARIES: readonly string[] = ['completed', 'passed', 'failed', 'scored', 'visited'];

/** What a recorder shows beside the work itself. */
interface Shown {
  device: Device | null;
  offer: Offer | null;
  readonly status: SaveStatus;
}

/** Opens the recorder: it journals and folds at once, while the standard looks for its LMS. */
export const openRecorder: OpenRecorder = <Message>(options: RecorderOptions<Message>) => {
  const { standard, host, changed } = options;
  const { env, outline } = host;
  const session = hex(env.random(4));
  const clock = openClock(env);
  const store = openStore(env, outline, standard.name);
  const newAttempt = () => emptyAttempt(hex(env.random(6)));
  /** What is in hand, and what the page is shown of it. */
  const work: Work<Message> & Shown = {
    attempt: newAttempt(),
    drafts: new Map(),
    queue: [],
    session: null,
    launch: null,
    acked: 0,
    unread: null,
    lease: null,
    dead: false,
    verdict: UNTOLD,
    closed: false,
    device: null,
    offer: null,
    get status() {
      return statusOf(work, schedule.waiting, keeper.kept, env.online());
    },
  };
  /** What happened before the LMS's state was known. */
  let early: LearningEvent[] = [];
  let lastAt = 0;
  let forgotten = false;
  let told = false;

  const notify = (): void => {
    if (told) return;
    told = true;
    env.after(0, () => {
      told = false;
      changed();
    });
  };

  const durable = (): boolean =>
    !forgotten && (work.device === 'own' || (isForLms(work.launch) && standard.name !== 'standalone'));

  const timed = (): void => {
    const { attempt } = work;
    work.attempt = { ...attempt, sessions: new Map(attempt.sessions).set(session, clock.duration()) };
  };

  const keeper = openKeeper(
    store,
    env,
    session,
    () => {
      if (!durable()) return null;
      timed();
      const { attempt, acked, queue, drafts, launch, unread } = work;
      return {
        lineage: attempt.lineage,
        learner: launch?.learner,
        state: encode(attempt, outline),
        acked,
        own: work.device === 'own',
        entries: queue.map(({ event, ordinal }) => ({ event, ordinal })),
        drafts: [...drafts],
        unread,
      };
    },
    notify,
  );
  const sender = openSender({ options, work, clock, keeper, session, timed, notify });
  const { schedule } = sender;

  /** The journals of others, with what they hold. */
  const decoded = (journals: readonly Journal[]): readonly Kept[] =>
    journals.flatMap((journal): Kept[] => {
      const attempt = journal.session === session ? null : decode(journal.state, outline);
      return attempt ? [{ ...journal, attempt: { ...attempt, lineage: journal.lineage } }] : [];
    });

  /** Puts an event at the end of the queue, where it is to be told. */
  const stage = (event: LearningEvent): void => {
    const telling = isForLms(work.launch) && reported(event, outline);
    if (telling) work.queue = [...work.queue, untold(telling)];
  };

  /**
   * Takes in what earlier launches left: it is told first, and what stands in several journals once. `known`: the LMS
   * gave back all of it, and nothing needs to stay on the device.
   */
  const takeIn = async (journals: readonly Kept[], entries: readonly Entry[], known: boolean): Promise<void> => {
    const waiting = entries.map(entry => ({ ...entry, taken: false }));
    work.queue = [...byId([...waiting, ...work.queue]).values()];
    const drafts = journals.flatMap(journal => journal.drafts).filter(isDraft(outline));
    work.drafts = new Map([...drafts.reverse(), ...work.drafts]);
    const spare = known && isEmpty(work);
    // The journal of this launch takes the place of earlier ones; they go when it is written. The window that holds the
    // lease goes on with its own.
    if (!(spare || (await keeper.keep())) || work.lease?.elsewhere) return;
    for (const each of journals) store.remove(each.session, each.writes);
    // A home that was full has room now.
    if (work.acked < work.attempt.seq || !isEmpty(work)) void keeper.keep();
  };

  const takeWork = (journals: readonly Pick<Kept, 'attempt'>[]): void => {
    work.attempt = settle(journals.reduce((all, { attempt }) => absorb(all, attempt), work.attempt));
    notify();
  };

  const answered = (journals: readonly Kept[], next: Offer | null): void => {
    work.offer = next;
    takeWork(journals);
    void takeIn(journals, entriesOf(journals), false);
    schedule.touch(true);
  };

  const record: Recorder['record'] = happening => {
    clock.acted();
    lastAt = Math.max(lastAt, env.now());
    const event: LearningEvent = {
      ...happening,
      id: uuid(length => env.random(length)),
      seq: work.attempt.seq + 1,
      at: lastAt,
      session,
    };
    const drafts = new Map(work.drafts);
    if ('item' in event) drafts.delete(event.item);
    work.drafts = drafts;
    if (event.verb === 'drafted') {
      if (event.response) drafts.set(event.item, event.response);
    } else {
      work.attempt = fold(work.attempt, event, outline);
      if (!work.launch) early.push(event);
      stage(event);
      if (isForLms(work.launch)) schedule.touch(BOUNDARIES.includes(event.verb));
    }
    void keeper.keep();
    notify();
    return event;
  };

  const restore = (joined: Session<Message> | null, journals: readonly Kept[]): Launch => {
    const launch = joined?.launch ?? ALONE;
    const repeatable = tellsByIds(standard.name);
    const {
      early: earlier,
      taken,
      offered,
      replay,
      known,
      ...found
    } = resume({ launch, lineage: launch.lineage ?? work.attempt.lineage, journals, early, repeatable }, outline);
    Object.assign(work, { session: joined, launch, queue: [], ...found });
    earlier.forEach(stage);
    early = [];
    // Statements carry ids and a state document its tag; only what SCORM overwrites needs one writer.
    if (stanceOf(launch) === 'telling' && !repeatable) {
      work.lease =
        options.lease?.()?.({
          env,
          work,
          session,
          prefix: store.prefix,
          peers: () => decoded(store.peek()),
          takeWork,
          keep: keeper.keep,
          schedule,
          notify,
        }) ?? null;
    }
    if (!launch.connected && taken.length > 0) work.device ??= 'own';
    keeper.at = (journals[0]?.at ?? 0) + 1;
    if (durable()) void takeIn(taken, replay, known);
    else keeper.drop();
    launch.owed?.forEach(record);
    if (isOpen(work)) {
      work.offer = offerOf(offered, answered);
      schedule.touch(true);
    }
    if (work.closed) void joined?.close({ sync: false });
    notify();
    return launch;
  };

  const restored = Promise.all([
    (async () => standard.join(host))().catch(() => null),
    store
      .read()
      .then(decoded)
      .catch(() => []),
  ]).then(([joined, journals]) => restore(joined, journals));

  return Object.assign(work, {
    restored,
    record,
    take: brought => {
      takeWork([{ attempt: brought }]);
      void keeper.keep();
      schedule.touch(true);
    },
    choose: chosen => {
      work.device = chosen;
      void keeper.keep();
      if (!durable()) keeper.drop();
      notify();
    },
    flush: sender.send,
    close: async ({ sync }) => {
      if (work.closed) return;
      // Who leaves last writes the work of all; a window that stays takes the lease again.
      work.lease?.take();
      const sent = sender.send({ sync, last: sync });
      if (!sync) await sent;
      work.closed = true;
      schedule.stop();
      // Without an LMS the journal is the record: the time since the last event is part of it.
      if (!work.launch?.connected) void keeper.keep();
      const closing = work.session?.close({ sync });
      work.lease?.release();
      await Promise.all([sent, closing]);
    },
    acted: () => {
      clock.acted();
      if (isOpen(work)) {
        schedule.acted();
        work.lease?.acted();
      }
    },
    forget: async () => {
      forgotten = true;
      work.device = null;
      void keeper.keep();
      work.drafts = new Map();
      if (work.launch?.connected === false) work.attempt = newAttempt();
      await store.clear();
      notify();
    },
  } satisfies Omit<Recorder, keyof Work<Message> | keyof Shown>);
};
