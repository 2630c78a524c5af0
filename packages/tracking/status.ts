import type { SaveStatus } from './recorder.js';

/** What is known of saving. */
export interface Saving {
  /** Review, browse or no credit. */
  readonly reading: boolean;
  /** No LMS. */
  readonly alone: boolean;
  readonly dead: boolean;
  /** The journal holds everything. */
  readonly kept: boolean;
  /** Something was not delivered yet. */
  readonly waiting: boolean;
  /** The last delivery did not go through, or the browser is offline. */
  readonly troubled: boolean;
  /** The last delivery was seen to arrive, or part of it was refused. */
  readonly confirmed: boolean;
  readonly refused: boolean;
}

/** "Saved" needs a written journal or a confirmed delivery (decision 13). */
export const statusOf = (now: Saving): SaveStatus => {
  const orUnsaved = (status: SaveStatus): SaveStatus => (now.kept ? status : 'unsaved');
  if (now.reading) return 'reading';
  if (now.alone) return orUnsaved('saved');
  if (now.dead) return orUnsaved('dead');
  if (now.troubled) return orUnsaved('unsent');
  if (now.waiting) return now.kept ? 'saved' : 'unsent';
  return now.kept || now.confirmed ? 'saved' : now.refused ? 'unsaved' : 'sent';
};
