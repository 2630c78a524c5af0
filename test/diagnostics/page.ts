import { openLog, type Met } from '@throughline/player/diagnostics/log.js';
import { PageJoin } from '@throughline/player/page-join.js';
import { openPageStore, scriptLoader } from '@throughline/player/page-store.js';
import { FakeRecorder } from '@throughline/player/testing/fake-recorder.js';
import { answers, outline } from '@throughline/standards/internal/testing/course.js';
import { virtualEnv, type VirtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import type { Left } from './opened.js';

/** What happens on a page before its log has come is in the log when it comes. */
const beforeTheLog = async (happens: (env: VirtualEnv) => unknown): Promise<Left> => {
  const env = virtualEnv();
  const met: Met[] = [];
  env.note = code => met.push([code, env.now()]);
  await happens(env);
  await env.advance(5000);
  const log = openLog(() => undefined);
  log.open(env, met);
  return { lines: log.lines };
};

/** An element says something; what it is joined to is the player's. */
const saying = (detail: unknown) => (env: VirtualEnv) => {
  const host = new EventTarget() as HTMLElement;
  const store = openPageStore(outline, () => Promise.resolve(false));
  const recorder = new FakeRecorder(outline);
  const nothing = () => undefined;
  const join = new PageJoin({
    host,
    outline,
    store,
    recorder,
    locale: () => 'en',
    late: () => null,
    env,
    changed: nothing,
    ask: nothing,
  });
  join.settle({ querySelector: () => null, querySelectorAll: () => [] } as unknown as Element, 'a-lesson');
  host.dispatchEvent(new CustomEvent('learning-event', { detail }));
};

/** A document in which no script can be loaded. */
const offline = {
  createElement: () => ({ remove: () => undefined }),
  head: {
    append: (script: HTMLScriptElement) => {
      script.onerror?.('error');
    },
  },
} as unknown as Document;

const item = answers.find(([{ type }]) => type === 'fill-in')?.[0].id;

/** What elements and files may do, by the code that it leaves. */
export const pageTroubles = {
  E1: planted =>
    beforeTheLog(
      saying({
        verb: 'answered',
        item,
        response: { type: 'fill-in', texts: [planted] },
        result: planted,
        score: planted,
        tries: 1,
        latency: 1,
      }),
    ),
  F1: planted => beforeTheLog(env => scriptLoader(offline, env)(`${planted}.js`)),
} satisfies Record<string, (planted: string) => Promise<Left>>;
