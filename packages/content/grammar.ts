import type { Shape } from '@throughline/elements/internal/directive.js';
import { blockSamples, frameSamples, questionSamples } from './samples.js';

/**
 * `question`: answered and recorded. `block`: read, opened or filled in. `frame`: words that the page itself sets apart,
 * without an element.
 */
export type Kind = 'question' | 'block' | 'frame';

/** A block of the grammar, whether or not this version has an element for it. */
export interface Form {
  readonly name: string;
  readonly kind: Kind;
  readonly shape: Shape;
  /** One line for docs/authoring.md. */
  readonly doc: string;
  /** Attributes that the grammar promises beside id and those of its element. */
  readonly sample: string;
}

type Row = readonly [name: string, shape: Shape, doc: string];

const questions: readonly Row[] = [
  ['choice', 'tasks', 'One or several right options.'],
  ['fill-in', 'marked', 'Blanks in a text; `accept="a, b"` lists other right words.'],
  [
    'hotspot',
    'list',
    'Places on a picture: the picture before the list, `{#id at="30 40"}` (per cent) after each item; `right` on those that are.',
  ],
  ['likert', 'list', 'How far one agrees; no answer is wrong.'],
  [
    'long-answer',
    'prose',
    'A question, then after a line `---` a model answer to compare with; the words stay with the learner.',
  ],
  ['mark-the-text', 'marked', 'Passages to find in a text; `wrong` on a mark that should be left.'],
  ['matching', 'pairs', 'A pair a row; equal words in the second column are one target.'],
  ['matrix', 'table', 'Rows and columns; `x` in the cell that is right.'],
  ['numeric', 'prose', 'A number: `answer` and `within`.'],
  ['scenario', 'scenes', 'A story in scenes; each ends with links to the next, or without one.'],
  ['sequencing', 'steps', 'Steps in their right order.'],
  ['sorting', 'groups', 'Groups with what belongs in each.'],
  ['true-false', 'tasks', 'A statement, and whether it is true.'],
];

const blocks: readonly Row[] = [
  ['accordion', 'groups', 'Parts that open one by one.'],
  ['action-plan', 'groups', 'What the learner plans, collected over the modules.'],
  ['assessment', 'prose', 'The check of a module: draws questions from `bank.md`.'],
  ['callout', 'prose', 'Words that stand out.'],
  ['case-file', 'prose', 'A case to read; with `:mark`s in it a question of the kind mark-the-text.'],
  ['chart', 'table', 'A chart made from a table; the sentence before it says what it shows.'],
  ['checklist', 'tasks', 'Things to tick off.'],
  ['document', 'prose', 'An excerpt of a document.'],
  ['figure', 'prose', 'A picture with a caption.'],
  ['flash-cards', 'groups', 'A card a heading: the heading in front, the words behind.'],
  ['media', 'prose', 'A film or recording, with its transcript.'],
  ['planner', 'groups', 'A form that becomes a document.'],
  ['poll', 'list', 'A question without a right answer, not recorded.'],
  ['quotation', 'prose', 'What somebody said or wrote.'],
  ['reflection', 'prose', 'A question to write about; the words stay with the learner.'],
  ['reveal', 'prose', 'The first paragraph asks; the rest opens.'],
  ['steps', 'steps', 'Steps to follow.'],
  ['tabs', 'groups', 'Parts side by side.'],
  ['timeline', 'groups', 'Events in their order.'],
];

const frames: readonly Row[] = [
  ['note', 'prose', 'A remark beside the text.'],
  ['facilitator', 'prose', 'For the facilitator edition only; never in a package for learners.'],
  ['careful', 'prose', 'A part that can be gone round; `note` says beforehand what it holds.'],
  ['way-round', 'prose', 'Directly after a careful part: another way to the same goal.'],
];

const forms = (kind: Kind, rows: readonly Row[], samples: Readonly<Record<string, string>>): Form[] =>
  rows.map(([name, shape, doc]) => ({ name, kind, shape, doc, sample: samples[name] ?? '' }));

/** Every block there is or will be: one grammar, settled before the first page was written. */
export const grammar: ReadonlyMap<string, Form> = new Map(
  [
    ...forms('question', questions, questionSamples),
    ...forms('block', blocks, blockSamples),
    ...forms('frame', frames, frameSamples),
  ].map(form => [form.name, form]),
);

/** Marks within a sentence: `:name[words]{…}`. Any other `:name` is text. */
export const inlineForms: readonly { readonly name: string; readonly doc: string; readonly sample: string }[] = [
  {
    name: 'term',
    doc: 'Words that the glossary explains; `of` names the entry.',
    sample: 'The :term[menace]{of=menace}.',
  },
  {
    name: 'mark',
    doc: 'A passage to find; `indicator` says what it shows.',
    sample: 'See :mark[the papers]{#papers}.',
  },
  { name: 'blank', doc: 'A word to fill in.', sample: 'It takes :blank[two]{#how-many} conditions.' },
];

/** Attributes of every block, beside its own. */
export const commonAttributes = {
  fictional: { type: 'flag', doc: 'An invented case: it needs no fact and may hold no statistics.' },
} as const;

/** Attributes of every question, beside its own. */
export const questionAttributes = {
  points: { type: 'number', doc: 'What a right answer counts; left out: 1.' },
  revision: { type: 'number', doc: 'Raise it when the meaning of the question changes; left out: 1.' },
  objective: { type: 'id', doc: 'The objective of the page that it serves.' },
} as const;

/** Attributes of frames. */
export const frameAttributes = {
  careful: { note: { type: 'text', required: true, doc: 'What the part holds, in one plain sentence.' } },
} as const;
