import type { Diagnostic } from '@throughline/tracking';

/** The letter of a code. */
type Subject = Diagnostic extends `${infer Letter}${number}` ? Letter : never;

/**
 * Words of the menu's part "Technical help". Of a code a learner is told what it is about; what it means, and what helps,
 * is for the helpdesk to look up (`codes.ts`).
 */
export const strings = {
  /** Told above the list. */
  'log.explain':
    'Does something not work? Tell your helpdesk what stands here. Neither your name nor anything you wrote is in it. It is sent nowhere.',
  /** What a helpdesk asks first; {version} of the course, {standard} a name such as scorm12, {status} such as "Saved". */
  'log.course': 'Version {version}, {standard}. Your work: {status}.',
  /** Told in place of the list. */
  'log.none': 'Nothing out of the ordinary was met since this page was opened.',
  /** After a line that came several times; {n} the number. */
  'log.times': '{n} times',
  /** Button: copies all of it, to be sent to the helpdesk. */
  'log.copy': 'Copy all of it',

  /** What a line is about: messages on their way to the platform. */
  'log.D': 'Sending to the platform',
  /** The same: a question or another part of a page. */
  'log.E': 'A part of a page',
  /** The same: files of the course that have to be loaded. */
  'log.F': 'Files of the course',
  /** The same: what this device keeps of the work. */
  'log.J': 'What this device keeps',
  /** The same: how the platform opened the course. */
  'log.L': 'How the course was opened',
  /** The same: the record store, as in xAPI. */
  'log.R': 'The record store',
  /** The same: what the platform keeps of the work. */
  'log.S': 'What the platform keeps',
} as const satisfies Readonly<Record<`log.${Subject}`, string>> & Readonly<Record<string, string>>;

/** What a code is about, by its letter. */
export const subjectOf = (code: Diagnostic): `log.${Subject}` => `log.${code.charAt(0) as Subject}`;

/** The words of this part, in one language. */
export type LogWords = Readonly<Record<keyof typeof strings, string>>;
