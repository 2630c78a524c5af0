import type { Nodes } from 'mdast';
import * as errors from './errors.js';
import { grammar, inlineForms } from './grammar.js';
import { childrenOf, isContainer, placeIn, placeOf, type ContainerDirective } from './nodes.js';
import { within, type Source } from './parse.js';
import type { Fault, Place, Report } from './problem.js';
import { tailsOf, type Tails } from './tails.js';

/** What a node stands in. */
interface Where {
  readonly source: Source;
  readonly tails: Tails;
  readonly block: ContainerDirective | undefined;
  readonly parent: Nodes | undefined;
}

/** Looks for one slip of the pen at a node. */
type Look = (node: Nodes, where: Where) => readonly (readonly [at: Place, fault: Fault])[];

const isFence = (line = ''): boolean => /^[\s>]*:{3,}/u.test(line);

/** Braces with an id or an attribute in them; those of a mark that is none belong to its words. */
const BRACES = /(?<!\])\{(?:#|[a-z][a-z-]*=)[^{}]*\}?/gu;

const braces: Look = (node, { source, tails }) =>
  node.type !== 'text'
    ? []
    : [...tails.wordsIn(node).matchAll(BRACES)]
        .map(({ 0: { length }, index }) => placeIn(node, index, length))
        // A block that did not become one is told as a whole.
        .filter(({ line }) => !isFence(source.lines[line - 1]))
        .map(at => [at, errors.strayBraces()] as const);

/** `[words](an address)`: what has a space in it is no link. */
const SPACED = /\[[^[\]]*\]\([^()"]*[^()"\s]\s+[^()"\s][^()"]*\)/gu;

const addresses: Look = node =>
  node.type !== 'text'
    ? []
    : [...node.value.matchAll(SPACED)].map(
        ({ 0: { length }, index }) => [placeIn(node, index, length), errors.brokenAddress()] as const,
      );

/** A line that a quotation swallows because no empty line stands before it. */
const quotations: Look = (node, { source, parent }) => {
  if (node.type !== 'paragraph' || parent?.type !== 'blockquote' || node.position === undefined) return [];
  const { start, end } = node.position;
  const index = source.lines.slice(start.line, end.line).findIndex(text => !/^\s*>/u.test(text) && !isFence(text));
  const line = start.line + index + 1;
  return index === -1 ? [] : [[{ line, column: 1, length: source.lines[line - 1]?.length ?? 1 }, errors.lazyLine()]];
};

const colonsOf = (node: ContainerDirective, { lines }: Source): number =>
  /:{3,}/u.exec(lines[placeOf(node).line - 1] ?? '')?.[0].length ?? 0;

/** Frames that stand wherever words do. */
const ANYWHERE: ReadonlySet<string> = new Set(['note', 'facilitator']);

const blocks: Look = (node, { source, block, parent }) => {
  if (!isContainer(node) || parent === undefined) return [];
  const { line, column } = placeOf(node);
  const at = within(source, line, `:${node.name}`, column);
  if (block === undefined) {
    return ANYWHERE.has(node.name) ? [] : [[at, errors.misplacedBlock(node.name, 'in a list or a quotation')]];
  }
  if (colonsOf(node, source) < colonsOf(block, source)) return [];
  const ends = node.children.length === 0 && node.name === block.name;
  return [[at, ends ? errors.namedEnd(node.name) : errors.sameColons(node.name, block.name)]];
};

/** Where marks within a sentence are read, beside blocks of the course's own. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  mark: ['mark-the-text', 'case-file'],
  blank: ['fill-in'],
};

const MARKS: readonly string[] = inlineForms.map(({ name }) => name).filter(name => name !== 'blank');

const marks: Look = (node, { block }) => {
  const places = node.type === 'textDirective' ? PLACES[node.name] : undefined;
  if (node.type !== 'textDirective' || places === undefined) return [];
  const read = block !== undefined && (places.includes(block.name) || !grammar.has(block.name));
  return read ? [] : [[placeOf(node), errors.misplacedMark(node.name, places)]];
};

/** “:hint Look again”, “:if-right: Yes”. A blank without words is told by its question. */
const BARE = new RegExp(`(?<![\\p{L}\\p{N}:]):(${MARKS.join('|')})(?![\\p{L}\\p{N}[-])`, 'gu');

const brackets: Look = node => {
  if (node.type === 'textDirective' && MARKS.includes(node.name) && node.children.length === 0) {
    return [[placeOf(node), errors.noBrackets(node.name)]];
  }
  return node.type !== 'text'
    ? []
    : [...node.value.matchAll(BARE)].map(
        ({ 0: { length }, 1: name = '', index }) => [placeIn(node, index, length), errors.noBrackets(name)] as const,
      );
};

const looks: readonly Look[] = [braces, addresses, quotations, blocks, marks, brackets];

/** What is read in another way than it was meant, and would be printed as text or lost. */
export function checkSlips(source: Source, report: Report): void {
  const tails = tailsOf(source.children);
  const enter = (node: Nodes, block?: ContainerDirective, parent?: Nodes): void => {
    for (const look of looks) {
      for (const [at, fault] of look(node, { source, tails, block, parent })) report(at, fault);
    }
    for (const child of childrenOf(node)) enter(child, isContainer(node) ? node : block, node);
  };
  for (const top of source.children) enter(top);
}
