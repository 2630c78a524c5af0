import assert from 'node:assert/strict';
import { decode } from '../codec.js';
import { openLease } from '../lease.js';
import type { FakeLms } from './fake-lms.js';
import { fakeLms } from './fake-lms.js';
import type { Launched } from './launch.js';
import { answering, launch } from './launch.js';
import { outlineOf } from './outline.js';
import type { Device } from './virtual-env.js';
import { virtualDevice } from './virtual-env.js';

const outline = outlineOf();
/** An answer to one of the first questions. */
export const answer = (n: number, score = 1, tries = 1) => answering(outline, `m0-q${n}`, score, tries);
/** What the LMS holds. */
export const held = (lms: FakeLms) => decode(lms.state, outline);

/** Lets time pass in all windows, a little in each in turn. */
export const pass = async (ms: number, ...windows: readonly Launched[]): Promise<void> => {
  for (let left = ms; left > 0; left -= 100) {
    await windows[0]?.env.advance(Math.min(left, 100));
    for (const { env } of windows.slice(1)) await env.advance(0);
  }
};

/** One more window of the course, whose LMS has not answered yet. */
export const launching = (lms: FakeLms, device: Device): Launched => launch(lms, device, outline, openLease);

/** One more window of the course, open. */
export const opened = async (lms: FakeLms, device: Device): Promise<Launched> => {
  const window = launching(lms, device);
  await window.recorder.restored;
  return window;
};

/** Whether a window says that another one writes. */
export const elsewhere = ({ recorder }: Launched): boolean => recorder.lease?.elsewhere ?? false;

/** Two windows of a course of which the LMS holds a state already. */
export const two = async (lms: FakeLms = fakeLms(), device: Device = virtualDevice()) => {
  const first = await opened(lms, device);
  await pass(5000, first);
  const second = await opened(lms, device);
  await pass(1000, first, second);
  return { lms, device, first, second };
};

/** The LMS holds the answers to these questions, each told once. */
export const assertAll = (lms: FakeLms, items: readonly number[], ids: readonly string[]): void => {
  assert.deepEqual([...(held(lms)?.items.keys() ?? [])].sort(), items.map(n => `m0-q${n}`).sort());
  assert.deepEqual([...lms.added].sort(), [...ids].sort());
};
