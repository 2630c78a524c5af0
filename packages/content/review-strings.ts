/**
 * Words of the review copy. Its readers are experts who write no code; names of blocks and ids stand as authors write them.
 * Each has a sentence for the translator.
 */
export const strings = {
  /** Title of the document; {title} is that of the module, {course} that of the course. */
  title: 'Review copy: {title} ({course})',
  /** The title of what stands outside the modules. */
  outside: 'About page, glossary and titles',
  /** Below the title. {version} is that of the course, {claims} a number. */
  counted: 'Version {version}. {claims} claims, each numbered and marked in the text.',
  /** What the reader should do. */
  how: 'On the left stand the words as learners read them. In the middle stands, for each claim, the fact that it rests on, with its document, year and status. Write what you would change on the right. Save the document and send it back.',
  /** What a claim is. */
  claim: 'A claim is a number, a year or the number of an article. Invented cases make none.',
  /** What the words after "Status" mean; the words in capitals stay as they are. */
  statuses:
    'Status VERIFIED: seen in the document. VERIFIED-PART: the main point was seen, a detail is common knowledge. KNOWN: commonly known, not seen.',
  /** Head of the first column. */
  words: 'Words',
  /** Head of the second column. */
  facts: 'Claims and facts',
  /** Head of the third column, which is empty. */
  comments: 'Comments',
  /** Heading of a lesson; {n} is its number, {title} its title. */
  page: '{n}. {title}',
  /** Below it; {minutes} is a number. */
  minutes: '{minutes} minutes.',
  /** After that; {list} holds ids of objectives. */
  objectives: 'Objectives: {list}.',
  /** Heading above the module's own title and description. */
  front: 'Title and description',
  /** Heading above the questions of the module's check. */
  bank: 'Questions of the check',
  /** Heading above the entries of the glossary. */
  glossary: 'Glossary',
  /** Before the title of a page or a module. */
  fieldTitle: 'Title: ',
  /** Before the description of a module or the course. */
  fieldDescription: 'Description: ',
  /** Before the note that is shown before a lesson. */
  fieldCare: 'Said before the lesson: ',
  /** Begins a row: words that only facilitators get. */
  facilitator: 'For the facilitator only',
  /** Begins a row: a part that readers are told of, and can go round. */
  careful: 'A part that can be gone round',
  /** Begins a row: what is read instead of such a part. */
  'way-round': 'The way round',
  /** Begins a row: a remark beside the text. */
  note: 'Note',
  /** After the name of a block. */
  fictional: 'invented case',
  /** Before an option that is right. */
  right: '✔ ',
  /** Before an option that is not ticked. */
  open: '☐ ',
  /** Before the right answers of a question. */
  key: 'Key: ',
  /** Before what is said to who chose an option. */
  feedback: 'Feedback: ',
  /** Before help that may be opened before answering. */
  hint: 'Hint: ',
  /** Before what is said of a right answer. */
  'if-right': 'If right: ',
  /** Before what is said of an answer that is right in part. */
  'if-partly': 'If partly right: ',
  /** Before what is said of a wrong answer. */
  'if-wrong': 'If wrong: ',
  /** Begins a picture's words, which are read to who cannot see it; {file} is its name. */
  picture: 'Picture {file}, in words: ',
  /** After these: begins the words that stand in the picture itself. */
  drawn: 'In the picture: ',
  /** Begins a row: the words of the glossary that the page explains. */
  terms: 'Terms that are explained here',
  /** Begins a row: facts that the page lists and no claim rests on. */
  others: 'Other facts that this page lists',
  /** Before the facts of a claim; {n} is its number, {figure} how it stands in the text, {facts} ids of facts. */
  held: '{n}: “{figure}”, fact {facts}.',
  /** The same where no fact holds it. */
  notHeld: '{n}: “{figure}”. No fact holds it.',
  /** After the statement of a fact; {source} is a document. */
  source: 'Document: {source}.',
  /** After that, where the document has one. */
  year: 'Year: {year}.',
  /** After that; {day} is a date. */
  checked: 'Last checked: {day}.',
  /** After that; {status} is a word of the fact book. */
  status: 'Status: {status}.',
  /** In place of a document. */
  noSource: 'none',
  /** Heading of the end. */
  after: 'When you have read it',
  /** Below that heading. */
  lines:
    'These lines go into reviews.yaml, one group for the role in which you read. Write what you do (no name is needed) and the day. The digest fits the words as they stand here: when they change, the review no longer counts.',
  /** In the lines, for the reader to replace. */
  yourFunction: 'WHAT YOU DO',
  /** In the lines, for the reader to replace. */
  yourDay: 'YEAR-MONTH-DAY',
} as const;
