import type { Env } from '@throughline/tracking';
import { readQuery, takeQuery, tokenIn } from '../cmi5/launch.js';
import type { Connection } from '../lrs/client.js';
import type { Keep } from '../lrs/kept.js';
import { openTransport, type Reply } from '../lrs/transport.js';
import { addressOf } from '../lrs/window.js';
import { readTinCan, takeTinCan } from '../xapi/launch.js';
import { patiently } from './document.js';

/**
 * The launch of this page. `none`: nothing launched it. `plain`: its record store is on http and the page is not.
 * `ended`: its session is over. `refused`: what the platform answered at the address of the token gives none.
 */
export type Launched =
  | { readonly kind: 'open'; readonly connection: Connection }
  | { readonly kind: 'none' | 'plain' | 'ended' }
  | { readonly kind: 'refused'; readonly reply: Reply; readonly address: string };

/** `iri` stands for the activity where a launch names none. */
export type ReadLaunch = (window: unknown, env: Env, iri: string) => Promise<Launched>;

/** What a launch is before it is read: a page on https may ask nothing of a store on http. */
const kindOf = (window: unknown, keep: Keep | undefined): Exclude<Launched['kind'], 'refused'> => {
  if (!keep) return 'none';
  const { query, ended } = keep.read();
  if (ended) return 'ended';
  return addressOf(window)?.protocol === 'https:' && /^http:/i.test(query['endpoint'] ?? '') ? 'plain' : 'open';
};

export const readXapi: ReadLaunch = (window, env, iri) => {
  const kind = kindOf(window, takeTinCan(window, env));
  if (kind !== 'open') return Promise.resolve({ kind });
  const tinCan = readTinCan(window, env)?.tinCan;
  if (!tinCan) return Promise.resolve({ kind: 'none' });
  const { endpoint, authorization, actor, registration, activityId } = tinCan;
  return Promise.resolve({
    kind,
    connection: {
      endpoint,
      authorization,
      actor,
      activityId: activityId ?? iri,
      ...(registration !== undefined && { registration }),
    },
  });
};

/** The token is fetched where the course has not done so, and kept for it: its address answers once (8.2). */
export const readCmi5: ReadLaunch = async (window, env) => {
  const kind = kindOf(window, takeQuery(window, env));
  if (kind !== 'open') return { kind };
  const { keep, query } = readQuery(window, env) ?? {};
  if (!keep || !query) return { kind: 'none' };
  const { endpoint, actor, activityId, registration } = query;
  const opened = (token: string): Launched => ({
    kind,
    connection: { endpoint, authorization: `Basic ${token}`, actor, activityId, registration },
  });
  const kept = keep.read().token;
  if (kept !== undefined) return opened(kept);
  const transport = openTransport(env);
  const reply = await patiently(env, () => transport({ url: query.fetch, method: 'POST', headers: {} }));
  const token = tokenIn(reply);
  if (token === undefined) return { kind: 'refused', reply, address: query.fetch };
  keep.write({ ...keep.read(), token });
  return opened(token);
};
