import type { Env } from './env.js';
import type { Kept } from './journal.js';
import type { Outgoing } from './outbox.js';
import type { Schedule } from './schedule.js';
import type { Work } from './work.js';
import { entriesOf } from './journal.js';
import { byId } from './outbox.js';
import { isTold, toldIn } from './reconcile.js';
import { untold } from './work.js';

/** So long a window counts as alive after the learner acted in it last (milliseconds). */
const TERM = 30_000;

export interface LeaseNeeds {
  readonly env: Env;
  readonly work: Pick<Work<never>, 'attempt' | 'acked' | 'queue' | 'session' | 'dead' | 'closed'>;
  /** Id of this window's launch. */
  readonly session: string;
  /** What stands before the keys of this course in this standard. */
  readonly prefix: string;
  /** The journals that other windows have on this device now. */
  readonly peers: () => readonly Kept[];
  /** Merges them into the attempt; the ledger stays this window's. */
  readonly takeWork: (journals: readonly Kept[]) => void;
  /** Writes this window's journal. */
  readonly keep: () => unknown;
  readonly schedule: Pick<Schedule, 'touch'>;
  readonly notify: () => void;
}

/**
 * Which of the windows of one record in one browser writes to the LMS. SCORM holds one record for all of them, and each
 * overwrites what the others wrote; so one writes, with the work of all, and the others keep theirs in their journals.
 */
export interface Lease {
  /** Another window holds it and is alive. */
  readonly elsewhere: boolean;
  /** Whether this window may write now; takes the lease where it is free, and the others' work in any case. */
  mine(): boolean;
  /** The learner acted here. */
  acted(): void;
  /** Takes it, whoever holds it. */
  take(): void;
  /** Gives it back. */
  release(): void;
}

/** Null where no storage is there to tell of other windows. */
export type OpenLease = (needs: LeaseNeeds) => Lease | null;

/** As they were told, then as they happened, those of a launch by `seq`: every window comes to the same order. */
const inOrder = (a: Outgoing, b: Outgoing): number =>
  (a.ordinal ?? Infinity) - (b.ordinal ?? Infinity) ||
  a.event.at - b.event.at ||
  a.event.seq - b.event.seq ||
  (a.event.id < b.event.id ? -1 : 1);

export const openLease: OpenLease = ({ env, work, session, prefix, peers, takeWork, keep, schedule, notify }) => {
  const { local } = env;
  if (!local) return null;
  const { lineage, sent } = work.attempt;
  const key = `${prefix}lease-${lineage}`;
  /** How many interactions the LMS held when it opened this window: its API counts on from there, whatever others tell. */
  const base = sent.interactions;
  /** The events that were seen in the journals of others. */
  const met = new Set<string>();
  /** The most interactions that any window is known to have told. */
  let most = base;
  /** The greatest `seq` that any window is known to have written, and the greatest that this one knows the work of. */
  let last = work.acked;
  let seen = work.attempt.seq;
  /** This window has held the lease since it took in what the others told. */
  let ready = false;
  /** Of the lease as it was when it was looked at: it is ours, and how long it lasts (milliseconds). */
  let ours = false;
  let left = 0;

  const write = (term = TERM): boolean =>
    local.set(key, `${session} ${env.now() + term} ${Math.max(most, work.attempt.sent.interactions)} ${last}`);

  /** Whether the lease is ours or free. A term that is too long comes from a clock that was set back. */
  const look = (): boolean => {
    const [holder, until, count = 0, seq = 0] = (local.get(key) ?? '').split(' ');
    most = Math.max(most, Number(count));
    last = Math.max(last, Number(seq));
    left = Number(until) - env.now();
    ours = holder === session;
    const other = !ours && left > 0 && left <= TERM;
    ready &&= ours;
    if (other !== lease.elsewhere) {
      lease.elsewhere = other;
      // Somebody has to bring what waits to the LMS.
      if (!other) schedule.touch(true);
      notify();
    }
    return !other;
  };

  /**
   * Reads what other windows did. Who writes knows best what was told, and when; so it says, and others note.
   */
  const gather = (writing: boolean): void => {
    const theirs = peers()
      .filter(journal => journal.lineage === lineage)
      .sort((a, b) => b.at - a.at);
    if (theirs.length === 0) return;
    takeWork(theirs);
    for (const { attempt } of theirs) seen = Math.max(seen, attempt.seq);
    const all = byId(work.queue);
    // Who did a thing and who told it may be two.
    const told = toldIn(theirs);
    for (const entry of entriesOf(theirs)) {
      const { event } = entry;
      const own = all.has(event.id);
      const ordinal = told.get(event.id);
      const isKnown = own ? writing || !ordinal : met.has(event.id) || isTold({ sent }, entry);
      // What this window's API was given at launch is not told again.
      if (isKnown || (ordinal && ordinal <= base)) continue;
      all.set(event.id, untold(event, writing ? null : ordinal));
      if (writing) schedule.touch(false);
      met.add(event.id);
    }
    work.queue = [...all.values()].sort(inOrder);
  };

  /**
   * Before the first write after another window's. SCORM's interactions are written by index and never read, and the API
   * of this window knows nothing of those the other one told: all of them are written once more, each over itself, and
   * what follows comes after them. Not where one is missing, for no other may take its place; nor where the record holds
   * anything else that this window cannot know, since it slept and no journal tells any more.
   */
  const catchUp = (): void => {
    gather(false);
    const told = new Set(work.queue.flatMap(({ ordinal }) => (ordinal && ordinal > base ? ordinal : [])));
    if (last > seen || told.size < Math.max(most, ...told) - base) return;
    work.queue = work.queue.map(each => ({ ...each, taken: false }));
    const { attempt } = work;
    // A state that this window wrote before another one wrote must not be taken for written.
    work.attempt = { ...attempt, seq: attempt.seq + 1, sent: { ...attempt.sent, interactions: base } };
    ready = true;
    // Before the lease tells of this `seq`: where the page dies now, the next window must find a journal that reaches it.
    keep();
  };

  const lease = {
    elsewhere: false,
    mine: () => {
      if (!look()) return false;
      const told = ready || write();
      if (ready) gather(true);
      else if (told || peers().length > 0) catchUp();
      if (ready) {
        // Said at a delivery alone: of what is not on its way the page may die, and no other one could write.
        last = seen = work.attempt.seq;
        write();
      } else if (told) {
        // The platform knows more than this page can: the course is to be opened again. Not even ended is its session, for
        // an end sends what this window was given at launch over what others wrote.
        lease.release();
        work.dead = true;
        work.session = null;
        notify();
      }
      // Storage that takes nothing tells nobody anything: then every window writes, what it can read of the others' too.
      return ready || !told;
    },
    acted: () => {
      if (look() && ours && left < TERM / 2) write();
    },
    take: () => {
      look();
      if (!write()) return;
      gather(ready);
      look();
    },
    release: () => {
      if (look() && ours) write(0);
    },
  };

  local.watch?.(changed => {
    if (work.closed || (changed !== null && !changed.startsWith(prefix))) return;
    // An LMS empties the storage of its whole site at a login: what is known here is written again.
    if (changed === null) {
      keep();
      if (ready && !lease.elsewhere) write();
    }
    gather(look() && ours);
  });

  if (look()) {
    // What others told before is in this count, or is not there any more: no list of it is kept, or it was lost.
    most = base;
    ready = write();
  } else gather(false);
  return lease;
};
