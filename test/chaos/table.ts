import type { Cell, Failed } from './chaos.js';

/** How a run that failed is played again, and what went wrong first. */
export const wordsFor = ({ run, personality, fault, failures }: Failed, seed: number, only?: string): string => {
  const how = `npm run chaos -- --seed ${seed} --run ${run}${only === undefined ? '' : ` --only "${only}"`}`;
  const what = failures.slice(0, 4).map(failure => `  ${failure.kind}: ${failure.what}`);
  return [`${personality} / ${fault}: ${how}`, ...what].join('\n');
};

const CORNER = 'runs (failed)';

/** Platforms down, faults across: how many runs, and in brackets how many of them failed. */
export const tableOf = (cells: readonly Cell[]): string => {
  const across = [...new Set(cells.map(({ fault }) => fault))];
  const down = [...new Set(cells.map(({ personality }) => personality))];
  const text = (row: string, column: string): string => {
    const cell = cells.find(({ personality, fault }) => personality === row && fault === column);
    return cell ? `${cell.runs}${cell.failed ? ` (${cell.failed})` : ''}` : '';
  };
  const rows = [[CORNER, ...across], ...down.map(row => [row, ...across.map(column => text(row, column))])];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0))) ?? [];
  return rows
    .map(row => row.map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  '))
    .join('\n');
};
