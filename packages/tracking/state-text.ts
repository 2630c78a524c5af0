/** Stands first in every state. */
export const MAGIC = 'TL1';

/** Stands before each section that is more than every platform takes; it is in none. */
export const MORE = '.';
