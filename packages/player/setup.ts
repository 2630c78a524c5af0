import type { Activity, Host, Id, OpenRecorder, Outline, Standard } from '@throughline/tracking';
import { afterPaint } from './define.js';
import type { Late } from './late.js';
import type { LoadScript, PageStore } from './page-store.js';

/** Everything `<tl-course>` needs to run: given once, by `start` or by a test. */
export interface Setup {
  readonly outline: Outline;
  readonly standard: Standard;
  readonly host: Host;
  readonly store: PageStore;
  readonly load: LoadScript;
  readonly late: Late;
  readonly openRecorder: OpenRecorder;
  /** Words of the questions for statements, once their script has come. */
  readonly activities: () => ReadonlyMap<Id, Activity> | undefined;
}

/** What a run tells who shows it. */
export interface RunTell {
  readonly changed: () => void;
  readonly restored: () => void;
  /** The learner wants to open a plan from a file. */
  readonly plan: () => void;
}

/**
 * The standard with its search for the LMS put off until the course has said `ready` and was painted: LMSInitialize may
 * block for seconds (decision 14), and `ready` does not wait for it (decision 15).
 */
export function joinAfterPaint<Message>(standard: Standard<Message>, course: EventTarget): Standard<Message> {
  const ready = new Promise<void>(resolve => {
    course.addEventListener('ready', () => {
      afterPaint(resolve);
    });
  });
  return {
    ...standard,
    join: async host => {
      await ready;
      return standard.join(host);
    },
  };
}
