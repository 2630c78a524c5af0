/** Words of a check. Each key has a sentence for the translator; `{...}` is filled in at run time. */
export const strings = {
  /** How many questions one try of a check has, when it has one. */
  'assessment.questions.one': '{n} question.',
  /** How many questions one try of a check has. */
  'assessment.questions.other': '{n} questions.',
  /** The mark from which a check is passed; {pass} is a percentage such as "70%". */
  'assessment.pass': 'You pass at {pass}.',
  /** Said of a check with no limit of tries. */
  'assessment.often': 'You can take it as often as you like; the best result counts.',
  /** Said of a check with one try left. */
  'assessment.left.one': 'You have {n} try left; the best result counts.',
  /** Said of a check with several tries left. */
  'assessment.left.other': 'You have {n} tries left; the best result counts.',
  /** Said of a check that shows no right answers before it is passed, or no try is left. */
  'assessment.later': 'You see which answers are right at the end.',
  /** Said of a check that never shows right answers. */
  'assessment.never': 'You are told your result, and not which answers are right.',
  /** The best result of a learner who comes back; {score} is a percentage. */
  'assessment.best': 'Your best result so far: {score}.',
  /** Button: opens the first try of a check. */
  'assessment.start': 'Start',
  /** Button: opens a further try, with other questions. */
  'assessment.again': 'Take it again',
  /** Button: opens a further try that asks only the question that was not answered right. */
  'assessment.wrongAgain.one': 'Answer {n} question again',
  /** Button: opens a further try that asks only the questions that were not answered right. */
  'assessment.wrongAgain.other': 'Answer {n} questions again',
  /** Button under a question of a check that does not say at once what is right. */
  'assessment.handIn': 'Hand in my answer',
  /** Button: shows the questions of the last try with the learner's answers and what is right. */
  'assessment.look': 'Look at your answers',
  /** Told while the questions are being fetched. */
  'assessment.loading': 'The questions are being opened.',
  /** Told when the questions could not be fetched; the button can be pressed again. */
  'assessment.failed': 'The questions could not be opened. Check your connection and press the button again.',
  /** Name of one question of a try; {n} its number, {of} how many there are. */
  'assessment.question': 'Question {n} of {of}',
  /** Beside the name of a question of a try: its answer is right. */
  'assessment.right': 'Right',
  /** Beside the name of a question of a try: part of its answer is right. */
  'assessment.partly': 'Partly right',
  /** Beside the name of a question of a try: its answer is not right. */
  'assessment.wrong': 'Not right',
  /** Beside the name of a question of a try: it was answered; whether the answer is right is not said. */
  'assessment.kept': 'Answered',
  /** How many questions of the open try are answered. */
  'assessment.answered': '{n} of {of} answered',
  /** The result of the try that was just finished; {score} is a percentage. */
  'assessment.score': 'Your result: {score}.',
  /** The try reached the mark. */
  'assessment.passed': 'Passed.',
  /** The try did not reach the mark; kind, never scolding. {pass} is a percentage. */
  'assessment.notYet': 'Not yet: you pass at {pass}.',
  /** What is next after a passed check. */
  'assessment.goOn': 'You can go on to the next page.',
  /** What is next after a try that did not pass, while tries are left. */
  'assessment.readAgain': 'Read the lessons again if you like. Nothing is lost.',
  /** What is next while tries are left. */
  'assessment.others': 'You can take it again with other questions.',
  /** The same, where a further try asks only what was not right. */
  'assessment.sameAgain': 'You can answer again what was not right; what was right counts.',
  /** What is next when no try is left and the check was not passed. */
  'assessment.none': 'No try is left. Your best result counts. You can read every lesson again.',
} as const;
