import { error } from './fault.js';
import type { Fault } from './problem.js';

/** Slips of the pen: colons, braces, quotations and addresses that do not come out as they were meant. */

export const noFront = (open: boolean): Fault =>
  error(
    'C110',
    open ? 'The front matter is not closed.' : 'The page does not begin with its front matter.',
    'Its title and all that is said of it would be printed as text.',
    open
      ? 'Write a line --- after the last field, before the words of the page.'
      : 'Begin the file with a line ---, then title: and minutes:, then another line ---.',
  );

export const colonInValue = (name: string, value: string): Fault =>
  error(
    'C111',
    `“${name}” has a colon in it.`,
    'A colon with a space after it begins another field.',
    `Put quotes around the words: ${name}: "${value.trim()}".`,
  );

export const sameColons = (inner: string, outer: string): Fault =>
  error(
    'C243',
    `“${inner}” has as many colons as “${outer}” around it.`,
    'The end of the one would be taken for the end of the other.',
    `Begin and end “${outer}” with one colon more: “::::${outer}” and “::::”.`,
  );

export const strayBraces = (): Fault =>
  error(
    'C244',
    'These braces cannot be read.',
    'They would be printed as text, and what stands in them would have no effect.',
    'Ids stand after headings, and after the items and cells of a block, closed in the same line; within quotes there are no other quotes, bars or marks such as * and _. Anywhere else take the braces out.',
  );

export const brokenAddress = (): Fault =>
  error(
    'C245',
    'This address has a space in it.',
    'The link or picture would be printed as text.',
    'Take the spaces out of the name of the file, and out of the address.',
  );

export const lazyLine = (): Fault =>
  error(
    'C246',
    'This line is taken for a part of the quotation above it.',
    'Without an empty line between them a quotation goes on.',
    'Put an empty line before it, or begin it with “>” where it belongs to the quotation.',
  );

export const misplacedMark = (name: string, blocks: readonly string[]): Fault =>
  error(
    'C247',
    `“:${name}” cannot stand here.`,
    'It would be printed as plain words; nobody could answer.',
    `Write it in a block “${blocks.join('” or “')}”.`,
  );

export const noBrackets = (name: string): Fault =>
  error(
    'C249',
    `“:${name}” has no words in brackets.`,
    'It would be printed as text, or have no effect.',
    `Write its words behind it, in brackets and without a space: :${name}[…].`,
  );

export const wordsBehind = (name: string): Fault =>
  error(
    'C250',
    `Words stand behind “:::${name}”.`,
    'The line cannot be read as the start of a block, and would be printed as text.',
    'Write them in the next line.',
  );

export const namedEnd = (name: string): Fault =>
  error(
    'C251',
    `The block “${name}” ends with its name.`,
    'It would be taken for the start of another one.',
    'End it with the colons alone.',
  );

export const noWords = (): Fault =>
  error(
    'C252',
    'Here are no words.',
    'Nobody could tell what it is, neither by eye nor by ear.',
    'Write some, or take it out.',
  );

export const unevenHeading = (): Fault =>
  error(
    'C248',
    'This heading is on a lower level than the headings after it.',
    'The headings of the highest level are the parts of a block; this one would stand in front of them.',
    'Begin all parts with the same number of #.',
  );

/** `none`: no answer to the question is right or wrong; else none can be partly right. */
export const noSuchOutcome = (name: string, none: boolean): Fault =>
  error(
    'C240',
    `“:${name}” would be said of no answer.`,
    none
      ? 'In this question no answer is right or wrong.'
      : 'This question asks for one thing: an answer to it is right or wrong, never partly right.',
    none
      ? 'Write it without its mark, as a paragraph below the list: it is shown after the answer.'
      : 'Write what is said of a wrong answer as :if-wrong[…], or take this out.',
  );

export const nothingSure = (): Fault =>
  error(
    'C241',
    '“confidence” has nothing to ask here.',
    'In this question no answer is right or wrong, so nobody can be sure of theirs.',
    'Take “confidence” out.',
  );

export const loneHeading = (): Fault =>
  error(
    'C254',
    'This heading stands over all others of the block.',
    'The headings of the highest level are its parts: this would be the only one.',
    'Take it out, or write it as words before the first part.',
  );

export const fileElsewhere = (url: string): Fault =>
  error(
    'C417',
    `${url} lies on another site.`,
    'A course loads nothing from elsewhere: the file could be missing, and the other site would see who learns.',
    'Put the file into the folder of the module, or link to it in a sentence.',
  );
