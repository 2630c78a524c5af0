import type { Rows } from './form.js';

export const blockRows: Rows = {
  accordion: {
    shape: 'sections',
    doc: 'Parts that open one by one.',
  },
  'action-plan': {
    shape: 'fields',
    doc: 'What the learner plans, collected over the modules: a heading a field; a list under it is ticked.',
    parts: { lines: { type: 'whole', fallback: '3', doc: 'Lines of room to write in, where there is no list.' } },
  },
  assessment: {
    shape: 'prose',
    doc: 'The check of a module: draws questions from `bank.md`.',
  },
  callout: { shape: 'prose', doc: 'Words that stand out.' },
  'case-file': { shape: 'prose', doc: 'A case to read; with `:mark`s in it a question of the kind mark-the-text.' },
  chart: {
    shape: 'table',
    doc: 'A chart made from a table; the sentence before it says what it shows.',
  },
  checklist: {
    shape: 'tasks',
    doc: 'Things to tick off.',
  },
  document: {
    shape: 'prose',
    doc: 'An excerpt of a document.',
  },
  figure: {
    shape: 'prose',
    doc: 'A picture with a caption.',
  },
  'flash-cards': {
    shape: 'sections',
    doc: 'A card a heading: the heading in front, the words behind.',
  },
  media: {
    shape: 'prose',
    doc: 'A film or recording; the words in it are its transcript. Nothing is loaded before it is started.',
  },
  planner: {
    shape: 'fields',
    doc: 'A form that becomes a document: a heading a field. A list under it is chosen from, other words help to write.',
    parts: {
      lines: { type: 'whole', fallback: '3', doc: 'Lines of room to write in, also on paper.' },
      several: { type: 'flag', doc: 'More than one item of the list may be chosen.' },
      collect: { type: 'flag', doc: 'The field goes into the action plan.' },
    },
  },
  poll: {
    shape: 'list',
    doc: 'A question without a right answer; the learner sees the own answer only.',
  },
  quotation: {
    shape: 'prose',
    doc: 'What somebody said or wrote.',
  },
  reflection: {
    shape: 'prose',
    doc: 'A question to write about; the words stay with the learner.',
  },
  reveal: { shape: 'prose', doc: 'The first paragraph asks; the rest opens.' },
  steps: { shape: 'steps', doc: 'Steps to follow.' },
  tabs: { shape: 'sections', doc: 'Parts side by side.' },
  timeline: {
    shape: 'sections',
    doc: 'Events in their order.',
    parts: { when: { type: 'text', doc: 'The time of the event, said before its heading.' } },
  },
};

/** Blocks that frame a course: what stands before it, after it, and for whom it is. */
export const courseRows: Rows = {
  bands: {
    shape: 'list',
    doc: 'What a result means; an `assessment` on the same page names it in `bands`. The best band comes first, the last one begins at 0.',
    parts: { from: { type: 'number', required: true, doc: 'The result from which it is said, in whole per cent.' } },
  },
  'by-role': {
    shape: 'sections',
    doc: 'A part for each role of the reader, as in “On Monday”; without a role all are shown. Scores and records never follow it: what is recorded stands below it.',
    parts: { role: { type: 'id', required: true, doc: 'The item of `roles` whose readers see it.' } },
  },
  certificate: {
    shape: 'prose',
    doc: 'A page to print; the name that is written on it never leaves the device. The words say what it is not.',
  },
  'pre-check': {
    shape: 'prose',
    doc: 'Questions before the course, neither scored nor recorded; each has its twin at the end, which names it in `twin`.',
  },
  record: {
    shape: 'prose',
    doc: 'What the learner has done: parts, marks and dates, to print.',
  },
  roles: { shape: 'list', doc: 'The roles to choose from, once; the choice stays on the device.' },
  rubric: {
    shape: 'fields',
    doc: 'How a plan is judged; a `planner` names it in `rubric`. A heading a criterion, under it an item for each level, the lowest first, with an example as its quotation.',
  },
};

export const frameRows: Rows = {
  note: { shape: 'prose', doc: 'A remark beside the text.' },
  facilitator: { shape: 'prose', doc: 'For the facilitator edition only; never in a package for learners.' },
  careful: { shape: 'prose', doc: 'A part that can be gone round; `note` says beforehand what it holds.' },
  'way-round': { shape: 'prose', doc: 'Directly after a careful part: another way to the same goal.' },
};
