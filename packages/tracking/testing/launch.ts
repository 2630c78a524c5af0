import type { Outline } from '../course.js';
import type { Happening } from '../events.js';
import type { Recorder } from '../recorder.js';
import type { OpenLease } from '../lease.js';
import { openRecorder } from '../open-recorder.js';
import type { FakeLms } from './fake-lms.js';
import { hostOf } from './fake-lms.js';
import { answerTo } from './outline.js';
import type { Device, VirtualEnv } from './virtual-env.js';
import { virtualEnv } from './virtual-env.js';

/** A launch of a course in a made-up LMS, on a device, in virtual time. */
export interface Launched {
  readonly recorder: Recorder;
  readonly env: VirtualEnv;
  /** How often `changed` was called. */
  readonly changes: () => number;
}

/** `lease`: with it a page heeds other windows; one killed a moment ago counts as open. */
export const launch = (lms: FakeLms, device: Device, outline: Outline, lease?: OpenLease): Launched => {
  const env = virtualEnv(device);
  let changes = 0;
  const recorder = openRecorder({
    standard: lms.standard(env),
    host: hostOf(env, outline),
    locale: () => 'en',
    lease: () => lease,
    changed: () => {
      changes++;
    },
  });
  return { recorder, env, changes: () => changes };
};

/** An answer to the item with this id. */
export const answering = (outline: Outline, id: string, score = 1, tries = 1, pick = 1): Happening => {
  const item = outline.modules.flatMap(module => module.items).find(each => each.id === id);
  if (!item) throw new RangeError(`The outline has no item ${id}.`);
  const result = score === 1 ? 'correct' : 'incorrect';
  return { verb: 'answered', item: id, response: answerTo(item, pick), result, score, tries, latency: 1200 };
};
