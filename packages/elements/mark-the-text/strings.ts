/** Words of a text to mark. */
export const strings = {
  /** Button under a text in which the learner marked passages. */
  checkMarks: 'Check my marks',
  /** Said when the button is pressed and no passage of the text is marked. */
  markFirst: 'Mark at least one passage first.',
  /** How many passages of the text are marked. */
  'marked.one': '{n} passage marked',
  'marked.other': '{n} passages marked',
} as const;
