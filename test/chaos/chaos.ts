import { personalities } from '@throughline/lms/personalities/index.js';
import type { Personality } from '@throughline/lms/personalities/index.js';
import type { Failure } from './check.js';
import type { Fault } from './faults.js';
import { faults } from './faults.js';
import { mix } from './random.js';
import { play } from './story.js';
import { traced } from './trace.js';

/** What is to be run. */
export interface Plan {
  readonly runs: number;
  readonly seed: number;
  /** `personality`, `personality/fault` or `/fault`, any case; absent: all. */
  readonly only?: string;
  /** This run alone. */
  readonly run?: number;
  /** Stops at the first run that fails. */
  readonly first?: boolean;
  /** Told of everything that happens. */
  readonly trace?: (text: string) => void;
}

/** One pair of a platform and a fault, and how its runs went. */
export interface Cell {
  readonly personality: Personality;
  readonly fault: Fault;
  runs: number;
  failed: number;
}

export interface Failed {
  readonly run: number;
  readonly cell: Cell;
  readonly failures: readonly Failure[];
}

export interface Result {
  readonly cells: readonly Cell[];
  readonly failed: readonly Failed[];
  readonly runs: number;
  readonly counts: Readonly<Record<Failure['kind'], number>>;
}

const cellsOf = (only = ''): readonly Cell[] => {
  const [who = '', what = ''] = only.toLowerCase().split('/');
  const asked = (name: string, wanted: string): boolean => wanted === '' || name.toLowerCase() === wanted;
  return personalities
    .filter(({ name }) => asked(name, who))
    .flatMap(personality =>
      faults.filter(({ name }) => asked(name, what)).map((fault): Cell => ({ personality, fault, runs: 0, failed: 0 })),
    );
};

/** Counts of the pairs, walked in steps that meet every one before any comes again, so that few runs see much. */
const stride = (length: number): number => {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b));
  let step = Math.max(1, Math.floor(length * 0.382));
  while (divides(length, step) !== 1) step++;
  return step;
};

const playSafely = async (
  personality: Personality,
  fault: Fault,
  seed: number,
  trace?: Plan['trace'],
): Promise<readonly Failure[]> => {
  try {
    return await play(personality, fault, seed, trace);
  } catch (error) {
    return [{ kind: 'lost', what: error instanceof Error ? (error.stack ?? error.message) : String(error) }];
  }
};

/** Plays the runs of a plan; `told` hears of each that failed. */
export const runChaos = async (plan: Plan, told: (failed: Failed) => void = () => undefined): Promise<Result> => {
  const cells = cellsOf(plan.only);
  if (cells.length === 0) throw new RangeError(`Nothing is called ${plan.only ?? ''}.`);
  const { trace } = plan;
  const step = stride(cells.length);
  const failed: Failed[] = [];
  const counts = { lost: 0, duplicated: 0, leaked: 0 };
  const from = plan.run ?? 0;
  const to = plan.run === undefined ? plan.runs : plan.run + 1;
  let runs = 0;
  for (let run = from; run < to; run++) {
    const cell = cells[(run * step) % cells.length];
    if (!cell) continue;
    const failures = await playSafely(
      trace ? traced(cell.personality, trace) : cell.personality,
      cell.fault,
      mix(plan.seed, run),
      trace,
    );
    runs++;
    cell.runs++;
    if (failures.length === 0) continue;
    cell.failed++;
    for (const kind of new Set(failures.map(each => each.kind))) counts[kind]++;
    const each = { run, cell, failures };
    failed.push(each);
    told(each);
    if (plan.first) break;
  }
  return { cells, failed, runs, counts };
};
