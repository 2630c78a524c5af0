import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Standard } from '@throughline/tracking';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import { virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import type { Device } from '@throughline/tracking/testing/virtual-env.js';
import { answers, outline, right } from '../internal/testing/course.js';
import { standard as cmi5 } from '../cmi5/index.js';
import { lms } from '../cmi5/testing/story.js';
import { standard as xapi } from '../xapi/index.js';
import { address } from '../xapi/testing/launched.js';
import { strictLrs } from './testing/store.js';
import { tab } from './testing/world.js';

const actorOf = (name: string) => ({ account: { homePage: 'https://lms.example', name } });

/** A launch of a person, in each standard: where it leads, and the LRS behind it. */
const LAUNCHES = {
  cmi5: (name: string) => {
    const { lrs, launcher } = lms({ actor: actorOf(name) });
    const { query } = launcher.launch('new');
    return { lrs, href: `https://course.example/index.html?${query.toString()}`, fetch: lrsFetch(launcher) };
  },
  xapi: (name: string) => {
    const lrs = strictLrs();
    return { lrs, href: address({ actor: JSON.stringify(actorOf(name)) }), fetch: lrsFetch(lrs) };
  },
};

const STANDARDS = { cmi5, xapi } as unknown as Readonly<Record<keyof typeof LAUNCHES, Standard>>;

/** A page of this person on a device; where the LRS refuses to say what it holds, its session is over from the start. */
const opened = async (name: keyof typeof LAUNCHES, person: string, device: Device, refuses: boolean) => {
  const { lrs, href, fetch } = LAUNCHES[name](person);
  if (refuses) lrs.disturb(answering(403, ({ url }) => url.includes('activities/state')));
  const env = virtualEnv(device, fetch);
  const recorder = openRecorder({
    standard: STANDARDS[name],
    host: { window: tab(href).window, env, outline, load: () => Promise.resolve(false) },
    locale: () => 'en',
    changed: () => undefined,
  });
  await env.advance(1000);
  return { env, recorder };
};

for (const name of ['cmi5', 'xapi'] as const)
  test(`${name}: what is done in a session that the LRS refuses is offered to whoever did it, and to nobody else`, async () => {
    const device = virtualDevice();
    const refused = await opened(name, 'one', device, true);
    assert.equal(refused.recorder.launch?.ended, true);
    refused.recorder.record(right(answers[0] ?? assert.fail()));
    await refused.env.advance(1000);
    refused.env.kill();
    const other = await opened(name, 'two', device, false);
    assert.deepEqual([other.recorder.launch?.connected, other.recorder.offer], [true, null]);
    other.env.kill();
    const again = await opened(name, 'one', device, false);
    assert.notEqual(again.recorder.offer, null);
  });
