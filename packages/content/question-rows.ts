import type { Rows } from './form.js';

const feedback = {
  type: 'text',
  doc: 'In the first cell of a row: what is said of that row after an answer, right or wrong.',
} as const;

export const questionRows: Rows = {
  choice: { shape: 'tasks', doc: 'One or several right options.' },
  'fill-in': {
    shape: 'marked',
    doc: 'Blanks in a text.',
  },
  hotspot: {
    shape: 'list',
    doc: 'Places on a picture: the picture before the list, an item for each place.',
    parts: {
      at: { type: 'text', required: true, doc: 'How far from the left and from the top, in per cent: `at="30 40"`.' },
      right: { type: 'flag', doc: 'The place is right.' },
    },
  },
  likert: { shape: 'list', doc: 'How far one agrees; no answer is wrong.' },
  'long-answer': {
    shape: 'answer',
    doc: 'A question, then after a line `---` a model answer to compare with; a quotation after it is the explanation. The words stay with the learner.',
  },
  'mark-the-text': { shape: 'marked', doc: 'Passages to find in a text.' },
  matching: {
    shape: 'pairs',
    doc: 'A pair a row; equal words in the second column are one target.',
    parts: { feedback },
  },
  matrix: {
    shape: 'matrix',
    doc: 'Rows and columns; `x` in the cell that is right.',
    parts: { feedback },
  },
  numeric: {
    shape: 'number',
    doc: 'A number to find. A list under it names wrong numbers that are expected, each with a quotation that is said of it; after a line `---` the explanation.',
  },
  scenario: {
    shape: 'scenes',
    doc: 'A story in scenes; each ends with a list of links to the next, or without one. A quotation under a link is its consequence: for the learner’s own work, never harm to a person as the price of a wrong answer.',
    parts: {
      set: { type: 'id', doc: 'On a link: what is true from then on.' },
      if: { type: 'id', doc: 'On a link: it is there only if that was set.' },
      unless: { type: 'id', doc: 'On a link: it is there only if that was not set.' },
      points: { type: 'number', doc: 'On a link: what taking it counts, once.' },
      debrief: {
        type: 'flag',
        doc: 'On a heading: shown once the goal is reached or no try is left; after every end where there is no mark.',
      },
    },
  },
  sequencing: { shape: 'steps', doc: 'Steps in their right order.' },
  sorting: { shape: 'groups', doc: 'Groups with what belongs in each.' },
  'true-false': { shape: 'tasks', doc: 'A statement, and whether it is true.' },
};
