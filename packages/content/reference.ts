import type { AttributeRule } from '@throughline/elements/internal/directive.js';
import { wantedBy } from './attributes.js';
import { bodyOf } from './cut.js';
import { directives } from './directives.js';
import { elsewhere } from './elsewhere.js';
import * as errors from './errors.js';
import type { Fields } from './fields.js';
import {
  commonAttributes,
  frameAttributes,
  grammar,
  inlineForms,
  questionAttributes,
  type Form,
  type Kind,
  type Rules,
} from './grammar.js';
import { dataMends, mends } from './mend.js';
import { compare, type Fault } from './problem.js';
import { reviewerFields, reviewFields } from './reviews.js';
import { courseFields, moduleFields, pageFields } from './schema.js';

type Row = readonly string[];

const cell = (text: string) => text.replace(/\|/gu, '\\|').replace(/\n/gu, ' ');
const table = (heads: Row, rows: readonly Row[]): string =>
  [heads, heads.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n');

const KINDS: Readonly<Record<Kind, string>> = {
  question: 'Questions',
  block: 'Other blocks',
  frame: 'Parts of the text',
};

const type = (rule: AttributeRule): string =>
  typeof rule.type !== 'string'
    ? rule.type.join(', ')
    : rule.type === 'whole'
      ? wantedBy(rule).replace(/^a /u, '')
      : rule.type;

const attribute = ([name, rule]: readonly [string, AttributeRule]): string =>
  [
    `\`${name}\`${rule.required === true ? ' (needed)' : ''}: ${type(rule)}. ${rule.doc}`,
    ...(rule.fallback === undefined ? [] : [`Left out: ${rule.fallback}.`]),
  ].join(' ');

const attributes = (rules: Rules): string => Object.entries(rules).map(attribute).join('<br>');

const own = (name: string): Rules => directives.get(name)?.attributes ?? frameAttributes[name] ?? {};

/** What the element reads, or will read, and what may stand after its parts. */
const allAttributes = (form: Form): string =>
  [
    attributes(own(form.name)),
    attributes(form.attributes),
    ...(Object.keys(form.parts).length > 0 ? ['*After an item, a heading or a cell:*', attributes(form.parts)] : []),
  ]
    .filter(words => words !== '')
    .join('<br>');

const formRow = (form: Form): Row => [`\`${form.name}\``, bodyOf(form), form.doc, allAttributes(form)];

const forms = (kind: Kind): string =>
  [
    `### ${KINDS[kind]}`,
    table(
      ['Name', 'Body', 'What it is', 'Attributes'],
      [...grammar.values()].filter(form => form.kind === kind).map(formRow),
    ),
    ...[...grammar.values()].filter(form => form.kind === kind).map(sampleOfForm),
  ].join('\n\n');

const sampleOf = (name: string, sample: string): string => `${name}:\n\n\`\`\`md\n${sample}\n\`\`\``;

const sampleOfForm = (form: Form): string => sampleOf(`\`${form.name}\``, form.sample);

const fields = (title: string, of: Fields): string =>
  [
    `### ${title}`,
    table(
      ['Field', 'What it says', 'Needed'],
      Object.entries(of).map(([name, { doc, required }]) => [`\`${name}\``, doc, required === true ? 'yes' : '']),
    ),
  ].join('\n\n');

/** Every fault once, with dots for what it is about. */
export const faults = (): readonly Fault[] => {
  const dots = '…';
  const made: Readonly<Record<keyof typeof errors, Fault>> = {
    missingFile: errors.missingFile(dots, dots),
    unreadable: errors.unreadable('YAML or JSON', dots),
    missingField: errors.missingField(dots, dots),
    unknownField: errors.unknownField(dots, [dots]),
    wrongField: errors.wrongField(dots, dots, dots),
    emptyFolder: errors.emptyFolder('module or page'),
    untranslated: errors.untranslated(dots),
    strayFile: errors.strayFile(dots),
    placeholderBase: errors.placeholderBase(),
    unknownModule: errors.unknownModule(dots, [dots]),
    carriedCheck: errors.carriedCheck(),
    unknownBlock: errors.unknownBlock(dots),
    brokenFence: errors.brokenFence(),
    unclosedBlock: errors.unclosedBlock(dots),
    unknownAttribute: errors.unknownAttribute(dots, dots, [dots]),
    wrongAttribute: errors.wrongAttribute(dots, dots, dots, dots),
    missingAttribute: errors.missingAttribute(dots, dots, dots),
    wrongShape: errors.wrongShape(dots, 'a list, a table, headings or marked text'),
    unknownName: errors.unknownName(dots, dots, dots, { known: [dots] }),
    namedElsewhere: errors.namedElsewhere(dots, dots, dots),
    noRoles: errors.noRoles(),
    unknownRole: errors.unknownRole(dots, [dots]),
    secondRoles: errors.secondRoles(dots),
    taskByRole: errors.taskByRole(dots),
    misplacedBlock: errors.misplacedBlock(dots, 'here'),
    twoColons: errors.twoColons('name'),
    rawHtml: errors.rawHtml(),
    noWayRound: errors.noWayRound(),
    taskInCareful: errors.taskInCareful(dots),
    noFeedback: errors.noFeedback(),
    tooMany: errors.tooMany(37),
    notInBank: errors.notInBank(),
    checkTrouble: errors.checkTrouble(
      'Something is wrong with the check and its bank.',
      'The message says what to do.',
    ),
    complaint: errors.complaint('The block lacks something.', 'The message says why.', 'The message says how.'),
    noSuchOutcome: errors.noSuchOutcome('if-…', true),
    nothingSure: errors.nothingSure(),
    advice: errors.advice('The block could be better.', 'The message says why.', 'The message says how.'),
    wrongHeading: errors.wrongHeading(),
    unknownObjective: errors.unknownObjective(dots, [dots]),
    termInOption: errors.termInOption(),
    codeBlock: errors.codeBlock(),
    misplacedRemark: errors.misplacedRemark('…'),
    unknownTwin: errors.unknownTwin(dots),
    noTwin: errors.noTwin(dots),
    unknownBands: errors.unknownBands(dots),
    unusedBands: errors.unusedBands(dots),
    missingId: errors.missingId('Something'),
    malformedId: errors.malformedId(dots),
    duplicateId: errors.duplicateId(dots, dots),
    missingSlot: errors.missingSlot(dots),
    brokenSlots: errors.brokenSlots(dots),
    releasedSlots: errors.releasedSlots(dots, '1.0.0'),
    releasedField: errors.releasedField('base', dots, '1.0.0'),
    reservedId: errors.reservedId(dots),
    unknownFact: errors.unknownFact(dots),
    unsureFact: errors.unsureFact(dots),
    untracedFigure: errors.untracedFigure(dots),
    fictionalStatistic: errors.fictionalStatistic(dots),
    missingPicture: errors.missingPicture(dots),
    missingAlt: errors.missingAlt(),
    deadLink: errors.deadLink(dots),
    unknownTerm: errors.unknownTerm(dots),
    longSentence: errors.longSentence(29),
    hardPage: errors.hardPage(10),
    wrongPicture: errors.wrongPicture(dots),
    unprovenFigure: errors.unprovenFigure(dots),
    noFile: errors.noFile('media/film.mp4'),
    wrongFile: errors.wrongFile('media/film.avi', ['mp4', 'webm', 'mp3', 'ogg']),
    strangeFile: errors.strangeFile('media/film.vtt'),
    unknownAnchor: errors.unknownAnchor(dots),
    noFront: errors.noFront(false),
    colonInValue: errors.colonInValue(dots, dots),
    sameColons: errors.sameColons(dots, dots),
    strayBraces: errors.strayBraces(),
    brokenAddress: errors.brokenAddress(),
    lazyLine: errors.lazyLine(),
    misplacedMark: errors.misplacedMark('mark', [dots]),
    noBrackets: errors.noBrackets('hint'),
    wordsBehind: errors.wordsBehind(dots),
    namedEnd: errors.namedEnd(dots),
    noWords: errors.noWords(),
    loneHeading: errors.loneHeading(),
    twinBefore: errors.twinBefore(),
    unevenHeading: errors.unevenHeading(),
    fileElsewhere: errors.fileElsewhere('https://…'),
    unstatedObjective: errors.unstatedObjective(dots, [dots]),
    noObjective: errors.noObjective([dots]),
    unservedObjective: errors.unservedObjective(dots, 'no lesson'),
    optionOnOthers: errors.optionOnOthers('All of the above'),
    longestKeys: errors.longestKeys('this bank', 8, 20, [dots]),
    samePlace: errors.samePlace('this bank', 1, 16, { of: 20, fair: 5 }),
    unknownReviewer: errors.unknownReviewer(dots, [dots]),
    wrongDay: errors.wrongDay(dots, dots),
    futureDay: errors.futureDay(dots),
    unreviewable: errors.unreviewable(dots, [dots]),
    wrongDigest: errors.wrongDigest(dots),
    changedSince: errors.changedSince(dots, dots, 'claims or words'),
    oldFacts: errors.oldFacts([dots], 24),
  };
  return Object.values(made).sort((a, b) => compare(a.code, b.code));
};

const code = (text: string): string =>
  `\`${text
    .replace(/\ufeff/gu, '')
    .replace(/\u00a0/gu, '·')
    .replace(/\t/gu, '→')
    .replace(/\n/gu, '↵')}\``;

/** The generated part of docs/authoring.md. */
export function reference(): string {
  return [
    '## Every block',
    ...(Object.keys(KINDS) as Kind[]).map(forms),
    `Every block may have: ${attributes(commonAttributes)}`,
    `Every question may have:<br>${attributes(questionAttributes)}`,
    '### What it is called elsewhere',
    'Names of H5P, Adapt, Xerte and Storyline, and everyday ones; `check` knows them too.',
    table(
      ['There', 'Here'],
      elsewhere.map(({ names, blocks, doc }) => [
        names.join(', '),
        [
          ...(blocks.length === 0 ? [] : [blocks.map(name => `\`${name}\``).join(' or ')]),
          ...(doc === undefined ? [] : [doc]),
        ].join('. '),
      ]),
    ),
    '### Within a sentence',
    table(
      ['Mark', 'What it is', 'Attributes', 'Example'],
      inlineForms.map(form => [`\`:${form.name}\``, form.doc, attributes(form.attributes), `\`${form.sample}\``]),
    ),
    '## Every field',
    fields('course.yaml', courseFields),
    fields('Each entry of reviewers in course.yaml', reviewerFields),
    fields('Each entry of reviews in reviews.yaml', reviewFields),
    fields('module.yaml', moduleFields),
    fields('Front matter of a page', pageFields),
    '## Pasted from a word processor',
    'These are understood; `check --fix` writes the proper mark. A no-break space is shown as `·`, a tab as `→`, the end of a line as `↵`.',
    table(
      ['What', 'For example', 'Becomes'],
      [...mends, ...dataMends].map(({ doc, sample }) => [doc, code(sample[0]), code(sample[1])]),
    ),
    '## Every message',
    table(
      ['Code', 'What', 'Why', 'How to mend it'],
      faults().map(fault => [fault.code, fault.what, fault.why, fault.cure]),
    ),
  ].join('\n\n');
}
