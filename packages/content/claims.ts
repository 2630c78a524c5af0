import type { Nodes, Text } from 'mdast';
import { figuresIn, type Figure } from './figures.js';
import { grammar } from './grammar.js';
import { isContainer, placeIn, placeOf } from './nodes.js';
import { within, type Source } from './parse.js';
import type { Place } from './problem.js';
import { wrongNumbers } from './question-shapes.js';
import { blank, tailsOf, WORDS } from './tails.js';

/** How words are meant, by where they stand. */
interface Scope {
  /** An invented case: it states nothing about the world. */
  readonly fictional: boolean;
  readonly facilitator: boolean;
  /** What is asked, and what a chart shows, rests on proven facts alone. */
  readonly proven: boolean;
  /** They may name licences, whose versions are no figures. */
  readonly licences: boolean;
}

/** Words that people read and that stand together: a text, an alternative, what is said between braces. */
export interface Piece extends Scope {
  /** The node that they belong to. */
  readonly node: Nodes;
  /** The attribute or the field that they are the value of, or `DRAWN`; undefined for a text. */
  readonly attribute: string | undefined;
  readonly words: string;
  readonly at: (index: number, length: number) => Place;
}

/** A figure that states something about the world: it needs a fact. */
export interface Claim {
  readonly piece: Piece;
  readonly figure: Figure;
}

/** The words in a picture, among what a node says beside its text. */
export const DRAWN = 'drawn';

/** "CC BY 4.0": the version is the name of the licence. */
const LICENCE = /\bCC (?:BY|0)(?:-[A-Z]{2})* \d\.\d\b/gu;

const mustBeProven = (node: Nodes): boolean =>
  isContainer(node) && (node.name === 'chart' || grammar.get(node.name)?.kind === 'question');

const isFictional = (node: Nodes): boolean => isContainer(node) && node.attributes?.fictional !== undefined;

/** Wrong numbers are compared with what is typed, and never shown. */
const hiddenIn = (node: Nodes) =>
  isContainer(node) && grammar.get(node.name)?.shape === 'number' ? wrongNumbers(node.children) : undefined;

/** What a file is read with. */
export interface Reading {
  /** It says under which licences the course stands. */
  readonly licences: boolean;
  /** The words in a picture that the file shows, by how the file calls it. */
  readonly drawn: (url: string) => string;
}

/** Everything that people read in a file, in order. */
export function piecesIn(source: Pick<Source, 'children' | 'lines'>, { licences, drawn }: Reading): readonly Piece[] {
  const tails = tailsOf(source.children);
  const pieces: Piece[] = [];
  const add = (scope: Scope, node: Nodes, attribute: string | undefined, words: string, at: Piece['at']) => {
    if (words.trim() !== '') pieces.push({ ...scope, node, attribute, words, at });
  };
  /** Feedback explains; it is not asked. */
  const said = (attribute: string, scope: Scope): Scope =>
    attribute === 'feedback' ? { ...scope, proven: false } : scope;
  const addText = (node: Text, scope: Scope) => {
    add(scope, node, undefined, tails.wordsIn(node), (index, length) => placeIn(node, index, length));
    for (const { name, words: one, index: from } of tails.saidIn(node)) {
      add(said(name, scope), node, name, one, (index, length) => placeIn(node, from + index, length));
    }
  };
  const addAttributes = (node: Nodes, scope: Scope) => {
    const { line, column } = placeOf(node);
    const part = (name: string, words: string) => {
      const from = within(source, line, words, column).column;
      add(scope, node, name, words, (index, length) => within(source, line, words.slice(index, index + length), from));
    };
    const picture = (url: string) => add(scope, node, DRAWN, drawn(url), () => within(source, line, url, column));
    if ('alt' in node) part('alt', node.alt ?? '');
    if ('title' in node) part('title', node.title ?? '');
    if (node.type === 'image') picture(node.url);
    for (const [name, value] of Object.entries('attributes' in node ? (node.attributes ?? {}) : {})) {
      const words = value ?? '';
      picture(words);
      if (WORDS.has(name)) add(said(name, scope), node, name, words, () => within(source, line, words, column));
    }
  };
  const enter = (node: Nodes, outer: Scope): void => {
    const scope: Scope = {
      fictional: outer.fictional || isFictional(node),
      facilitator: outer.facilitator || (isContainer(node) && node.name === 'facilitator'),
      proven: (outer.proven && node.type !== 'blockquote') || mustBeProven(node),
      licences,
    };
    if (node.type === 'text') addText(node, scope);
    if (node.type === 'inlineCode') add(scope, node, undefined, node.value, () => placeOf(node));
    addAttributes(node, scope);
    const hidden = hiddenIn(node);
    for (const item of hidden?.children ?? []) for (const child of item.children.slice(1)) enter(child, scope);
    if ('children' in node) for (const child of node.children) if (child !== hidden) enter(child, scope);
  };
  for (const node of source.children) enter(node, { fictional: false, facilitator: false, proven: false, licences });
  return pieces;
}

/** "30 minutes": how long the facilitator plans, no statement about the world. */
const isDuration = (words: string, { index, words: figure }: Figure): boolean =>
  /^\s*(minutes|hours)\b/iu.test(words.slice(index + figure.length));

/** The claims of a piece: the one function that checker and review copy count by (decision 36). */
export function claimsIn(piece: Piece): readonly Claim[] {
  const { words, fictional, facilitator, licences } = piece;
  return (
    figuresIn(licences ? words.replace(LICENCE, blank) : words)
      // An article or an instrument is real in an invented case too.
      .filter(figure => !fictional || figure.cites !== undefined)
      .filter(figure => !(facilitator && isDuration(words, figure)))
      .map(figure => ({ piece, figure }))
  );
}
