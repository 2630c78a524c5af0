import type { PhrasingContent } from 'mdast';
import * as errors from './errors.js';
import { readFields, type Fields } from './fields.js';
import { figuresIn, type Figure } from './figures.js';
import { isHeading, placeOf, takeTail, wordsOf, type Flow } from './nodes.js';
import type { Source } from './parse.js';
import type { Report } from './problem.js';
import { idFrom, nearest } from './text.js';

/** One fact of `facts.json`. */
export interface Fact {
  readonly id: string;
  readonly status: string;
  readonly figures: readonly Figure[];
}
export type Facts = ReadonlyMap<string, Fact>;

const FACTS_FORM = 'a fact book: expected {"facts": [{"id", "status", "statement", "numbers", "source"}]}';

export function readFacts(text: string, report: Report): Facts {
  const facts = new Map<string, Fact>();
  const list = listOf(text);
  if (list === undefined) {
    report({ line: 1, column: 1 }, errors.unreadable('JSON', FACTS_FORM));
    return facts;
  }
  for (const entry of list) {
    const { id, status, statement, numbers, source } = entry;
    if (typeof id !== 'string') continue;
    const words = [statement, numbers, source].filter(part => typeof part === 'string').join(' ');
    const proven = status !== 'KNOWN';
    const figures = figuresIn(words, true).map(figure => ({ ...figure, proven }));
    facts.set(id, { id, status: typeof status === 'string' ? status : '', figures });
  }
  return facts;
}

function listOf(text: string): readonly Readonly<Record<string, unknown>>[] | undefined {
  try {
    const book = JSON.parse(text) as { readonly facts?: unknown };
    return Array.isArray(book.facts) ? (book.facts as Readonly<Record<string, unknown>>[]) : undefined;
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
