import type { Launch, Standard, StandardName } from '@throughline/tracking';
import { openRecorder } from '@throughline/tracking/recorder.js';
import type { Personality } from '@throughline/lms/personalities/index.js';
import { standard as cmi5 } from '@throughline/standards/cmi5/index.js';
import { standard as scorm12 } from '@throughline/standards/scorm12/index.js';
import { standard as scorm2004 } from '@throughline/standards/scorm2004/index.js';
import { standard as standalone } from '@throughline/standards/standalone/index.js';
import { standard as xapi } from '@throughline/standards/xapi/index.js';
import type { Failure } from './check.js';
import {
  checkArchive,
  checkEnd,
  checkHomes,
  checkLaunch,
  checkSaved,
  dueAt,
  inherit,
  rememberArchive,
} from './checks.js';
import { published } from './course.js';
import type { Ending, Fault } from './faults.js';
import { labelling } from './labels.js';
import { learning } from './happenings.js';
import { openOracle } from './oracle.js';
import { randomOf } from './random.js';
import type { Random } from './random.js';
import { empty, openVisits } from './scene.js';
import type { Scene, Visit } from './scene.js';
import { createWorld, deviceOf, START } from './world.js';
import type { Device } from './world.js';

const STANDARDS: Readonly<Record<StandardName, Standard<never>>> = {
  scorm12: scorm12 as unknown as Standard<never>,
  scorm2004: scorm2004 as unknown as Standard<never>,
  cmi5: cmi5 as unknown as Standard<never>,
  xapi: xapi as unknown as Standard<never>,
  standalone,
};

const isAlone = ({ standard }: Scene): boolean => standard === 'standalone';

/** Opens the course. The page may be used at once; `restored` tells when its state has come. */
const open = (scene: Scene, learner: string, device: Device): Visit => {
  const { world, platform, oracle, outline, personality } = scene;
  if (personality.empties?.when === 'login') empty(scene, device, 'local');
  const knowledge: Omit<Visit, 'page' | 'recorder'> = {
    learner,
    epoch: scene.epochs.get(learner) ?? 0,
    known: [],
    telling: new Set(),
    keys: new Set(),
    given: { local: 0, database: 0 },
    outline,
    restored: false,
    due: [],
    writing: null,
  };
  const labels = labelling(STANDARDS[scene.standard as StandardName], () => oracle.label(knowledge));
  const page = world.open(device, labels.labelOf, (_, home, key) => {
    knowledge.keys.add(key);
    knowledge.writing?.add(home);
    oracle.wrote(knowledge, device, home);
  });
  const launched = platform.launch(learner, page.seen);
  if (launched.fetch) page.env.fetch = launched.fetch;
  const recorder = openRecorder({
    standard: labels.standard,
    host: { window: launched.window, env: page.env, outline, load: () => Promise.resolve(false) },
    locale: () => 'en',
    changed: () => {
      if (!page.gone) checkSaved(scene, visit);
    },
  });
  const visit: Visit = Object.assign(knowledge, { page, recorder });
  visit.due = dueAt(scene, visit);
  scene.visits.push(visit);
  void recorder.restored.then(launch => {
    joined(scene, visit, launch);
  });
  return visit;
};

/** What a page may keep is known once the platform has answered. */
const joined = (scene: Scene, visit: Visit, { connected, ended, mode, credit }: Launch): void => {
  const { recorder, page } = visit;
  if (page.gone) return;
  if (!connected && !ended) {
    scene.oracle.withdrawn(visit, page.device);
    recorder.choose('own');
  } else if (connected && (mode !== 'normal' || !credit)) scene.oracle.withdrawn(visit, page.device);
  visit.restored = connected || isAlone(scene);
  if (visit.restored) inherit(scene, visit);
};

/** Answers what is offered truthfully: work is taken by whoever did it, in the attempt it was done in. */
const answerOffers = async (scene: Scene, visit: Visit): Promise<void> => {
  for (let asked = 0; asked < 8; asked++) {
    const { offer } = visit.recorder;
    if (!offer) return;
    const whose = ownersOf(scene, visit, offer.at);
    const mine = whose.every(({ learner, epoch }) => learner === visit.learner && epoch === visit.epoch);
    scene.say(
      `${nameOf(scene, visit)} is offered work of ${new Date(offer.at).toISOString()}, and says ${mine ? 'yes' : 'no'}`,
    );
    if (mine) offer.accept();
    else offer.decline();
    await scene.world.advance(0);
  }
};

/** Whose journals were written at that time on the device of this page, but for its own. */
const ownersOf = (scene: Scene, visit: Visit, at: number): readonly Visit[] => {
  const { local, database } = visit.page.device;
  const keys = [...local, ...database].filter(([, text]) => (JSON.parse(text) as { at: number }).at === at);
  return scene.visits.filter(each => each !== visit && keys.some(([key]) => each.keys.has(key)));
};

const restore = async (scene: Scene, visit: Visit): Promise<void> => {
  for (let waited = 0; waited < 120_000 && !visit.recorder.launch;) {
    const ms = waited < 1000 ? 100 : waited < 10_000 ? 1500 : 10_000;
    await scene.world.advance(ms);
    waited += ms;
  }
  if (!visit.restored) return;
  await answerOffers(scene, visit);
  checkLaunch(scene, visit);
};

const nameOf = (scene: Scene, visit: Visit): string => `launch ${scene.visits.indexOf(visit)}`;

const record = (scene: Scene, visit: Visit): void => {
  const { oracle } = scene;
  const { learner, epoch, outline, page } = visit;
  // The journal is written before the event has its place in the list: what a home took, it took with this event.
  const writing = (visit.writing = new Set());
  const event = visit.recorder.record(scene.happening(learner));
  visit.writing = null;
  oracle.happened({ event, learner, epoch, outline, journaled: false }, visit);
  for (const home of writing) oracle.wrote(visit, page.device, home);
  checkHomes(scene, visit, writing);
  scene.say(
    `${nameOf(scene, visit)} records ${JSON.stringify(event)}, kept in ${[...writing].join(' and ') || 'nothing'}`,
  );
};

const WAITS = [0, 300, 1600, 4000, 30_000, 90_000];

const act = async (scene: Scene, visit: Visit): Promise<void> => {
  const { random, world } = scene;
  const what = random.below(20);
  if (what < 12) record(scene, visit);
  else if (what < 17) await world.advance(random.pick(WAITS));
  else if (what === 17) void visit.recorder.flush({ sync: false });
  else if (what === 18) void visit.recorder.flush({ sync: true });
  else visit.recorder.acted();
  if (random.chance(0.5)) await world.advance(random.pick([0, 500, 2000]));
};

const end = async (scene: Scene, visit: Visit, how: Ending): Promise<void> => {
  const { recorder, page } = visit;
  if (page.gone) return;
  scene.say(`${nameOf(scene, visit)} ends: ${how}`);
  if (how === 'exit') {
    void recorder.close({ sync: false });
    await scene.world.advance(5000);
  } else if (how !== 'killed') {
    if (how === 'pagehide' && scene.random.chance(0.3)) void recorder.flush({ sync: true });
    page.leave();
    void recorder.close({ sync: true });
  }
  page.kill();
};

/** Nothing is wrong any more. */
const soothe = (scene: Scene): void => {
  scene.world.calm = true;
  for (const device of scene.devices) {
    device.line = device.saysOnline = true;
    device.denied.clear();
    device.full.clear();
  }
};

const reset = (scene: Scene, learner: string): void => {
  rememberArchive(scene, learner);
  scene.platform.reset(learner);
  scene.epochs.set(learner, (scene.epochs.get(learner) ?? 0) + 1);
};

/** One launch with what goes wrong in it, up to the kill point where it has one. */
const launch = async (scene: Scene, fault: Fault, learner: string, killed: boolean): Promise<void> => {
  const { random, devices, world, personality } = scene;
  const device = fault.beside === 'device' && random.chance(0.4) ? devices[1] : devices[0];
  const visit = open(scene, learner, device);
  if (random.chance(0.25)) record(scene, visit);
  await restore(scene, visit);
  const steps = 3 + random.below(8);
  const [strikes, relief, besides, purges, dies] = [0, 0, 0, 0, 0].map(() => random.below(steps));
  const struck = random.chance(0.7);
  const relieved = random.chance(0.5);
  let other: Visit | null = null;
  for (let step = 0; step < steps && !visit.page.gone; step++) {
    if (struck && step === strikes) {
      scene.say(`${fault.name} strikes`);
      fault.strike?.(scene, visit);
    }
    if (relieved && step === relief) fault.relieve?.(scene);
    if (personality.empties?.when === 'any time' && step === purges && random.chance(0.5))
      empty(scene, device, 'local');
    if (fault.beside && killed && step === besides) {
      scene.concurrent = true;
      other = open(scene, learner, fault.beside === 'tab' ? device : (devices.find(each => each !== device) ?? device));
      await restore(scene, other);
    }
    if (killed && step === dies) await end(scene, visit, random.pick(fault.endings));
    else await act(scene, visit);
    if (other) await act(scene, other);
  }
  for (let more = random.below(3); other && more > 0; more--) await act(scene, other);
  const endings = ['killed', 'pagehide', 'pagehide', 'exit'] as const;
  for (const each of openVisits(scene)) await end(scene, each, random.pick(endings));
  // No two launches fall into one moment: an offer is known by its time alone (`ownersOf`).
  await world.advance(random.pick([1, 60_001, 3_600_001]));
  if (random.chance(0.7)) fault.relieve?.(scene);
  for (const each of devices) each.line = each.saysOnline = true;
};

/** A slow platform may lose even a launch with which nothing is wrong: its learner opens the course again, so often. */
const PATIENCE = 5;

/** A record store that has confirmed everything empties the journal: as long as one lies there, something is to be told. */
const isUntold = ({ standard }: Scene, { keys }: Visit, { local, database }: Device): boolean =>
  ['xapi', 'cmi5'].includes(standard) && [...keys].some(key => local.has(key) || database.has(key));

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

const sceneOf = (personality: Personality, random: Random, trace?: (text: string) => void): Scene => {
  const standard = random.pick(personality.standards);
  const scene: Scene = {
    personality,
    standard,
    platform: personality.open(standard),
    world: createWorld(random),
    random,
    oracle: openOracle(),
    failures: [],
    devices: [deviceOf('A'), deviceOf('B')],
    visits: [],
    epochs: new Map(),
    archives: [],
    outline: published,
    concurrent: false,
    happening: learning(random, () => scene.outline),
    say: text => trace?.(`${((scene.world.now - START) / 1000).toFixed(1).padStart(8)} ${text}`),
  };
  return scene;
};

/** Plays one story of a platform and a fault, and tells what went wrong. */
export const play = async (
  personality: Personality,
  fault: Fault,
  seed: number,
  trace?: (text: string) => void,
): Promise<readonly Failure[]> => {
  const random = randomOf(seed);
  const scene = sceneOf(personality, random, trace);
  const people = personality.people === 2 ? ['one', 'two'] : ['alone'];
  const launches = 2 + random.below(2) + people.length - 1;
  const kill = random.below(launches);
  const resetAt = personality.resets ? 1 + random.below(launches - 1) : -1;
  for (let n = 0; n < launches; n++) {
    if (n > 0) fault.between?.(scene);
    const learner = random.pick(people);
    if (n === resetAt) reset(scene, learner);
    await launch(scene, fault, learner, n === kill);
  }
  soothe(scene);
  for (const learner of people) await conclude(scene, learner);
  checkArchive(scene);
  return scene.failures;
};
