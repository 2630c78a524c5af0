import type { Nodes, Text } from 'mdast';
import { claimsIn, type Claim, type Piece } from './claims.js';
import * as errors from './errors.js';
import { figuresIn, isStatistic, traced, type Figure } from './figures.js';
import { grammar } from './grammar.js';
import { isContainer, placeIn, placeOf, walk, wordsOf, type ContainerDirective } from './nodes.js';
import { within, type Source } from './parse.js';
import { tailsOf, WORDS } from './tails.js';
import type { Place, Report } from './problem.js';
import { grade, HIGHEST_GRADE, sentencesOf, tooLong, type Sentence } from './reading.js';

/** Every claim is traced to a fact that the page lists; an invented case holds no statistics. `lister`: what lists them. */
export function checkFigures(
  pieces: readonly Piece[],
  facts: readonly Figure[],
  report: Report,
  lister?: string,
): readonly Claim[] {
  const proven = facts.filter(fact => fact.proven !== false);
  for (const { words, at } of pieces.filter(({ fictional }) => fictional)) {
    for (const figure of figuresIn(words).filter(one => one.cites === undefined && isStatistic(one))) {
      report(at(figure.index, figure.words.length), errors.fictionalStatistic(figure.words));
    }
  }
  const claims = pieces.flatMap(claimsIn);
  for (const { piece, figure } of claims) {
    const at = piece.at(figure.index, figure.words.length);
    if (!traced(figure, facts)) report(at, errors.untracedFigure(figure.words, lister));
    else if (piece.proven && !traced(figure, proven)) report(at, errors.unprovenFigure(figure.words));
  }
  return claims;
}

/** Nodes whose words are read as sentences. */
const SENTENCES: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'tableCell', 'heading']);

/** Sentences of at most 28 words, wherever they stand, and a page whose prose reads at grade 9 or below. */
export function checkReading(source: Source, names: readonly string[], top: Place, report: Report): void {
  const tails = tailsOf(source.children);
  const all: Sentence[] = [];
  for (const node of source.children) {
    walk(node, inner => {
      const { line, column } = placeOf(inner);
      const checkPart = (words: string) => {
        const from = within(source, line, words, column).column;
        checkSentences(words, names, sentence => within(source, line, sentence, from), report);
      };
      if ('alt' in inner) checkPart(inner.alt ?? '');
      if ('title' in inner) checkPart(inner.title ?? '');
      for (const [name, value] of Object.entries('attributes' in inner ? (inner.attributes ?? {}) : {})) {
        if (WORDS.has(name)) checkPart(value ?? '');
      }
      if (!SENTENCES.has(inner.type)) return undefined;
      const texts: Text[] = [];
      walk(inner, leaf => {
        if (leaf.type !== 'text') return undefined;
        texts.push(leaf);
        for (const { words, index } of tails.saidIn(leaf)) {
          checkSentences(words, names, (_, sentence) => placeIn(leaf, index + sentence.index, sentence.length), report);
        }
        return undefined;
      });
      const words = texts.map(leaf => tails.wordsIn(leaf)).join('');
      const said = checkSentences(words, names, (_, sentence) => placeOfSentence(texts, sentence), report);
      if (inner.type === 'paragraph') all.push(...said);
      return undefined;
    });
  }
  const level = Math.round(grade(all) * 10) / 10;
  if (level > HIGHEST_GRADE) report(top, errors.hardPage(level));
}

/** The sentences of the paragraphs of a page. */
export function proseOf({ children }: Source, names: readonly string[]): readonly Sentence[] {
  const tails = tailsOf(children);
  const all: Sentence[] = [];
  for (const top of children) {
    walk(top, node => {
      if (node.type !== 'paragraph') return undefined;
      let words = '';
      walk(node, leaf => {
        if (leaf.type === 'text') words += tails.wordsIn(leaf);
        return undefined;
      });
      all.push(...sentencesOf(words, names));
      return false;
    });
  }
  return all;
}

/** Reports every sentence that is too long; returns all of them. */
export function checkSentences(
  words: string,
  names: readonly string[],
  place: (words: string, sentence: Sentence) => Place,
  report: Report,
): readonly Sentence[] {
  const sentences = sentencesOf(words, names);
  for (const sentence of sentences.filter(tooLong)) {
    const { index, length } = sentence;
    report(place(words.slice(index, index + length), sentence), errors.longSentence(sentence.words.length));
  }
  return sentences;
}

function placeOfSentence(texts: readonly Text[], { index, length }: Sentence): Place {
  let from = 0;
  for (const node of texts) {
    if (index < from + node.value.length) return placeIn(node, index - from, length);
    from += node.value.length;
  }
  return { line: 1, column: 1 };
}

/** Words that are looked up, links and pictures: everything that must lead somewhere. */
export interface Targets {
  /** A fault where the term is not in the glossary. */
  term(words: string, of: string | undefined): ReturnType<typeof errors.unknownTerm> | undefined;
  link(url: string): ReturnType<typeof errors.deadLink> | undefined;
  picture(url: string): ReturnType<typeof errors.missingPicture> | undefined;
  /** Files that a block names, each with what is wrong with it. */
  files(block: ContainerDirective): readonly (readonly [url: string, fault: ReturnType<Targets['link']>])[];
}

export function checkTargets(source: Source, targets: Targets, report: Report): void {
  // Links between the scenes of a story lead to its headings: its element looks at them.
  const own = new Set<Nodes>();
  for (const top of source.children) {
    walk(top, node => {
      if (isContainer(node) && grammar.get(node.name)?.shape === 'scenes') {
        walk(node, inner => {
          if (inner.type === 'link' && inner.url.startsWith('#')) own.add(inner);
          return undefined;
        });
      }
      const say = (fault: ReturnType<Targets['link']>, words: string) => {
        const { line, column } = placeOf(node);
        if (fault !== undefined) report(within(source, line, words, column), fault);
      };
      if (node.type === 'link' && !own.has(node)) say(targets.link(node.url), node.url);
      if (node.type === 'image') {
        say(targets.picture(node.url), node.url);
        if ((node.alt ?? '').trim() === '') report(placeOf(node), errors.missingAlt());
      }
      if (isContainer(node)) for (const [url, fault] of targets.files(node)) say(fault, url);
      if (node.type === 'textDirective' && node.name === 'term') {
        const of = node.attributes?.of ?? undefined;
        say(targets.term(wordsOf(node), of), of ?? wordsOf(node));
      }
      return undefined;
    });
  }
}
