import type { Diagnostic } from '@throughline/tracking';

/**
 * Words of the menu's part "Technical help", and what each code of the log means. They are read to a helpdesk, so they
 * name things as who looks after a platform does, and still say nothing that would frighten a learner.
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
  /** Label of the field that holds all of it where the browser does not let a page copy. */
  'log.field': 'All of it as text',

  /** D1: nothing more can be sent in this visit. */
  'log.D1': 'The platform has ended the session.',
  /** D2: the platform did not take something that it was told. */
  'log.D2': 'The platform refused a message.',
  /** D3: what was sent did not arrive; it goes out again by itself. */
  'log.D3': 'A delivery came to nothing, and is tried again.',
  /** D4: "function" as in a program. */
  'log.D4': 'A function of the platform failed.',
  /** E1: "element" is a part of a page, such as a question. */
  'log.E1': 'Something an element said was not recorded.',
  /** F1: a file of the package did not come. */
  'log.F1': 'A file of the course could not be loaded.',
  /** J1: "journal" is the list of what was done, as the device keeps it. */
  'log.J1': 'A journal on the device could not be read.',
  /** J2: one thing that was done, of those in a journal. */
  'log.J2': 'An entry of a journal on the device was left out.',
  /** J3: the device keeps a journal in two stores; one of them had lost it. */
  'log.J3': 'A journal stood in the second store of the device alone.',
  /** J4: the two stores held different copies. */
  'log.J4': 'The two stores of the device did not agree.',
  /** J5: something chosen in a question and not handed in. */
  'log.J5': 'An answer that was begun was left out.',
  /** L1: "launched" as a platform opens a course. */
  'log.L1': 'The page was launched, but its session is over or was refused.',
  /** L2: the address that the platform opened the course with. */
  'log.L2': 'The address that launched the page is not complete.',
  /** L3: "actor" as in xAPI. */
  'log.L3': 'The actor of the launch identifies nobody.',
  /** L4: "contextTemplate" as in cmi5. */
  'log.L4': 'A part of the contextTemplate was left out.',
  /** L5: the course was opened outside a platform, or the platform did not answer. */
  'log.L5': 'No platform was found, or it began no session.',
  /** L6: the platform said how many entries a list has, and that is not possible. */
  'log.L6': 'The platform told a count that no list can have.',
  /** R1: "record store" as in xAPI. */
  'log.R1': 'The record store asked to be left alone for longer than ten minutes.',
  /** R2: "ETag" as in HTTP. */
  'log.R2': 'The record store gave an ETag that no request can carry.',
  /** R3: the document that holds the learner's progress. */
  'log.R3': 'The record store gave a state document of another shape.',
  /** R4: asked for the learner's progress when the course was opened. */
  'log.R4': 'The record store gave no answer, and is asked again.',
  /** S1: "state" is what the platform keeps of the learner's progress. */
  'log.S1': 'The state that the platform holds could not be read.',
  /** S2: some of it could be read. */
  'log.S2': 'A part of the state that the platform holds was broken and is left out.',
  /** S3: what was done in a page or question that is not there any more, or not yet. */
  'log.S3': 'A part of the state belongs to nothing in this course, and is kept as it is.',
  /** S4: the platform takes less than there is. */
  'log.S4': 'The platform was given a shorter state.',
} as const satisfies Readonly<Record<`log.${Diagnostic}`, string>> & Readonly<Record<string, string>>;

/** The words of this part, in one language. */
export type LogWords = Readonly<Record<keyof typeof strings, string>>;
