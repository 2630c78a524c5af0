import type { StandardName } from '@throughline/tracking';

/** The page a course runs in, as far as a platform can tell. */
export interface Page {
  /** Epoch milliseconds at the platform. */
  now(): number;
  /** Passes time while the page is blocked. */
  block(ms: number): void;
  /** Calls back after `ms`, also when the page is gone by then: what was posted to the platform arrives. */
  after(ms: number, call: () => void): void;
  /** 0..1 (1 excluded), the same at every replay. */
  random(): number;
  /** What the page sends comes to the platform. */
  readonly line: boolean;
  /** What the platform answers comes to the page; only where the line holds both ways does the page know of it. */
  readonly hears: boolean;
  /** How long the line takes there and back, in milliseconds; a platform's own time comes on top. */
  readonly latency: number;
  /** The platform does no mischief now but what it always does. */
  readonly calm: boolean;
  /** Within pagehide: browsers refuse synchronous requests, and let beacons and keepalive requests go. */
  readonly leaving: boolean;
  /** Nothing of the page runs any more. */
  readonly gone: boolean;
  /** A number that stands for what the page knew when it wrote this state; the platform keeps it beside the state. */
  label(state: string): number;
}

/** What a page finds when it is launched. */
export interface Launched {
  readonly window: unknown;
  readonly fetch?: typeof globalThis.fetch;
}

/** An answer as the platform lists it: `key` is the statement's id, in SCORM the latency as it was written, if it was. */
export interface ListedAnswer {
  readonly key: string;
  /** What was answered, as the platform names it. */
  readonly item: string;
}

/** What the platform holds of one learner. */
export interface Held {
  /** Labels of the states that are held as they were given; several where pages put theirs beside one another. */
  readonly labels: readonly number[];
  /** A state is held, as it was given or not. */
  readonly state: boolean;
  /** Null where this platform keeps no list. */
  readonly answers: readonly ListedAnswer[] | null;
  readonly completed: boolean;
  readonly passed: boolean;
  /** What was said to the platform that must not be said (after the end, against cmi5), in plain words. */
  readonly broken: readonly string[];
}

/** A simulated platform with its learners. */
export interface Platform {
  launch(learner: string, page: Page): Launched;
  held(learner: string): Held;
  /** Every session that is open now has ended on the server; the next launch opens a new one. */
  expire(): void;
  /** A new attempt: the record of this learner is put away. */
  reset(learner: string): void;
}

/** A kind of platform, named for whom it is like. */
export interface Personality {
  readonly name: string;
  /** What it does that others do not, and where that was found. */
  readonly source: string;
  readonly standards: readonly StandardName[];
  open(standard: StandardName): Platform;
  /** It shares its origin with the course, and empties the course's stores: at every launch, or at any time. */
  readonly empties?: { readonly when: 'login' | 'any time'; readonly session: boolean };
  /** Its record may hold less than it was given. */
  readonly cuts?: true;
  /** A new attempt is begun between two launches. */
  readonly resets?: true;
  /** It names no learner, and two people sit at one computer. */
  readonly people?: 2;
}
