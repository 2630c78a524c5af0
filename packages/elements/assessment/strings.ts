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
  /** The best result of a learner who comes back; {score} is a percentage. */
  'assessment.best': 'Your best result so far: {score}.',
  /** Button: opens the first try of a check. */
  'assessment.start': 'Start',
  /** Button: opens a further try, with other questions. */
  'assessment.again': 'Take it again',
  /** Told while the questions are being fetched. */
  'assessment.loading': 'The questions are being opened.',
  /** Told when the questions could not be fetched; the button can be pressed again. */
  'assessment.failed': 'The questions could not be opened. Check your connection and press the button again.',
  /** Name of one question of a try; {n} its number, {of} how many there are. */
  'assessment.question': 'Question {n} of {of}',
  /** How many questions of the open try are answered. */
  'assessment.answered': '{n} of {of} answered',
  /** The result of the try that was just finished; {score} is a percentage. */
  'assessment.score': 'Your result: {score}.',
  /** The try reached the mark. */
  'assessment.passed': 'Passed.',
  /** The try did not reach the mark; kind, never scolding. {pass} is a percentage. */
  'assessment.notYet': 'Not yet: you pass at {pass}.',
  /** What is next after a passed check. */
  'assessment.nextPassed': 'You can go on to the next page, or take it again with other questions.',
  /** What is next after a try that did not pass, while tries are left. */
  'assessment.nextAgain':
    'Read the lessons again if you like, and take it again with other questions. Nothing is lost.',
  /** What is next when no try is left. */
  'assessment.nextNone': 'No try is left. Your best result counts. You can read every lesson again.',
} as const;
