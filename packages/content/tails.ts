import type { Nodes, Text } from 'mdast';
import { grammar } from './grammar.js';
import { childrenOf, isContainer, TAIL, text, type Flow } from './nodes.js';

/** Attributes that learners read; the others are settings. */
export const WORDS: ReadonlySet<string> = new Set([
  'alt',
  'caption',
  'feedback',
  'indicator',
  'note',
  'source',
  'title',
  'unit',
  'when',
  'year',
]);

interface Said {
  readonly name: string;
  readonly words: string;
  /** Where they begin in the text. */
  readonly index: number;
}

/** Texts of a page and what stands between braces after them. */
export interface Tails {
  /** The text without braces after it, in its places. */
  wordsIn(text: Text): string;
  /** What learners read of what stands between the braces. */
  saidIn(text: Text): readonly Said[];
}

export const blank = (part: string): string => ' '.repeat(part.length);

/** Bodies whose items and cells are things with an id. */
const NAMED: ReadonlySet<string> = new Set(['tasks', 'pairs', 'steps', 'groups', 'fields', 'list', 'matrix', 'scenes']);

/** A block of the course's own may name its parts too. */
const namesParts = (name: string): boolean => NAMED.has(grammar.get(name)?.shape ?? 'list');

/** What stands before the braces: the words of a heading, of a cell, or those that an item begins with. */
function holderIn(node: Nodes, named: boolean): Nodes | undefined {
  if (node.type === 'heading') return node;
  if (!named) return undefined;
  return node.type === 'listItem' ? node.children[0] : node.type === 'tableCell' ? node : undefined;
}

/** Braces stand after headings, and after items and cells of blocks that name them; anywhere else they are words. */
export function tailsOf(flow: Flow): Tails {
  const texts = new Set<Nodes>();
  const enter = (node: Nodes, outer: boolean): void => {
    const named = isContainer(node) ? namesParts(node.name) : outer;
    const last = childrenOf(holderIn(node, named) ?? text('')).at(-1);
    if (last?.type === 'text') texts.add(last);
    for (const child of childrenOf(node)) enter(child, named);
  };
  for (const top of flow) enter(top, false);
  return {
    wordsIn: text => (texts.has(text) ? text.value.replace(TAIL, blank) : text.value),
    saidIn: text => {
      const tail = texts.has(text) ? TAIL.exec(text.value) : null;
      return [...(tail?.[0] ?? '').matchAll(/([a-z-]+)="([^"]*)"/gu)]
        .filter(([, name = '']) => WORDS.has(name))
        .map(({ index, 1: name = '', 2: words = '' }) => ({
          name,
          words,
          index: (tail?.index ?? 0) + index + name.length + '="'.length,
        }));
    },
  };
}
