import { byPlace, type Problem } from './problem.js';

/** What `check --fix` writes. */
export const FIXABLE: ReadonlySet<string> = new Set(['C301', 'C304']);

/** What follows of another fault of the same file, and would lead away from it. */
const HIDES: Readonly<Record<string, readonly string[]>> = {
  // The front matter is printed as words.
  C110: ['C219', 'C403', 'C409', 'C410'],
  // A block ends too soon.
  C243: ['C203', 'C204', 'C209', 'C212', 'C213'],
  C251: ['C203', 'C204', 'C209', 'C212', 'C213'],
};

const isHidden = ({ file, code }: Problem, all: readonly Problem[]): boolean =>
  all.some(other => other.file === file && (HIDES[other.code]?.includes(code) ?? false));

const others = (count: number): string =>
  count === 1 ? 'Neither has 1 other in this file.' : `Neither have ${count} others in this file.`;

/**
 * By place; what `check --fix` writes comes last, once a file with the number of the others: on a new page it would bury
 * what only the author can mend.
 */
export function gathered(problems: readonly Problem[]): readonly Problem[] {
  const sorted = problems.filter(problem => !isHidden(problem, problems)).sort(byPlace);
  const first = new Map<string, Problem>();
  const more = new Map<string, number>();
  for (const problem of sorted.filter(({ code }) => FIXABLE.has(code))) {
    const group = `${problem.code} ${problem.file}`;
    if (first.has(group)) more.set(group, (more.get(group) ?? 0) + 1);
    else first.set(group, problem);
  }
  return [
    ...sorted.filter(({ code }) => !FIXABLE.has(code)),
    ...[...first].map(([group, problem]) => {
      const count = more.get(group) ?? 0;
      return count === 0 ? problem : { ...problem, what: `${problem.what} ${others(count)}` };
    }),
  ];
}
