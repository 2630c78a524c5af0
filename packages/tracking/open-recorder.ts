import type { Attempt, Ledger } from './attempt.js';
import type { Id, Response } from './course.js';
import type { Happening, LearningEvent, Stamp } from './events.js';
import type { Kept } from './journal.js';
import type { Outgoing } from './outbox.js';
import type { Device, Offer, OpenRecorder, RecorderOptions } from './recorder.js';
import type { Context, Delivery, Launch, Session } from './standard.js';
import { emptyAttempt } from './attempt.js';
import { openClock } from './clock.js';
import { decode, encode } from './codec.js';
import { fold, settle } from './fold.js';
import { uuid } from './formats.js';
import { openStore } from './journal.js';
import { merge } from './merge.js';
import { plan, settled } from './outbox.js';
import { reported } from './privacy.js';
import { resume } from './resume.js';
import { statusOf } from './status.js';
import { openSchedule } from './schedule.js';

const ALONE: Launch = {
  connected: false,
  mode: 'normal',
  credit: true,
  state: null,
  interactions: 0,
  stateLimit: 0,
};

const BOUNDARIES: readonly string[] = ['completed', 'passed', 'failed', 'scored'];
const NOT_TRIED: Delivery = { outcomes: [], dead: false };
const WHOLE = Number.MAX_SAFE_INTEGER;

const hex = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/** The event with its place after what was there before. */
const restamped = (outgoing: Outgoing, stamps: ReadonlyMap<string, number>): Outgoing => {
  const { event } = outgoing;
  return { ...outgoing, event: { ...event, seq: stamps.get(event.id) ?? event.seq } };
};

/** Opens the recorder: it journals and folds at once, while the standard looks for its LMS. */
export const openRecorder: OpenRecorder = <Message>(options: RecorderOptions<Message>) => {
  const { standard, host, changed } = options;
  const { env, outline } = host;
  const session = hex(env.random(4));
  const startedAt = env.now();
  const clock = openClock(env);
  const store = openStore(env, outline, standard.name);
  /** Statements carry ids: telling them twice does no harm, so only a confirmation ends their life in the journal. */
  const repeatable = standard.name === 'xapi' || standard.name === 'cmi5';

  let attempt = emptyAttempt(hex(env.random(6)));
  let drafts: ReadonlyMap<Id, Response> = new Map();
  let queue: readonly Outgoing[] = [];
  /** What happened before the LMS's state was known; null afterwards. */
  let early: readonly LearningEvent[] | null = [];
  let live: Session<Message> | null = null;
  let launch: Launch | null = null;
  let device: Device | null = null;
  let offer: Offer | null = null;
  let accepted: ReadonlySet<string> = new Set();
  let inFlight: Promise<void> | null = null;
  let lastAt = 0;
  let acked = 0;
  let writes = 0;
  let kept = false;
  let confirmed = false;
  let refused = false;
  let failing = false;
  let dead = false;
  let closed = false;
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

  const reading = (): boolean => launch?.connected === true && (launch.mode !== 'normal' || !launch.credit);
  const durable = (): boolean =>
    !forgotten && (launch === null ? standard.name !== 'standalone' : launch.connected ? !reading() : device === 'own');

  const withTime = (): Attempt => ({
    ...attempt,
    sessions: new Map(attempt.sessions).set(session, Math.floor(clock.duration() / 1000) * 1000),
  });

  /** Writes the journal in both homes; resolves to whether one of them took it. */
  const keep = (): Promise<boolean> => {
    if (!durable()) {
      kept = false;
      return Promise.resolve(false);
    }
    attempt = withTime();
    const { now, landed } = store.write({
      lineage: attempt.lineage,
      session,
      writes: ++writes,
      at: env.now(),
      state: encode(attempt, outline, WHOLE),
      acked,
      early: early !== null,
      own: device === 'own',
      entries: queue.map(({ event, ordinal }) => ({ event, ordinal })),
      drafts: [...drafts],
    });
    kept = now || (kept && env.database !== null);
    const written = writes;
    return landed.then(ok => {
      if (written === writes && ok !== kept && durable()) {
        kept = ok;
        notify();
      }
      return ok;
    });
  };

  const contextOf = (sent: Ledger, at: Launch): Context => {
    const activities = options.activities?.();
    return {
      launch: at,
      outline,
      sent,
      session,
      startedAt,
      now: env.now(),
      duration: clock.duration(),
      locale: options.locale(),
      // Made when it is asked for: the events of a long queue have no use for it.
      get state() {
        return encode({ ...attempt, sent }, outline, at.stateLimit);
      },
      ...(activities ? { activities } : {}),
    };
  };

  const afterFailure = (): void => {
    failing = true;
    // What an LMS holds for written it does not write again: the state that follows must differ (law 7).
    attempt = { ...attempt, seq: attempt.seq + 1 };
    accepted = new Set();
    schedule.failed();
    notify();
  };

  const deliver = (to: Session<Message>, at: Launch, sync: boolean): Promise<void> => {
    attempt = withTime();
    const now = plan(standard, attempt, queue, accepted, sent => contextOf(sent, at));
    const { version } = schedule;
    const planned = new Map(now.events.map(({ outgoing }) => [outgoing.event.id, outgoing]));
    queue = queue.filter(({ event }) => !now.silent.has(event.id)).map(each => planned.get(each.event.id) ?? each);
    if (now.messages.length === 0) {
      schedule.done(version, 0);
      return Promise.resolve();
    }
    // Numbered in the journal before it is told: what the LMS gives back then says what arrived (decision 12).
    if (planned.size > 0) void keep();
    const begun = env.monotonic();
    const finish = (delivery: Delivery, blocked: number): void => {
      const result = settled(now, delivery, queue, attempt.sent);
      queue = result.queue;
      attempt = { ...attempt, sent: result.sent };
      dead ||= delivery.dead;
      if (dead) schedule.stop();
      else if (result.failed) afterFailure();
      else {
        failing = false;
        accepted = result.accepted;
        confirmed = result.confirmed;
        refused = result.refused;
        schedule.done(version, blocked);
        if (queue.some(({ taken }) => !taken)) schedule.touch(false);
      }
      if (closed) schedule.stop();
      if (confirmed && !dead && !failing && !schedule.waiting && queue.length === 0 && drafts.size === 0) {
        acked = attempt.seq;
        writes++;
        store.remove(session);
      } else if (acked < attempt.seq || queue.length > 0) void keep();
      notify();
    };
    let outcome: Promise<Delivery>;
    try {
      outcome = to.deliver(now.messages, { sync });
    } catch {
      outcome = Promise.resolve(NOT_TRIED);
    }
    const blocked = env.monotonic() - begun;
    return outcome
      .catch(() => NOT_TRIED)
      .then(delivery => {
        finish(delivery, blocked);
      });
  };

  const send = (sync: boolean): Promise<void> => {
    if (!live || !launch?.connected || early !== null || reading() || dead || closed) return Promise.resolve();
    // The page may be gone before what is on its way is answered: at its end everything goes at once.
    if (inFlight && !sync) return inFlight.then(() => (schedule.waiting ? send(false) : undefined));
    if (!env.online()) {
      afterFailure();
      return Promise.resolve();
    }
    const going = deliver(live, launch, sync).finally(() => {
      if (inFlight === going) inFlight = null;
    });
    inFlight = going;
    return going;
  };

  const schedule = openSchedule({ env, clock, kept: () => kept, send: () => void send(false) });

  /** What waits from earlier launches goes first; an event that stands in several journals is told once. */
  const enqueue = (events: readonly LearningEvent[]): void => {
    const waiting = events.map((event): Outgoing => ({ event, ordinal: null, taken: false }));
    const byId = new Map([...waiting, ...queue].map(each => [each.event.id, each]));
    queue = [...byId.values()];
  };

  /** The latest work first; after an answer, what somebody else may have left. */
  const offered = (journals: readonly Kept[]): Offer | null => {
    const [latest] = journals;
    if (!latest) return null;
    const same = journals.filter(({ lineage }) => lineage === latest.lineage);
    const next = (): void => {
      offer = offered(journals.filter(each => !same.includes(each)));
      notify();
    };
    return {
      at: latest.at,
      accept: () => {
        const { lineage, sent } = attempt;
        attempt = settle(same.reduce((all, each) => merge(all, { ...each.attempt, lineage, sent }), attempt));
        enqueue([...same].reverse().flatMap(({ entries }) => entries.map(({ event }) => event)));
        drafts = new Map([...same.flatMap(each => each.drafts).reverse(), ...drafts]);
        replace(same);
        schedule.touch(true);
        next();
      },
      decline: next,
    };
  };

  /** The journal of this launch takes the place of earlier ones; they go when it is written. */
  const replace = (journals: readonly Kept[]): void => {
    void keep().then(ok => {
      if (ok) for (const each of journals) store.remove(each.session);
    });
  };

  const restore = (joined: Session<Message> | null, journals: readonly Kept[]): Launch => {
    live = joined;
    const at = joined?.launch ?? ALONE;
    launch = at;
    const alone = !at.connected;
    const { lineage } = attempt;
    const found = resume({ state: at.state, lineage, journals, early: early ?? [], alone, repeatable }, outline);
    attempt = found.attempt;
    drafts = new Map([...found.drafts, ...drafts]);
    early = null;
    acked = found.lms?.seq ?? 0;
    if (alone && found.taken.length > 0) device ??= 'own';
    queue = alone || reading() ? [] : queue.map(each => restamped(each, found.stamps));
    if (!durable()) store.remove(session);
    else {
      if (!alone) enqueue(found.replay.map(({ event }) => event));
      const before = encode(found.lms ?? emptyAttempt(lineage), outline, WHOLE);
      if (alone || encode(attempt, outline, WHOLE) !== before || queue.length > 0 || drafts.size > 0)
        replace(found.taken);
      else for (const each of found.taken) store.remove(each.session);
    }
    if (!alone && !reading()) {
      offer = offered(found.offered);
      schedule.touch(true);
    }
    if (closed) void joined?.close({ sync: false });
    notify();
    return at;
  };

  const restored = Promise.all([
    (async () => standard.join(host))().catch(() => null),
    store.read().then(
      journals =>
        journals.flatMap((journal): Kept[] => {
          const state = journal.session === session ? null : decode(journal.state, outline);
          return state ? [{ ...journal, attempt: { ...state, lineage: journal.lineage } }] : [];
        }),
      () => [],
    ),
  ]).then(([joined, journals]) => restore(joined, journals));

  const record = (happening: Happening): LearningEvent => {
    clock.acted();
    lastAt = Math.max(lastAt, env.now());
    const stamp: Stamp = { id: uuid(length => env.random(length)), seq: attempt.seq + 1, at: lastAt, session };
    const event: LearningEvent = { ...happening, ...stamp };
    const answers = new Map(drafts);
    if (event.verb === 'answered' || event.verb === 'drafted') answers.delete(event.item);
    if (event.verb === 'drafted' && event.response) answers.set(event.item, event.response);
    drafts = answers;
    notify();
    if (event.verb === 'drafted') {
      void keep();
      return event;
    }
    attempt = fold(attempt, event, outline);
    early = early && [...early, event];
    const telling = launch && (!launch.connected || reading()) ? null : reported(event, outline, outline.privacy);
    if (telling) queue = [...queue, { event: telling, ordinal: null, taken: false }];
    void keep();
    if (launch === null || (launch.connected && !reading())) schedule.touch(BOUNDARIES.includes(event.verb));
    return event;
  };

  return {
    get attempt() {
      return attempt;
    },
    get status() {
      return statusOf({
        reading: reading(),
        alone: launch !== null && !launch.connected,
        dead,
        kept,
        waiting: schedule.waiting,
        troubled: failing || (schedule.waiting && !env.online()),
        confirmed,
        refused,
      });
    },
    get launch() {
      return launch;
    },
    get drafts() {
      return drafts;
    },
    get duration() {
      return clock.duration();
    },
    get device() {
      return device;
    },
    get offer() {
      return offer;
    },
    restored,
    record,
    choose: chosen => {
      device = chosen;
      if (chosen === 'own') void keep();
      else if (launch && !launch.connected) store.remove(session);
      notify();
    },
    flush: ({ sync }) => send(sync),
    close: async ({ sync }) => {
      if (closed) return;
      const sent = send(sync);
      if (!sync) await sent;
      closed = true;
      schedule.stop();
      const ended = live?.close({ sync });
      await Promise.all([sent, ended]);
    },
    acted: () => {
      clock.acted();
      if (launch?.connected && !reading() && !dead && !closed) schedule.acted();
    },
    forget: async () => {
      forgotten = true;
      kept = false;
      drafts = new Map();
      device = null;
      if (launch && !launch.connected) attempt = emptyAttempt(hex(env.random(6)));
      await store.clear();
      notify();
    },
  };
};
