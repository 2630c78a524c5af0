/** Words of tabs. */
export const strings = {
  /** Said of a row of tabs to who hears the page: its name. */
  tabs: 'Parts to choose from',
} as const;
