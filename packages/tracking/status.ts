import type { SaveStatus } from './recorder.js';
import type { Work } from './work.js';
import { stanceOf } from './work.js';

/** "Saved" needs a written journal (`kept`) or a confirmed delivery (decision 13). `waiting`: something was not delivered. */
export const statusOf = (
  { launch, unread, dead, verdict }: Pick<Work<never>, 'launch' | 'unread' | 'dead' | 'verdict'>,
  waiting: boolean,
  kept: boolean,
  online: boolean,
): SaveStatus => {
  const stance = stanceOf(launch);
  const orUnsaved = (status: SaveStatus): SaveStatus => (kept ? status : 'unsaved');
  if (stance === 'reading') return 'reading';
  if (stance === 'alone') return orUnsaved('saved');
  if (dead || stance === 'ended') return orUnsaved('dead');
  if (verdict.failed || (waiting && !online)) return orUnsaved('unsent');
  if (kept) return 'saved';
  if (waiting) return 'unsent';
  if (verdict.confirmed && unread === null) return 'saved';
  return verdict.refused || unread !== null ? 'unsaved' : 'sent';
};
