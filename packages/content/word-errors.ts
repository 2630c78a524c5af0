import { error, meant } from './fault.js';
import type { Fault } from './problem.js';

export * from './review-errors.js';

/** Faults of what is said: figures, links, pictures, terms, reading level. */

// C4: what the words say.

export const unknownFact = (id: string, suggestion?: string): Fault =>
  error(
    'C401',
    `There is no fact “${id}”.`,
    'Whoever checks the course cannot trace it.',
    `Look in facts.json.${meant(suggestion)}`,
  );

export const unsureFact = (id: string): Fault =>
  error(
    'C402',
    `Fact “${id}” is not sure enough to use.`,
    'It was not found in any source.',
    'Take it out, and what depends on it.',
  );

export const untracedFigure = (figure: string, lister = 'this page'): Fault =>
  error(
    'C403',
    `“${figure}” stands in no fact that ${lister} lists.`,
    'Every figure in the course can be traced to its source.',
    'List the fact in the front matter, correct the figure, or say it without a figure.',
  );

export const fictionalStatistic = (figure: string): Fault =>
  error(
    'C404',
    `“${figure}” is a statistic in a fictional case.`,
    'An invented case must not look like evidence.',
    'Take it out of the case; put real figures outside it, with their fact.',
  );

export const missingPicture = (path: string, suggestion?: string): Fault =>
  error(
    'C405',
    `There is no picture ${path}.`,
    'The page would show a hole.',
    `Put the file there, or correct the name.${meant(suggestion)}`,
  );

export const missingAlt = (): Fault =>
  error(
    'C406',
    'This picture has no words.',
    'Who cannot see it would not know what it shows.',
    'Write ![what it shows](…).',
  );

export const deadLink = (target: string, suggestion?: string): Fault =>
  error(
    'C407',
    `“${target}” leads nowhere.`,
    'The learner would be lost.',
    `Link to a page by its file name, or to https://….${meant(suggestion)}`,
  );

export const unknownTerm = (term: string, suggestion?: string): Fault =>
  error(
    'C408',
    `“${term}” is not in the glossary.`,
    'The learner would look it up in vain.',
    `Write its entry in glossary.md, or name one: :term[…]{of=id}.${meant(suggestion)}`,
  );

export const longSentence = (words: number): Fault =>
  error(
    'C409',
    `This sentence has ${words} words.`,
    'Sentences over 28 words are lost on many readers.',
    'Make two of it.',
  );

export const hardPage = (grade: number): Fault =>
  error(
    'C410',
    `The page reads at school grade ${grade}.`,
    'It should be at 9 or below, for readers in a second language.',
    'Shorten the sentences, then the words.',
  );

export const wrongPicture = (path: string): Fault =>
  error(
    'C411',
    `${path} cannot be packed.`,
    'Some platforms lose such files.',
    'Use .svg, .png, .jpg or .webp in small letters, and plain letters, digits and hyphens in the name.',
  );

export const unprovenFigure = (figure: string): Fault =>
  error(
    'C412',
    `“${figure}” rests on a fact that was found in no document.`,
    'What a learner is asked or shown in a chart must be proven.',
    'Ask for something else here, or find the source and mark the fact as verified.',
  );

export const unknownAnchor = (target: string, suggestion?: string): Fault =>
  error(
    'C413',
    `There is no place “${target}” on this page.`,
    'The learner would stay where they are.',
    `Name an id of this page (## Heading {#id}; of a part in a block, the id of the block, a hyphen and its own), or link to another page by its file name alone.${meant(suggestion)}`,
  );

export const noFile = (path: string): Fault =>
  error('C414', `There is no file ${path}.`, 'The page would show a hole.', 'Put the file there, or correct the name.');

export const wrongFile = (path: string, ends: readonly string[]): Fault =>
  error(
    'C415',
    `${path} cannot be used here.`,
    'Some browsers cannot read such a file, and some platforms refuse or lose it.',
    `Use ${ends.map(end => `.${end}`).join(', ')}, and plain letters, digits and hyphens in the name.`,
  );

export const strangeFile = (path: string): Fault =>
  error(
    'C416',
    `${path} cannot be understood.`,
    'What is written in it would be lost.',
    'See that it is whole, and of the kind that its name says.',
  );
