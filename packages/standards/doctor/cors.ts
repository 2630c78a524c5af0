import type { Env } from '@throughline/tracking';
import { inTime } from '@throughline/tracking/pause.js';
import { PATIENCE } from '../lrs/transport.js';
import { found, WELL, type Seen } from './sight.js';

/** What a store behind another origin has to allow for, with a value of each (xAPI 1.0.3, part three, 1.2, 3.1). */
const HEADERS = {
  Authorization: 'Basic Og==',
  'X-Experience-API-Version': '1.0.3',
  'Content-Type': 'application/json',
  'If-Match': '"1"',
  'If-None-Match': '*',
} as const;

/** Whether the browser lets the page hear of an answer at all. */
const hears = async (env: Env, url: string, how: RequestInit = {}): Promise<boolean> => {
  const { fetch } = env;
  return (await inTime(env, PATIENCE, fetch(url, { cache: 'no-store', ...how }))) !== null;
};

/** The headers of which a request may not carry even one. */
const refusedHeaders = async (env: Env, url: string): Promise<readonly string[]> => {
  const heard = await Promise.all(
    Object.entries(HEADERS).map(async ([name, value]) => ({
      name,
      heard: await hears(env, url, { headers: { [name]: value } }),
    })),
  );
  return heard.flatMap(({ name, heard }) => (heard ? [] : [name]));
};

/** Whether anything answers there, whatever the page may hear of it. */
const isThere = (env: Env, url: string): Promise<boolean> => hears(env, url, { mode: 'no-cors' });

/** Why the address of a token gave no answer. The address itself is asked once only (cmi5 8.2.1), so its host is. */
export const whyNoToken = async (env: Env, address: string, origin: string): Promise<Seen> =>
  (await isThere(env, new URL('/', address).href)) ? { P20: WELL, P15: found(origin) } : { P20: found() };

/**
 * Why a record store gave no answer that can be heard. A browser says only that there was none; so simpler questions are
 * asked, which need less leave, at a resource that asks for no credentials (`about`). `method`: what was refused.
 */
export const whySilent = async (env: Env, endpoint: string, origin: string, method: string): Promise<Seen> => {
  const about = `${endpoint}about`;
  if (!(await hears(env, about)))
    return (await isThere(env, about)) ? { P20: WELL, P15: found(origin) } : { P20: found() };
  const refused = await refusedHeaders(env, about);
  if (refused.length > 0) return { P20: WELL, P15: WELL, P16: found(refused.join(', ')) };
  // All headers may go there: it is the question before this request that is refused, or nobody is at home.
  const there = method !== 'GET' || (await isThere(env, `${endpoint}activities/state`));
  return there
    ? { P20: WELL, P15: WELL, P16: found(method === 'GET' ? 'OPTIONS' : method) }
    : { P15: WELL, P20: found() };
};
