/** Words of what results mean. */
export const strings = {
  /** Above a list of ranges of results and what is said of each. */
  'bands.label': 'What a result means',
  /** A range of results; {from} and {to} are percentages such as "40%", both within it. */
  'bands.range': '{from} to {to}',
} as const;
