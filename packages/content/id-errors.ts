import { error, meant } from './fault.js';
import type { Fault } from './problem.js';
import { idLike } from './text.js';

// C3: ids and slots.

export const missingId = (of: string): Fault =>
  error('C301', `${of} has no id.`, 'Answers are recorded by id.', 'Run check --fix: it writes one.');

export const malformedId = (id: string): Fault =>
  error(
    'C302',
    `“${id}” is not an id.`,
    'Ids are part of addresses.',
    `Use lower-case words joined by hyphens, beginning with a letter.${meant(idLike(id))}`,
  );

export const duplicateId = (id: string, first: string): Fault =>
  error(
    'C303',
    `The id “${id}” is taken.`,
    'Two things would share one record.',
    `It stands in ${first} already: choose another.`,
  );

export const missingSlot = (id: string): Fault =>
  error('C304', `“${id}” has no slot.`, 'Records are kept by slot.', 'Run check --fix: it writes slots.json.');

export const brokenSlots = (detail: string): Fault =>
  error(
    'C305',
    `These slots cannot be used: ${detail}.`,
    'A slot means one id for ever.',
    'After a merge take out its marks, and of two ids with one slot the one that was not released; then run check --fix.',
  );

export const releasedSlots = (scope: string, version: string): Fault =>
  error(
    'C307',
    `Slots of “${scope}” are not those of release ${version}.`,
    'What learners have done is kept by slot: their answers would change their meaning.',
    'Put the lines back as they were released; what is new gets a line of its own by check --fix.',
  );

export const releasedField = (name: string, was: string, version: string): Fault =>
  error(
    'C308',
    `“${name}” is not “${was}”, as in release ${version}.`,
    'Every record begins with it: those of before and after could not be told to be of one course.',
    `Write ${name}: ${was}`,
  );

export const reservedId = (id: string): Fault =>
  error(
    'C306',
    `The id “${id}” is kept for the course itself.`,
    'Records of the two could not be told apart.',
    'Choose another id.',
  );
