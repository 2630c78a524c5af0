import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, lrsFetch } from '@throughline/lms/lrs/index.js';
import { decode } from '@throughline/tracking/codec.js';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import { outline } from '../internal/testing/course.js';
import { hostIn, tab, world } from '../lrs/testing/world.js';
import { standard } from './index.js';
import { FINISHED, lms, nextSeed, story } from './testing/story.js';

type Lms = ReturnType<typeof lms>;

const launched = async ({ launcher }: Lms) => {
  const { window } = tab(`https://course.example/index.html?${launcher.launch('returning').query.toString()}`);
  const time = world(lrsFetch(launcher), nextSeed());
  // No journal: `world` has no storage.
  const recorder = openRecorder({ standard, host: hostIn(window, time), locale: () => 'en', changed: () => undefined });
  await time.run(recorder.restored);
  return { recorder, time };
};

const finish = async (there: Lms): Promise<void> => {
  const { recorder, time } = await launched(there);
  await time.pass(5000);
  for (const happening of FINISHED) recorder.record(happening);
  void recorder.close({ sync: true });
  await time.settle();
};

const stay = async (there: Lms): Promise<void> => {
  const { recorder, time } = await launched(there);
  await time.pass(30_000);
  await time.run(recorder.close({ sync: false }));
};

const ledger = ({ lrs }: Lms) => {
  const { state } = JSON.parse(lrs.document('progress.v1') ?? '{}') as { state?: string };
  const { completed, passed } = decode(state ?? null, outline)?.sent ?? {};
  return { completed, passed };
};

test('an outcome whose statement was refused as the page was left, where nothing can be kept, is told at the next launch', async () => {
  const there = lms();
  // A gateway with a low limit, which the last request of a page does not pass.
  there.lrs.disturb(
    answering(413, ({ method, url, body }) => method === 'POST' && url.includes('statements') && body.length > 3000),
  );
  await finish(there);
  assert.deepEqual(story(there.lrs), ['initialized']);
  await stay(there);
  assert.deepEqual(story(there.lrs), ['initialized', 'initialized', 'completed', 'passed', 'terminated']);
  assert.deepEqual(ledger(there), { completed: true, passed: true });
  assert.equal(there.launcher.satisfied(), true);
});

test('an outcome that arrived as the page was left stands once, and the ledger says so from the next launch on', async () => {
  const there = lms();
  await finish(there);
  await stay(there);
  assert.deepEqual(
    story(there.lrs).filter(verb => ['completed', 'passed'].includes(verb)),
    ['completed', 'passed'],
  );
  assert.deepEqual(ledger(there), { completed: true, passed: true });
  const posts = () => there.lrs.calls.filter(({ request }) => /verbs\/(completed|passed)"/.test(request)).length;
  const before = posts();
  await stay(there);
  assert.equal(posts(), before, 'and it is not told a third time');
  assert.deepEqual(there.launcher.violations, []);
});
