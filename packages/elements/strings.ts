/**
 * Every word of the elements' own. A comment is a sentence for the translator; `{n}` and other names in braces are
 * filled in and must stay. Keys with `.one` and `.other` are plural forms: a language may add `.zero`, `.two`, `.few`
 * and `.many`.
 */
export const strings = {
  /** Button under a question: the learner hands in the answer and is told whether it is right. */
  check: 'Check my answer',
  /** Button under a text in which the learner marked passages. */
  checkMarks: 'Check my marks',
  /** Button under a list that the learner put in order. */
  checkOrder: 'Check my order',
  /** Button under a question that was answered: start again. */
  tryAgain: 'Try again',
  /** Button under a question that can no longer be answered; it does nothing. */
  checked: 'Checked',
  /** Said when the button is pressed and nothing was chosen. */
  chooseFirst: 'Choose an answer first.',
  /** Said when the button is pressed and not every row of a table has an answer. */
  chooseAll: 'Choose an answer for each row first.',
  /** Said when the button is pressed and no passage of the text is marked. */
  markFirst: 'Mark at least one passage first.',
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
  /** Button in a row of a list: one place up. Said together with the words of the row. */
  moveUp: 'Move up',
  /** Button in a row of a list: one place down. */
  moveDown: 'Move down',
  /** Said after a row was moved: its new place. */
  movedTo: 'Now number {n} of {all}',
  /** How many passages of the text are marked. */
  'marked.one': '{n} passage marked',
  'marked.other': '{n} passages marked',
  /** Label of a story that was made up for learning. */
  fictional: 'Fictional case',
  /** Above a box with the most important point. */
  calloutKey: 'Key point',
  /** Above a box with an example. */
  calloutExample: 'Example',
  /** Above a box that says what to do at work. */
  calloutPractice: 'In practice',
  /** Above a box that says what to take care of. */
  calloutCare: 'Take care',
  /** Button under a chart: shows the same numbers as a table. */
  showTable: 'Show as a table',
  /** Before the name of the document that the numbers of a chart are from. */
  source: 'Source:',
};
