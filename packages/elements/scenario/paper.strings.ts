/** Words of a story on paper, and in a page without scripts, where all its choices are seen at once. */
export const strings = {
  /** After a choice that is not always there; {words} is the choice it depends on, or several with strokes between them. */
  ifChosen: 'only if you chose: {words}',
  /** After a choice that is not always there; {words} is the choice that takes it away, or several with strokes between. */
  unlessChosen: 'only if you did not choose: {words}',
} as const;
