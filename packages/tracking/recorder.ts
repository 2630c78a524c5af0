import type { Attempt } from './attempt.js';
import type { Happening, LearningEvent } from './events.js';
import type { Lease, OpenLease } from './lease.js';
import type { Host, Launch, Session, Standard } from './standard.js';
import type { Activity, Id, Locale, Response } from './course.js';

/**
 * What may be said about saving (decision 13). `saved`: a written journal or a confirmed delivery. `sent`: accepted
 * without a journal. `unsent`: kept here, not sent yet. `dead`: the platform has ended the session; work is kept here.
 * `unsaved`: neither journal nor LMS took it. `reading`: review, browse or no credit, nothing is sent.
 */
export type SaveStatus = 'saved' | 'sent' | 'unsent' | 'dead' | 'unsaved' | 'reading';

/** Whose device this is (decision 3); asked once before anything durable is written without an LMS. */
export type Device = 'own' | 'shared';

export interface RecorderOptions<Message> {
  readonly standard: Standard<Message>;
  readonly host: Host;
  /** The language of the page the learner reads. */
  readonly locale: () => Locale;
  /** Words of the questions for statements, once they are loaded. */
  readonly activities?: () => ReadonlyMap<Id, Activity> | undefined;
  /** Decides which of several windows writes, once it is loaded; any may where there is none. */
  readonly lease?: () => OpenLease | undefined;
  /** Told after every change of attempt, status or launch; never more than once a task. */
  readonly changed: () => void;
}

/** Work found on this device that the LMS does not know (decision 11): the learner says whether it is theirs. */
export interface Offer {
  /** When it was done last (epoch milliseconds). */
  readonly at: number;
  /** Takes it into this attempt, to be sent. */
  accept(): void;
  /** Leaves it where it is, for whoever did it. */
  decline(): void;
}

/** Joins the elements to the LMS: journals, folds, queues, delivers. Usable at once, before an LMS was found. */
export interface Recorder {
  readonly attempt: Attempt;
  readonly status: SaveStatus;
  /** Answers chosen and not submitted, by item (decision 21). */
  readonly drafts: ReadonlyMap<Id, Response>;
  /** Without an LMS: what was chosen, null as long as nothing was. */
  readonly device: Device | null;
  /** Null where there is nothing to offer, and before `restored`. After an answer the next one, if there is more. */
  readonly offer: Offer | null;
  /**
   * Which of several windows of this browser writes the record, and the way to be that one; null where any may. What is
   * done in another one is journaled, and goes out through it.
   */
  readonly lease: Pick<Lease, 'elsewhere' | 'take'> | null;
  /** Null until the LMS answered or was given up. */
  readonly launch: Launch | null;
  /** The session of this launch, as far as a page has to do with it; null until the LMS answered, and where none did. */
  readonly session: Pick<Session<unknown>, 'alive' | 'earlier' | 'forget' | 'paced'> | null;
  /** Resolves when the LMS's state and the journal were read and merged with what the learner did meanwhile. */
  readonly restored: Promise<Launch>;
  /** Journals synchronously, folds, stages for delivery. Returns the stamped event. */
  record(happening: Happening): LearningEvent;
  /**
   * Joins in what the learner has brought along from elsewhere: journals it and stages the state. Nothing goes down. Whose
   * it is must be settled before; outcomes that are to be told are recorded after it.
   */
  take(brought: Attempt): void;
  /** Without an LMS: own device keeps the journal on the device, shared keeps it in this tab only. */
  choose(device: Device): void;
  /** Delivers what is staged: at a boundary, when hidden, on pagehide (`sync`), on the learner's wish. */
  flush(how: { readonly sync: boolean }): Promise<void>;
  /** Flushes and ends the session. */
  close(how: { readonly sync: boolean }): Promise<void>;
  /** The learner acted (key, pointer): the heartbeat and the clock run only then. */
  acted(): void;
  /** Empties both homes of the journal of everything of this course. */
  forget(): Promise<void>;
}

export type OpenRecorder = <Message>(options: RecorderOptions<Message>) => Recorder;

export { openRecorder } from './open-recorder.js';
