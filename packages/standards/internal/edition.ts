import type { Setting } from './scorm-message.js';

/** What differs between the editions of SCORM at run time: names and codes, in one table each. */
export interface Edition {
  /** Under which name the LMS offers its API. */
  readonly api: string;
  /** Before the name of every function. */
  readonly prefix: 'LMS' | '';
  /** The function that ends the session. */
  readonly end: 'LMSFinish' | 'Terminate';
  /** Elements of which a conformant LMS answers at least one, always: empty means that a proxy is still fetching them. */
  readonly warm: readonly string[];
  /** Initialize was refused with this code because a session runs already: it is adopted. */
  readonly running: string;
  /** Initialize was refused with this code because the session was ended in this page before. */
  readonly closed: string;
  /** Codes that say the session is over for good. */
  readonly ended: readonly string[];
  /** Statuses, which the LMS may hold a better one of. */
  readonly statuses: readonly string[];
  /** What must be said before an end without any delivery: else Moodle counts the launch as completed, and state is lost. */
  readonly untouched: readonly Setting[];
  /**
   * What to write and commit between a commit that failed and the next one, so that an LMS that holds its values for
   * sent (Moodle's SCORM 1.2) takes them again. `last` answers the last value written.
   */
  readonly reawaken: (last: (element: string) => string | undefined) => readonly Setting[];
  /** Where the LMS tells how the course was launched. */
  readonly elements: Readonly<Record<'learner' | 'mode' | 'credit' | 'mastery' | 'language', string>>;
  /** What a full mastery score is. */
  readonly mastery: 1 | 100;
}
