import type { Activity, Locale, Outline } from './course.js';
import type { Attempt, Ledger } from './attempt.js';
import type { Env } from './env.js';
import type { Happening, LearningEvent } from './events.js';

export type StandardName = 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi' | 'standalone';

/** The mode the LMS launched in: only `normal` is reported, the others are read-only for the record. */
export type Mode = 'normal' | 'browse' | 'review';

/** What the LMS told at launch. */
export interface Launch {
  /** False where no LMS or LRS was found: the course is readable and says so. */
  readonly connected: boolean;
  /**
   * An LMS launched this page, but its session is over (a reload after the end, a launch used twice, a token refused):
   * the learner opens the course again from the platform. `connected` is false; what is done is kept for that launch.
   */
  readonly ended?: true;
  /**
   * The session ran already (a page that is loaded again, a double launch): what it gives back may be what the page before
   * set, and no proof that any of it arrived.
   */
  readonly adopted?: boolean;
  readonly mode: Mode;
  readonly credit: boolean;
  /**
   * `learnerMark` of the id that the LMS knows the learner by; absent where it gives none. Only compared, on this device,
   * with what a journal carries, and ten bits of it with those of a progress code; never sent.
   */
  readonly learner?: number;
  /** 0..1; replaces every pass mark where given. */
  readonly masteryScore?: number;
  /** The learner's preferred language, where the LMS holds one. */
  readonly language?: Locale;
  /** Whether the learner wants sound, where the LMS says. */
  readonly audio?: 'on' | 'off';
  /** The state string (codec) that the LMS holds; null when it holds none. */
  readonly state: string | null;
  /** Outcomes that the state holds and that were perhaps never told: told again, under ids that stand for them. */
  readonly owed?: readonly Happening[];
  /** How many interactions the LMS already holds for this attempt. */
  readonly interactions: number;
  /** cmi5 and xAPI: the registration; SCORM and standalone: absent. */
  readonly registration?: string;
  /** The lineage of what is begun here (12 hexadecimal digits), where the platform tells what it belongs to. */
  readonly lineage?: string;
  /** Where to go after the session was closed, http(s) only. */
  readonly returnURL?: string;
  /** How many characters of state are written, where there is a limit. */
  readonly stateLimit?: number;
}

/** What the pure functions of a standard may know beside the event or the attempt. */
export interface Context {
  readonly launch: Launch;
  readonly outline: Outline;
  /** What this registration has accepted so far. */
  readonly sent: Ledger;
  /** Id of this launch. */
  readonly session: string;
  /** Epoch milliseconds now, and active milliseconds of this session. */
  readonly now: number;
  readonly duration: number;
  /** Language of the page the learner reads. */
  readonly locale: Locale;
  /** The encoded attempt, made by the codec to fit `launch.stateLimit`; null: the LMS's state is not to be touched. */
  readonly state: string | null;
  /** Words of the questions for statements; absent until loaded or where the standard has no use for them. */
  readonly activities?: ReadonlyMap<string, Activity>;
}

/** One outcome a message: confirmed (2xx or read back), accepted ("true"), refused, not tried. */
export type Outcome = 'confirmed' | 'accepted' | 'refused' | 'not tried';

export interface Delivery {
  readonly outcomes: readonly Outcome[];
  /** True when the connection is gone: session expired, API dead, 401. The rest was not tried. */
  readonly dead: boolean;
}

export interface Session<Message> {
  readonly launch: Launch;
  /** Whether the platform can still be told, as far as can be seen without a call to it; absent where only a call tells. */
  readonly alive?: () => boolean;
  /** Takes only so much at once: what is added to a list is not told in pagehide, but at the next launch. */
  readonly paced?: boolean;
  /**
   * Delivers in order what is one message at least. A refused message is skipped, the rest goes on; a dead connection stops the rest. With `sync`
   * every call is made before the function returns (pagehide), and the promise only tells how it went; with `last` too,
   * `close` follows in the same task and may make the last call together with its own.
   */
  deliver(messages: readonly Message[], how: { readonly sync: boolean; readonly last?: boolean }): Promise<Delivery>;
  /** Ends the session once (Terminate, terminated); later calls do nothing. With `sync` as in `deliver`. */
  close(how: { readonly sync: boolean }): Promise<void>;
  /** Takes away what this launch keeps in its tab for a reload, credentials above all; the session itself goes on. */
  readonly forget?: () => void;
  /** The state of this learner's attempt before this one, where the platform keeps it and this one began with nothing. */
  readonly earlier?: () => Promise<string | null>;
}

/**
 * A way of telling an LMS what happened. `append` and `snapshot` are pure: what is added once (interactions,
 * statements), and what is overwritten (suspend data or state document, status, score, location, time).
 */
export interface Standard<Message = unknown> {
  readonly name: StandardName;
  /** Finds the LMS from this window and opens the session; a session with `connected: false` where there is none. */
  join(host: Host): Promise<Session<Message>>;
  append(event: LearningEvent, context: Context): readonly Message[];
  snapshot(attempt: Attempt, context: Context): readonly Message[];
}

/** The window a course runs in, as far as a standard may touch it. */
export interface Host {
  /** The real `window`; every property access on it and its parents may throw. */
  readonly window: unknown;
  readonly env: Env;
  readonly outline: Outline;
  /** Loads a further classic script of the package by its name (`lrs.js`); false when it could not be loaded. */
  load(file: string): Promise<boolean>;
}
