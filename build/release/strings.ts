/**
 * Words of what an institution is handed beside the packages. Each key has a sentence for the translator; `{...}` is filled
 * in. Names of platforms, standards and files stay as they are.
 */
export const strings = {
  /** Heading of a column and of a list: modules of the course. */
  'book.module': 'Module',
  /** Heading of a column: the name by which reports call a question. */
  'book.interaction': 'Interaction id',
  /** Heading of a column: the kind of question, as the standards name it. */
  'book.type': 'Type',
  /** Heading of a column: what the question asks. */
  'book.question': 'Question',
  /** The same where a course has several languages; {language} is a tag such as "en". */
  'book.questionIn': 'Question ({language})',
  /** Heading of a column: how an answer looks in a report of SCORM 1.2. */
  'book.code12': 'Option code in SCORM 1.2',
  /** Heading of a column: how an answer looks under the other standards. */
  'book.codeOthers': 'Option code in SCORM 2004, cmi5 and xAPI',
  /** Heading of a column: what the option says. */
  'book.words': 'Words',
  /** The same where a course has several languages; {language} is a tag such as "en". */
  'book.wordsIn': 'Words ({language})',
  /** Heading of a column: whether an option is right. */
  'book.right': 'Right',
  /** Heading of a column: the whole right answer, as a report of SCORM 1.2 shows it. */
  'book.whole12': 'Right answer in SCORM 1.2',
  /** Heading of a column: the whole right answer, as the other standards show it. */
  'book.wholeOthers': 'Right answer in SCORM 2004, cmi5 and xAPI',
  /** Heading of a column: the address that names a question in a record store. */
  'book.iri': 'Address in a record store',
  /** In the column "Right": this option is right. */
  'book.yes': 'yes',
  /** In the column "Right": this option is wrong. */
  'book.no': 'no',
} as const;

export type ReleaseKey = keyof typeof strings;

/** The words in the language of the pages. */
export type Words = (key: ReleaseKey, values?: Readonly<Record<string, string>>) => string;

/** Speaks a catalogue with `say`, and fills in what stands between braces. */
export const wordsIn =
  (say: (text: string) => string): Words =>
  (key, values = {}) =>
    say(strings[key]).replace(/\{(\w+)\}/gu, (hole, name: string) => values[name] ?? hole);
