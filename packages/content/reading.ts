/** How hard a page is to read, in English. */

const LONGEST = 28;
/** Highest Flesch-Kincaid grade of a page. */
export const HIGHEST_GRADE = 9;

/** Stands for the name of an instrument or a term: one word of two syllables. */
const NAME = 'treaty';
const KIND = 'Convention|Protocol|Recommendation|Declaration|Covenant|Agenda|Principles|Guidelines|Estimates';
/** "Geneva Harbour Lights Convention, 1911 (No. 31)": capitals up to the kind of instrument, and what dates and numbers it. */
const INSTRUMENT = new RegExp(
  `\\b(?:[A-Z][\\p{L}-]*(?:,? (?:of|on|to|the|in|for|and|at|against|concerning))*,? )+(?:${KIND})(?: (?:of|on|for) (?:the )?[A-Z][\\p{L}-]*(?: [A-Z][\\p{L}-]*)*)?(?:,? \\d{4})?(?: \\(No\\. \\d+\\))?`,
  'gu',
);

export interface Sentence {
  readonly words: readonly string[];
  /** Where it begins in the text it was cut from. */
  readonly index: number;
  readonly length: number;
}

/** What finds each of these names, the longest first; made once a list, since a course is read sentence by sentence. */
const finders = new WeakMap<readonly string[], RegExp>();

function finderOf(names: readonly string[]): RegExp {
  const made = finders.get(names);
  if (made) return made;
  const escaped = names.map(name => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).sort((a, b) => b.length - a.length);
  const finder = new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'giu');
  finders.set(names, finder);
  return finder;
}

/** Names as one word each, the text as long as before so that places stay right. */
function withNames(text: string, names: readonly string[]): string {
  const stand = (match: string) => (match.length < NAME.length ? match : NAME.padEnd(match.length, '\u0000'));
  const terms = names.length === 0 ? text : text.replace(finderOf(names), stand);
  return terms.replace(INSTRUMENT, stand);
}

/** Cuts text into sentences; `names` are counted as one word each. */
export function sentencesOf(text: string, names: readonly string[] = []): readonly Sentence[] {
  const plain = withNames(text, names);
  const sentences: Sentence[] = [];
  for (const { 0: piece, index } of plain.matchAll(
    /[^]*?(?:(?<!\b(?:No|Art|Dr|Mr|Ms|e\.g|i\.e|p|pp))[.!?]+[”"’)\]]*(?=\s|$)|$)/gu,
  )) {
    const words = piece.replace(/\u0000/gu, '').match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
    const lead = piece.length - piece.trimStart().length;
    if (words.length > 0) sentences.push({ words, index: index + lead, length: piece.trim().length });
  }
  return sentences;
}

export const tooLong = ({ words }: Sentence): boolean => words.length > LONGEST;

const counted = new Map<string, number>();

/** Of an English word; counted once a word, as a course says most words many times. */
export function syllables(word: string): number {
  const known = counted.get(word) ?? syllablesIn(word);
  counted.set(word, known);
  return known;
}

function syllablesIn(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/[^a-z]/gu, '')
    .replace(/(?<=[aeiou])y(?=[aeiou])/gu, 'w');
  if (letters === '') return 1;
  const silent = letters.replace(/(?:[^laeiouycgshxz]es|[^dt]ed|[^laeiouy]e)$/u, match => match.slice(0, 1));
  return Math.max(1, (silent.match(/[aeiouy]+/gu) ?? []).length);
}

/** Flesch-Kincaid grade: 0.39 × words a sentence + 11.8 × syllables a word − 15.59. */
export function grade(sentences: readonly Sentence[]): number {
  const words = sentences.flatMap(sentence => sentence.words);
  if (words.length === 0) return 0;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}
