import type { Env } from '@throughline/tracking';
import { takeLaunch } from '../lrs/kept.js';
import type { Keep } from '../lrs/kept.js';
import { isHeader } from '../lrs/reading.js';
import type { Agent } from '../lrs/types.js';
import { attempt, jsonObject, webAddress } from '../lrs/window.js';

/** The parameters of a Tin Can launch; some launchers write the activity's id as cmi5 does. */
const NAMES = [
  'endpoint',
  'auth',
  'actor',
  'registration',
  'activity_id',
  'activityId',
  'activity_platform',
  'Accept-Language',
  'grouping',
  'content_token',
  'content_endpoint',
  'externalRegistration',
  'externalConfiguration',
];

export interface TinCan {
  readonly endpoint: string;
  readonly authorization: string;
  readonly actor: Agent;
  readonly registration?: string;
  readonly activityId?: string;
  readonly platform?: string;
  readonly language?: string;
  readonly grouping?: string;
}

/** The first of a list, as 0.9 launchers write it, or the value itself. */
const one = (value: unknown): unknown => (Array.isArray(value) ? (value as readonly unknown[])[0] : value);

const word = (value: unknown): string | undefined => {
  const text = one(value);
  return typeof text === 'string' && text !== '' ? text : undefined;
};

/** An actor as launched; the lists and account names of xAPI 0.9 in the form of 1.0. Undefined: nobody identified. */
export const actorOf = (text: string | undefined): Agent | undefined => {
  const given = jsonObject(text) ?? jsonObject(text && attempt(() => decodeURIComponent(text)));
  if (!given) return undefined;
  const name = word(given.name);
  const mbox = word(given.mbox);
  const account = one(given.account) as Record<string, unknown> | undefined;
  const homePage = word(account?.homePage) ?? word(account?.accountServiceHomePage);
  const accountName = word(account?.name) ?? word(account?.accountName);
  const sum = word(given.mbox_sha1sum);
  const openid = word(given.openid);
  const identified: Partial<Agent> | undefined = mbox
    ? { mbox: mbox.startsWith('mailto:') ? mbox : `mailto:${mbox}` }
    : homePage && accountName
      ? { account: { homePage, name: accountName } }
      : sum
        ? { mbox_sha1sum: sum }
        : openid
          ? { openid }
          : undefined;
  return identified && { objectType: 'Agent', ...(name !== undefined && { name }), ...identified };
};

/** Credentials as a header; some launchers leave out the scheme. */
export const authorizationOf = (auth: string): string => (auth.includes(' ') ? auth : `Basic ${auth}`);

const optional = <K extends string>(name: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined || value === '' ? {} : ({ [name]: value } as Record<K, string>);

/** The launch as it was written, taken out of the address bar. */
export const takeTinCan = (window: unknown, env: Env): Keep | undefined =>
  takeLaunch(window, NAMES, ['endpoint', 'actor'], env);

/**
 * Reads a Tin Can launch and takes its secrets out of the address bar where that was not done before (`keep`). Without a
 * `tinCan` the session that this page was launched for is over. Undefined: nothing launched this page.
 */
export const readTinCan = (
  window: unknown,
  env: Env,
  keep = takeTinCan(window, env),
): { readonly keep: Keep; readonly tinCan?: TinCan } | undefined => {
  if (!keep) return undefined;
  const { query, ended } = keep.read();
  if (ended) return { keep };
  const endpoint = webAddress(query.endpoint, window);
  const actor = actorOf(query.actor);
  const { auth = '' } = query;
  if (endpoint === undefined || !actor || !isHeader(auth)) {
    env.note?.(actor ? 'L2' : 'L3');
    return undefined;
  }
  const tinCan: TinCan = {
    endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`,
    authorization: auth && authorizationOf(auth),
    actor,
    ...optional('registration', query.registration),
    ...optional('activityId', query.activity_id ?? query.activityId),
    ...optional('platform', query.activity_platform),
    ...optional('language', query['Accept-Language']),
    ...optional('grouping', query.grouping),
  };
  return { keep, tinCan };
};
