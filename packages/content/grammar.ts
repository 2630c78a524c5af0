import { blockRows, courseRows, frameRows } from './block-rows.js';
import type { Form, Kind, Rows, Rules } from './form.js';
import { questionRows } from './question-rows.js';
import { blockSamples, courseSamples, frameSamples } from './block-samples.js';
import { questionSamples } from './question-samples.js';

export type { Form, Kind, Rules } from './form.js';

const forms = (kind: Kind, rows: Rows, samples: Readonly<Record<string, string>>): Form[] =>
  Object.entries(rows).map(([name, row]) => ({
    attributes: {},
    parts: {},
    ...row,
    name,
    kind,
    sample: samples[name] ?? '',
  }));

/** Every block there is or will be: one grammar, settled before the first page was written. */
export const grammar: ReadonlyMap<string, Form> = new Map(
  [
    ...forms('question', questionRows, questionSamples),
    ...forms('block', blockRows, blockSamples),
    ...forms('block', courseRows, courseSamples),
    ...forms('frame', frameRows, frameSamples),
  ].map(form => [form.name, form]),
);

/** A mark within a sentence. */
export interface InlineForm {
  readonly name: string;
  readonly doc: string;
  readonly attributes: Rules;
  readonly sample: string;
}

/** Marks within a sentence: `:name[words]{…}`. Any other `:name` is text. */
export const inlineForms: readonly InlineForm[] = [
  {
    name: 'term',
    doc: 'Words that the glossary explains.',
    attributes: { of: { type: 'id', doc: 'The entry; left out, it is found by the words.' } },
    sample: 'Tie a :term[loop of rope]{of=bight}.',
  },
  {
    name: 'mark',
    doc: 'A passage to find.',
    attributes: {
      indicator: { type: 'text', doc: 'What the passage shows; said as its feedback.' },
      wrong: { type: 'flag', doc: 'A passage that should be left.' },
      feedback: { type: 'text', doc: 'What is said once it was marked.' },
    },
    sample: 'See :mark[the torn cable]{#cable indicator="Brakes"}.',
  },
  {
    name: 'blank',
    doc: 'A word to fill in; it stands in a `fill-in`.',
    attributes: {
      accept: { type: 'text', doc: 'Other right words, with commas between them.' },
      feedback: { type: 'text', doc: 'What is said of it after an answer, right or wrong.' },
    },
    sample: 'A bicycle has :blank[two]{#how-many accept="a pair of" feedback="One to steer, one to drive."} wheels.',
  },
  ...[
    ['hint', 'Help that the learner may open before answering.', 'Count one side first.'] as const,
    ['if-right', 'Said when the answer is right.', 'You would stop in time.'] as const,
    ['if-partly', 'Said when part of the answer is right.', 'One of the two is missing.'] as const,
    ['if-wrong', 'Said when the answer is wrong.', 'Look at the chain once more.'] as const,
  ].map(([name, doc, words]) => ({
    name,
    doc: `${doc} A paragraph of its own after the body of a question.`,
    attributes: {},
    sample: `:${name}[${words}]`,
  })),
];

/** Attributes of every block, beside its own. */
export const commonAttributes = {
  fictional: { type: 'flag', doc: 'An invented case: it needs no fact and may hold no statistics.' },
} as const;

/** Attributes of every question, beside its own. */
export const questionAttributes = {
  points: { type: 'number', doc: 'What a right answer counts; left out: 1.' },
  revision: { type: 'whole', doc: 'Raise it when the meaning of the question changes; left out: 1.' },
  objective: { type: 'id', doc: 'The objective of the page that it serves.' },
  twin: { type: 'id', doc: 'The question of the `pre-check` that asks the same; the two are compared at the end.' },
  mode: { type: ['scored', 'practice'], fallback: 'scored', doc: 'Practice counts nothing and is recorded nowhere.' },
  confidence: { type: 'flag', doc: 'Asks how sure the learner is before it says what is right; nobody is told.' },
} as const;

/** Attributes of frames. */
export const frameAttributes: Readonly<Record<string, Rules>> = {
  careful: { note: { type: 'text', required: true, doc: 'What the part holds, in one plain sentence.' } },
};
