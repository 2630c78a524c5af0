import type { SaveStatus } from './recorder.js';
import type { Sender } from './sender.js';
import type { Work } from './work.js';
import { stanceOf } from './work.js';

/** "Saved" needs a written journal (`kept`) or a confirmed delivery (decision 13). */
export const statusOf = (
  { launch, unread }: Pick<Work<never>, 'launch' | 'unread'>,
  { dead, verdict, schedule }: Sender,
  kept: boolean,
  online: boolean,
): SaveStatus => {
  const stance = stanceOf(launch);
  const orUnsaved = (status: SaveStatus): SaveStatus => (kept ? status : 'unsaved');
  if (stance === 'reading') return 'reading';
  if (stance === 'alone') return orUnsaved('saved');
  if (dead || stance === 'ended') return orUnsaved('dead');
  if (verdict.failed || (schedule.waiting && !online)) return orUnsaved('unsent');
  if (kept) return 'saved';
  if (schedule.waiting) return 'unsent';
  if (verdict.confirmed && unread === null) return 'saved';
  return verdict.refused || unread !== null ? 'unsaved' : 'sent';
};
