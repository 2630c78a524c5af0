import type { Attempt } from '@throughline/tracking';
import { decode } from '@throughline/tracking/codec.js';
import { holds, listedAs, unfounded, wordsOf } from './check.js';
import type { Failure } from './check.js';
import type { Fact } from './oracle.js';
import { journalsOn } from './scene.js';
import type { JournalText, Scene, Visit } from './scene.js';
import { HOMES } from './world.js';
import type { Device, Home } from './world.js';

const fail = ({ failures }: Scene, kind: Failure['kind'], what: string): void => {
  failures.push({ kind, what });
};

const isReading = ({ recorder: { launch } }: Visit): boolean =>
  launch !== null && launch.connected && (launch.mode !== 'normal' || !launch.credit);

const ofVisit = ({ oracle }: Scene, { learner, epoch }: Visit): readonly Fact[] =>
  oracle.facts.filter(fact => fact.learner === learner && fact.epoch === epoch);

/** What the platform's record holds, as the pages knew it that told it. */
const inRecord = ({ oracle, platform }: Scene, learner: string): readonly Fact[] =>
  platform.held(learner).labels.flatMap(label => oracle.labelled(label));

const openHomes = ({ page: { env } }: Visit): readonly Home[] => HOMES.filter(home => env[home] !== null);

/** From here on this page knows what it was given back, and writes it too. */
export const inherit = (scene: Scene, visit: Visit): void => {
  const { device } = visit.page;
  const given = visit.due.filter(
    fact => !visit.known.includes(fact) && holds(visit.recorder.attempt, fact, visit.outline),
  );
  const telling = scene.oracle.telling(visit, device, openHomes(visit));
  for (const fact of given) if (telling.includes(fact)) visit.telling.add(fact);
  visit.known.push(...given);
};

/** What lies on a device of one launch. */
interface Lying extends Pick<JournalText, 'drafts'> {
  readonly attempt: Attempt;
}

const lyingOn = (scene: Scene, device: Device, homes: readonly Home[] = HOMES): readonly Lying[] =>
  journalsOn(device, homes).flatMap(([, { state, lineage, drafts }]) => {
    const attempt = decode(state, scene.outline);
    return attempt ? [{ attempt: { ...attempt, lineage }, drafts }] : [];
  });

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isThere = (scene: Scene, fact: Fact, among: readonly Lying[]): boolean => {
  const { event } = fact;
  return among.some(({ attempt, drafts }) =>
    event.verb === 'drafted'
      ? drafts.some(([item, response]) => item === event.item && same(response, event.response))
      : holds(attempt, fact, scene.outline),
  );
};

/**
 * What lies only in a home that is closed to this launch. A journal takes the place of earlier ones, in both homes, once
 * either took it: a home that is full has room again, and one that is closed keeps what was there before.
 */
const hiddenFrom = (scene: Scene, visit: Visit): readonly Fact[] => {
  const { device } = visit.page;
  const open = openHomes(visit);
  if (open.length === HOMES.length) return [];
  const near = lyingOn(scene, device, open);
  const all = lyingOn(scene, device);
  return scene.oracle
    .journaled(visit, device, HOMES)
    .filter(fact => isThere(scene, fact, all) && !isThere(scene, fact, near));
};

/** What a launch that is opened now must find again; what is hidden from it is due when its home is open. */
export const dueAt = (scene: Scene, visit: Visit): readonly Fact[] => {
  const hidden = new Set(hiddenFrom(scene, visit));
  for (const fact of hidden) scene.hidden.add(fact);
  const found = scene.oracle.journaled(visit, visit.page.device, openHomes(visit)).filter(fact => !hidden.has(fact));
  return scene.oracle.visible(visit, found, inRecord(scene, visit.learner));
};

/**
 * An answer that was begun is found again where its journal is, unless it was handed in, taken back or begun anew since;
 * and none is found that was not begun here. Begun in two places that knew nothing of each other, one of them is found: a
 * journal does not say when.
 */
const checkDrafts = (scene: Scene, visit: Visit, where: string): void => {
  const { drafts } = visit.recorder;
  const touched = new Map(
    ofVisit(scene, visit).flatMap(fact => ('item' in fact.event ? [[fact.event.item, fact] as const] : [])),
  );
  for (const [item, fact] of touched) {
    const { event } = fact;
    if (event.verb !== 'drafted' || event.response === null || !visit.due.includes(fact)) continue;
    if (scene.parted || scene.hidden.has(fact) ? !drafts.has(item) : !same(drafts.get(item), event.response))
      fail(scene, 'lost', `${where}: ${wordsOf(fact)}`);
  }
  const begun = (item: string, response: unknown): boolean =>
    ofVisit(scene, visit).some(
      ({ event }) => event.verb === 'drafted' && event.item === item && same(event.response, response),
    );
  for (const [item, response] of drafts)
    if (!begun(item, response)) fail(scene, 'leaked', `${where}: begun ${item} ${JSON.stringify(response)}`);
};

/**
 * A launch that was restored has all that it could see, and nothing that this learner did not do in this attempt. One that
 * only reads sends nothing (decision 16), so it asks nobody whose work of another lineage is (decision 11): that lies there.
 */
export const checkLaunch = (scene: Scene, visit: Visit): void => {
  const { attempt } = visit.recorder;
  const { device } = visit.page;
  const where = `launch ${scene.visits.indexOf(visit)} on ${device.name}`;
  const unasked = isReading(visit)
    ? lyingOn(scene, device).filter(lying => lying.attempt.lineage !== attempt.lineage)
    : [];
  for (const fact of visit.due)
    if (!holds(attempt, fact, visit.outline) && !isThere(scene, fact, unasked))
      fail(scene, 'lost', `${where}: ${wordsOf(fact)}`);
  for (const thing of unfounded(attempt, ofVisit(scene, visit))) fail(scene, 'leaked', `${where}: ${thing}`);
  if (!isReading(visit)) checkDrafts(scene, visit, where);
  inherit(scene, visit);
};

/** What is journaled is written in both homes (decision 9), as far as they take it. */
export const checkHomes = (scene: Scene, { page: { env, device }, known }: Visit, written: ReadonlySet<Home>): void => {
  const fact = known.at(-1);
  if (written.size === 0 || !fact) return;
  const closed = (home: Home): boolean => env[home] === null || device.denied.has(home) || device.full.has(home);
  for (const home of HOMES)
    if (!closed(home) && !written.has(home)) fail(scene, 'lost', `not kept in ${home}: ${wordsOf(fact)}`);
};

/** "Saved" is shown only where something holds what was done. */
export const checkSaved = (scene: Scene, visit: Visit): void => {
  if (visit.recorder.status !== 'saved') return;
  // What was begun is nothing that could be saved before it is handed in.
  const loose = visit.known.filter(({ journaled, event }) => !journaled && event.verb !== 'drafted');
  if (loose.length === 0) return;
  const held = inRecord(scene, visit.learner);
  for (const fact of loose)
    if (!held.includes(fact)) {
      fail(scene, 'lost', `"Saved" was shown for ${wordsOf(fact)}`);
      fact.journaled = true;
    }
};

/** Work of somebody else is offered to nobody where the platform tells its learners apart. */
export const checkOffer = (scene: Scene, visit: Visit, whose: readonly Visit[]): void => {
  // Before the platform has answered, and where nothing could be written since, a journal does not say whose it is.
  const isNamed = ({ keys, named, page: { device } }: Visit): boolean =>
    HOMES.every(home => named.has(home) || ![...keys].some(key => device[home].has(key)));
  const [stranger] = whose.filter(({ learner }) => learner !== visit.learner);
  // Two tabs may write in one moment: which of their journals is offered, its time does not say.
  if (scene.personality.people !== 2 && stranger && whose.every(isNamed))
    fail(scene, 'leaked', `launch ${scene.visits.indexOf(visit)} is offered the work of ${stranger.learner}`);
};

/** Each answer that may be told is listed once, and no other. */
const checkAnswers = (scene: Scene, visit: Visit, telling: readonly Fact[], whole: boolean): void => {
  const { platform, standard, apart, forgotten, personality } = scene;
  const { answers } = platform.held(visit.learner);
  if (!answers) return;
  const mayBe = new Map<string, Fact[]>();
  for (const fact of ofVisit(scene, visit)) {
    const name = listedAs(fact, standard);
    if (name !== null) mayBe.set(name, [...(mayBe.get(name) ?? []), fact]);
  }
  for (const { key, item } of answers) {
    // Where a page died in the middle, the time that an answer took may not have come.
    const isPart = key === '' && scene.outline.privacy === 'full';
    if (!isPart && !mayBe.has(key || item)) fail(scene, 'leaked', `the platform is told of ${item} ${key}`);
  }
  // Two pages of SCORM that no lease joins number their answers each for itself, and nothing can be compared and set:
  // the state is merged, the list is the platform's.
  if (apart && standard.startsWith('scorm')) return;
  for (const [name, facts] of mayBe) {
    const times = answers.filter(({ key, item }) => (key || item) === name).length;
    const due = facts.filter(fact => telling.includes(fact));
    const words = facts.map(wordsOf).join(', ');
    // What each launch told stands last in a state: where that is cut off, a tab that slept cannot know it of its own answers.
    if (times > facts.length && !(forgotten && personality.cuts))
      fail(scene, 'duplicated', `listed ${times} times: ${words}`);
    if (times < due.length && whole) fail(scene, 'lost', `listed ${times} times: ${words}`);
  }
};

/** What stands at the front of a state, and survives where it is cut: how course and modules ended. */
const isOutcome = ({ event, outline }: Fact): boolean =>
  (event.verb === 'completed' || event.verb === 'passed') &&
  ['course', ...outline.modules.map(({ id }) => id)].includes(event.scope);

/** In the end the platform holds all of it, each answer once, and heard nothing that it must not hear. */
export const checkEnd = (scene: Scene, visit: Visit): void => {
  const { platform, oracle, devices, standard, personality } = scene;
  const held = platform.held(visit.learner);
  for (const what of new Set(held.broken)) fail(scene, 'duplicated', `${visit.learner}: ${what}`);
  const journaled = devices.flatMap(device => oracle.journaled(visit, device, HOMES));
  const telling = devices.flatMap(device => oracle.telling(visit, device, HOMES));
  const whole = !isReading(visit) && visit.restored;
  checkAnswers(scene, visit, telling, whole);
  if (!whole) return;
  const all = [...new Set([...journaled, ...inRecord(scene, visit.learner)])].filter(
    fact => !personality.cuts || isOutcome(fact),
  );
  for (const fact of all)
    if (!holds(visit.recorder.attempt, fact, visit.outline))
      fail(scene, 'lost', `never came to the platform: ${wordsOf(fact)}`);
  const said = (verb: string): boolean =>
    all.some(({ event }) => event.verb === verb && 'scope' in event && event.scope === 'course');
  // SCORM 1.2 has one status for both: completed without a pass is incomplete (decision 18).
  const isEnd = said('completed') && (said('passed') || standard !== 'scorm12');
  if (isEnd && !held.completed) fail(scene, 'lost', 'the platform knows of no completion');
  if (isEnd && said('passed') && !held.passed) fail(scene, 'lost', 'the platform knows of no pass');
};

interface Archive {
  readonly device: Device;
  readonly facts: readonly Fact[];
}

/** Before a reset: what of the old attempt lies on each device, and must lie there in the end. */
export const rememberArchive = (scene: Scene, learner: string): void => {
  const epoch = scene.epochs.get(learner) ?? 0;
  const facts = scene.oracle.facts.filter(fact => fact.learner === learner && fact.epoch === epoch);
  const own = scene.visits.filter(visit => visit.learner === learner).map(({ recorder }) => recorder.attempt.lineage);
  for (const device of scene.devices) {
    // What somebody else on this device set later is not this learner's, although it looks as if it had come after.
    const there = lyingOn(scene, device).filter(({ attempt }) => own.includes(attempt.lineage));
    scene.archives.push({ device, facts: facts.filter(fact => isThere(scene, fact, there)) });
  }
};

export const checkArchive = (scene: Scene): void => {
  for (const { device, facts } of scene.archives) {
    const there = lyingOn(scene, device);
    for (const fact of facts)
      if (!isThere(scene, fact, there)) fail(scene, 'lost', `not in the archive on ${device.name}: ${wordsOf(fact)}`);
  }
};

export type { Archive };
