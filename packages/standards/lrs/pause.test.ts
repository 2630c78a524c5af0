import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Fault } from '@throughline/lms/lrs/index.js';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import { answers, right } from '../internal/testing/course.js';
import { standard as cmi5 } from '../cmi5/index.js';
import { lms } from '../cmi5/testing/story.js';
import { standard as xapi } from '../xapi/index.js';
import { address } from '../xapi/testing/launched.js';
import { hostIn, tab, world } from './testing/world.js';

/** Seconds, and longer than the recorder would wait by itself before it tries again for the third time. */
const PAUSE = 40;

/** Asks to be left alone, in the answer to whatever is written to a resource. */
const pausing = (status: number, resource: string): Fault => ({
  before: ({ method, url }) =>
    method !== 'GET' && url.includes(resource) ? { status, headers: { 'retry-after': String(PAUSE) }, body: '' } : null,
});

const opened = async (name: 'xapi' | 'cmi5') => {
  const { lrs, launcher } = lms();
  const time = world(lrsFetch(name === 'cmi5' ? launcher : lrs));
  const launched =
    name === 'cmi5' ? `https://course.example/index.html?${launcher.launch('new').query.toString()}` : address();
  const options = { host: hostIn(tab(launched).window, time), locale: () => 'en', changed: () => undefined };
  const recorder =
    name === 'cmi5' ? openRecorder({ ...options, standard: cmi5 }) : openRecorder({ ...options, standard: xapi });
  await time.run(recorder.restored);
  await time.pass(10_000);
  return { lrs, launcher, time, recorder };
};

type Opened = Awaited<ReturnType<typeof opened>>;

/** Works on until an answer asks for the pause; the LRS would take everything from then on. */
const paused = async ({ lrs, time, recorder }: Opened, status: number, resource: string): Promise<void> => {
  lrs.disturb(pausing(status, resource));
  recorder.record({ verb: 'preferred', language: 'en' });
  recorder.record(right(answers[0] ?? assert.fail()));
  for (let waited = 0; lrs.calls.at(-1)?.status !== status; waited += 100) {
    assert.ok(waited < 60_000, `${resource} was not written`);
    await time.pass(100);
  }
  lrs.disturb();
};

for (const name of ['xapi', 'cmi5'] as const)
  for (const resource of ['statements', 'activities/state'])
    for (const status of [429, 503]) {
      const given = `${name}: an LRS that answers ${status} to ${resource} and asks for ${PAUSE} seconds`;

      test(`${given} hears nothing meanwhile, and then everything`, async () => {
        const open = await opened(name);
        const { lrs, time, recorder, launcher } = open;
        await paused(open, status, resource);
        const asked = lrs.calls.length;
        // What is done meanwhile waits too.
        recorder.record({ verb: 'visited', page: 'a-lesson' });
        await time.pass(PAUSE * 1000 - 200);
        assert.equal(lrs.calls.length, asked, 'no request in the pause');
        await time.pass(120_000);
        assert.ok(lrs.calls.length > asked, 'and one after it');
        assert.ok(lrs.statements.some(({ verb }) => JSON.stringify(verb).includes('answered')));
        assert.match(lrs.document('progress.v1') ?? '', /"state"/);
        assert.equal(recorder.status, 'saved');
        assert.deepEqual(launcher.violations, []);
      });

      test(`${given} hears all there is when the page is left, for there is no later`, async () => {
        const open = await opened(name);
        const { lrs, time, recorder } = open;
        await paused(open, status, resource);
        void recorder.close({ sync: true });
        await time.settle();
        assert.ok(lrs.statements.some(({ verb }) => JSON.stringify(verb).includes('answered')));
        assert.match(lrs.document('progress.v1') ?? '', /"state"/);
      });
    }
