import { expect, fixture, html } from '@open-wc/testing';
import { openClock } from '@throughline/tracking/clock.js';
import { browserEnv } from './browser-env.js';

describe('browserEnv', () => {
  /** A window whose clock stands where the test puts it. */
  const windowAt = async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page"></iframe>`);
    const window = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!window) throw new Error('The frame has no window.');
    let now = 1000;
    Object.defineProperty(window.performance, 'now', { value: () => now });
    const tell = (type: 'pagehide' | 'pageshow', persisted: boolean): void => {
      window.dispatchEvent(new window.PageTransitionEvent(type, { persisted }));
    };
    return { window, tell, pass: (ms: number) => (now += ms) };
  };

  it('counts no time that the page spent in the back/forward cache', async () => {
    const { window, tell, pass } = await windowAt();
    const env = browserEnv(window);
    const clock = openClock(env);
    for (const away of [400_000, 3_600_000]) {
      pass(20_000);
      tell('pagehide', true);
      pass(away);
      tell('pageshow', true);
    }
    pass(5000);
    expect(clock.duration()).to.equal(45_000);
    clock.acted();
    pass(1000);
    expect(clock.duration()).to.equal(46_000);
  });

  it('counts the time of a page that was hidden and is not kept', async () => {
    const { window, tell, pass } = await windowAt();
    const env = browserEnv(window);
    const before = env.monotonic();
    tell('pageshow', false);
    tell('pagehide', false);
    pass(7000);
    expect(env.monotonic() - before).to.equal(7000);
  });
});
