import type { Problem } from './problem.js';

/** `file:line:column`, the line with a caret under the place, what is wrong, why it matters, how to mend it. */
export function formatProblem(problem: Problem, source = ''): string {
  const { file, line, column, code, severity, what, why, cure } = problem;
  const shown = source.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u)[line - 1];
  const number = String(line);
  const frame =
    shown === undefined || shown.trim() === ''
      ? []
      : [
          `  ${number} | ${shown.replace(/\t/gu, ' ')}`,
          `  ${' '.repeat(number.length)} | ${' '.repeat(column - 1)}${'^'.repeat(width(problem, shown))}`,
        ];
  return [`${file}:${number}:${column} ${severity} ${code}`, ...frame, `  ${what}`, `  ${why}`, `  ${cure}`].join('\n');
}

/** The caret never runs past the end of the line. */
const width = (problem: Problem, shown: string): number =>
  Math.max(1, Math.min(problem.length, shown.length - problem.column + 1));
