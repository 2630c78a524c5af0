import '@throughline/elements/internal/beside.js';
import { registerWords } from '@throughline/elements/internal/words.js';
import { openLease } from '@throughline/tracking/lease.js';
import { openAside } from './aside.js';
import { openChecks } from './checks.js';
import { courseMap } from './course-map.js';
import { map } from './course-map.styles.js';
import { log } from './diagnostics/log.js';
import { TlLog } from './diagnostics/tl-log.js';
import type { LateParts } from './late.js';
import { endSession, goBack } from './leaving.js';
import { watchLifecycle } from './lifecycle.js';
import { strings } from './late.strings.js';
import { menuParts } from './menu-parts.js';
import { styles } from './menu-parts.styles.js';
import { notices, troubleOf } from './notices.js';
import { notices as noticeStyles } from './notices.styles.js';
import { due } from './policy.js';
import { replacePage } from './replace-page.js';
import { findEarlier } from './take-along/earlier.js';
import { TlTake } from './take-along/tl-take.js';

registerWords('en', strings);

/** The player's own part of `late.js`. */
export const late: Omit<LateParts, 'standard'> = {
  /** The player's own; those of the course are added. */
  elements: { 'tl-take': TlTake, 'tl-log': TlLog },
  log,
  lease: openLease,
  watchLifecycle,
  endSession,
  goBack,
  map: courseMap,
  menu: menuParts,
  notices,
  troubleOf,
  findEarlier,
  due,
  replacePage,
  checks: openChecks,
  aside: openAside,
  styles: [map, styles, noticeStyles],
};
