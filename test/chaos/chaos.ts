import { personalities } from '@throughline/lms/personalities/index.js';
import type { Personality } from '@throughline/lms/personalities/index.js';
import type { Failure } from './check.js';
import type { Fault } from './faults.js';
import { faults } from './faults.js';
import { mix } from './random.js';
import { play } from './story.js';
import type { Played } from './story.js';
import { traced } from './trace.js';

/** What is to be run. */
export interface Plan {
  readonly runs: number;
  readonly seed: number;
  /** `personality`, `personality/fault` or `/fault`, any case; absent: all. */
  readonly only?: string;
  /** This run alone. */
  readonly run?: number;
  /** Of so many equal parts this one, from 0: every so-many-th run. */
  readonly part?: readonly [part: number, of: number];
  /** Stops at the first run that fails. */
  readonly first?: boolean;
  /** Told of everything that happens. */
  readonly trace?: (text: string) => void;
  /** Told after each run how many were played. */
  readonly played?: (runs: number) => void;
}

/** One pair of a platform and a fault, and how its runs went. */
export interface Cell {
  readonly personality: string;
  readonly fault: string;
  runs: number;
  failed: number;
}

export interface Failed {
  readonly run: number;
  readonly personality: string;
  readonly fault: string;
  readonly failures: readonly Failure[];
}

/** What came of a plan, in plain values: parts of it are played in processes of their own. */
export interface Result {
  readonly cells: readonly Cell[];
  readonly failed: readonly Failed[];
  readonly runs: number;
  /** How many statements were judged. */
  readonly judged: number;
}

interface Pair {
  readonly personality: Personality;
  readonly fault: Fault;
  readonly cell: Cell;
}

const pairsOf = (only = ''): readonly Pair[] => {
  const [who = '', what = ''] = only.toLowerCase().split('/');
  const asked = (name: string, wanted: string): boolean => wanted === '' || name.toLowerCase() === wanted;
  return personalities
    .filter(({ name }) => asked(name, who))
    .flatMap(personality =>
      faults
        .filter(({ name }) => asked(name, what))
        .map(fault => ({
          personality,
          fault,
          cell: { personality: personality.name, fault: fault.name, runs: 0, failed: 0 },
        })),
    );
};

/** So often every pair is to be played in a run that is to prove something: one of so many stories and more. */
export const OFTEN = 300;
const PROOF = 100_000;

/** How many pairs of a platform and a fault there are, and how many runs play each of them `often`. */
export const runsFor = (only?: string, often = OFTEN): { readonly pairs: number; readonly runs: number } => {
  const { length } = pairsOf(only);
  return { pairs: length, runs: often * length };
};

/** The pairs that were played too seldom, where so much was played that it is to prove something. */
export const tooSeldom = ({ runs, cells }: Pick<Result, 'runs' | 'cells'>): readonly Cell[] =>
  runs < PROOF ? [] : cells.filter(cell => cell.runs < OFTEN);

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
): Promise<Played> => {
  try {
    return await play(personality, fault, seed, trace);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { failures: [{ kind: 'lost', what }], judged: 0 };
  }
};

/** Plays the runs of a plan; `told` hears of each that failed. */
export const runChaos = async (plan: Plan, told: (failed: Failed) => void = () => undefined): Promise<Result> => {
  const pairs = pairsOf(plan.only);
  if (pairs.length === 0) throw new RangeError(`Nothing is called ${plan.only ?? ''}.`);
  const { trace, part: [part, of] = [0, 1] } = plan;
  const step = stride(pairs.length);
  const failed: Failed[] = [];
  const from = plan.run ?? part;
  const to = plan.run === undefined ? plan.runs : plan.run + 1;
  let runs = 0;
  let statements = 0;
  for (let run = from; run < to; run += of) {
    const pair = pairs[(run * step) % pairs.length];
    if (!pair) continue;
    const { personality, fault, cell } = pair;
    const { failures, judged } = await playSafely(
      trace ? traced(personality, trace) : personality,
      fault,
      mix(plan.seed, run),
      trace,
    );
    runs++;
    plan.played?.(runs);
    statements += judged;
    cell.runs++;
    if (failures.length === 0) continue;
    cell.failed++;
    const each = { run, personality: personality.name, fault: fault.name, failures };
    failed.push(each);
    told(each);
    if (plan.first) break;
  }
  return { cells: pairs.map(({ cell }) => cell), failed, runs, judged: statements };
};

/** The results of the parts of a plan as one. */
export const joined = (parts: readonly Result[]): Result => ({
  runs: parts.reduce((sum, { runs }) => sum + runs, 0),
  judged: parts.reduce((sum, { judged }) => sum + judged, 0),
  failed: parts.flatMap(({ failed }) => failed).sort((a, b) => a.run - b.run),
  cells: (parts[0]?.cells ?? []).map((cell, at) => ({
    ...cell,
    runs: parts.reduce((sum, { cells }) => sum + (cells[at]?.runs ?? 0), 0),
    failed: parts.reduce((sum, { cells }) => sum + (cells[at]?.failed ?? 0), 0),
  })),
});

/** In how many runs something was lost, doubled, leaked or objected to. */
export const countsOf = ({ failed }: Result): Readonly<Record<Failure['kind'], number>> => {
  const runsWith = (kind: Failure['kind']): number =>
    failed.filter(({ failures }) => failures.some(each => each.kind === kind)).length;
  return {
    lost: runsWith('lost'),
    duplicated: runsWith('duplicated'),
    leaked: runsWith('leaked'),
    objected: runsWith('objected'),
  };
};
