/** Words of a part that follows the role of the reader. */
export const strings = {
  /** Label of a list of roles: the words below are shown for the one that is chosen there. */
  'byRole.for': 'Show this for',
  /** First line of that list: the words for every role are shown. */
  'byRole.all': 'All roles',
  /** Opens the words for the other roles, below those for the role that was chosen. */
  'byRole.others': 'For the other roles',
} as const;
