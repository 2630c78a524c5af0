/** Words of what some questions show beside the answer. */
export const strings = {
  /** Button under a question: shows the next hint. {n} is its number, {all} how many there are. */
  showHint: 'Show a hint ({n} of {all})',
  /** The same button when every hint is shown; it does nothing. */
  hintsShown: 'All hints are shown',
  /** Asked before the answer is checked; three answers to choose from follow. */
  howSure: 'How sure are you?',
  /** Answer to “How sure are you?”: the learner does not know. */
  guessing: 'I am guessing',
  /** Answer to “How sure are you?”: half sure. */
  fairlySure: 'Fairly sure',
  /** Answer to “How sure are you?”: quite sure. */
  sure: 'Sure',
  /** Said when the button is pressed and the learner has not said how sure she or he is. */
  sureFirst: 'Say how sure you are first.',
  /** Below the result: what the learner answered to “How sure are you?”; {how} is that answer. */
  wasSure: 'You said: “{how}”.',
  /** Below the result of a question that was asked before the course too, and was answered right then. */
  earlierRight: 'Before the course you had this right.',
  /** Below the result of a question that was asked before the course too, and was not answered right then; kind. */
  earlierWrong: 'Before the course this was still open for you.',
} as const;
