import type { Scene, Visit } from './scene.js';
import { empty, openVisits } from './scene.js';
import { HOMES } from './world.js';
import { mendLine } from './world.js';
import type { Device, Home } from './world.js';

/** How a page ends. `removed`: its frame is taken out of the platform's page. `exit`: the learner leaves by the door. */
export type Ending = 'killed' | 'pagehide' | 'removed' | 'exit';

/** Something that goes wrong, and when. */
export interface Fault {
  readonly name: string;
  /** How the page ends at the kill point. */
  readonly endings: readonly Ending[];
  /** Comes down in the middle of a launch. */
  readonly strike?: (scene: Scene, visit: Visit) => void;
  /** Is over again, later in the same launch or before the next one. */
  readonly relieve?: (scene: Scene) => void;
  /** Comes between two launches. */
  readonly between?: (scene: Scene) => void;
  /** Another page of the same learner is open beside. */
  readonly beside?: 'tab' | 'device';
  /** Where the page ends it is loaded again in its tab: the platform launches nothing. */
  readonly reloads?: true;
}

const ANY: readonly Ending[] = ['killed', 'killed', 'pagehide', 'removed', 'exit'];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const everywhere = ({ devices }: Scene, change: (device: Device) => void): void => {
  devices.forEach(change);
};

/** One home or both, denied or full; both are full where the disk is. */
const LACKS: readonly (readonly [denied: readonly Home[], full: readonly Home[]])[] = [
  [['local'], []],
  [['database'], []],
  [HOMES, []],
  [[], ['local']],
  [['database'], ['local']],
  [[], HOMES],
  [[], HOMES],
];

const deny = ({ random }: Scene, device: Device): void => {
  const [denied, full] = random.pick(LACKS);
  for (const home of denied) device.denied.add(home);
  for (const home of full) device.full.add(home);
};

/** The browser says that the line is back, and the player delivers. */
const saysOnline = (scene: Scene): void => {
  for (const { recorder } of openVisits(scene)) void recorder.flush({ sync: false });
};

const mendLines = (scene: Scene): void => {
  everywhere(scene, mendLine);
  saysOnline(scene);
};

/** Whether what is sent arrives, and what is answered. */
const LINES = [
  [true, true],
  [true, true],
  [true, false],
  [false, false],
] as const;

/** Changes the line of a page so many times, sooner than a request is answered or later; the browser may not notice. */
const flicker = (scene: Scene, visit: Visit, left: number): void => {
  const { random } = scene;
  const { device, env } = visit.page;
  const before = device.saysOnline;
  if (left === 0) mendLine(device);
  else {
    [device.line, device.hears] = random.pick(LINES);
    device.latency = random.pick([0, 300, 3000, 15_000]);
    device.saysOnline = device.line || random.chance(0.5);
    env.after(random.pick([30, 400, 2500, 7000, 25_000]), () => {
      flicker(scene, visit, left - 1);
    });
  }
  if (device.saysOnline && !before) saysOnline(scene);
};

export const faults: readonly Fault[] = [
  { name: 'no pagehide', endings: ['killed'] },
  { name: 'pagehide', endings: ['pagehide'] },
  {
    name: 'offline',
    endings: ANY,
    strike: ({ random }, { page: { device } }) => {
      device.line = false;
      device.saysOnline = random.chance(0.5);
    },
    relieve: mendLines,
  },
  {
    name: 'flickering line',
    endings: ANY,
    strike: (scene, visit) => {
      flicker(scene, visit, 3 + scene.random.below(7));
    },
    relieve: mendLines,
  },
  { name: 'frame removed', endings: ['removed'] },
  {
    name: 'session expired',
    endings: ANY,
    strike: ({ platform }) => {
      platform.expire();
    },
  },
  {
    name: 'caches purged',
    endings: ANY,
    strike: (scene, { page }) => {
      empty(scene, page.device, 'local');
    },
    between: scene => {
      if (scene.random.chance(0.3)) empty(scene, scene.devices[0], 'local');
    },
  },
  {
    name: 'storage denied',
    endings: ANY,
    strike: (scene, { page }) => {
      deny(scene, page.device);
    },
    between: scene => {
      if (scene.random.chance(0.3)) deny(scene, scene.devices[0]);
    },
    relieve: scene => {
      everywhere(scene, device => {
        device.denied.clear();
        device.full.clear();
      });
    },
  },
  { name: 'reloaded', endings: ['killed', 'pagehide'], reloads: true },
  { name: 'two tabs', endings: ANY, beside: 'tab' },
  { name: 'two devices', endings: ANY, beside: 'device' },
  {
    name: 'clock moved',
    endings: ANY,
    strike: ({ random }, { page: { device } }) => {
      device.skew = (random.chance(0.5) ? 1 : -1) * random.pick([MINUTE, 61 * MINUTE, DAY, 13 * DAY]);
    },
    between: ({ random, devices: [device] }) => {
      if (random.chance(0.3)) device.skew = random.pick([-DAY, 0, 60 * MINUTE, 12 * DAY]);
    },
  },
  {
    name: 'package updated',
    endings: ANY,
    between: scene => {
      if (scene.random.chance(0.6)) scene.outline = scene.update;
    },
  },
];
