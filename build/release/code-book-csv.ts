import type { Locale } from '@throughline/tracking';
import type { CodedOption, CodedQuestion, Codes } from './code-book.js';
import { csv } from './csv.js';
import type { ReleaseKey, Words } from './strings.js';

/** The code book as a table, a row an option; a question without options has one row. */
export function codeBookCsv(book: readonly CodedQuestion[], locales: readonly Locale[], words: Words): string {
  const inEach = (one: ReleaseKey, many: ReleaseKey): readonly string[] =>
    locales.length > 1 ? locales.map(language => words(many, { language })) : [words(one)];
  const head = [
    ...[words('book.module'), words('book.interaction')],
    ...inEach('book.question', 'book.questionIn'),
    ...[words('book.type'), words('book.code12'), words('book.codeOthers')],
    ...inEach('book.words', 'book.wordsIn'),
    ...(['book.right', 'book.whole12', 'book.wholeOthers', 'book.iri'] as const).map(key => words(key)),
  ];
  const rows = book.flatMap(question => {
    const { module, interaction, type, options, right, iri } = question;
    const row = (option?: CodedOption): readonly string[] => [
      ...[module, interaction],
      ...locales.map(locale => question.words[locale] ?? ''),
      ...[type.others, option?.codes.scorm12 ?? '', option?.codes.others ?? ''],
      ...locales.map(locale => option?.words[locale] ?? ''),
      ...[option ? rightText(option, words) : '', right.scorm12, right.others, iri],
    ];
    return options.length === 0 ? [row()] : options.map(row);
  });
  return csv([head, ...rows]);
}

/** What stands in the column "Right": yes or no, a place, or the codes of what belongs to it. */
export function rightText({ right }: CodedOption, words: Words): string {
  if (right === null) return '';
  if (typeof right === 'boolean') return words(right ? 'book.yes' : 'book.no');
  return typeof right === 'number' ? String(right) : bothOf(right);
}

/** A code under SCORM 1.2 and one under the others, where they differ. */
export const bothOf = ({ scorm12, others }: Codes): string => (scorm12 === others ? others : `${scorm12} / ${others}`);
