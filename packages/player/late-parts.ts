import '@throughline/elements/internal/beside.js';
import { openTo, whenReached } from '@throughline/elements/internal/reached.js';
import { registerWords } from '@throughline/elements/internal/words.js';
import { openLease } from '@throughline/tracking/lease.js';
import { openAside } from './aside.js';
import { openChecks } from './checks.js';
import { courseMap } from './course-map.js';
import { map } from './course-map.styles.js';
import { log } from './diagnostics/log.js';
import { TlLog } from './diagnostics/tl-log.js';
import { TlCheck } from './doctor/tl-check.js';
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

// Links lead into the disclosures of pages, which older browsers do not open by themselves.
for (const course of document.querySelectorAll('tl-course')) whenReached(course, place => openTo(course, place));

/** The player's own part of `late.js`. */
export const late: Omit<LateParts, 'standard'> = {
  /** The player's own; those of the course are added. */
  elements: { 'tl-take': TlTake, 'tl-log': TlLog, 'tl-check': TlCheck },
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
