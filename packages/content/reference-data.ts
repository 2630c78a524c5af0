import type { PhrasingContent } from 'mdast';
import * as errors from './errors.js';
import { readFields, type Fields } from './fields.js';
import { isDay } from './days.js';
import { figuresIn, type Figure } from './figures.js';
import { isHeading, placeOf, takeTail, wordsOf, type Flow } from './nodes.js';
import type { Source } from './parse.js';
import type { Report } from './problem.js';
import { idFrom, nearest } from './text.js';

/** One fact of `facts.json`. */
export interface Fact {
  readonly id: string;
  readonly status: string;
  readonly statement: string;
  readonly numbers: string;
  /** The document that says it, as people are shown it. */
  readonly source: string;
  /** Of that document; empty where it bears none. */
  readonly year: string;
  /** The day on which it was last held against its source; undefined where nobody wrote that down. */
  readonly checked: string | undefined;
  readonly figures: readonly Figure[];
}
export type Facts = ReadonlyMap<string, Fact>;

/** Seen in a copy of its source, all of it. */
export const isVerified = ({ status }: Pick<Fact, 'status'>): boolean => status === 'VERIFIED';

const FACTS_FORM = 'a fact book: expected {"facts": [{"id", "status", "statement", "numbers", "source"}]}';

export function readFacts(text: string, report: Report): Facts {
  const facts = new Map<string, Fact>();
  const book = bookOf(text);
  if (book === undefined) {
    report({ line: 1, column: 1 }, errors.unreadable('JSON', FACTS_FORM));
    return facts;
  }
  const day = (found: unknown): string | undefined => {
    if (found === undefined || (typeof found === 'string' && isDay(found))) return found;
    const words = typeof found === 'string' ? found : JSON.stringify(found);
    const line = text.split('\n').findIndex(one => one.includes('"checked"') && one.includes(words));
    report({ line: line + 1 || 1, column: 1 }, errors.wrongDay('checked', words));
    return undefined;
  };
  const taken = day(book.checked);
  for (const entry of book.facts) {
    const { id } = entry;
    if (typeof id !== 'string') continue;
    const status = wordsIn(entry.status);
    const statement = wordsIn(entry.statement);
    const numbers = wordsIn(entry.numbers);
    const source = wordsIn(entry.source);
    const words = [statement, numbers, source].join(' ');
    const figures = figuresIn(words, true).map(figure => ({ ...figure, proven: status !== 'KNOWN' }));
    const document = book.documents?.[source];
    facts.set(id, {
      id,
      status,
      statement,
      numbers,
      source: document?.title ?? source,
      year: document?.year ?? '',
      checked: day(entry.checked) ?? taken,
      figures,
    });
  }
  return facts;
}

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `facts.json`, as far as it is one. `checked`: the day of all facts that name none of their own. */
interface Book {
  readonly facts: readonly Readonly<Record<string, unknown>>[];
  readonly checked?: unknown;
  /** By the words of `source`: the document as people are shown it. */
  readonly documents?: Readonly<Record<string, { readonly title?: string; readonly year?: string }>>;
}

function bookOf(text: string): Book | undefined {
  try {
    const book = JSON.parse(text) as Partial<Book>;
    return Array.isArray(book.facts) ? (book as Book) : undefined;
  } catch {
    return undefined;
  }
}

/** The figures of the facts that a page lists; ids that are not there are reported. */
export function figuresOf(
  listed: readonly { readonly text: string; readonly at: { line: number; column: number; length?: number } }[],
  facts: Facts,
  report: Report,
): readonly Figure[] {
  return listed.flatMap(({ text, at }) => {
    const fact = facts.get(text);
    if (fact === undefined) report(at, errors.unknownFact(text, nearest(text, facts.keys())));
    if (fact?.status === 'UNSURE') report(at, errors.unsureFact(text));
    return fact?.figures ?? [];
  });
}

/** One entry of `glossary.md`. */
export interface Term {
  readonly id: string;
  readonly words: string;
  readonly definition: Flow;
}

export interface Glossary {
  /** By any of its forms, in lower case. */
  readonly byWords: ReadonlyMap<string, Term>;
  readonly byId: ReadonlyMap<string, Term>;
}

export const NO_TERMS: Glossary = { byWords: new Map(), byId: new Map() };

const key = (words: string) => words.toLowerCase().replace(/’/gu, "'").replace(/\s+/gu, ' ').trim();

/** Reads entries: `## Term {#id also="other form, other form"}` and its definition. */
export function readGlossary(source: Source, report: Report): Glossary {
  const byWords = new Map<string, Term>();
  const byId = new Map<string, Term>();
  source.children.forEach((node, index) => {
    if (!isHeading(node)) return;
    const { children, tail } = takeTail<PhrasingContent>(node.children);
    const words = wordsOf(children);
    const id = tail?.id ?? idFrom(words, 'term', made => byId.has(made));
    const end = source.children.findIndex((other, n) => n > index && isHeading(other));
    const definition = source.children.slice(index + 1, end === -1 ? undefined : end);
    if (definition.length === 0) report(placeOf(node), errors.wrongShape(words, 'a definition', 'below its heading'));
    if (byId.has(id)) report(tail?.at ?? placeOf(node), errors.duplicateId(id, source.file));
    const term = { id, words, definition };
    byId.set(id, term);
    for (const form of [words, ...(tail?.attributes.also ?? '').split(',')]) {
      if (key(form) !== '' && !byWords.has(key(form))) byWords.set(key(form), term);
    }
  });
  return { byWords, byId };
}

export const findTerm = ({ byWords, byId }: Glossary, words: string, of: string | undefined): Term | undefined =>
  of === undefined ? byWords.get(key(words)) : byId.get(of);

export const unknownTerm = (glossary: Glossary, words: string, of: string | undefined) =>
  errors.unknownTerm(
    of ?? words,
    nearest(of ?? key(words), (of === undefined ? glossary.byWords : glossary.byId).keys()),
  );

/** Front matter of files that hold words and are no page: bank, glossary, about. */
export const frontFields: Fields = {
  facts: { type: 'list', doc: 'the facts that its figures are traced to' },
  id: { type: 'id', doc: 'its id' },
  title: { type: 'text', doc: 'its title' },
};

export const readFront = (source: Source, report: Report) => readFields(source.front ?? '', frontFields, report, 2);
