import type { Attempt } from '@throughline/tracking';
import { decode } from '@throughline/tracking/codec.js';
import { holds, listedAs, unfounded, wordsOf } from './check.js';
import type { Failure } from './check.js';
import type { Fact } from './oracle.js';
import { isJournal } from './scene.js';
import type { Scene, Visit } from './scene.js';
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

/** What a launch that is opened now must find again. */
export const dueAt = (scene: Scene, visit: Visit): readonly Fact[] => {
  const { env, device } = visit.page;
  const readable = HOMES.filter(home => env[home] !== null);
  return scene.oracle.visible(visit, device, readable, inRecord(scene, visit.learner));
};

/** From here on this page knows what it was given back, and writes it too. */
export const inherit = (scene: Scene, visit: Visit): void => {
  const { env, device } = visit.page;
  const given = visit.due.filter(
    fact => !visit.known.includes(fact) && holds(visit.recorder.attempt, fact, visit.outline),
  );
  const readable = HOMES.filter(home => env[home] !== null);
  const telling = scene.oracle.telling(visit, device, readable);
  for (const fact of given) if (telling.includes(fact)) visit.telling.add(fact);
  visit.known.push(...given);
};

/** The attempts that lie on a device. */
const journalsOn = (scene: Scene, device: Device): readonly Attempt[] =>
  [...device.local, ...device.database].flatMap(([key, text]) => {
    if (!isJournal(key)) return [];
    const { state, lineage } = JSON.parse(text) as { state: string; lineage: string };
    const attempt = decode(state, scene.outline);
    return attempt ? [{ ...attempt, lineage }] : [];
  });

const isThere = (scene: Scene, fact: Fact, among: readonly Attempt[]): boolean =>
  among.some(attempt => holds(attempt, fact, scene.outline));

/**
 * A launch that was restored has all that it could see, and nothing that this learner did not do in this attempt. One that
 * only reads sends nothing (decision 16), so it asks nobody whose work of another lineage is (decision 11): that lies there.
 */
export const checkLaunch = (scene: Scene, visit: Visit): void => {
  const { attempt } = visit.recorder;
  const { device } = visit.page;
  const where = `launch ${scene.visits.indexOf(visit)} on ${device.name}`;
  const unasked = isReading(visit)
    ? journalsOn(scene, device).filter(({ lineage }) => lineage !== attempt.lineage)
    : [];
  for (const fact of visit.due)
    if (!holds(attempt, fact, visit.outline) && !isThere(scene, fact, unasked))
      fail(scene, 'lost', `${where}: ${wordsOf(fact)}`);
  for (const thing of unfounded(attempt, ofVisit(scene, visit))) fail(scene, 'leaked', `${where}: ${thing}`);
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
  const loose = visit.known.filter(({ journaled }) => !journaled);
  if (loose.length === 0) return;
  const held = inRecord(scene, visit.learner);
  for (const fact of loose)
    if (!held.includes(fact)) {
      fail(scene, 'lost', `"Saved" was shown for ${wordsOf(fact)}`);
      fact.journaled = true;
    }
};

/** What stands at the front of a state, and survives where it is cut: how course and modules ended. */
const isOutcome = ({ event, outline }: Fact): boolean =>
  (event.verb === 'completed' || event.verb === 'passed') &&
  ['course', ...outline.modules.map(({ id }) => id)].includes(event.scope);

/** In the end the platform holds all of it, each answer once, and heard nothing that it must not hear. */
export const checkEnd = (scene: Scene, visit: Visit): void => {
  const { platform, oracle, devices, standard, personality, apart } = scene;
  const held = platform.held(visit.learner);
  for (const what of new Set(held.broken)) fail(scene, 'duplicated', `${visit.learner}: ${what}`);
  const facts = ofVisit(scene, visit);
  const scorm = standard.startsWith('scorm');
  const journaled = devices.flatMap(device => oracle.journaled(visit, device, HOMES));
  const telling = devices.flatMap(device => oracle.telling(visit, device, HOMES));
  const whole = !isReading(visit) && visit.restored;
  const listed = held.answers?.map(({ key }) => key);
  for (const fact of facts) {
    if (fact.event.verb !== 'answered' || !listed) continue;
    const key = listedAs(fact, standard);
    const times = listed.filter(each => each === key).length;
    // Two pages of SCORM that no lease joins number their answers each for itself, and nothing can be compared and set:
    // the state is merged, the list is the platform's.
    if (apart && scorm) continue;
    if (times > 1) fail(scene, 'duplicated', `listed ${times} times: ${wordsOf(fact)}`);
    if (times === 0 && whole && telling.includes(fact)) fail(scene, 'lost', `not listed: ${wordsOf(fact)}`);
  }
  if (!whole) return;
  const all = [...new Set([...journaled, ...inRecord(scene, visit.learner)])].filter(
    fact => !personality.cuts || isOutcome(fact),
  );
  for (const fact of all)
    if (!holds(visit.recorder.attempt, fact, visit.outline))
      fail(scene, 'lost', `never came to the platform: ${wordsOf(fact)}`);
  const said = (verb: string): boolean =>
    all.some(({ event }) => event.verb === verb && 'scope' in event && event.scope === 'course');
  if (said('completed') && said('passed') && !(held.completed && held.passed))
    fail(scene, 'lost', `the platform knows of ${held.completed ? 'no pass' : 'no completion'}`);
};

interface Archive {
  readonly device: Device;
  readonly facts: readonly Fact[];
}

/** Before a reset: what of the old attempt lies on each device, and must lie there in the end. */
export const rememberArchive = (scene: Scene, learner: string): void => {
  const epoch = scene.epochs.get(learner) ?? 0;
  const facts = scene.oracle.facts.filter(fact => fact.learner === learner && fact.epoch === epoch);
  for (const device of scene.devices) {
    const there = journalsOn(scene, device);
    scene.archives.push({ device, facts: facts.filter(fact => isThere(scene, fact, there)) });
  }
};

export const checkArchive = (scene: Scene): void => {
  for (const { device, facts } of scene.archives) {
    const there = journalsOn(scene, device);
    for (const fact of facts)
      if (!isThere(scene, fact, there)) fail(scene, 'lost', `not in the archive on ${device.name}: ${wordsOf(fact)}`);
  }
};

export type { Archive };
