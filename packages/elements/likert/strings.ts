/** Words of a question how far one agrees. */
export const strings = {
  /** Button: the learner hands in the answer. No answer is right or wrong. */
  'likert.give': 'Give my answer',
  /** Button, after the answer: choose another one. */
  'likert.change': 'Change my answer',
  /** Said of an answer. */
  'likert.taken': 'Thank you. No answer is right or wrong here.',
} as const;
