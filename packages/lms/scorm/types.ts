import type { Rules } from './rules.js';

/** What the LMS keeps of one learner between launches: elements and values, in the order they were set. */
export type LearnerRecord = Readonly<Record<string, string>>;

/** One call of the course, as it was answered. `at`: epoch milliseconds; `error`: code of the last error after it. */
export interface Call {
  readonly at: number;
  readonly call: string;
  readonly element?: string;
  readonly value?: string;
  readonly result: unknown;
  readonly error: string;
}

/** What may go wrong. Every one can be switched on and off at any time; all off: a healthy LMS. */
export interface Faults {
  /** How Commit and Finish fail. `offline`: they answer "true", and nothing ever arrives. */
  commit?: 'false' | 'null' | 'throw' | 'offline' | undefined;
  /** The session has ended on the server: Commit and Finish answer "false", 101. */
  expired?: boolean | undefined;
  /** Every SetValue throws. */
  set?: 'throw' | undefined;
  /** The state is cut here without a word, in characters. */
  truncate?: number | undefined;
  /** How long each Commit blocks the page, in milliseconds. */
  latency?: number | undefined;
}

export interface LmsOptions {
  /** What is known of the learner: nothing (the default, a new one), or the record of an earlier page. */
  readonly record?: LearnerRecord;
  /** The id the LMS knows the learner by; `learner-1` where left out. */
  readonly learner?: string;
  /** The learner only reads: after completion, or a teacher's preview. */
  readonly mode?: 'normal' | 'review' | 'browse';
  /** The LMS's own pass mark, 0..1. */
  readonly masteryScore?: number;
  /** Language in the learner's preferences. */
  readonly language?: string;
  /** Behaves as Moodle does where that is known to differ (SCORM 1.2: see `Manners`). */
  readonly moodle?: boolean;
  readonly faults?: Faults;
  /** Told after each commit that arrived, and after Finish. */
  readonly saved?: (record: LearnerRecord) => void;
  /** The clock, in epoch milliseconds. */
  readonly now?: () => number;
}

/** The API object as a course sees it: a function a name. */
export type Api = Readonly<Record<string, (...values: string[]) => unknown>>;

/** A simulated LMS. One object for all launches: hang `api` on the window under `name` once. */
export interface Lms {
  readonly name: 'API' | 'API_1484_11';
  readonly api: Api;
  readonly faults: Faults;
  /** Every call since the beginning, in order. */
  readonly log: readonly Call[];
  /** What has arrived at the LMS, and would be there at the next launch. */
  record(): LearnerRecord;
  /** The learner opens the course again: what was not committed is gone. */
  relaunch(how?: Pick<LmsOptions, 'mode'>): void;
}

/** The part of an API of scorm-again that is used here. */
export interface Engine {
  load(record: LearnerRecord): void;
  initialize(): string;
  get(element: string): string;
  set(element: string, value: string): string;
  commit(): string;
  terminate(): string;
  error(): string;
  errorString(code: string): string;
}

/** What differs between the editions. */
export interface Manners {
  readonly name: Lms['name'];
  readonly rules: Rules;
  readonly functions: Readonly<
    Record<'initialize' | 'get' | 'set' | 'commit' | 'terminate' | 'error' | 'errorString' | 'diagnostic', string>
  >;
  readonly engine: () => Engine;
  /** The mode of a launch that finds this record. */
  readonly modeOf: (record: LearnerRecord, options: LmsOptions) => NonNullable<LmsOptions['mode']>;
  /** Error codes: of calls when no session runs, and of a commit that did not arrive. */
  readonly notRunning: { readonly set: string; readonly commit: string };
  readonly commitFailed: string;
  /** What of a record the next launch begins with. */
  readonly resume: (record: LearnerRecord, options: LmsOptions) => LearnerRecord;
  /** The elements that only the LMS sets, as they stand at a launch. */
  readonly offer: (record: LearnerRecord, options: LmsOptions) => LearnerRecord;
  /** What the LMS makes of the record when a session ends. */
  readonly finish: (record: LearnerRecord, options: LmsOptions) => LearnerRecord;
  /** Never sends a value twice, whether it arrived or not. */
  readonly sendsOnce: (options: LmsOptions) => boolean;
}
