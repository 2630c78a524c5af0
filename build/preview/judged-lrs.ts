import type { Violation } from '@throughline/lms/cmi5/index.js';
import { createLrs, type Lrs } from '@throughline/lms/lrs/index.js';
import { checkerFor } from '@throughline/standards/lrs/profile/checker.js';
import type { Outline } from '@throughline/tracking';

/** An LRS in memory that refuses what departs from a course's profile. */
export interface JudgedLrs {
  readonly lrs: Lrs;
  /** The course as it is now: an author may have changed it since the last launch. */
  readonly judgeBy: (outline: Outline) => void;
  readonly departures: () => readonly Violation[];
}

export function judgedLrs(now: () => number = Date.now): JudgedLrs {
  let check: ReturnType<typeof checkerFor> = () => [];
  const lrs = createLrs({ now, refuse: statement => check(statement).join('; ') || null });
  return {
    lrs,
    judgeBy: outline => void (check = checkerFor(outline)),
    departures: () => lrs.violations.map(what => ({ id: 'of the profile', what })),
  };
}
