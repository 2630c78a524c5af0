/** Words of a question that is answered in the learner's own words. */
export const strings = {
  /** Button: shows a model answer beside the learner's own. */
  'longAnswer.compare': 'Compare with a model answer',
  /** Button, after the model answer was shown: go on writing. */
  'longAnswer.on': 'Write on',
  /** Said when the button is pressed and nothing was written. */
  'longAnswer.first': 'Write something first.',
  /** Said before the model answer. */
  'longAnswer.written': 'Compare your words with these.',
  /** Above the model answer. */
  'longAnswer.model': 'A model answer',
} as const;
