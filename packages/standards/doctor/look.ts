import type { Env, RunningCourse } from '@throughline/tracking';
import type { Seen } from './sight.js';

/** What a doctor that is alone in its package leaves with the platform, to be found there at the next opening. */
export interface Keepsake {
  /** What it left for this learner when it was here before; null where it was not. */
  readonly before: (learner: number) => string | null;
  readonly now: (learner: number) => string;
}

/** What a look at a platform begins with. */
export interface Asked {
  readonly window: unknown;
  readonly env: Env;
  /** IRI of the course of this package. */
  readonly iri: string;
  readonly course: RunningCourse;
  readonly keepsake?: Keepsake;
  /** Work of an earlier visit waits on this device. */
  readonly waiting: boolean;
}

/** How the platform of one standard is looked at. */
export type Look = (asked: Asked) => Promise<Seen>;
