import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Recorder } from '@throughline/tracking';
import { watchLifecycle } from './lifecycle.js';

/** A window and what its course is told to do. */
const watched = () => {
  const told: string[] = [];
  const timers: (() => void)[] = [];
  const window = Object.assign(new EventTarget(), {
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
    setTimeout: (call: () => void) => timers.push(call),
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
    told,
    end: () => (ended = true),
    go: (type: string, persisted = false) => window.dispatchEvent(Object.assign(new Event(type), { persisted })),
    wait: () => timers.splice(0).forEach(call => call()),
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
  test(`whoever comes back to a page that was kept: ${expected.length ? 'something' : 'nothing'} is sent where ${name}`, () => {
    const { recorder, told, go, wait } = watched();
    recorder.session = session;
    go('pageshow');
    wait();
    assert.deepEqual(told, [], 'a page that was loaded has not come back');
    go('pageshow', true);
    wait();
    assert.deepEqual(told, expected);
  });

test('sends when the line is back, and again while nothing gets through', () => {
  const { recorder, told, go, wait } = watched();
  go('online');
  wait();
  assert.deepEqual(told, ['flush']);
  recorder.status = 'unsent';
  go('online');
  wait();
  assert.deepEqual(told.slice(1), ['flush', 'flush', 'flush']);
});

test('does nothing more once the device was emptied', () => {
  const { window, recorder, told, end, go, wait } = watched();
  recorder.session = { alive: () => false };
  end();
  window.document.visibilityState = 'hidden';
  window.document.dispatchEvent(new Event('visibilitychange'));
  for (const type of ['pagehide', 'pageshow', 'online']) go(type, true);
  wait();
  assert.deepEqual(told, []);
});
