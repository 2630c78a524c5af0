/** Words of a text with blanks. */
export const strings = {
  /** Name of a field in a text. It is number {n} of {all}. */
  'fillIn.blank': 'Blank {n} of {all}',
  /** Said when the button is pressed and not every blank of a text is filled in. */
  'fillIn.first': 'Fill in each blank first.',
} as const;
