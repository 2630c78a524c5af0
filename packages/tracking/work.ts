import type { Attempt } from './attempt.js';
import type { Id, Response } from './course.js';
import type { Lease } from './lease.js';
import type { Outgoing } from './outbox.js';
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
  stateLimit: 64_000,
};

/** Review, browse or no credit: the LMS is there, and nothing is sent. */
export const isReading = ({ connected, mode, credit }: Launch): boolean => connected && (mode !== 'normal' || !credit);

/** What happens in this launch is for an LMS, now or at the next launch; true as long as one is sought. */
export const isForLms = (launch: Launch | null): boolean =>
  !launch || launch.ended === true || (launch.connected && !isReading(launch));

/** Statements carry ids: telling them twice does no harm, so only a confirmation ends their life in the journal. */
export const tellsByIds = (name: StandardName): boolean => name === 'xapi' || name === 'cmi5';
