/** Words below the forms of the learner's own plan. */
export const strings = {
  /** Button: saves all that the learner wrote as one file. */
  'plan.save': 'Save my plan',
  /** Button: leads to where a plan that was saved as a file is taken in. */
  'plan.open': 'Open my plan',
  /** Told after the plan was saved as a file. */
  'plan.saved': 'Your plan was handed to your browser as a file. Look for it among your downloads.',
  /** Link to where the learner judges the own plan by criteria. */
  'plan.judge': 'Compare it with the criteria',
  /** Heading over what was written elsewhere in the course and belongs into this plan. */
  'plan.collected': 'From the lessons',
  /** Told under that heading while nothing was written elsewhere. */
  'plan.nothing': 'Nothing yet. What you write in the lessons comes here.',
} as const;
