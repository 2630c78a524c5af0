import type { Element, ElementContent } from 'hast';
import { h, text } from '../internal/hast.js';

/** Length of the longest bar, in per cent of the drawing; the rest is room for the number written beside it. */
const LONGEST = 65;

/** A number, and how the author wrote it. */
export interface Cell {
  readonly value: number;
  readonly written: string;
}

/** The table as it is drawn: a line for each row, a series for each column of numbers. */
export interface Plot {
  readonly names: readonly string[];
  readonly rows: readonly { readonly label: readonly ElementContent[]; readonly cells: readonly Cell[] }[];
}

/** Digits, with marks between thousands or without. */
const NUMBER = /^-?(?:\d+|\d{1,3}(?:[ ,\u00a0\u202f]\d{3})+)(?:\.\d+)?[ \u00a0\u202f]?%?$/u;

/** `1,234.5` and `1 234` as numbers; null where the words are no number, as `3,5`. */
export const numberOf = (words: string): number | null =>
  NUMBER.test(words) ? Number(words.replace(/[ ,%\u00a0\u202f]/gu, '')) : null;

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
const series = (n: number): string[] => [`s${n + 1}`];
const valuesOf = (plot: Plot): readonly number[] => plot.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
const sum = (cells: readonly Cell[]): number => cells.reduce((all, { value }) => all + value, 0);

/** What stands for a series in the drawing; `name`: says whose it is where that is not written beside it. */
const patch = (mark: readonly Element[], name?: string): Element =>
  h(
    'svg',
    { className: ['key'], ...(name === undefined ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: name }) },
    mark,
  );

/** Digits run from left to right, with the minus before them. */
export const number = (written: string): Element => h('bdi', { dir: 'ltr' }, [text(written)]);

/**
 * A part of a bar from `from` to `to`, in shares of the drawing. Its series is told by what runs through it too (stripes,
 * a rail, nothing, an outline), so that no colour is needed.
 */
const segment = (n: number, from: number, to: number): readonly Element[] => [
  h('rect', { className: series(n), x: percent(from), width: percent(to - from), height: '100%' }),
  ...(n === 1 || n === 2
    ? [h('line', { className: ['through', ...series(n)], x1: percent(from), y1: '50%', x2: percent(to), y2: '50%' })]
    : []),
];

/** A point of a line, in the shape of its series. */
const point = (n: number, x: string, y: string): Element =>
  n % 2 === 0
    ? h('circle', { className: ['point', ...series(n)], cx: x, cy: y, r: '4.5' })
    : h('rect', { className: ['point', ...series(n)], x, y, width: '9', height: '9' });

/** A line as it is drawn, short. */
const stroke = (n: number): readonly Element[] => [
  h('line', { className: series(n), x1: '0', y1: '50%', x2: '100%', y2: '50%' }),
  point(n, '50%', '50%'),
];

/**
 * A name and its bar, each bar a small drawing of its own, so that names wrap at any width. Lengths are in per cent, so
 * that the number keeps the size of the reader's text.
 */
const bar = (n: number, name: readonly ElementContent[], { value, written }: Cell, greatest: number) => {
  const length = percent((value / greatest) * (LONGEST / 100));
  return [
    h('span', {}, name),
    h('svg', { role: 'img', ariaLabel: written }, [
      h('rect', { className: series(n), width: length, height: '100%', rx: '4' }),
      h('text', { x: length, y: '50%', dx: '0.5em', dy: '0.35em' }, [text(written)]),
    ]),
  ];
};

/** A bar a row; of several series a bar each, with its name, under the name of the row. */
const bars = (plot: Plot): readonly ElementContent[] => {
  const { names, rows } = plot;
  const greatest = Math.max(...valuesOf(plot), 0) || 1;
  return rows.flatMap(({ label, cells }) =>
    names.length === 1
      ? cells.flatMap(cell => bar(0, label, cell, greatest))
      : [h('b', {}, label), ...cells.flatMap((cell, n) => bar(n, [text(names[n] ?? '')], cell, greatest))],
  );
};

/** A bar a row, its series end to end; their names and numbers stand below, where they wrap. */
const stacked = ({ names, rows }: Plot): readonly ElementContent[] => {
  const greatest = Math.max(...rows.map(({ cells }) => sum(cells)), 0) || 1;
  return rows.flatMap(({ label, cells }) => {
    const from = (n: number) => sum(cells.slice(0, n)) / greatest;
    const parts = cells.flatMap((_, n) => segment(n, from(n), from(n + 1)));
    const said = cells.map(({ written }, n) =>
      h('span', {}, [patch(segment(n, 0, 1)), text(`${names[n] ?? ''} `), number(written)]),
    );
    return [
      h('span', {}, label),
      h('div', {}, [h('svg', { ariaHidden: 'true' }, parts), h('p', { className: ['numbers'] }, said)]),
    ];
  });
};

/** Points from left to right, joined by lines; below each its label and its numbers. The scale begins at nought. */
const line = (plot: Plot): readonly ElementContent[] => {
  const values = valuesOf(plot);
  const [least, greatest] = [Math.min(...values, 0), Math.max(...values, 0)];
  const x = (at: number) => percent((at + 0.5) / plot.rows.length);
  const y = (value: number) => percent(0.95 - ((value - least) / (greatest - least || 1)) * 0.9);
  const several = plot.names.length > 1;
  const lines = plot.names.flatMap((_, n) => {
    const points = plot.rows.map(({ cells }, at) => ({ x: x(at), y: y(cells[n]?.value ?? 0) }));
    return [
      ...points.slice(1).map((to, at) => {
        const from = points[at] ?? to;
        return h('line', { className: series(n), x1: from.x, y1: from.y, x2: to.x, y2: to.y });
      }),
      ...points.map(at => point(n, at.x, at.y)),
    ];
  });
  const legend = plot.names.map((name, n) => h('span', {}, [patch(stroke(n)), text(name)]));
  const numbers = (cells: readonly Cell[]) =>
    cells.map(({ written }, n) =>
      h('span', {}, [...(several ? [patch([point(n, '50%', '50%')], plot.names[n])] : []), number(written)]),
    );
  return [
    ...(several ? [h('p', { className: ['numbers', 'legend'] }, legend)] : []),
    h('svg', { ariaHidden: 'true' }, [
      h('line', { className: ['nought'], x1: '0', y1: y(0), x2: '100%', y2: y(0) }),
      ...lines,
    ]),
    h(
      'ol',
      {},
      plot.rows.map(({ label, cells }) =>
        h('li', {}, [h('span', {}, label), h('p', { className: ['numbers'] }, numbers(cells))]),
      ),
    ),
  ];
};

/** The drawing, by the kind of chart. */
export const draw = (type: string, plot: Plot): Element => {
  if (type === 'line') return h('div', { className: ['lines'] }, line(plot));
  const several = plot.names.length > 1;
  if (several && type === 'stacked') return h('div', { className: ['bars'] }, stacked(plot));
  return h('div', { className: ['bars', ...(several ? ['named'] : [])] }, bars(plot));
};
