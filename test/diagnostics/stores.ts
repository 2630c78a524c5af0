import { lms } from '@throughline/standards/cmi5/testing/story.js';
import { standard as cmi5 } from '@throughline/standards/cmi5/index.js';
import { strictLrs } from '@throughline/standards/lrs/testing/store.js';
import { tab } from '@throughline/standards/lrs/testing/world.js';
import { standard as xapi } from '@throughline/standards/xapi/index.js';
import { lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Diagnostic } from '@throughline/tracking';
import { opened, type Left } from './opened.js';

/** Who learns, with the planted words wherever words may stand. */
const actorOf = (planted: string) => ({ name: planted, account: { homePage: 'https://lms.example', name: planted } });

/** What a store answers in place of its own answer; null: its own. */
type Instead = (url: URL, method: string) => Response | null;

const own: Instead = () => null;

const answering =
  (fetch: typeof globalThis.fetch, instead: Instead): typeof globalThis.fetch =>
  async (input, init) =>
    instead(new URL(input as string), init?.method ?? 'GET') ?? fetch(input, init);

const addressOf = (query: Readonly<Record<string, string>>): string =>
  `https://course.example/index.html?${new URLSearchParams(query).toString()}`;

/** A Tin Can launch, with something else in some parameters, and a store that answers something else. */
const tinCan = (
  planted: string,
  change: Readonly<Record<string, string>> = {},
  instead: Instead = own,
): Promise<Left> => {
  const query = {
    endpoint: 'https://lrs.example/xapi',
    auth: `Basic ${header(planted)}`,
    actor: JSON.stringify(actorOf(planted)),
    registration: '11111111-2222-4333-8444-555555555555',
    ...change,
  };
  const fetch = answering(lrsFetch(strictLrs()), instead);
  return opened({ standard: xapi, window: tab(addressOf(query)).window, fetch });
};

/** A launch by a cmi5 LMS, likewise. */
const unit = (
  planted: string,
  change: Readonly<Record<string, string>> = {},
  instead: Instead = own,
): Promise<Left> => {
  const { launcher } = lms({
    actor: actorOf(planted),
    returnURL: `https://lms.example/${encodeURIComponent(planted)}`,
  });
  const query = { ...Object.fromEntries(launcher.launch('new').query), ...change };
  return opened({
    standard: cmi5,
    window: tab(addressOf(query)).window,
    fetch: answering(lrsFetch(launcher), instead),
  });
};

const isState = (url: URL, id: string): boolean => url.searchParams.get('stateId') === id;

/** Answers so one time, and then leaves it to the store. */
const once = (instead: (url: URL) => Response | false): Instead => {
  let done = false;
  return url => {
    const reply = !done && instead(url);
    done ||= reply !== false;
    return reply || null;
  };
};

/** A header takes no letters beyond ASCII. */
const header = (planted: string): string => encodeURIComponent(planted);

/** What a launch or a record store may do, by the code that it leaves. */
export const storeTroubles = {
  L1: planted => unit(planted, {}, url => (url.pathname.includes('/fetch/') ? new Response(planted) : null)),
  L2: planted => tinCan(planted, { endpoint: `javascript:${planted}` }),
  L3: planted => unit(planted, { actor: JSON.stringify({ name: planted }) }),
  L4: planted =>
    unit(planted, {}, url => {
      const contextTemplate = { contextActivities: { grouping: [planted] }, extensions: planted };
      return isState(url, 'LMS.LaunchData') ? Response.json({ contextTemplate, launchMode: 'Normal' }) : null;
    }),
  R1: planted =>
    tinCan(planted, {}, (url, method) =>
      method === 'POST' && url.pathname.endsWith('/statements')
        ? new Response(planted, { status: 503, headers: { 'retry-after': '86400' } })
        : null,
    ),
  R2: planted =>
    tinCan(planted, {}, (url, method) =>
      method === 'GET' && isState(url, 'progress.v1')
        ? new Response(planted, { status: 404, headers: { etag: `"${header(planted)}" "` } })
        : null,
    ),
  R3: planted =>
    tinCan(planted, {}, (url, method) =>
      method === 'GET' && isState(url, 'progress.v1') ? Response.json({ words: planted }) : null,
    ),
  R4: planted =>
    tinCan(
      planted,
      {},
      once(url => isState(url, 'progress.v1') && new Response(planted, { status: 503 })),
    ),
} satisfies Record<string, (planted: string) => Promise<Left>>;

/** Launches with other faults, and the code that each leaves. */
export const badLaunches: readonly (readonly [name: string, code: Diagnostic, (planted: string) => Promise<Left>])[] = [
  ['a Tin Can launch without its actor', 'L2', planted => tinCan(planted, { actor: '' })],
  ['a Tin Can launch without its endpoint', 'L2', planted => tinCan(planted, { endpoint: '' })],
  ['a Tin Can launch with an actor that is cut', 'L3', planted => tinCan(planted, { actor: `{"name":"${planted}` })],
  ['a Tin Can launch with auth that no header can carry', 'L2', planted => tinCan(planted, { auth: `${planted}\n` })],
  ['a cmi5 launch without its registration', 'L2', planted => unit(planted, { registration: '' })],
  ['a cmi5 launch whose fetch is no address', 'L2', planted => unit(planted, { fetch: `mailto:${planted}` })],
  ['a cmi5 launch with an actor that is cut', 'L3', planted => unit(planted, { actor: `{"name":"${planted}` })],
  ['a cmi5 launch with an account that is none', 'L3', planted => unit(planted, { actor: `{"account":"${planted}"}` })],
];
