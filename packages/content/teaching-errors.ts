import { error, list, meant, warning } from './fault.js';
import type { Fault } from './problem.js';

/** What makes a question worth asking: nobody finds its answer without knowing it, and it serves what the course is for. */

export const optionOnOthers = (words: string): Fault =>
  warning(
    'C255',
    `“${words}” speaks of the other options.`,
    'Options are shuffled for each learner, so that none stands above; and whoever knows of two has found it.',
    'Write what it means in words of its own, or ask for several options.',
  );

/** `first`: the questions in which it shows most. */
export const longestKeys = (of: string, longest: number, questions: number, first: readonly string[]): Fault =>
  warning(
    'C256',
    `In ${longest} of ${questions} questions of ${of} the right option is the longest (${Math.round((100 * longest) / questions)} %).`,
    'Whoever takes the longest option every time would be right too often; at most 30 % are fair.',
    `Shorten the right option or lengthen another one; begin with ${list(first)}.`,
  );

export const samePlace = (
  of: string,
  place: number,
  hits: number,
  { of: questions, fair }: { readonly of: number; readonly fair: number },
): Fault =>
  warning(
    'C257',
    `In ${hits} of ${questions} questions of ${of} the right option is number ${place}.`,
    `By lot it would be in about ${fair}. On the screen options are shuffled; on paper, and where they keep their order, the place gives the answer away.`,
    'Write the right option at another place in some of them.',
  );

export const unknownObjective = (name: string, known: readonly string[]): Fault =>
  error(
    'C220',
    `“${name}” is not an objective of this page.`,
    'Objectives stand in the front matter.',
    known.length === 0 ? 'Add “objectives: […]” to the front matter.' : `The page has ${list(known)}.`,
  );

export const unstatedObjective = (id: string, known: readonly string[], suggestion?: string): Fault =>
  error(
    'C258',
    `“${id}” is no objective of the course.`,
    'course.yaml states them, and says what each one means.',
    `Known are ${list(known)}.${meant(suggestion)}`,
  );

export const noObjective = (known: readonly string[]): Fault =>
  warning(
    'C259',
    'This lesson serves no objective.',
    'Nobody could tell what it is for.',
    `Add “objectives: […]” to the front matter. Known are ${list(known)}.`,
  );

/** `lack`: "no lesson". */
export const unservedObjective = (id: string, lack: string): Fault =>
  warning(
    'C260',
    `There is ${lack} for the objective “${id}”.`,
    'What a course promises is taught, practised and assessed, for everybody whom it is for.',
    `Name “${id}” in “objectives” of a lesson or in “objective” of a question, or take it out of course.yaml.`,
  );
