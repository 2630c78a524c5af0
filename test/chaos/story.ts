import type { Personality } from '@throughline/lms/personalities/index.js';
import type { Failure } from './check.js';
import { checkArchive, checkEnd, rememberArchive } from './checks.js';
import { courses } from './course.js';
import type { Fault } from './faults.js';
import { learning } from './happenings.js';
import { openJudge } from './judge.js';
import { openOracle } from './oracle.js';
import { randomOf } from './random.js';
import type { Random } from './random.js';
import { empty, isAlone, journalsOn, openVisits } from './scene.js';
import type { Scene, Visit } from './scene.js';
import { act, end, open, record, restore, turnTo } from './visits.js';
import { createWorld, deviceOf, mendLine, START } from './world.js';
import type { Device } from './world.js';

/** Nothing is wrong any more. */
const soothe = (scene: Scene): void => {
  scene.world.calm = true;
  for (const device of scene.devices) {
    mendLine(device);
    device.denied.clear();
    device.full.clear();
  }
};

const reset = (scene: Scene, learner: string): void => {
  rememberArchive(scene, learner);
  scene.platform.reset(learner);
  scene.epochs.set(learner, (scene.epochs.get(learner) ?? 0) + 1);
};

/** Opens the course once more beside a page. */
const openBeside = (scene: Scene, { beside }: Fault, { learner, page: { device } }: Visit): Visit => {
  const there = beside === 'tab' ? device : scene.devices.find(each => each !== device);
  return open(scene, learner, there ?? device);
};

/** The learner is done. Of several tabs one may be forgotten: it sleeps until the learner comes upon it again. */
const finish = async (scene: Scene, fault: Fault): Promise<void> => {
  const { random } = scene;
  const endings = ['killed', 'pagehide', 'pagehide', 'exit'] as const;
  for (const each of openVisits(scene))
    if (fault.beside === 'tab' && !scene.apart && random.chance(0.3)) {
      each.page.sleep();
      scene.forgotten = true;
    } else await end(scene, each, random.pick(endings));
};

/** Tabs that were forgotten go with the login of another learner, and with the record they are of. */
const closeForgotten = async (scene: Scene, learner?: string): Promise<void> => {
  for (const each of openVisits(scene)) {
    const isOf = each.learner === learner && each.epoch === (scene.epochs.get(learner) ?? 0);
    if (!isOf || !scene.platform.held(learner).state) await end(scene, each, 'killed');
  }
};

/** One launch with what goes wrong in it, up to the kill point where it has one. */
const launch = async (scene: Scene, fault: Fault, learner: string, killed: boolean): Promise<void> => {
  const { random, devices, world, personality } = scene;
  const device = fault.beside === 'device' && random.chance(0.4) ? devices[1] : devices[0];
  const steps = 3 + random.below(8);
  const [relief, purges, dies] = [0, 0, 0].map(() => random.below(steps));
  // -1: before the platform has answered.
  const [strikes, besides] = [0, 0].map(() => random.below(steps + 1) - 1);
  const struck = random.chance(0.7);
  const relieved = random.chance(0.5);
  const strike = (step: number): void => {
    if (!struck || step !== strikes) return;
    scene.say(`${fault.name} strikes`);
    fault.strike?.(scene, visit);
  };
  await closeForgotten(scene, learner);
  let [other] = openVisits(scene);
  let visit = open(scene, learner, device);
  if (random.chance(0.25)) record(scene, visit);
  strike(-1);
  if (fault.beside && killed && besides === -1) other = openBeside(scene, fault, visit);
  await restore(scene, visit);
  if (other && !other.restored) await restore(scene, other);
  // The learner may come upon a tab that was forgotten before doing anything.
  if (other && random.chance(0.4)) {
    await turnTo(scene, other);
    await act(scene, other);
  }
  for (let step = 0; step < steps && !visit.page.gone; step++) {
    strike(step);
    if (relieved && step === relief) fault.relieve?.(scene);
    if (personality.empties?.when === 'any time' && step === purges && random.chance(0.5))
      empty(scene, device, 'local');
    if (fault.beside && killed && step === besides) {
      other = openBeside(scene, fault, visit);
      await restore(scene, other);
    }
    if (other) await turnTo(scene, visit);
    if (killed && step === dies) {
      await end(scene, visit, random.pick(fault.endings));
      if (fault.reloads) {
        visit = open(scene, learner, device, visit);
        await restore(scene, visit);
      }
    } else await act(scene, visit);
    if (other && random.chance(0.7)) {
      await turnTo(scene, other);
      await act(scene, other);
    }
  }
  for (let more = random.below(4); other && more > 0; more--) {
    await turnTo(scene, other);
    await act(scene, other);
  }
  await finish(scene, fault);
  // No two launches fall into one moment: an offer is known by its time alone (`ownersOf`).
  await world.advance(random.pick([1, 60_001, 3_600_001]));
  if (random.chance(0.7)) fault.relieve?.(scene);
  devices.forEach(mendLine);
};

/** A slow platform may lose even a launch with which nothing is wrong: its learner opens the course again, so often. */
const PATIENCE = 5;

/**
 * A record store that has confirmed everything empties the journal: as long as one lies there, something is to be told, or
 * was begun and not handed in.
 */
const isUntold = ({ standard }: Scene, { keys }: Visit, device: Device): boolean =>
  ['xapi', 'cmi5'].includes(standard) &&
  journalsOn(device).some(([key, { entries, drafts }]) => keys.has(key) && (entries.length > 0 || drafts.length === 0));

const openAgain = async (scene: Scene, learner: string, device: Device): Promise<Visit> => {
  for (let tries = 1; ; tries++) {
    const visit = open(scene, learner, device);
    await restore(scene, visit);
    await scene.world.advance(200_000);
    if ((visit.restored && !isUntold(scene, visit, device)) || tries === PATIENCE) return visit;
    await end(scene, visit, 'exit');
  }
};

/** Every device is opened once more with nothing wrong; then a new one, which sees the platform's record alone. */
const conclude = async (scene: Scene, learner: string): Promise<void> => {
  const used = scene.devices.filter(device => scene.visits.some(({ page }) => page.device === device));
  for (const device of [...used, ...(isAlone(scene) ? [] : [deviceOf('new')])]) {
    const visit = await openAgain(scene, learner, device);
    if (device.name === 'new') checkEnd(scene, visit);
    await end(scene, visit, 'exit');
  }
};

/** A platform and two devices, before anybody has come. */
export const sceneOf = (personality: Personality, random: Random, trace?: (text: string) => void): Scene => {
  const standard = random.pick(personality.standards);
  const [published, update] = random.pick(courses);
  const failures: Failure[] = [];
  const scene: Scene = {
    personality,
    standard,
    platform: personality.open(standard),
    world: createWorld(random),
    random,
    oracle: openOracle(),
    failures,
    judge: openJudge(what => void failures.push({ kind: 'objected', what })),
    devices: [deviceOf('A'), deviceOf('B')],
    visits: [],
    epochs: new Map(),
    archives: [],
    outline: published,
    update,
    apart: false,
    parted: false,
    hidden: new Set(),
    forgotten: false,
    happening: learning(random, () => scene.outline),
    say: text => trace?.(`${((scene.world.now - START) / 1000).toFixed(1).padStart(8)} ${text}`),
  };
  return scene;
};

/** What came of a story. */
export interface Played {
  readonly failures: readonly Failure[];
  /** How many statements were judged. */
  readonly judged: number;
}

/** Plays one story of a platform and a fault, and tells what went wrong. */
export const play = async (
  personality: Personality,
  fault: Fault,
  seed: number,
  trace?: (text: string) => void,
): Promise<Played> => {
  const random = randomOf(seed);
  const scene = sceneOf(personality, random, trace);
  const people = personality.people === 2 || (!isAlone(scene) && random.chance(0.25)) ? ['one', 'two'] : ['alone'];
  const launches = 2 + random.below(2) + people.length - 1;
  const kill = random.below(launches);
  const resetAt = personality.resets ? 1 + random.below(launches - 1) : -1;
  for (let n = 0; n < launches; n++) {
    if (n > 0) fault.between?.(scene);
    const learner = random.pick(people);
    if (n === resetAt) reset(scene, learner);
    await launch(scene, fault, learner, n === kill);
  }
  await closeForgotten(scene);
  soothe(scene);
  for (const learner of people) await conclude(scene, learner);
  checkArchive(scene);
  return { failures: scene.failures, judged: scene.judge.count };
};
