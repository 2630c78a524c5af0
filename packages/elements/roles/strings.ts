/** Words of the roles to choose from. */
export const strings = {
  /** Last answer of the question which role the learner has: none, or the choice is taken back. */
  'roles.none': 'No role: show me everything',
  /** Under the roles to choose from: what becomes of the choice. */
  'roles.private':
    'You can change this at any time. Nobody is told, and what is counted and recorded is the same for every role.',
} as const;
