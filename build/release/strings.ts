import { fill } from '@throughline/content/strings.js';

/**
 * Words of what an institution is handed beside the packages. Each key has a sentence for the translator; `{...}` is filled
 * in. Names of platforms, standards and files stay as they are.
 */
export const strings = {
  /** Title and heading of the page that is opened first. */
  'start.title': 'Start here',
  /** Below the heading; {version} is a number such as 1.2.0. */
  'start.version': 'Version {version}',
  /** Below what the course is for, in bold, as long as not everybody has read it who should. */
  'start.draft': 'Draft for review.',
  /** After these words; {reviews} is a list of roles, such as: legal, language. */
  'start.draftMeans': 'These reviews of this version are still to come: {reviews}. The course says so too.',
  /** Above the questions of the page that is opened first. */
  'start.ask': 'Which file do I take?',
  /** Question: the learning platform that a package is imported into. */
  'start.platform': 'Your learning platform',
  /** First entry of the list of platforms: nothing is chosen yet. */
  'start.choose': 'Choose one',
  /** Question: the languages that learners get. */
  'start.languages': 'Languages',
  /** Answer: every language of the course; {list} names them. */
  'start.all': 'All: {list}',
  /** Answer: one language alone; {language} is its name. */
  'start.only': 'Only {language}',
  /** Question: how large a file may be that is uploaded to the platform. */
  'start.limit': 'Largest file that your platform takes',
  /** Answer: megabytes; {n} is a number. */
  'start.megabytes': '{n} MB',
  /** Answer: no limit, or it is not known. */
  'start.unlimited': 'Larger, or I do not know',
  /** Heading above the file that answers the questions. */
  'start.take': 'Take this file',
  /** The same where there is a file for each module of the course; all of them are needed. */
  'start.takeAll': 'Take these files, an activity for each',
  /** Told to screen readers when the questions are answered; {platform} is a name, {files} one or several file names with their sizes. */
  'start.said': '{platform}: take {files}.',
  /** Told where no file fits; {size} is the least size of a file that has to be let in. */
  'start.large': 'No file fits. Ask your administrator to allow files of {size}.',
  /** Told where the release has nothing that the platform reads. */
  'start.absent': 'There is no file for this platform here.',
  /** Why this file: the whole course is in it. */
  'start.whole': 'The whole course is in it.',
  /** Why this file, not one of the format that the platform reads best. */
  'start.other':
    'The whole course is in it. In the format that this platform reads best it would be larger than your platform takes.',
  /** Why these files. */
  'start.modules':
    'The whole course in one file would be larger than your platform takes. Each file holds one module, with a score of its own.',
  /** Before a file that looks at the platform; importing it is a choice. */
  'start.doctor':
    'To try your platform first, import this file before the course and open it twice. It says what the platform takes and keeps, and what to do about it:',
  /** Heading of the file for people who lead a group. */
  'start.facilitators': 'For facilitators',
  /** Before that file. */
  'start.facilitator':
    'The course with notes for whoever leads a group, and with all right answers. Unpack it and open index.html; the browser prints the page that is open. Keep it with teachers, and import it into no platform.',
  /** Before the limits for which an answer holds; {limits} is a list of sizes, joined by a stroke. */
  'start.where': 'Largest file: {limits}.',
  /** In place of that line: the answer holds for every limit. */
  'start.anyLimit': 'Whatever the largest file is that your platform takes:',
  /** Before the language for which an answer holds; {language} is a name or a list of names. */
  'start.in': 'Languages: {language}.',
  /** Heading of the settings that are chosen in the platform. */
  'start.tick': 'What to choose there',
  /** Link to the rest that is said of a platform; {platform} is its name. */
  'start.more': 'What learners see, what is recorded, and how to upgrade: {platform} in the import guide',
  /** Heading of the list of all files. */
  'start.files': 'All files of this folder',
  /** Heading of a column: a file. */
  'start.file': 'File',
  /** Heading of a column: what a file holds. */
  'start.holds': 'What it holds',
  /** Heading of a column: size of a file. */
  'start.size': 'Size',
  /** Size of a file; {n} is a number. */
  'size.kilobytes': '{n} kB',
  /** Size of a file; {n} is a number. */
  'size.megabytes': '{n} MB',
  /** What a package holds; {format} is a standard, {part} the course or a module, {languages} a list. */
  'holds.package': '{format}: {part}. {languages}.',
  /** A part of the line above. */
  'holds.course': 'the whole course',
  /** A part of the line above; {module} is a title. */
  'holds.module': 'the module “{module}”',
  /** What a file holds: a check of the platform without a course; {format} is a standard. */
  'holds.doctor': '{format}: a check of your platform alone, to import before the course',
  /** What a file holds: the edition for people who lead a group; {format} is "Web". */
  'holds.facilitator': '{format}: the edition for facilitators. It has all right answers: for teachers only',
  /** What a file holds: the import guide. */
  'holds.guide': 'Import guide: what to choose on each platform, and how to upgrade a running course',
  /** What a file holds: how reports are read, with the code book. */
  'holds.reports': 'Reading the reports, with the code book. It has all right answers: for teachers only',
  /** What a file holds: the code book as a table. */
  'holds.book': 'The code book as a table. It has all right answers: for teachers only',
  /** What a file holds: which data go where. */
  'holds.privacy': 'Privacy sheet: what goes where',
  /** What a file holds: what has changed from version to version. */
  'holds.changes': 'What has changed',
  /** What a file holds: notice and licences. */
  'holds.licences': 'Notice and licences of the course, the program and what others wrote',
  /** What a file holds: sums by which damage to a file is found. "sha256sum -c SHA256SUMS" is a command and stays. */
  'holds.sums': 'SHA-256 sums of all files; sha256sum -c SHA256SUMS checks them',
  /** Title and heading of the import guide. */
  'guide.title': 'Import guide',
  /** Name of a list of links within a page. */
  'page.contents': 'On this page',
  /** Link to the page that is opened first. */
  'page.back': 'Start here',
  /** Title and heading of the page on reports. */
  'reports.title': 'Reading the reports',
  /** Warning at the top of the page on reports. */
  'reports.keys': 'This page has all right answers. Keep it with teachers.',
  /** Heading of the code book. */
  'reports.book': 'Code book',
  /** Below that heading; {n} is a number. */
  'reports.count': '{n} questions.',
  /** Above a question: a check asks it. */
  'reports.check': 'In the module check',
  /** Above a question: it stands in a lesson. */
  'reports.lesson': 'In a lesson; reported at the level “full” only',
  /** Label: the whole right answer as reports show it. */
  'reports.rightAnswer': 'Right answer',
  /** Told where no answer is right or wrong. */
  'reports.neutral': 'No answer is right or wrong.',
  /** Title and heading of the privacy sheet. */
  'privacy.title': 'Privacy sheet',
  /** Heading: how much this release reports. */
  'privacy.level': 'What these packages report',
  /** Below that heading; {level} is a word of the program and stays. */
  'privacy.levelIs':
    'The packages of this release report at the level “{level}”. It is set by “privacy:” in course.yaml, and no platform can raise it.',
  /** Heading of the table of statements to a Learning Record Store. */
  'privacy.statements': 'Statements to a record store (cmi5 and xAPI)',
  /** Heading of a column: what a statement says. */
  'privacy.statement': 'Statement',
  /** Heading of a column: on which occasion it is sent. */
  'privacy.when': 'When it is sent',
  /** Told below that table. */
  'privacy.scorm':
    'Under SCORM the platform is told of these in the fields named below, as far as it has a place for them.',
  /** Title and heading of the list of changes. */
  'changes.title': 'What has changed',
  /** Name of a language. */
  'language.en': 'English',
  /** Name of a language. */
  'language.fr': 'French',
  /** Name of a language. */
  'language.es': 'Spanish',
  /** Name of a language. */
  'language.ar': 'Arabic',
  /** Name of a language. */
  'language.ru': 'Russian',
  /** Name of a language. */
  'language.zh': 'Chinese',
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
    fill(say(strings[key]), values);
