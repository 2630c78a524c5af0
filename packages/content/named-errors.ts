import { error, list, meant, warning } from './fault.js';
import type { Fault } from './problem.js';

/** Faults of blocks that name each other: twins, bands, plans, rubrics, roles. */

export const unknownTwin = (id: string, suggestion?: string): Fault =>
  error(
    'C224',
    `No question “${id}” stands in a pre-check.`,
    'A twin is compared with the answer that was given before the course.',
    `Name a question of a pre-check.${meant(suggestion)}`,
  );

export const twinBefore = (): Fault =>
  error(
    'C253',
    'This question of a pre-check names a twin.',
    'It is the later question that is compared with the earlier one.',
    'Take “twin” out here, and name this question in the later one.',
  );

export const noTwin = (id: string): Fault =>
  warning(
    'C225',
    `“${id}” has no twin.`,
    'Learners would not see what they have learned since.',
    `Ask it again at the end, in a question with twin=${id}.`,
  );

export const unknownBands = (id: string, suggestion?: string): Fault =>
  error(
    'C226',
    `There are no bands “${id}” on this page.`,
    'Nothing could be said of what a result means.',
    `Write :::bands{#${id}} on the page of the check, or name those that stand there.${meant(suggestion)}`,
  );

export const unusedBands = (id: string): Fault =>
  warning(
    'C227',
    `No check on this page names the bands “${id}”.`,
    'They would be said of no result.',
    `Write bands=${id} at the :::assessment, or take them out.`,
  );

/** `is`: the kind of block that has the id; `known`: what could be named. */
export const unknownName = (
  attribute: string,
  id: string,
  names: string,
  of: { readonly is?: string | undefined; readonly known: readonly string[]; readonly suggestion?: string | undefined },
): Fault =>
  error(
    'C229',
    of.is === undefined ? `There is no “${names}” with the id “${id}”.` : `“${id}” is no “${names}” but a “${of.is}”.`,
    `“${attribute}” would lead nowhere.`,
    of.known.length === 0
      ? `Write a block “${names}”, or take “${attribute}” out.`
      : `Write one of these: ${list(of.known)}.${meant(of.suggestion)}`,
  );

export const namedElsewhere = (attribute: string, id: string, names: string): Fault =>
  error(
    'C230',
    `The “${names}” with the id “${id}” stands on another page.`,
    `“${attribute}” makes a link to it, which would lead nowhere.`,
    `Put the “${names}” on this page, or take “${attribute}” out.`,
  );

export const noRoles = (): Fault =>
  error(
    'C231',
    'This course has no roles to choose from.',
    'Nobody could say which of these parts is for them.',
    'Write :::roles{#my-role} with a list of them on one page, best in the first module; or use “accordion” here.',
  );

export const unknownRole = (role: string, known: readonly string[], suggestion?: string): Fault =>
  error(
    'C232',
    `“${role}” is no role of this course.`,
    'Nobody could choose it, so this part would be for nobody.',
    `Write one of these: ${list(known)}.${meant(suggestion)}`,
  );

export const secondRoles = (first: string): Fault =>
  error(
    'C233',
    'The roles stand in another place already.',
    'A role is chosen once; with two lists it could not be said which one holds.',
    `Leave one list in the course, and take this one or “${first}” out.`,
  );

export const taskByRole = (block: string): Fault =>
  error(
    'C234',
    `“${block}” stands in a part for one role.`,
    'What is recorded is the same for every role, and nobody may read the role from it.',
    'Put it below the “by-role”. A question that is only for practice (mode=practice) may stand here.',
  );
