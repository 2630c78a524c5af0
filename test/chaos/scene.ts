import type { Happening, Outline, Recorder } from '@throughline/tracking';
import type { Launched, Personality, Platform } from '@throughline/lms/personalities/index.js';
import type { Failure } from './check.js';
import type { Archive } from './checks.js';
import type { Judge } from './judge.js';
import type { Fact, Knowledge, Oracle } from './oracle.js';
import type { Random } from './random.js';
import { HOMES } from './world.js';
import type { Device, Home, OpenPage, World } from './world.js';

/** One page of one learner, from its launch to its end. */
export interface Visit extends Knowledge {
  readonly page: OpenPage;
  readonly recorder: Recorder;
  /** What it was launched with; a page that is loaded again finds the same. */
  readonly launched: Launched;
  readonly outline: Outline;
  /** Keys of the journals it wrote. */
  readonly keys: Set<string>;
  /** The homes whose journal was written last after the platform had said whose it is. */
  readonly named: Set<Home>;
  /** True once the platform's state was read and joined with the journals, or there is none by design. */
  restored: boolean;
  /** The platform has said who learns here, also where it says no more than that. */
  identified: boolean;
  /** It found no platform: what is done here is the learner's own record, and no part of it waits to be told. */
  alone: boolean;
  /** What this launch must find again. */
  due: readonly Fact[];
  /** The homes that were written while an event is being recorded; null between two events. */
  writing: Set<Home> | null;
}

/** Everything a story is played with. */
export interface Scene {
  readonly personality: Personality;
  readonly standard: string;
  readonly platform: Platform;
  readonly world: World;
  readonly random: Random;
  readonly oracle: Oracle;
  readonly failures: Failure[];
  readonly devices: readonly [Device, Device];
  readonly visits: Visit[];
  readonly judge: Judge;
  /** Which attempt each learner is in. */
  readonly epochs: Map<string, number>;
  /** What lay on the devices before a reset. */
  readonly archives: Archive[];
  /** The next release, and the one that is launched from now on. */
  readonly update: Outline;
  outline: Outline;
  /** Two pages of one learner were open at a time that nothing joins on the way: no browser, or no lineage, in common. */
  apart: boolean;
  /** Work lay in two places that knew nothing of each other: two pages at a time, or work that was offered and taken. */
  parted: boolean;
  /** What lay in a home that was closed to a later launch, which could do it otherwise. */
  readonly hidden: Set<Fact>;
  /** A tab was left open, and slept while the course was opened again. */
  forgotten: boolean;
  /** What happens next to this learner. */
  readonly happening: (learner: string) => Happening;
  /** Says what is done, for whoever follows one story. */
  readonly say: (text: string) => void;
}

export const isAlone = ({ standard }: Scene): boolean => standard === 'standalone';

/** Of what lies on a device; the rest are leases. */
export const isJournal = (key: string): boolean => !key.includes('-lease-');

/** What a story looks into of a journal. */
export interface JournalText {
  readonly state: string;
  readonly lineage: string;
  readonly at: number;
  readonly entries: readonly unknown[];
  /** Answers begun and not handed in, by item. */
  readonly drafts: readonly (readonly [item: string, response: unknown])[];
}

/** The journals that lie on a device, with their keys; in each of these homes. */
export const journalsOn = (
  device: Device,
  homes: readonly Home[] = HOMES,
): readonly (readonly [key: string, JournalText])[] =>
  homes
    .flatMap(home => [...device[home]])
    .flatMap(([key, text]) => (isJournal(key) ? [[key, JSON.parse(text) as JournalText] as const] : []));

/** The pages that are open now. */
export const openVisits = ({ visits }: Scene): readonly Visit[] => visits.filter(({ page }) => !page.gone);

/** Empties what a tab keeps for its pages, where there is such a thing. */
const emptyTab = (window: unknown): void => {
  (window as { readonly sessionStorage?: { clear(): void } } | null)?.sessionStorage?.clear();
};

/** Empties a home from outside, as a platform does that shares its origin. */
export const empty = (scene: Scene, device: Device, home: Home): void => {
  const there = openVisits(scene).filter(({ page }) => page.device === device);
  scene.say(`${device.name}: ${home} is emptied from outside, with ${there.length} pages open`);
  device[home].clear();
  if (scene.personality.empties?.session) for (const { launched } of there) emptyTab(launched.window);
  scene.world.emptied(device, home);
  scene.oracle.emptied(device, home, there);
};
