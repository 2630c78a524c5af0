import { error, list, meant, warning } from './fault.js';
import type { Fault } from './problem.js';

/** Faults of reviews.yaml, and of facts that nobody has looked at for long. */

// C5: who has read the course, and when.

export const unknownReviewer = (role: string, known: readonly string[], suggestion?: string): Fault =>
  error(
    'C501',
    `“${role}” is no role of a reviewer.`,
    'The course is a draft until somebody in each of these roles has read it.',
    `Known are ${list(known)}.${meant(suggestion)}`,
  );

export const wrongDay = (name: string, found: string): Fault =>
  error(
    'C502',
    `“${name}” is “${found}”.`,
    'It should be a day of the calendar, with year, month and day.',
    'Write it like 2026-03-31.',
  );

export const futureDay = (found: string): Fault =>
  error(
    'C503',
    `${found} is still to come.`,
    'Nobody has read the course on that day.',
    'Write the day of the review.',
  );

export const unreviewable = (id: string, known: readonly string[], suggestion?: string): Fault =>
  error(
    'C504',
    `There is no module “${id}” to review.`,
    'A review is of one module, or of the course: its About page, glossary and titles.',
    `Known are ${list(known)}.${meant(suggestion)}`,
  );

export const wrongDigest = (found: string): Fault =>
  error(
    'C505',
    `“digest” is “${found}”.`,
    'It says which words the reviewer had before them: eight characters, 0 to 9 and a to f.',
    'Copy the lines that stand at the end of the review copy.',
  );

export const changedSince = (role: string, module: string, what: string): Fault =>
  warning(
    'C506',
    `The ${what} of “${module}” have changed since the ${role} review.`,
    'The review no longer counts, and the course says “Draft for review”.',
    `Run review-copy, have ${module}.html read again, and put the lines at its end in place of these.`,
  );

export const oldFacts = (ids: readonly string[], months: number): Fault =>
  warning(
    'C507',
    `More than ${months} months ago these facts were last held against their sources: ${list(ids)}.`,
    'Figures are counted anew, and laws change.',
    'Look them up again, correct what has changed, and write the day as “checked” of each fact.',
  );
