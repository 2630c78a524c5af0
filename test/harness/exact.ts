import type { BrowserContext } from 'playwright-core';
import type { FormatName } from '@throughline/build/core/formats.js';
import type { Attempt, Outline } from '@throughline/tracking';
import { decode } from '@throughline/tracking/codec.js';
import type { Open, Site } from './site.js';

/**
 * Two runs that are to tell the same to the byte: their clocks stand still but where the story moves them on, chance is the
 * same, and so is the registration, which the simulated platform makes up anew at every launch.
 */
const STILL = `{
  const began = Date.UTC(2026, 0, 5, 9);
  const elapsed = () => Number(top.elapsed ?? 0);
  Date.now = () => began + elapsed();
  globalThis.Date = new Proxy(Date, { construct: (of, given) => new of(...(given.length > 0 ? given : [Date.now()])) });
  performance.now = () => elapsed();
  let state = 20260101;
  crypto.getRandomValues = array => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let at = 0; at < bytes.length; at += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      bytes[at] = state >>> 24;
    }
    return array;
  };
}`;

const REGISTRATION = '5e1ec7ed-0000-4000-8000-0000000000aa';

export async function launchStill(
  context: BrowserContext,
  site: Site,
  format: FormatName,
  learner: string,
): Promise<Open> {
  await context.addInitScript({ content: STILL });
  await context.route('**/launch/**', async route => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/(registration=)[\da-f-]{36}/gu, `$1${REGISTRATION}`);
    await route.fulfill({ response: answer, body });
  });
  const open = await site.launch(context, format, { learner });
  // DevTools drops what a leaving page says last, now and then, where it intercepts requests.
  await context.unrouteAll();
  return open;
}

/** Moves the clocks of the page on, so that what waits for a quiet moment is told. */
export const passTime = ({ page }: Open, ms: number): Promise<void> =>
  page.evaluate(async by => {
    // What came into view is seen before: from then on its time counts.
    for (const later of [requestAnimationFrame, requestAnimationFrame, setTimeout])
      await new Promise(resolve => later(resolve));
    Object.assign(window, { elapsed: ((window as { elapsed?: number }).elapsed ?? 0) + by });
  }, ms);

interface Call {
  readonly call: string;
  readonly element?: string;
  readonly value?: string;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly request: string;
}

/** Everything a platform was asked and told, in order, as it was on the wire; twice the same in a row is said once. */
export async function wireOf(open: Open): Promise<readonly string[]> {
  const { calls } = (await open.record()) as { readonly calls: readonly (Call | Request)[] };
  const said = calls.map(call =>
    'method' in call
      ? [call.method, call.path, call.request].join(' ')
      : [call.call, call.element, call.value].join(' ').trimEnd(),
  );
  return said.filter((each, at) => each !== said[at - 1]);
}

/**
 * The last that a platform hears of a session: a call in SCORM; at an LRS a state and a statement that leave at once, each
 * in a request of its own.
 */
const LAST: readonly (readonly RegExp[])[] = [
  [/^(?:LMSFinish|Terminate)\b/u],
  [/^POST activities\/state[^ ]* \{"last-/u, /^POST statements .*\/verbs\/(?:terminated|suspended)"/u],
];

const ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|(?<=\{"last-)[\da-f]{8}/gu;

/** The same with ids, which are chance, as numbers in the order in which they are seen first. */
const withoutChance = (wire: readonly string[]): readonly string[] => {
  const seen: string[] = [];
  return wire.map(said =>
    said.replaceAll(ID, id => {
      if (!seen.includes(id)) seen.push(id);
      return `id ${seen.indexOf(id)}`;
    }),
  );
};

/** All that a platform was told, once it has heard the end, without chance; fails after fifteen seconds. */
export async function wholeWireOf(open: Open): Promise<readonly string[]> {
  const until = Date.now() + 15_000;
  for (;;) {
    const wire = await wireOf(open);
    const last = LAST.find(each => each.every(pattern => wire.some(said => pattern.test(said))));
    // Which of those that leave at once arrives first is the network's.
    if (last) return withoutChance([...wire.slice(0, -last.length), ...wire.slice(-last.length).sort()]);
    if (Date.now() > until)
      throw new Error(`The platform heard no end; the last it heard:\n${wire.slice(-3).join('\n')}`);
    await open.page.waitForTimeout(50);
  }
}

/** The last state that the platform was told; null where there is none. */
const stateIn = (wire: readonly string[]): string | null => {
  const last = wire.findLast(each => /cmi\.suspend_data |^P(?:U|OS)T [^ ]*activities\/state/u.test(each));
  if (last === undefined) return null;
  const told = last.slice(last.indexOf(last.startsWith('P') ? '{' : 'cmi.suspend_data '));
  return told.startsWith('{')
    ? (Object.values(JSON.parse(told) as Readonly<Record<string, string>>)[0] ?? null)
    : told.slice('cmi.suspend_data '.length);
};

/** Time passes until the platform holds what the story did; fails after thirty seconds. */
export async function holdsInTime(open: Open, outline: Outline, holds: (attempt: Attempt) => boolean): Promise<void> {
  const until = Date.now() + 30_000;
  await passTime(open, 10_000);
  for (;;) {
    const attempt = decode(stateIn(await wireOf(open)), outline);
    if (attempt && holds(attempt)) return;
    if (Date.now() > until) throw new Error('The platform was not told');
    await open.page.waitForTimeout(50);
  }
}
