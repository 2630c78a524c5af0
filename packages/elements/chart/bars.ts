import type { ElementContent } from 'hast';
import { h, text } from '../internal/hast.js';

/** Length of the longest bar, in per cent of the drawing; the rest is room for the number written beside it. */
const LONGEST = 65;

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
 * Label and bar by turns, each bar a small drawing of its own, so that labels wrap at any width. Lengths are in per
 * cent, so that the numbers keep the size of the reader's text.
 */
export const barsOf = (bars: readonly Bar[]): readonly ElementContent[] => {
  const greatest = Math.max(...bars.map(({ value }) => value), 0) || 1;
  return bars.flatMap(({ label, value, written }) => {
    const length = `${Math.round((Math.max(value, 0) / greatest) * LONGEST * 10) / 10}%`;
    return [
      h('span', {}, label),
      h('svg', { role: 'img', ariaLabel: written }, [
        h('rect', { width: length, height: '100%', rx: '4' }),
        h('text', { x: length, y: '50%', dx: '0.5em', dy: '0.35em' }, [text(written)]),
      ]),
    ];
  });
};
