/**
 * Words of a story in which the learner decides. What stands here under the name of a shared word is said in its place.
 */
export const strings = {
  /** Button under a story: the learner hands in the way that was taken and is told what came of it. */
  'scenario.check': 'Look back',
  /** Button under a story that has ended: begin again from the first scene. */
  'scenario.tryAgain': 'Try another way',
  /** Button in a scene: take the last decision back. */
  'scenario.back': 'One step back',
  /** Said when the button is pressed while the story still goes on. */
  'scenario.chooseFirst': 'Go on to an end of the story first.',
  /** Above what came of a decision; {words} is what the learner decided. */
  'scenario.chose': 'You chose: {words}',
  /** Said at the end of a story in which no end is right or wrong. */
  'scenario.ended': 'You have come to an end of the story.',
  /** Said at the end of a story: enough points were reached. */
  'scenario.correct': 'You reached the goal',
  /** The same, {n} is the number of the try, from 2. */
  'scenario.correctOn': 'You reached the goal, on try {n}',
  /** Said at the end of a story: some of the points that are needed, {right} of {all}. */
  'scenario.partly': 'You reached {right} of the {all} points to the goal',
  /** Said at the end of a story: no points; the learner can try again. */
  'scenario.incorrect': 'You did not reach the goal yet',
  /** Said at the end of a story: no points, and no try is left. */
  'scenario.incorrectEnd': 'You did not reach the goal',
} as const;
