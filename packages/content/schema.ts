import type { Fields } from './fields.js';

/** The base of a course whose publisher has set none. */
export const PLACEHOLDER_BASE = 'https://throughline.example';

export const courseFields: Fields = {
  id: { type: 'id', required: true, doc: 'the id of the course, for ever the same' },
  version: { type: 'text', required: true, doc: 'the version, for example 1.0.0' },
  title: { type: 'text', required: true, doc: 'the title' },
  description: { type: 'text', required: true, doc: 'what the course is for, in a sentence or two' },
  locales: { type: 'list', required: true, doc: 'the languages, the one it is written in first: [en]' },
  base: { type: 'address', doc: 'the address, owned by the publisher, that ids in records begin with' },
  publisher: { type: 'text', doc: 'who publishes it' },
  privacy: { type: ['outcome', 'checks', 'full'], doc: 'how much of what learners do is reported; left out: checks' },
  neutral: { type: 'flag', doc: 'whether tab title, activity title and file name say nothing of the subject' },
  help: { type: 'records', doc: 'the lines of the Get help page, each with name, text and, where there is one, href' },
  exit: { type: 'address', doc: 'the https address that Leave goes to; left out: a neutral page in the package' },
  'kilobytes-course': {
    type: 'number',
    doc: 'most kB of a SCORM 1.2 package a language, without films; left out: any size',
  },
  'kilobytes-module': { type: 'number', doc: 'the same of a module that is packed alone' },
  objectives: {
    type: 'records',
    doc: 'what learners can do at the end, each with id and text; pages and questions name them',
  },
  reviewers: {
    type: 'records',
    doc: 'who must have read it, each with role and covers, until it is no draft; left out: nobody',
  },
  names: { type: 'list', doc: 'names that count as one word when reading level is measured' },
};

export const moduleFields: Fields = {
  id: { type: 'id', required: true, doc: 'the id of the module, for ever the same' },
  title: { type: 'text', required: true, doc: 'the title' },
  description: { type: 'text', required: true, doc: 'what the module is about, in a sentence' },
};

export const pageFields: Fields = {
  id: { type: 'id', doc: 'the id of the page, for ever the same; left out: `check --fix` writes one' },
  title: { type: 'text', required: true, doc: 'the title' },
  minutes: { type: 'number', required: true, doc: 'how many minutes it takes' },
  objectives: { type: 'ids', doc: 'what it is for; questions name one of them' },
  facts: { type: 'list', doc: 'the facts that its figures are traced to' },
  care: { type: 'text', doc: 'what the reader should know before beginning' },
  required: { type: 'flag', doc: 'false for a page that need not be read; left out: true' },
  also: { type: 'ids', doc: 'modules whose own packages carry this page too, or [all]; left out: none' },
};
