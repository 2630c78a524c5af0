/** Words of a certificate, and of what stands before it. */
export const strings = {
  /** Told while the certificate cannot be printed yet; a list follows. */
  certificateMissing: 'You can print it here when all of this is done:',
  /** In that list: {n} lessons of the module {title} were not opened. */
  'certificateLessons.one': '{title}: {n} lesson still to be opened',
  'certificateLessons.other': '{title}: {n} lessons still to be opened',
  /** In that list: no try of the check of the module {title} was finished. */
  certificateFinish: '{title}: the check still to be taken',
  /** In that list: the check of the module {title} was taken and not passed; {mark} is the result from which it is passed, such as 70%. */
  certificatePass: '{title}: the check still to be passed, from {mark}',
  /** In that list: the check of the module {title} was not passed, and no try is left. */
  certificateLost: '{title}: the check was not passed, and no try is left',
  /** Label of the field for the learner's name. */
  certificateName: 'Your name, as it is to stand on it',
  /** Below that field. */
  certificatePrivate: 'It is kept nowhere and sent to nobody. Left empty, there is a line to write on.',
  /** On the certificate, alone in a line between the name of the learner and the title of the course. */
  certificateDone: 'has completed the course',
  /** The same, where its checks were passed. */
  certificatePassed: 'has completed the course and passed its checks',
  /** On the certificate: the day of completion. */
  certificateOn: 'Completed on {day}',
  /** On the certificate, where the day of completion is not known: the day on which it is printed. */
  certificateToday: 'Printed on {day}',
  /** Button: prints the certificate alone. */
  certificatePrint: 'Print',
} as const;
