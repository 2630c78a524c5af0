import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Recorder } from '@throughline/tracking';
import { watchLifecycle } from './lifecycle.js';

/** A window and what its course is told to do. */
const watched = () => {
  const told: string[] = [];
  const timers: (() => void)[] = [];
  const line = { asked: [] as unknown[], there: true };
  const window = Object.assign(new EventTarget(), {
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
    setTimeout: (call: () => void) => timers.push(call),
    location: { pathname: '/course/index.html' },
    fetch: (...asked: readonly unknown[]) => {
      line.asked.push(asked);
      return line.there ? Promise.resolve() : Promise.reject(new TypeError('Failed to fetch'));
    },
  });
  const say =
    (what: string) =>
    ({ sync }: { readonly sync: boolean }): Promise<void> => {
      told.push(sync ? `${what} now` : what);
      return Promise.resolve();
    };
  const recorder = { flush: say('flush'), close: say('close'), session: null as Recorder['session'], status: 'saved' };
  let ended = false;
  watchLifecycle(window as unknown as Window, recorder as unknown as Recorder, () => ended);
  return {
    window,
    recorder,
    line,
    told,
    end: () => (ended = true),
    go: (type: string, persisted = false) => window.dispatchEvent(Object.assign(new Event(type), { persisted })),
    /** One timer, and what it set going, or all of them. */
    wait: async (count = timers.length) => {
      timers.splice(0, count).forEach(call => call());
      await setImmediate();
    },
  };
};

test('sends what is staged when it is hidden or kept, and closes when it goes for good', () => {
  const { window, told, go } = watched();
  window.document.dispatchEvent(new Event('visibilitychange'));
  assert.deepEqual(told, [], 'it was shown');
  window.document.visibilityState = 'hidden';
  window.document.dispatchEvent(new Event('visibilitychange'));
  go('pagehide', true);
  go('pagehide');
  assert.deepEqual(told, ['flush now', 'flush now', 'close now']);
});

for (const [name, session, expected] of [
  ['the platform is gone', { alive: () => false }, ['flush']],
  ['the platform is there', { alive: () => true }, []],
  ['only a call would tell', {}, []],
  ['there is none', null, []],
] as const)
  test(`whoever comes back to a page that was kept: ${expected.length ? 'something' : 'nothing'} is sent where ${name}`, async () => {
    const { recorder, told, go, wait } = watched();
    recorder.session = session;
    go('pageshow');
    await wait();
    assert.deepEqual(told, [], 'a page that was loaded has not come back');
    go('pageshow', true);
    await wait();
    assert.deepEqual(told, expected);
  });

test('sends what waits when the line is back, and again while nothing gets through', async () => {
  const { recorder, told, line, go, wait } = watched();
  go('online');
  await wait();
  assert.deepEqual([told, line.asked], [[], []], 'nothing waits');
  for (const status of ['unsent', 'unsaved']) {
    recorder.status = status;
    go('online');
    await wait(1);
    await wait(1);
    recorder.status = 'saved';
    await wait();
  }
  assert.deepEqual(told, ['flush', 'flush', 'flush', 'flush']);
});

test('asks the own server first whether the line is there: a platform may say "true" to what never left', async () => {
  const { recorder, told, line, go, wait } = watched();
  recorder.status = 'unsent';
  line.there = false;
  go('online');
  await wait(1);
  assert.deepEqual(told, []);
  assert.deepEqual(line.asked, [['/course/index.html', { method: 'HEAD', mode: 'no-cors', cache: 'no-store' }]]);
  line.there = true;
  await wait(1);
  assert.deepEqual(told, ['flush']);
});

test('does nothing more once the device was emptied', async () => {
  const { window, recorder, told, end, go, wait } = watched();
  recorder.session = { alive: () => false };
  recorder.status = 'unsent';
  end();
  window.document.visibilityState = 'hidden';
  window.document.dispatchEvent(new Event('visibilitychange'));
  for (const type of ['pagehide', 'pageshow', 'online']) go(type, true);
  await wait();
  assert.deepEqual(told, []);
});
