import type { Attempt, Launch } from '@throughline/tracking';
import { stanceOf } from '@throughline/tracking/work.js';

/** Why something is not taken in; each has a sentence in the catalogue. */
export type Refusal =
  'empty' | 'unknown' | 'file' | 'letters' | 'typo' | 'cut' | 'version' | 'course' | 'learner' | 'reading';

/**
 * Ten bits of `Launch.learner`, 1..1023; 0 without one. What is taken along has them: they tell a mix-up of two learners
 * (decision 17), and cannot name anybody.
 */
export const makerOf = (learner: number | undefined): number => (learner ? (learner % 1023) + 1 : 0);

/** Something that can be taken in. */
export interface Brought {
  readonly attempt: Attempt;
  /** `makerOf` the one who made it. */
  readonly learner: number;
  /** Some of it belongs to what this edition of the course does not have, and is left out. */
  readonly partly: boolean;
}

/** What a code or a text says. */
export type Read = Brought | { readonly refused: Refusal };

export const refused = (why: Refusal): Read => ({ refused: why });

/** What is to be done with something that can be read, a row a case; the first that holds decides (decision 17). */
export const admissionTable: readonly {
  readonly name: string;
  readonly holds: (learner: number, launch: Launch) => boolean;
  readonly admits: Admission;
}[] = [
  {
    name: 'nothing of this visit is recorded',
    holds: (_, launch) => stanceOf(launch) === 'reading',
    admits: 'reading',
  },
  { name: 'no platform is here', holds: (_, launch) => stanceOf(launch) === 'alone', admits: 'yes' },
  {
    name: 'the platform does not say who learns here',
    holds: (_, { learner }) => learner === undefined,
    admits: 'ask',
  },
  { name: 'it was made without a platform', holds: made => made === 0, admits: 'yes' },
  { name: 'it was made by somebody else', holds: (made, { learner }) => made !== makerOf(learner), admits: 'learner' },
  { name: 'it was made by the learner who is here', holds: () => true, admits: 'yes' },
];

/** `ask`: only when the learner says that it is theirs. */
export type Admission = 'yes' | 'ask' | Extract<Refusal, 'reading' | 'learner'>;

export const admission = (learner: number, launch: Launch): Admission =>
  admissionTable.find(row => row.holds(learner, launch))?.admits ?? 'ask';
