/** Words of a list to put in order. */
export const strings = {
  /** Button under a list that the learner put in order. */
  checkOrder: 'Check my order',
  /** Button in a row of a list: one place up. Said together with the words of the row. */
  moveUp: 'Move up',
  /** Button in a row of a list: one place down. */
  moveDown: 'Move down',
  /** Said after a row was moved: its new place. */
  movedTo: 'Now number {n} of {all}',
} as const;
