/** Words of a chart. */
export const strings = {
  /** Button under a chart: shows the same numbers as a table. */
  showTable: 'Show as a table',
  /** Before the name of the document that the numbers of a chart are from. */
  source: 'Source:',
} as const;
