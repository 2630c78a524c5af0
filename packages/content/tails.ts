import type { Nodes, Text } from 'mdast';
import { TAIL, walk, type Flow } from './nodes.js';

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

/** Braces stand after the words of a heading, of a cell, and of what an item begins with; anywhere else they are words. */
export function tailsOf(flow: Flow): Tails {
  const texts = new Set<Nodes>();
  for (const top of flow) {
    walk(top, node => {
      const [first] = node.type === 'listItem' ? node.children : [];
      const holds =
        first?.type === 'paragraph' ? first : node.type === 'heading' || node.type === 'tableCell' ? node : undefined;
      const last = holds?.children.at(-1);
      if (last?.type === 'text') texts.add(last);
      return undefined;
    });
  }
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
