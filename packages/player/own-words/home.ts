import type { Device, Env, Launch, Outline } from '@throughline/tracking';
import { hash } from '@throughline/tracking/hash.js';
import { isAlone } from '../alone.js';
import { plainOf } from './plan-file.js';
import { EMPTY, merge, wholeId, type Plan } from './plan.js';
import { planOf } from './read-plan.js';

/** Where words are kept between two files: on this device, in this tab, or nowhere, because the browser lets nothing be kept. */
export type HomeState = 'device' | 'tab' | 'nowhere';

/** The device's store of a learner's own words. */
export interface Home {
  readonly state: HomeState;
  /** The learner can have words kept here: it is known whose they are. */
  readonly choosable: boolean;
  /** Whose words they are is known now: what is here of them. */
  open(launch: Launch, device: Device | null): Promise<Plan>;
  /** `own` keeps them on the device from now on, `shared` takes them away from it. */
  choose(device: Device, plan: Plan): void;
  /** Keeps them, where they are to be kept: the request is issued before it returns. */
  put(plan: Plan): void;
  /** Nothing more is kept, and what was is removed, whoever's it was. */
  forget(): Promise<void>;
}

const parsed = (text: string | null): Plan => {
  try {
    return planOf(JSON.parse(text ?? '[]')) ?? EMPTY;
  } catch {
    return EMPTY;
  }
};

/**
 * Opens it: a database, keyed by course and learner (decision 2), of one course in all its packages, also those of one
 * module. The keys tell neither the course nor the learner. Every window has a key of its own: two that write lose
 * nothing. `changed` is told when the state has changed by itself.
 */
export const openHome = (env: Env, outline: Outline, run: string, changed: () => void): Home => {
  const { database, local } = env;
  const course = `tl-${hash(`${outline.base}/${wholeId(outline)}`).toString(36)}-words-`;
  let durable = false;
  /** Nothing can be kept here: one of the stores is denied, or a write was. */
  let denied = !database || !local;
  /** Null: whose words they are is not known, and nothing can be kept. */
  let prefix: string | null = null;

  const keys = async (start: string | null): Promise<readonly string[]> =>
    start === null ? [] : ((await database?.keys()) ?? []).filter(key => key.startsWith(start));

  const put = (plan: Plan): void => {
    if (!durable || prefix === null || plan.size === 0) return;
    void database?.put(prefix + run, JSON.stringify(plainOf(plan))).then(done => {
      if (denied === !done) return;
      denied = !done;
      changed();
    });
  };

  return {
    get state() {
      return denied ? 'nowhere' : durable ? 'device' : 'tab';
    },
    get choosable() {
      return prefix !== null && database !== null;
    },
    async open(launch, device) {
      const { learner } = launch;
      // Where a platform does not say who learns, the next learner would find these words.
      if (!isAlone(launch) && learner === undefined) return EMPTY;
      prefix = `${course}${learner ?? 0}-`;
      durable = device === 'own';
      const found = await keys(prefix);
      const plans = await Promise.all(found.map(async key => parsed((await database?.get(key)) ?? null)));
      const plan = plans.reduce(merge, EMPTY);
      if (found.length === 0) return plan;
      // They are here because the learner wanted it; this window's key takes the place of earlier ones.
      durable = true;
      const written = (await database?.put(prefix + run, JSON.stringify(plainOf(plan)))) ?? false;
      if (written) for (const key of found) if (key !== prefix + run) void database?.remove(key);
      return plan;
    },
    choose(device, plan) {
      if (prefix === null || database === null) return;
      durable = device === 'own';
      put(plan);
      if (!durable) void keys(prefix).then(found => found.forEach(key => void database.remove(key)));
    },
    put,
    async forget() {
      prefix = null;
      durable = false;
      for (const key of await keys(course)) await database?.remove(key);
    },
  };
};
