/**
 * The order in which a learner sees options (decision 21): a pure function of seed, item slot and tries.
 */
export const shuffled = <T>(options: readonly T[], seed: string, slot: number, tries: number): readonly T[] =>
  seed === '' || slot + tries < 0 ? options : options;
