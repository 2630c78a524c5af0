import type { LearningEvent, Outline } from '@throughline/tracking';
import type { Device, Home } from './world.js';
import { HOMES } from './world.js';

/**
 * What a story knows: a plain list of what happened, to whom and where it was written down. Nothing here folds, merges
 * or decodes; how the product keeps things is not known here.
 */
export interface Fact {
  readonly event: LearningEvent;
  readonly learner: string;
  /** Which attempt of this learner, from 0: a reset begins another. */
  readonly epoch: number;
  /** The release of the course it happened in. */
  readonly outline: Outline;
  /** Some home on a device took it, once. */
  journaled: boolean;
}

/** Everything one page knows, in the order in which it came to know it. */
export interface Knowledge {
  readonly learner: string;
  readonly epoch: number;
  readonly known: Fact[];
  /** What of it this page has still to tell, or may have: what it did itself, or found in a journal that had to. */
  readonly telling: Set<Fact>;
  /** How much of it each home was given. */
  readonly given: Record<Home, number>;
}

/** What each home holds; true where it holds it as something to be told, and not only as a part of the state. */
type Homes = Record<Home, Map<Fact, boolean>>;

export interface Oracle {
  readonly facts: readonly Fact[];
  happened(fact: Fact, page: Knowledge, telling: boolean): void;
  /** The page wrote everything it knows into a home. */
  wrote(page: Knowledge, device: Device, home: Home): void;
  /** A home was emptied from outside; the pages that are open write it again whole at the next event. */
  emptied(device: Device, home: Home, open: readonly Knowledge[]): void;
  /** What a page had written was no journal: it only reads, or nothing may be kept without the learner's word. */
  withdrawn(page: Knowledge, device: Device): void;
  /** What a launch must find again: what it can read of a journal, and what the record of the platform holds. */
  visible(page: Knowledge, read: readonly Fact[], held: readonly Fact[]): readonly Fact[];
  /** What was journaled on a device to be told, in a home that can be read. */
  telling(page: Knowledge, device: Device, readable: readonly Home[]): readonly Fact[];
  /** What was journaled on a device, in a home that can be read. */
  journaled(page: Knowledge, device: Device, readable: readonly Home[]): readonly Fact[];
  /** A number that a page may give a platform with what it tells; `labelled` gives back what it knew. */
  label(page: Knowledge): number;
  labelled(label: number): readonly Fact[];
}

export const openOracle = (): Oracle => {
  const facts: Fact[] = [];
  const written = new Map<Device, Homes>();
  const labels: (readonly [Knowledge, number])[] = [];
  const homesOf = (device: Device): Homes => {
    const homes = written.get(device) ?? { local: new Map(), database: new Map() };
    written.set(device, homes);
    return homes;
  };
  const mine = ({ learner, epoch }: Knowledge, among: Iterable<Fact>): Fact[] =>
    [...among].filter(fact => fact.learner === learner && fact.epoch === epoch);

  const journaled: Oracle['journaled'] = (page, device, readable) =>
    mine(page, new Set(readable.flatMap(home => [...homesOf(device)[home].keys()])));

  return {
    facts,
    happened: (fact, page, telling) => {
      facts.push(fact);
      page.known.push(fact);
      if (telling) page.telling.add(fact);
    },
    wrote: (page, device, home) => {
      const held = homesOf(device)[home];
      for (const fact of page.known.slice(page.given[home])) {
        held.set(fact, page.telling.has(fact) || held.get(fact) === true);
        fact.journaled = true;
      }
      page.given[home] = page.known.length;
    },
    emptied: (device, home, open) => {
      homesOf(device)[home].clear();
      for (const page of open) page.given[home] = 0;
    },
    withdrawn: (page, device) => {
      for (const home of HOMES) {
        for (const fact of page.known) homesOf(device)[home].delete(fact);
        page.given[home] = 0;
      }
      for (const fact of page.known) fact.journaled = false;
    },
    visible: (page, read, held) => [
      ...new Set([
        ...read,
        // An answer that was begun and not handed in stands in no record.
        ...mine(page, held).filter(({ event }) => event.verb !== 'drafted'),
      ]),
    ],
    journaled,
    telling: (page, device, readable) =>
      journaled(page, device, readable).filter(fact => readable.some(home => homesOf(device)[home].get(fact) === true)),
    label: page => labels.push([page, page.known.length]) - 1,
    labelled: label => {
      const [page, length] = labels[label] ?? [];
      return page?.known.slice(0, length) ?? [];
    },
  };
};
