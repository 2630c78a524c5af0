/** The words that stand in every page beside the author's. */
export const strings = {
  /** Above the title of a lesson. {module} and {lesson} are numbers, {minutes} is the time it takes, 2 or more. Short: one line of a phone. */
  kicker: 'Module {module}, lesson {lesson} · about {minutes} min',
  /** Above the title of a lesson before or after the numbered modules. {minutes} is the time it takes, 2 or more. */
  kickerAround: 'About {minutes} min',
  /** Above the title of the check that ends a module. {module} is a number, {minutes} is the time it takes, 2 or more. */
  checkKicker: 'Module {module}, check · about {minutes} min',
  /** Names, for screen readers, the note that says beforehand what a lesson or a part of it holds. */
  careful: 'Before you read',
  /** A link that leads round a part which some readers may not want to read. */
  wayRound: 'Take another way to the same goal',
  /** Heading-like line above the part that is read instead of another. */
  wayRoundHere: 'Another way to the same goal',
  /** Names, for screen readers, a remark beside the text. */
  note: 'Note',
  /** Names, for screen readers, words for the facilitator of a group. */
  facilitator: 'For the facilitator',
  /** Above the right answers of all questions of a page, in the edition for facilitators. */
  keys: 'Right answers',
  /** Stands in brackets at the end of a link that leads out of the course. */
  newTab: 'opens in a new tab',
  /** Below the first page, where scripts are off or the browser is too old for them. Keep names and numbers as they are. */
  floor:
    'You can read this page as it is. To answer questions and keep your progress, you need JavaScript and a browser that is not too old: Chrome or Edge 109, Firefox 115, Safari 16.4, or later.',
  /** Below the first page, where the course has not begun after a while. A link follows: "Check this platform". */
  notBegun: 'The course has not started here. Wait a little, or load the page again. If that does not help:',
  /** In bold, first words of the About page as long as not everybody has read the course who should. */
  draft: 'Draft for review.',
  /** After these words. {reviews} is a list of roles, such as: legal, language. */
  draftMeans: 'These reviews of this version are still to come: {reviews}. Its words may change.',
  /** Heading in the About page, above the facts that the course rests on. */
  sources: 'Facts and sources',
  /** Below that heading. {facts} and {unsure} are numbers, {unsure} may be 0. */
  sourcesMean:
    'The course uses {facts} facts. {unsure} of them were not seen, or not in full, in the document that says them.',
  /** Opens the list of facts that were not seen in their documents. */
  unverified: 'Not verified, or only in part',
  /** Opens the list of all other facts. */
  verified: 'Verified: seen in the document',
  /** After a fact. */
  partlySeen: 'Verified in part: the main point was seen in the document, a detail is common knowledge.',
  /** After a fact. */
  notSeen: 'Not verified: commonly known, but not seen in the document.',
  /** In place of the name of a document. */
  noDocument: 'No document',
} as const;

/** Puts values where `{name}` stands. */
export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/gu, (placeholder, name: string) => String(values[name] ?? placeholder));
