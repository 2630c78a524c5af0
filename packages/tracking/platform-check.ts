/**
 * What the doctor looks for in a platform, by code. Where each is looked for stands in `standards/doctor/rows.ts`, in words in
 * `player/doctor/strings.ts`.
 */
export type PlatformFault =
  | 'P1'
  | 'P2'
  | 'P3'
  | 'P4'
  | 'P5'
  | 'P6'
  | 'P7'
  | 'P8'
  | 'P9'
  | 'P10'
  | 'P11'
  | 'P12'
  | 'P13'
  | 'P14'
  | 'P15'
  | 'P16'
  | 'P17'
  | 'P18'
  | 'P19'
  | 'P20';

/**
 * Why something was not looked at. `platform`: there is none to ask, or it did not let us. `unsent`: work waits that only
 * this device knows. `reading`: nothing of this visit is recorded. `foreign`: the state is not of this course. `late`:
 * values come late. `line`: the server of the package gave no answer. `again`: only the next opening can tell.
 */
export type Unseen = 'platform' | 'unsent' | 'reading' | 'foreign' | 'late' | 'line' | 'again';

/** What was seen of one fault. `detail`: a figure, a code or the name of a header, in no language. */
export type Sight =
  | { readonly state: 'well' }
  | { readonly state: 'found'; readonly detail?: string }
  | { readonly state: 'unseen'; readonly why: Unseen };

/** One row of the doctor's report. */
export type PlatformFinding = Sight & { readonly code: PlatformFault };

/** What the page knows of the course that runs in it; nothing of it where none does. */
export interface RunningCourse {
  /** As `Session.alive` and `Session.paced`. */
  readonly alive?: () => boolean;
  readonly paced?: boolean;
  /** Work waits that the platform does not have yet. */
  readonly unsent?: boolean;
  /** What an earlier launch was told had been taken was not there at this one. */
  readonly lost?: boolean;
  /** The journal was found in one home of the device alone: the other one was emptied. */
  readonly emptied?: boolean;
}
