import type { Attempt } from './attempt.js';
import type { Id, Response } from './course.js';
import type { LearningEvent } from './events.js';
import type { Lease } from './lease.js';
import type { Outgoing, Verdict } from './outbox.js';
import type { Launch, Session, StandardName } from './standard.js';

/** What a recorder has in hand: its parts (keeping, sending, offering) share it and nothing else. */
export interface Work<Message> {
  attempt: Attempt;
  /** Chosen and not submitted, by item. */
  drafts: ReadonlyMap<Id, Response>;
  /** Events that are still to be told, or told and not proved, the oldest first. */
  queue: readonly Outgoing[];
  /** Both null until the LMS answered or was given up. */
  session: Session<Message> | null;
  launch: Launch | null;
  /** The `seq` that was read back from the LMS or confirmed; 0: none ever was. */
  acked: number;
  /** The state of the LMS as it was found, where this version cannot read it: it is not overwritten. */
  unread: string | null;
  /** Which of several windows writes; null where any may: none was opened, or no storage tells. */
  lease: Lease | null;
  /** The platform has ended the session, or knows more than this window can. */
  dead: boolean;
  /** How the last delivery went. */
  verdict: Verdict;
  /** The recorder was closed: nothing more is sent. */
  closed: boolean;
}

/** Told at launch where there is no LMS. */
export const ALONE: Launch = {
  connected: false,
  mode: 'normal',
  credit: true,
  state: null,
  interactions: 0,
};

/**
 * Where this launch stands. `seeking`: an LMS is still looked for. `telling`: there is one, and it is told. `reading`:
 * review, browse or no credit; the LMS is there, and nothing is sent. `ended`: its session is over. `alone`: there is none.
 */
export type Stance = 'seeking' | 'telling' | 'reading' | 'ended' | 'alone';

export const stanceOf = (launch: Launch | null): Stance => {
  if (!launch) return 'seeking';
  if (!launch.connected) return launch.ended ? 'ended' : 'alone';
  return launch.mode === 'normal' && launch.credit ? 'telling' : 'reading';
};

/** What happens in this launch is for an LMS, now or at the next launch; true as long as one is sought. */
export const isForLms = (launch: Launch | null): boolean => !['reading', 'alone'].includes(stanceOf(launch));

/** Whether an LMS is there that can be told now. */
export const isOpen = ({ launch, dead, closed }: Pick<Work<never>, 'launch' | 'dead' | 'closed'>): boolean =>
  stanceOf(launch) === 'telling' && !dead && !closed;

/** Nothing waits that only this device knows. */
export const isEmpty = ({ queue, drafts, unread }: Pick<Work<unknown>, 'queue' | 'drafts' | 'unread'>): boolean =>
  queue.length + drafts.size === 0 && unread === null;

/** An event that is still to be told; `ordinal` says where it was, if what was told did not arrive. */
export const untold = (event: LearningEvent, ordinal: number | null = null): Outgoing => ({
  event,
  ordinal,
  taken: false,
});

/** Statements carry ids: telling them twice does no harm, so only a confirmation ends their life in the journal. */
export const tellsByIds = (name: StandardName): boolean => name === 'xapi' || name === 'cmi5';
