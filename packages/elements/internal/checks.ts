/** Checks of a block that several directives share. */

/** “1 level”, “3 levels” */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
