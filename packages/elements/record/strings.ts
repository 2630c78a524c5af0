/** Words of a learner's record. */
export const strings = {
  /** Before a date: the first visit. */
  recordBegun: 'Begun on',
  /** Before a date: all that is required was done. */
  recordCompletedOn: 'Completed on',
  /** Before a date: the day of this record. */
  recordToday: 'As of',
  /** The course or the module is completed, and its checks are passed. */
  recordPassed: 'Completed and passed',
  /** The course or the module is completed; not every check of it is passed. */
  recordUnpassed: 'You reached the end; not every check is passed yet',
  /** The course or the module is completed. */
  recordCompleted: 'Completed',
  /** The course or the module was begun. */
  recordOpen: 'Not completed yet',
  /** Of a module; {opened} lessons were opened, {n} there are. */
  recordLessons: 'Lessons opened: {opened} of {n}',
  /** Of a check of which no try was finished; {mark} is the result from which it is passed, such as 70%. */
  recordCheckNone: 'Check: not taken yet. It is passed from {mark}.',
  /** Of a check that was passed; {best} is the best result, {mark} the one from which it is passed. */
  recordCheckPassed: 'Check passed: best result {best}, passed from {mark}.',
  /** Of a check that was taken and not passed yet; as above. */
  recordCheckOpen: 'Check not passed yet: best result {best}, passed from {mark}.',
  /** Of a check that was not passed, with no try left; as above. */
  recordCheckLost: 'Check not passed: best result {best}, passed from {mark}. No try is left.',
  /** After a check that was passed; {day} is a date. */
  recordCheckDay: 'On {day}.',
  /** Button: prints the record alone. */
  recordPrint: 'Print my record',
  /** Title of the saved file. */
  recordTitle: 'My record',
} as const;
