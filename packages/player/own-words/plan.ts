import type { Id, Outline } from '@throughline/tracking';

/** The course whose words these are: a package of one module shares them with the whole (decision 22). */
export const wholeId = ({ id, part }: Outline): Id => part?.of ?? id;

/** What was written in a field at one time. */
export interface Version {
  /** The run in which it was written (8 hexadecimal digits), and which writing of that run in this field it was. */
  readonly run: string;
  readonly nth: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** What is asked for, the document it belongs to, the action plan in which it is collected: words of the author. */
  readonly label: string;
  readonly heading: string;
  readonly plan: string;
  /** Empty: what stood there was taken out. */
  readonly text: string;
  /** What was chosen from a list, where it is one. */
  readonly ids?: readonly Id[];
}

/** What is kept of a field. */
export interface Kept {
  /**
   * How many writings of each run were seen here. What was seen and is not among the versions was written over by somebody
   * who had it before them; all else is new.
   */
  readonly seen: ReadonlyMap<string, number>;
  /** What stands now, the newest first: more than one where it was written in places that did not know of each other. */
  readonly versions: readonly Version[];
}

/** All that a learner wrote in a course, by the name of the field. */
export type Plan = ReadonlyMap<string, Kept>;

export const EMPTY: Plan = new Map();

const spelled = (version: Version): string => JSON.stringify(version);

/** The newest first; a total order, so that every device shows the same. */
const newest = (a: Version, b: Version): number => b.at - a.at || (spelled(a) < spelled(b) ? 1 : -1);

/** What the field shows: both where it was written in two places, the newest first. */
export const textOf = ({ versions }: Kept): string =>
  [...new Set(versions.map(({ text }) => text))].filter(text => text !== '').join('\n\n');

/** What is chosen in a list, by the newest that says so. */
export const idsOf = ({ versions }: Kept): readonly Id[] | null => versions.find(({ ids }) => ids)?.ids ?? null;

/** What is written into a field, and by which name it is kept. */
export type Entry = Omit<Version, 'run' | 'nth' | 'at'> & { readonly name: string };

/** The plan after something was written over what stands there. */
export const write = (plan: Plan, entry: Entry, { run, at }: { readonly run: string; readonly at: number }): Plan => {
  const { name, label, heading, plan: collectedIn, text, ids } = entry;
  const seen = plan.get(name)?.seen ?? new Map<string, number>();
  const nth = (seen.get(run) ?? 0) + 1;
  const version = { run, nth, at, label, heading, plan: collectedIn, text, ...(ids && { ids }) };
  return new Map(plan).set(name, { seen: new Map(seen).set(run, nth), versions: [version] });
};

const highest = (a: Kept['seen'], b: Kept['seen']): Kept['seen'] => {
  const all = new Map(a);
  for (const [run, nth] of b) all.set(run, Math.max(nth, all.get(run) ?? 0));
  return all;
};

/** Stands in both, or is new to the other. */
const stands = ({ run, nth }: Version, other: Kept): boolean =>
  nth > (other.seen.get(run) ?? 0) || other.versions.some(version => version.run === run && version.nth === nth);

const joined = (a: Kept, b: Kept): Kept => {
  const standing = [
    ...a.versions.filter(version => stands(version, b)),
    ...b.versions.filter(version => stands(version, a)),
  ];
  const versions = [...new Map(standing.map(version => [spelled(version), version])).values()].sort(newest);
  return { seen: highest(a.seen, b.seen), versions };
};

/**
 * Both plans in one, field by field: what one of them has written over goes, all else stays. Commutative, associative and
 * idempotent: it is no matter which file is opened first, or how often.
 */
export const merge = (a: Plan, b: Plan): Plan => {
  const all = new Map(a);
  for (const [name, kept] of b) {
    const here = a.get(name);
    all.set(name, here ? joined(here, kept) : kept);
  }
  return all;
};
