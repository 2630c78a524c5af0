import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomOf } from './random.js';
import { createWorld, deviceOf } from './world.js';
import type { OpenPage, World } from './world.js';

const pageIn = (world: World, device = deviceOf('A'), before?: OpenPage): OpenPage =>
  world.open(
    device,
    () => 0,
    () => undefined,
    before,
  );

test('tells the other pages of a device, and no other device, of what one writes, removes, or of an emptied home', async () => {
  const world = createWorld(randomOf(1));
  const device = deviceOf('A');
  const heard: string[] = [];
  const [first, second, elsewhere] = [pageIn(world, device), pageIn(world, device), pageIn(world)];
  for (const [name, { env }] of Object.entries({ first, second, elsewhere }))
    env.local?.watch?.(key => heard.push(`${name} ${key ?? 'all'}`));
  first.env.local?.set('bread', '1');
  assert.deepEqual(heard, [], 'not in the same task');
  await world.advance(0);
  first.env.local?.set('bread', '1');
  second.env.local?.remove('bread');
  world.emptied(device, 'local');
  await world.advance(0);
  assert.deepEqual(heard, ['second bread', 'first bread', 'first all', 'second all'], 'the same value is no news');
});

test('keeps the timers of a page that sleeps until it wakes, and drops those of one that is gone', async () => {
  const world = createWorld(randomOf(1));
  const rung: string[] = [];
  const [sleeper, gone] = [pageIn(world), pageIn(world)];
  sleeper.env.after(100, () => rung.push('sleeper'));
  gone.env.after(100, () => rung.push('gone'));
  sleeper.sleep();
  gone.kill();
  await world.advance(1000);
  assert.deepEqual(rung, []);
  sleeper.wake();
  await world.advance(0);
  assert.deepEqual(rung, ['sleeper']);
});

test('shows a platform the page that is loaded in a tab now', () => {
  const world = createWorld(randomOf(1));
  const first = pageIn(world);
  first.leave();
  first.kill();
  assert.deepEqual([first.seen.gone, first.seen.leaving], [true, true]);
  const second = pageIn(world, first.device, first);
  assert.equal(second.seen, first.seen);
  assert.deepEqual([first.seen.gone, first.seen.leaving, first.gone], [false, false, true]);
});
