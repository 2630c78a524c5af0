import type { Env, Mode } from '@throughline/tracking';
import { LAUNCH_DATA, launchDataOf, readQuery, takeQuery, tokenIn } from '../cmi5/launch.js';
import type { Connection } from '../lrs/client.js';
import type { Keep } from '../lrs/kept.js';
import { openTransport, type Reply } from '../lrs/transport.js';
import { addressOf, tabStore } from '../lrs/window.js';
import { readTinCan, takeTinCan } from '../xapi/launch.js';
import { patiently, type OwnDocument } from './document.js';

/**
 * The launch of this page. `none`: nothing launched it. `plain`: its record store is on http and the page is not.
 * `ended`: its session is over. `taken`: who read it before could keep it nowhere, and has it alone. `refused`: what the
 * platform answered at the address of the token gives none.
 */
export type Launched =
  | {
      readonly kind: 'open';
      readonly connection: Connection;
      /** How the learner was let in, as far as a document of the store tells. */
      readonly modeIn: (store: OwnDocument) => Promise<Mode>;
    }
  | { readonly kind: 'none' | 'plain' | 'ended' | 'taken' }
  | { readonly kind: 'refused'; readonly reply: Reply; readonly address: string };

/** `iri` stands for the activity where a launch names none. */
export type ReadLaunch = (window: unknown, env: Env, iri: string) => Promise<Launched>;

/** What a launch is before it is read: a page on https may ask nothing of a store on http. */
const kindOf = (window: unknown, keep: Keep | undefined): Exclude<Launched['kind'], 'refused'> => {
  if (!keep) return 'none';
  const { query, ended } = keep.read();
  if (ended) return tabStore(window) ? 'ended' : 'taken';
  return addressOf(window)?.protocol === 'https:' && /^http:/i.test(query['endpoint'] ?? '') ? 'plain' : 'open';
};

export const readXapi: ReadLaunch = (window, env, iri) => {
  const keep = takeTinCan(window, env);
  const kind = kindOf(window, keep);
  if (kind !== 'open') return Promise.resolve({ kind });
  const tinCan = readTinCan(window, env, keep)?.tinCan;
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
    modeIn: () => Promise.resolve('normal'),
  });
};

/** The token is fetched where the course has not done so, and kept for it: its address answers once (8.2). */
export const readCmi5: ReadLaunch = async (window, env) => {
  const keep = takeQuery(window, env);
  const kind = kindOf(window, keep);
  if (kind !== 'open') return { kind };
  const query = readQuery(window, env, keep)?.query;
  if (!keep || !query) return { kind: 'none' };
  const { endpoint, actor, activityId, registration } = query;
  const opened = (token: string): Launched => ({
    kind,
    connection: { endpoint, authorization: `Basic ${token}`, actor, activityId, registration },
    modeIn: async store => {
      const { status, text } = await store.other(LAUNCH_DATA);
      return launchDataOf(status === 200 ? text : '', { env, window }).mode;
    },
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
