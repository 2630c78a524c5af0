/**
 * Every word of the elements' own. A comment is a sentence for the translator; `{n}` and other names in braces are
 * filled in and must stay. Keys with `.one` and `.other` are plural forms: a language may add `.zero`, `.two`, `.few`
 * and `.many`.
 */
export const strings = {
  /** Button under a question: the learner hands in the answer and is told whether it is right. */
  check: 'Check my answer',
  /** Button under a question that was answered: start again. */
  tryAgain: 'Try again',
  /** Button under a question that can no longer be answered; it does nothing. */
  checked: 'Checked',
  /** Said when the button is pressed and nothing was chosen. */
  chooseFirst: 'Choose an answer first.',
  /** Said when the button is pressed and not every row of a table has an answer. */
  chooseAll: 'Choose an answer for each row first.',
  /** The answer is right. {n} is the number of the try, from 2. */
  correctOn: 'Correct, on try {n}',
  /** The answer is right at the first try. */
  correct: 'Correct',
  /** Part of the answer is right. {right} of {all} parts. */
  partly: 'Partly right: {right} of {all}',
  /** The answer is not right, and the learner can try again. */
  incorrect: 'Not right yet',
  /** The answer is not right, and no try is left. */
  incorrectEnd: 'Not right',
  /** What is next, after a right answer. */
  nextGoOn: 'You can go on.',
  /** What is next, after an answer that is not right. */
  nextTry: 'You can try again.',
  /** What is next when no try is left. */
  nextNone: 'No try is left. You can go on.',
  /** How many tries are left after an answer that is not right. */
  'triesLeft.one': 'You have {n} try left.',
  'triesLeft.other': 'You have {n} tries left.',
  /** Beside an option that the learner chose and that is right. */
  optionRight: 'Right',
  /** Beside an option that the learner chose and that is not right. */
  optionWrong: 'Not right',
  /** Beside an option that is right and that the learner did not choose. */
  optionMissed: 'This is right',
  /** Above the explanation of a question, after the answer. */
  explanation: 'Why',
  /** Above a question with check boxes. */
  severalHint: 'More than one can be right.',
  /** First line of a list to choose from, in a row of a table. */
  choose: 'Choose…',
  /** In a row of a matching table, after the answer; {words} is the right one. */
  rightMatch: 'Right: {words}',
  /** Label of a story that was made up for learning. */
  fictional: 'Fictional case',
};
