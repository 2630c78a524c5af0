import type { ElementContent } from 'hast';
import { h, text } from '../internal/hast.js';

/** Width of the drawing in its own units; the longest bar leaves room for the number written beside it. */
const WIDTH = 340;
const LONGEST = 240;
const HEIGHT = 30;

/** One line of the table: what it is about, the number, and how the author wrote the number. */
export interface Bar {
  readonly label: readonly ElementContent[];
  readonly value: number;
  readonly written: string;
}

/** `1,234.5` and `1 234` as numbers; null where the words are no number. */
export const numberOf = (words: string): number | null => {
  const plain = words.replace(/[\s\u00a0\u202f,%]/gu, '');
  return /^-?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : null;
};

/**
 * Label and bar by turns, each bar a small drawing of its own, so that labels wrap at any width and text size. Lengths
 * are in whole units: the same bytes in every build.
 */
export const barsOf = (bars: readonly Bar[]): readonly ElementContent[] => {
  const greatest = Math.max(...bars.map(({ value }) => value), 0) || 1;
  return bars.flatMap(({ label, value, written }) => {
    const length = Math.round((Math.max(value, 0) / greatest) * LONGEST);
    return [
      h('span', {}, label),
      h('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', ariaLabel: written }, [
        h('rect', { width: String(length), height: '26', rx: '4' }),
        h('text', { x: String(length + 10), y: '19' }, [text(written)]),
      ]),
    ];
  });
};
