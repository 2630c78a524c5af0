/** Words that a record and a certificate share. */
export const strings = {
  /** Stands in place of a record where no course runs. */
  achievedNothing: 'There is nothing to show here: no course has said what you have done.',
  /** Stands on everything that is printed from a course that is still under review. */
  achievedDraft: 'Draft for review',
  /** Told where nothing of this visit is recorded: a review, a preview, a visit without credit. */
  achievedReading: 'This visit is not recorded: what you do now changes nothing here.',
  /** The version of the course; {version} is a number such as 1.2.0. */
  achievedVersion: 'Version {version}',
  /** Told after "Print" was pressed; whether it worked cannot be known. */
  achievedNoPrint: 'If nothing was printed: save it as a file, open the file, and print that.',
  /** Button: saves the page that could be printed as a file. */
  achievedSave: 'Save as a file',
} as const;
