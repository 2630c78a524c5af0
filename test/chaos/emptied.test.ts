import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personalities } from '@throughline/lms/personalities/index.js';
import type { Personality } from '@throughline/lms/personalities/index.js';
import { faults } from './faults.js';
import { randomOf } from './random.js';
import { empty } from './scene.js';
import type { Scene, Visit } from './scene.js';
import { play, sceneOf } from './story.js';
import { end, open, record, restore } from './visits.js';

const FOREIGN = 'kept by another program';

const named = (name: string): Personality =>
  personalities.find(each => each.name === name) ?? assert.fail(`There is no ${name}.`);

/** A page on which something was done; both homes and the store of the tab hold what they are to hold. */
const worked = async (personality: Personality): Promise<{ scene: Scene; visit: Visit }> => {
  const scene = sceneOf(personality, randomOf(1));
  const [device] = scene.devices;
  device.local.set(FOREIGN, 'bread');
  device.database.set(FOREIGN, 'bread');
  const visit = open(scene, 'one', device);
  await restore(scene, visit);
  record(scene, visit);
  await scene.world.advance(0);
  assert.ok(visit.keys.size > 0, 'a journal was written');
  for (const key of visit.keys) assert.ok(device.database.has(key));
  return { scene, visit };
};

/** What the tab keeps of its launch. */
const launchIn = ({ launched: { window } }: Visit): string | null =>
  (window as { readonly sessionStorage: Pick<Storage, 'getItem'> }).sessionStorage.getItem(
    'throughline:launch:/index.html',
  );

test('MoodleLogin45 empties the whole localStorage at the next launch, and no database', async () => {
  const { scene, visit } = await worked(named('MoodleLogin45'));
  const [device] = scene.devices;
  const local = new Map(device.local);
  assert.ok([...visit.keys].some(key => local.has(key)));
  await end(scene, visit, 'killed');
  assert.deepEqual(device.local, local, 'not before');
  const database = new Map(device.database);
  open(scene, 'one', device);
  for (const key of local.keys()) assert.equal(device.local.get(key), undefined);
  for (const key of database.keys()) assert.ok(device.database.has(key));
});

test('MoodlePurge empties localStorage and the store of an open tab, and no database', async () => {
  const purge = named('MoodlePurge');
  const { scene, visit } = await worked({ ...purge, standards: ['cmi5'] });
  const [device] = scene.devices;
  assert.notEqual(launchIn(visit), null);
  const database = new Map(device.database);
  empty(scene, device, 'local');
  assert.deepEqual([device.local.size, launchIn(visit)], [0, null]);
  assert.deepEqual(device.database, database);
});

for (const [name, where, line] of [
  ['MoodleLogin45', 'at a launch', /emptied from outside, with 0 pages/gu],
  ['MoodlePurge', 'in the middle of a session', /emptied from outside, with [1-9] pages/gu],
] as const)
  test(`stories of ${name} have the stores emptied ${where}, those of Moodle12 never`, async () => {
    const [fault] = faults;
    assert.ok(fault);
    const told = async (personality: Personality): Promise<string> => {
      const lines: string[] = [];
      for (let seed = 1; seed <= 20; seed++) await play(personality, fault, seed, text => lines.push(text));
      return lines.join('\n');
    };
    assert.ok([...(await told(named(name))).matchAll(line)].length > 4);
    assert.doesNotMatch(await told(named('Moodle12')), /is emptied/u);
  });
