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

/** A patch in the colour of a series. `name`: it says whose it is to who does not see it; else the name stands beside it. */
const patch = (n: number, name?: string): Element =>
  h(
    'svg',
    { className: ['key'], ...(name === undefined ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: name }) },
    [h('rect', { className: series(n), width: '100%', height: '100%' })],
  );

/** The numbers of a row, each with its patch; `named`: and with the name of its series. */
const numbers = ({ names }: Plot, cells: readonly Cell[], named: boolean): Element =>
  h(
    'p',
    { className: ['numbers'] },
    cells.map(({ written }, n) => {
      const name = names[n] ?? '';
      return h('span', {}, [
        ...(names.length > 1 ? [named ? patch(n) : patch(n, name)] : []),
        text(named ? `${name} ${written}` : written),
      ]);
    }),
  );

/**
 * Label and bar by turns, each bar a small drawing of its own, so that labels wrap at any width. Lengths are in per
 * cent, so that the numbers keep the size of the reader's text.
 */
const single = ({ rows }: Plot): readonly ElementContent[] => {
  const greatest = Math.max(...rows.flatMap(({ cells }) => cells.map(({ value }) => value)), 0) || 1;
  return rows.flatMap(({ label, cells: [cell = { value: 0, written: '' }] }) => {
    const length = percent((cell.value / greatest) * (LONGEST / 100));
    return [
      h('span', {}, label),
      h('svg', { role: 'img', ariaLabel: cell.written }, [
        h('rect', { className: series(0), width: length, height: '100%', rx: '4' }),
        h('text', { x: length, y: '50%', dx: '0.5em', dy: '0.35em' }, [text(cell.written)]),
      ]),
    ];
  });
};

/** Several bars a row, one under another or end to end; their numbers stand below, where they wrap. */
const several = (plot: Plot, stacked: boolean): readonly ElementContent[] => {
  const greatest = Math.max(...(stacked ? plot.rows.map(({ cells }) => sum(cells)) : valuesOf(plot)), 0) || 1;
  return plot.rows.flatMap(({ label, cells }) => {
    const bars = cells.map(({ value }, n) =>
      h('rect', {
        className: series(n),
        width: percent(value / greatest),
        ...(stacked
          ? { x: percent(sum(cells.slice(0, n)) / greatest), height: '100%' }
          : { y: percent(n / cells.length), height: percent(0.85 / cells.length) }),
      }),
    );
    return [h('span', {}, label), h('div', {}, [h('svg', { ariaHidden: 'true' }, bars), numbers(plot, cells, true)])];
  });
};

/** Points from left to right, joined by lines; below each its label and its numbers. The scale begins at nought. */
const line = (plot: Plot): readonly ElementContent[] => {
  const values = valuesOf(plot);
  const [least, greatest] = [Math.min(...values, 0), Math.max(...values, 0)];
  const x = (at: number) => percent((at + 0.5) / plot.rows.length);
  const y = (value: number) => percent(0.95 - ((value - least) / (greatest - least || 1)) * 0.9);
  const lines = plot.names.flatMap((_, n) => {
    const points = plot.rows.map(({ cells }, at) => ({ x: x(at), y: y(cells[n]?.value ?? 0) }));
    return [
      ...points.slice(1).map((to, at) => {
        const from = points[at] ?? to;
        return h('line', { className: series(n), x1: from.x, y1: from.y, x2: to.x, y2: to.y });
      }),
      ...points.map(point => h('circle', { className: series(n), cx: point.x, cy: point.y, r: '4' })),
    ];
  });
  const legend = plot.names.map((name, n) => h('span', {}, [patch(n), text(name)]));
  return [
    ...(plot.names.length > 1 ? [h('p', { className: ['numbers'] }, legend)] : []),
    h('svg', { ariaHidden: 'true' }, [
      h('line', { className: ['nought'], x1: '0', y1: y(0), x2: '100%', y2: y(0) }),
      ...lines,
    ]),
    h(
      'ol',
      {},
      plot.rows.map(({ label, cells }) => h('li', {}, [h('span', {}, label), numbers(plot, cells, false)])),
    ),
  ];
};

/** The drawing, by the kind of chart. */
export const draw = (type: string, plot: Plot): Element =>
  type === 'line'
    ? h('div', { className: ['lines'] }, line(plot))
    : h('div', { className: ['bars'] }, plot.names.length > 1 ? several(plot, type === 'stacked') : single(plot));
