import type { Block, Choice, Complaint } from './directive.js';
import { plain, proseOf, sectionsOf } from './hast.js';

/** The fewest parts with which a block makes sense. */
export interface Least {
  readonly least: number;
  /** What a part is. */
  readonly noun: string;
  readonly why: string;
  readonly cure: string;
}

/** “There are no steps.”, “There is 1 step.” */
const thereAre = (number: number, noun: string): string =>
  number === 1 ? `There is 1 ${noun}.` : `There are ${number === 0 ? 'no' : number} ${noun}s.`;

export const atLeast = (parts: readonly unknown[], { least, noun, why, cure }: Least): readonly Complaint[] =>
  parts.length >= least ? [] : [{ what: thereAre(parts.length, noun), why, cure }];

/** Parts that are chosen, named or put in order differ in their words. */
export const distinct = (parts: readonly Pick<Choice, 'words'>[], noun: string): readonly Complaint[] => {
  const said = parts.map(({ words }) => plain(words));
  return parts
    .filter((_, n) => said[n] !== '' && said.indexOf(said[n] ?? '') < n)
    .map(({ words }) => ({
      what: `There is a second ${noun} “${plain(words)}”.`,
      why: 'Nobody could tell the two apart.',
      cure: 'Say it in other words, or take one of them out.',
      at: words,
    }));
};

/** What is said of a row stands in its first cell. */
export const feedbackInRow = (others: readonly Choice[]): readonly Complaint[] =>
  others
    .filter(({ attributes }) => attributes['feedback'] !== undefined)
    .map(({ words }) => ({
      what: '“feedback” does not stand in the first cell of a row.',
      why: 'It is said of the row, and would be lost here.',
      cure: 'Write it between the braces of the first cell.',
      at: words,
      attribute: 'feedback',
    }));

/** Headings that open something differ, and have words under them. */
export const sectionsFilled = (block: Block, noun: string, why: string): readonly Complaint[] => [
  ...distinct(
    sectionsOf(block).map(({ heading }) => heading),
    noun,
  ),
  ...sectionsOf(block)
    .filter(({ children }) => children.length === 0)
    .map(({ heading }) => ({
      what: `There is nothing under the ${noun} “${plain(heading.words)}”.`,
      why,
      cure: 'Write some words under its heading, or take the heading out.',
      at: heading.words,
    })),
];

/** Where no answer is right, none is ticked. */
export const ticked = (items: readonly Choice[], cure: string): readonly Complaint[] =>
  items
    .filter(({ right }) => right)
    .map(({ words }) => ({
      what: 'This line is ticked already.',
      why: 'Here the learner ticks; nothing is right or wrong.',
      cure,
      at: words,
    }));

/** A quotation under an item that no learner would see. */
export const unsaid = (items: readonly Choice[]): readonly Complaint[] =>
  items
    .filter(({ feedback }) => feedback.length > 0)
    .map(({ feedback }) => ({
      what: 'This quotation would not be shown.',
      why: 'Here nothing is said of an item; only questions have feedback.',
      cure: 'Write it into the item itself, or as a paragraph before or after the list.',
      at: feedback,
    }));

/** Words that are the whole of a block. */
export const wordsIn = (block: Block): readonly Complaint[] =>
  proseOf(block).length > 0
    ? []
    : [
        {
          what: 'There are no words in it.',
          why: 'Its frame would be shown empty.',
          cure: 'Write some, or take the block out.',
        },
      ];

/** One list of options a question: what follows it explains. */
export const oneList = ({ explanation }: Block): readonly Complaint[] =>
  explanation
    .filter(node => node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean'))
    .map(list => ({
      what: 'There is a second list of options.',
      why: 'What stands after the first one explains the answer; nobody could choose here.',
      cure: 'Make a block of its own for each question, or one list of both.',
      at: [list],
    }));
