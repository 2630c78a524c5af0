import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FakeLms } from './testing/fake-lms.js';
import { fakeLms } from './testing/fake-lms.js';
import { virtualDevice } from './testing/virtual-env.js';
import { answer, assertAll, elsewhere, held, opened, pass, two } from './testing/windows.js';

test('says in the second window alone that the course is open elsewhere', async () => {
  const { first, second } = await two();
  assert.deepEqual([elsewhere(first), elsewhere(second)], [false, true]);
});

test('brings what is done in the second window to the LMS through the first', async () => {
  const { lms, first, second } = await two();
  const ids = [first.recorder.record(answer(0)).id, second.recorder.record(answer(1)).id];
  assert.equal(second.recorder.status, 'saved');
  const before = lms.deliveries.length;
  await pass(5000, first, second);
  assertAll(lms, [0, 1], ids);
  assert.equal(lms.deliveries.slice(before).length > 0, true);
  assert.ok(second.recorder.attempt.items.has('m0-q0'), 'and each sees what was done in the other');
});

test('writes from the second window when the learner goes on there, over nothing that the first one told', async () => {
  const { lms, first, second } = await two();
  const ids = [first.recorder.record(answer(0)).id];
  await pass(5000, first, second);
  ids.push(first.recorder.record(answer(1)).id);
  second.recorder.lease?.take();
  assert.equal(elsewhere(second), false);
  ids.push(second.recorder.record(answer(2)).id);
  await pass(5000, first, second);
  assert.equal(elsewhere(first), true);
  assertAll(lms, [0, 1, 2], ids);
  first.recorder.lease?.take();
  ids.push(first.recorder.record(answer(3)).id);
  await pass(5000, first, second);
  assert.deepEqual([elsewhere(first), elsewhere(second)], [false, true]);
  assertAll(lms, [0, 1, 2, 3], ids);
});

for (const last of ['first', 'second'] as const)
  test(`has the work of both in the LMS when the ${last} window is closed last`, async () => {
    const { lms, first, second } = await two();
    const ids = [first.recorder.record(answer(0)).id, second.recorder.record(answer(1)).id];
    const order = last === 'second' ? [first, second] : [second, first];
    for (const { recorder, env } of order) {
      void recorder.close({ sync: true });
      await pass(100, first, second);
      env.kill();
    }
    assertAll(lms, [0, 1], ids);
  });

test('takes the lease back quietly when the other window is closed', async () => {
  const { first, second } = await two();
  await first.recorder.close({ sync: true });
  first.env.kill();
  await pass(100, second);
  assert.equal(elsewhere(second), false);
});

test('waits no longer than half a minute for a window that has died', async () => {
  const { lms, first, second } = await two();
  const ids = [first.recorder.record(answer(0)).id];
  await pass(5000, first, second);
  first.env.kill();
  ids.push(second.recorder.record(answer(1)).id);
  await pass(5000, second);
  assert.equal(elsewhere(second), true);
  await pass(30_000, second);
  second.recorder.acted();
  await pass(5000, second);
  assert.equal(elsewhere(second), false);
  assertAll(lms, [0, 1], ids);
});

test('lets no timer ring while nothing happens', async () => {
  const { first, second } = await two();
  second.recorder.record(answer(1));
  await pass(10_000, first, second);
  assert.deepEqual([first.env.timers, second.env.timers], [0, 0]);
});

test('is the one that writes where storage is denied', async () => {
  const device = virtualDevice();
  device.localDenied = true;
  const { lms, first, second } = await two(fakeLms(), device);
  assert.deepEqual([elsewhere(first), elsewhere(second)], [false, false]);
  second.recorder.record(answer(1));
  await pass(5000, first, second);
  assert.ok(held(lms)?.items.has('m0-q1'));
});

test('goes on with both windows when the LMS empties the storage of its site at a login', async () => {
  const { lms, device, first, second } = await two();
  const ids = [first.recorder.record(answer(0)).id];
  await pass(5000, first, second);
  device.local.clear();
  for (const hears of device.watching) hears(null, device);
  await pass(100, first, second);
  const before = elsewhere(second);
  assert.deepEqual([elsewhere(first), before], [false, true], 'the one that wrote goes on writing');
  ids.push(second.recorder.record(answer(1)).id);
  await pass(5000, first, second);
  second.recorder.lease?.take();
  await pass(5000, first, second);
  assertAll(lms, [0, 1], ids);
});

test('writes nothing over what a window came to that is closed, and of which no journal tells any more', async () => {
  const { lms, device, first, second } = await two();
  // The second window sleeps, while the first is closed and opened again.
  first.recorder.record({ verb: 'visited', page: 'm1-p1' });
  await first.recorder.close({ sync: true });
  first.env.kill();
  const third = await opened(lms, device);
  await pass(5000, third);
  second.recorder.record({ verb: 'completed', scope: 'm0-p0' });
  second.recorder.lease?.take();
  await pass(5000, second);
  assert.equal(second.recorder.status, 'dead');
  assert.equal(held(lms)?.location?.page, 'm1-p1');
  const last = await opened(lms, device);
  assert.deepEqual(
    last.recorder.attempt.scopes.get('m0-p0')?.completion,
    'completed',
    'what was done there is in its journal',
  );
});

test('writes nothing over what a later launch told that this window cannot know of', async () => {
  const { lms, device, first, second } = await two();
  const ids = [first.recorder.record(answer(0)).id];
  // The second window sleeps, while the first is closed, opened again and goes on.
  await pass(5000, first);
  await first.recorder.close({ sync: true });
  first.env.kill();
  const third = await opened(lms, device);
  ids.push(third.recorder.record(answer(1)).id);
  await pass(5000, third);
  second.recorder.lease?.take();
  ids.push(second.recorder.record(answer(2)).id);
  await pass(5000, third, second);
  assert.equal(second.recorder.status, 'dead');
  assert.deepEqual(lms.added, ids, 'the later window tells all');
  for (const { recorder, env } of [second, third]) {
    void recorder.close({ sync: true });
    env.kill();
  }
  const last = await opened(lms, device);
  await pass(5000, last);
  assertAll(lms, [0, 1, 2], ids);
});

type Step =
  | {
      readonly do: 'answer';
      readonly window: 0 | 1;
      readonly item: number;
      readonly score: number;
      readonly tries: number;
    }
  | { readonly do: 'wait'; readonly ms: number }
  /** Time passes in one window only: the other one is asleep. */
  | { readonly do: 'alone'; readonly window: 0 | 1; readonly ms: number }
  | { readonly do: 'take over' | 'act' | 'close' | 'crash'; readonly window: 0 | 1 }
  | { readonly do: 'down'; readonly down: boolean };

const window = fc.constantFrom<(0 | 1)[]>(0, 1);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      window,
      item: fc.nat(4),
      score: fc.constantFrom(0, 0.5, 1),
      tries: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(100, 1600, 20_000, 40_000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('alone' as const), window, ms: fc.constantFrom(100, 1600, 40_000) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('take over' as const, 'act' as const), window }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'crash' as const), window }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('down' as const), down: fc.boolean() }) },
);

const play = async (lms: FakeLms, steps: readonly Step[]): Promise<void> => {
  const { device, first, second } = await two(lms);
  const windows = [first, second];
  const told = new Map<string, number>();
  const best = new Map<string, number>();
  for (const step of steps) {
    switch (step.do) {
      case 'answer': {
        const happening = answer(step.item, step.score, step.tries);
        const event = windows[step.window]?.recorder.record(happening);
        if (event) told.set(event.id, step.item);
        const id = `m0-q${step.item}`;
        best.set(id, Math.max(best.get(id) ?? 0, step.score));
        break;
      }
      case 'wait':
        await pass(step.ms, ...windows);
        break;
      case 'alone':
        await windows[step.window]?.env.advance(step.ms);
        break;
      case 'take over':
        windows[step.window]?.recorder.lease?.take();
        break;
      case 'act':
        windows[step.window]?.recorder.acted();
        break;
      case 'close':
      case 'crash': {
        const gone = windows[step.window];
        if (step.do === 'close') void gone?.recorder.close({ sync: true });
        gone?.env.kill();
        // What was written has been heard of before a platform has built another page.
        await pass(1000, ...windows);
        windows[step.window] = await opened(lms, device);
        break;
      }
      case 'down':
        lms.down = step.down;
    }
  }
  lms.down = false;
  for (const { recorder, env } of windows) {
    void recorder.close({ sync: true });
    env.kill();
  }
  const last = await opened(lms, device);
  await pass(5000, last);
  const end = held(lms);
  for (const [id, score] of best) assert.ok((end?.items.get(id)?.best ?? -1) >= score - 1e-4, id);
  assert.deepEqual([...lms.added].sort(), [...told.keys()].sort(), 'every answer once');
};

for (const name of ['scorm12', 'scorm2004'] as const)
  test(`loses nothing and tells nothing twice, whatever is done in which of two windows (${name})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 25 }), steps => play(fakeLms(name), steps)),
      { numRuns: 300 },
    );
  });
