/** Words of a question without a right answer. */
export const strings = {
  /** Under a question without a right answer: what becomes of the answer. */
  pollPrivate: 'Only you see your answer. It is kept nowhere and sent to nobody.',
  /** Button under a question without a right answer. */
  pollAnswer: 'Give my answer',
  /** Said after a question without a right answer was answered; {words} is what the learner chose. */
  pollSaid: 'Your answer: {words}',
} as const;
