import type { Elsewhere } from './elsewhere.js';
import { error, list, meant, warning } from './fault.js';
import type { Fault } from './problem.js';

export * from './slip-errors.js';
export * from './id-errors.js';
export * from './named-errors.js';
export * from './teaching-errors.js';
export * from './word-errors.js';

// C1: files and their fields.

export const missingFile = (path: string, doc: string): Fault =>
  error('C101', `There is no file ${path}.`, `It holds ${doc}.`, `Write it; docs/authoring.md shows one.`);

export const unreadable = (format: string, detail: string): Fault =>
  error('C102', `This is not ${format}: ${detail}`, 'Nothing after it can be understood.', 'Mend this line.');

export const missingField = (name: string, doc: string): Fault =>
  error('C103', `“${name}” is missing.`, `It says ${doc}.`, `Add a line “${name}: …”.`);

export const unknownField = (name: string, known: readonly string[], suggestion?: string): Fault =>
  error(
    'C104',
    `“${name}” is not known here.`,
    'It would have no effect.',
    `Known are ${list(known)}.${meant(suggestion)}`,
  );

export const wrongField = (name: string, wanted: string, found: string): Fault =>
  error('C105', `“${name}” is “${found}”.`, `It should be ${wanted}.`, `Write ${wanted}.`);

export const emptyFolder = (what: string): Fault =>
  error('C106', `There is no ${what}.`, 'A course is made of modules, and a module of pages.', `Add a ${what}.`);

export const untranslated = (locale: string): Fault =>
  error(
    'C107',
    `The course has no words in “${locale}”.`,
    'Only the first language and the pseudo-languages en-XA and ar-XB are made from the pages themselves.',
    `Take “${locale}” out of locales until its translation is there.`,
  );

export const strayFile = (path: string, name = '10-something.md'): Fault =>
  warning(
    'C108',
    `${path} is not part of the course.`,
    'The name of a page begins with a number, which is its place, and a hyphen.',
    `Name it ${name}, or move it out of the module.`,
  );

export const placeholderBase = (): Fault =>
  warning(
    'C109',
    '“base” is the example address.',
    'The ids in every record begin with it, and it never changes after the first release.',
    'Set it to an address that the publisher owns.',
  );

export const unknownModule = (id: string, known: readonly string[], suggestion?: string): Fault =>
  error(
    'C112',
    `“${id}” is no module with a package of its own.`,
    'A module without a check is only packed with the whole course.',
    `Known are ${list(known)}.${meant(suggestion)}`,
  );

export const carriedCheck = (): Fault =>
  error(
    'C113',
    'The page of a check stands in “also”.',
    'A check counts for its own module.',
    'Take “also” out, or move the check to another page.',
  );

// C2: marks.

/** `here`: what does the same here, where the name is one of another tool. */
export const unknownBlock = (name: string, here?: Elsewhere, suggestion?: string): Fault =>
  error(
    'C201',
    `There is no block “${name}”.`,
    'Its words would be lost.',
    here === undefined
      ? `docs/authoring.md lists the blocks, and what they are called elsewhere.${meant(suggestion)}`
      : [
          ...(here.blocks.length === 0 ? [] : [`Here it is ${here.blocks.map(one => `“${one}”`).join(' or ')}.`]),
          ...(here.doc === undefined ? [] : [here.doc]),
        ].join(' '),
  );

export const brokenFence = (): Fault =>
  error(
    'C203',
    'This line looks like the start or the end of a block and cannot be read as one.',
    'The block would be printed as text.',
    'A block begins with :::name{#id name="value"} and ends with ::: on a line of its own; look for a quote or brace that is not closed.',
  );

export const unclosedBlock = (name: string): Fault =>
  error(
    'C204',
    `The block “${name}” is not closed.`,
    'It swallows what follows.',
    'End it with a line of the same number of colons. A block that holds blocks has more colons than they have.',
  );

/** `alone`: it has no value, and may be a word of the one before it. */
export const unknownAttribute = (
  name: string,
  block: string,
  known: readonly string[],
  suggestion?: string,
  alone = false,
): Fault =>
  error(
    'C205',
    `“${block}” has no attribute “${name}”.`,
    'It would have no effect.',
    `It has ${list(known)}.${meant(suggestion)}${
      alone && suggestion === undefined
        ? ' Words with spaces stand in quotes, and no other quotes within them: name="some words".'
        : ''
    }`,
  );

export const wrongAttribute = (name: string, value: string, doc: string, wanted: string, suggestion?: string): Fault =>
  error('C206', `“${name}” is “${value}”.`, `It says: ${doc}`, `Write ${wanted}.${meant(suggestion)}`);

export const missingAttribute = (name: string, block: string, doc: string): Fault =>
  error('C207', `“${block}” needs “${name}”.`, `It says: ${doc}`, `Add ${name}="…" between the braces.`);

export const wrongShape = (block: string, wanted: string, where = 'below the opening words'): Fault =>
  error(
    'C208',
    `“${block}” needs ${wanted}.`,
    'Without it there is nothing to show.',
    `Write ${wanted}, ${where}; docs/authoring.md has a sample to copy.`,
  );

export const misplacedBlock = (block: string, place: string): Fault =>
  error('C209', `“${block}” cannot stand ${place}.`, 'It would not be shown or not be recorded.', 'Move it out.');

export const twoColons = (name: string): Fault =>
  error(
    'C210',
    `“::${name}” has two colons.`,
    'Blocks have three, words in a sentence one.',
    `Write :::${name}, or :${name}[words].`,
  );

export const rawHtml = (): Fault =>
  error('C211', 'HTML does not belong in a page.', 'It is removed for safety.', 'Use the marks of docs/authoring.md.');

export const noWayRound = (): Fault =>
  error(
    'C212',
    'A part marked careful and its way round belong together.',
    'Whoever goes round the part must find another way to the same goal.',
    'Put :::way-round directly after :::careful.',
  );

export const taskInCareful = (block: string): Fault =>
  error(
    'C213',
    `“${block}” stands in a part that can be gone round.`,
    'What is recorded would tell which way was taken.',
    'Put it after the way round, so that both ways lead to it.',
  );

export const noFeedback = (): Fault =>
  error(
    'C214',
    'This option has no feedback.',
    'Every option teaches, the wrong ones most.',
    'Write a line “> …” under it.',
  );

export const tooMany = (count: number): Fault =>
  error('C215', `There are ${count} options.`, 'No more than 36 can be recorded.', 'Make two questions of it.');

export const notInBank = (): Fault =>
  error(
    'C216',
    'A bank holds questions and nothing else.',
    'This would never be shown.',
    'Take it out, or move it to a page.',
  );

export const checkTrouble = (what: string, cure: string): Fault =>
  error('C217', what, 'The check could not be taken.', cure);

export const complaint = (what: string, why: string, cure: string): Fault => error('C218', what, why, cure);

export const advice = (what: string, why: string, cure: string): Fault => warning('C242', what, why, cure);

export const wrongHeading = (): Fault =>
  error(
    'C219',
    'This heading has the wrong level.',
    'Screen readers lead by levels; the title of the page is the only first level.',
    'Begin with ##, and go down one level at a time.',
  );

export const termInOption = (): Fault =>
  error(
    'C221',
    'A term stands in an option.',
    'An option is a control, and a control in a control cannot be reached by key or by screen reader.',
    'Mark the term in the question or in the explanation, and write plain words here.',
  );

export const codeBlock = (): Fault =>
  error(
    'C222',
    'These words would be shown as code.',
    'A course has no code blocks: a question or a mark in one is lost.',
    'Take out the tab or the spaces before the words, or the line of backticks or tildes around them.',
  );

export const misplacedRemark = (name: string): Fault =>
  error(
    'C223',
    `“:${name}” cannot stand here.`,
    'It belongs to a question, and would not be shown.',
    'Write it as a paragraph of its own in a question, after its options; “:if-…” once each.',
  );
