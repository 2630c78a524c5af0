import type { Launch, Standard, StandardName } from '@throughline/tracking';
import { openLease } from '@throughline/tracking/lease.js';
import { openRecorder } from '@throughline/tracking/recorder.js';
import { standard as cmi5 } from '@throughline/standards/cmi5/index.js';
import { standard as scorm12 } from '@throughline/standards/scorm12/index.js';
import { standard as scorm2004 } from '@throughline/standards/scorm2004/index.js';
import { standard as standalone } from '@throughline/standards/standalone/index.js';
import { standard as xapi } from '@throughline/standards/xapi/index.js';
import { checkHomes, checkLaunch, checkOffer, checkSaved, dueAt, inherit } from './checks.js';
import type { Ending } from './faults.js';
import { labelling } from './labels.js';
import { empty, isAlone, isJournal, journalsOn, openVisits } from './scene.js';
import type { Scene, Visit } from './scene.js';
import { settle } from './world.js';
import type { Device, Wrote } from './world.js';

type Fetch = typeof globalThis.fetch;

const STANDARDS: Readonly<Record<StandardName, Standard<never>>> = {
  scorm12: scorm12 as unknown as Standard<never>,
  scorm2004: scorm2004 as unknown as Standard<never>,
  cmi5: cmi5 as unknown as Standard<never>,
  xapi: xapi as unknown as Standard<never>,
  standalone,
};

const nameOf = (scene: Scene, visit: Visit): string => `launch ${scene.visits.indexOf(visit)}`;

const never = (): Promise<never> => new Promise(() => undefined);

/** A page that is gone asks for nothing more, and hears no answer. */
const whileOpen =
  (fetch: Fetch, isGone: () => boolean): Fetch =>
  async (url, init) => {
    if (isGone()) return never();
    try {
      const reply = await fetch(url, init);
      return isGone() ? await never() : reply;
    } catch (error) {
      if (isGone()) return never();
      throw error;
    }
  };

/**
 * Opens the course as the player does. The page may be used at once; `restored` tells when its state has come. `before`:
 * that page is loaded again, and the platform launches nothing.
 */
export const open = (scene: Scene, learner: string, device: Device, before?: Visit): Visit => {
  const { world, platform, oracle, outline, personality } = scene;
  if (!before && personality.empties?.when === 'login') empty(scene, device, 'local');
  const knowledge: Omit<Visit, 'page' | 'recorder' | 'launched'> = {
    learner,
    epoch: scene.epochs.get(learner) ?? 0,
    known: [],
    telling: new Set(),
    keys: new Set(),
    named: new Set(),
    given: { local: 0, database: 0 },
    outline,
    restored: false,
    identified: false,
    alone: false,
    due: [],
    writing: null,
  };
  const labels = labelling(STANDARDS[scene.standard as StandardName], () => oracle.label(knowledge));
  const wrote: Wrote = (_, home, key) => {
    if (!isJournal(key)) return;
    knowledge.keys.add(key);
    if (knowledge.identified) knowledge.named.add(home);
    knowledge.writing?.add(home);
    oracle.wrote(knowledge, device, home);
  };
  const page = world.open(device, labels.labelOf, wrote, before?.page);
  const launched = before?.launched ?? platform.launch(learner, page.seen);
  scene.parted ||= openVisits(scene).length > 0;
  // Before the platform holds a state each window begins a lineage of its own, and no lease joins them.
  scene.apart ||= openVisits(scene).some(other => other.page.device !== device || !platform.held(learner).state);
  if (launched.fetch)
    page.env.fetch = scene.judge.over(
      whileOpen(launched.fetch, () => page.gone),
      outline,
    );
  const recorder = openRecorder({
    standard: labels.standard,
    host: { window: launched.window, env: page.env, outline, load: () => Promise.resolve(false) },
    locale: () => 'en',
    lease: () => openLease,
    changed: () => {
      if (!page.gone) checkSaved(scene, visit);
    },
  });
  const visit: Visit = Object.assign(knowledge, { page, recorder, launched });
  visit.due = dueAt(scene, visit);
  scene.visits.push(visit);
  void recorder.restored.then(launch => {
    joined(scene, visit, launch, before !== undefined);
  });
  return visit;
};

/** Nothing of what a page did so far may be kept after all, nor found again by one that saw it meanwhile. */
const withdraw = ({ oracle, visits }: Scene, visit: Visit): void => {
  oracle.withdrawn(visit, visit.page.device);
  for (const each of visits) each.due = each.due.filter(fact => !visit.known.includes(fact));
};

/** What a page may keep is known once the platform has answered. */
const joined = (scene: Scene, visit: Visit, { connected, ended, mode, credit }: Launch, reloaded: boolean): void => {
  const { recorder, page } = visit;
  if (page.gone) return;
  if (!connected && !ended) {
    withdraw(scene, visit);
    visit.alone = true;
    visit.telling.clear();
    recorder.choose('own');
  } else if (connected && (mode !== 'normal' || !credit)) withdraw(scene, visit);
  visit.restored = connected || isAlone(scene);
  // A session that the platform has given up was launched for somebody all the same; loaded again, it may have forgotten whom.
  visit.identified = visit.restored || (ended === true && !reloaded);
  if (visit.restored) inherit(scene, visit);
};

/** Answers what is offered truthfully: work is taken by whoever did it, in the attempt it was done in. */
const answerOffers = async (scene: Scene, visit: Visit): Promise<void> => {
  for (let asked = 0; asked < 8; asked++) {
    const { offer } = visit.recorder;
    if (!offer) return;
    const whose = ownersOf(scene, visit, offer.at);
    const mine = whose.every(({ learner, epoch }) => learner === visit.learner && epoch === visit.epoch);
    checkOffer(scene, visit, whose);
    scene.say(
      `${nameOf(scene, visit)} is offered work of ${new Date(offer.at).toISOString()}, and says ${mine ? 'yes' : 'no'}`,
    );
    scene.parted ||= mine;
    if (mine) offer.accept();
    else offer.decline();
    await scene.world.advance(0);
  }
};

/** Whose journals were written at that time on the device of this page, but for its own. */
const ownersOf = (scene: Scene, visit: Visit, at: number): readonly Visit[] => {
  const keys = journalsOn(visit.page.device).filter(([, journal]) => journal.at === at);
  return scene.visits.filter(each => each !== visit && keys.some(([key]) => each.keys.has(key)));
};

/** Waits until a page has its state, answers what it is offered, and looks whether everything is there. */
export const restore = async (scene: Scene, visit: Visit): Promise<void> => {
  for (let waited = 0; waited < 120_000 && !visit.recorder.launch;) {
    const ms = waited < 1000 ? 100 : waited < 10_000 ? 1500 : 10_000;
    await scene.world.advance(ms);
    waited += ms;
  }
  if (!visit.restored) return;
  await answerOffers(scene, visit);
  checkLaunch(scene, visit);
};

export const record = (scene: Scene, visit: Visit): void => {
  const { oracle } = scene;
  const { learner, epoch, outline, page } = visit;
  visit.recorder.acted();
  // The journal is written before the event has its place in the list: what a home took, it took with this event.
  const writing = (visit.writing = new Set());
  const event = visit.recorder.record(scene.happening(learner));
  visit.writing = null;
  oracle.happened({ event, learner, epoch, outline, journaled: false }, visit, !visit.alone);
  for (const home of writing) oracle.wrote(visit, page.device, home);
  checkHomes(scene, visit, writing);
  scene.say(
    `${nameOf(scene, visit)} records ${JSON.stringify(event)}, kept in ${[...writing].join(' and ') || 'nothing'}`,
  );
};

const WAITS = [0, 300, 1600, 4000, 30_000, 90_000];

/** What a learner or the player does with a page. */
export const act = async (scene: Scene, visit: Visit): Promise<void> => {
  const { random, world } = scene;
  const { lease } = visit.recorder;
  const what = random.below(20);
  if (lease?.elsewhere && random.chance(0.2)) {
    scene.say(`${nameOf(scene, visit)} goes on here`);
    lease.take();
  }
  if (what < 12) record(scene, visit);
  else if (what < 17) await world.advance(random.pick(WAITS));
  else if (what === 17) void visit.recorder.flush({ sync: false });
  else if (what === 18) void visit.recorder.flush({ sync: true });
  else visit.recorder.acted();
  if (random.chance(0.5)) await world.advance(random.pick([0, 500, 2000]));
};

/**
 * The learner turns to this page: others are hidden, where they share its window, and may be let sleep. What one page does
 * is done, up to its last microtask, before anything is done in another.
 */
export const turnTo = async (scene: Scene, visit: Visit): Promise<void> => {
  visit.page.wake();
  for (const other of openVisits(scene)) {
    if (other === visit) continue;
    if (scene.random.chance(0.5)) void other.recorder.flush({ sync: true });
    if (scene.random.chance(0.2)) {
      scene.say(`${nameOf(scene, other)} sleeps`);
      other.page.sleep();
    }
  }
  await settle();
};

export const end = async (scene: Scene, visit: Visit, how: Ending): Promise<void> => {
  const { recorder, page } = visit;
  if (page.gone) return;
  scene.say(`${nameOf(scene, visit)} ends: ${how}`);
  if (how === 'exit') {
    page.wake();
    void recorder.close({ sync: false });
    await scene.world.advance(5000);
  } else if (how !== 'killed') {
    if (how === 'pagehide' && scene.random.chance(0.3)) void recorder.flush({ sync: true });
    page.leave();
    void recorder.close({ sync: true });
  }
  page.kill();
};
