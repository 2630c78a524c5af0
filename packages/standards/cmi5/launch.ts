import type { Env, Host, Mode } from '@throughline/tracking';
import type { Keep } from '../lrs/kept.js';
import { takeLaunch } from '../lrs/kept.js';
import type { Agent, StatementContext } from '../lrs/types.js';
import { jsonObject, objectOf, webAddress } from '../lrs/window.js';
import { askAgain } from '../lrs/ask.js';
import { isHeader, isIdentified } from '../lrs/reading.js';
import { openTransport, type Reply } from '../lrs/transport.js';

const NAMES = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

/** cmi5 8.1: what the LMS put into the launch URL. */
export interface Cmi5Query {
  readonly endpoint: string;
  readonly fetch: string;
  readonly actor: Agent;
  readonly registration: string;
  readonly activityId: string;
}

/** The launch as it was written, taken out of the address bar. */
export const takeQuery = (window: unknown, env: Env): Keep | undefined => takeLaunch(window, NAMES, NAMES, env);

/**
 * Reads the launch URL, in any order and beside other parameters, and takes it out of the address bar where that was not
 * done before (`keep`). Without a `query` the session that this page was launched for is over. Undefined: nothing launched
 * this page.
 */
export const readQuery = (
  window: unknown,
  env: Env,
  keep = takeQuery(window, env),
): { readonly keep: Keep; readonly query?: Cmi5Query } | undefined => {
  if (!keep) return undefined;
  const { query, ended } = keep.read();
  if (ended) return { keep };
  const endpoint = webAddress(query.endpoint, window);
  const fetch = webAddress(query.fetch, window);
  const actor = jsonObject(query.actor) as Agent | undefined;
  const { registration, activityId } = query;
  if (!actor || !isIdentified(actor)) {
    env.note?.('L3');
    return undefined;
  }
  if (!endpoint || !fetch || !registration || !activityId) {
    env.note?.('L2');
    return undefined;
  }
  return {
    keep,
    query: { endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`, fetch, actor, registration, activityId },
  };
};

/** The token in an answer; undefined where there is none, also when the LMS says so with an error-code in a 200. */
export const tokenIn = ({ status, text }: Reply): string | undefined => {
  const token = status === 200 ? jsonObject(text)?.['auth-token'] : undefined;
  return typeof token === 'string' && token !== '' && isHeader(token) ? token : undefined;
};

/**
 * The token of this session (8.2): fetched by one POST and kept for reloads, because the address answers only once. It
 * is asked again only where no answer came.
 */
export const fetchToken = async (keep: Keep, url: string, env: Env): Promise<string | undefined> => {
  const { token } = keep.read();
  if (token !== undefined) return token;
  const transport = openTransport(env);
  const fetched = tokenIn(await askAgain(env, () => transport({ url, method: 'POST', headers: {} })));
  if (fetched !== undefined) keep.write({ ...keep.read(), token: fetched });
  return fetched;
};

/** The document in which the LMS says how it launched the unit (cmi5 10.0). */
export const LAUNCH_DATA = 'LMS.LaunchData';

/** cmi5 10.2: what it holds, as far as it is used here. */
export interface LaunchData {
  readonly template: StatementContext;
  readonly mode: Mode;
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

/**
 * The template as it was given (10.2.1.0-6), but for what no statement can carry: lists that are none, things without an
 * id. One thing that stands for a list of one (xAPI 2.4.6.2) becomes that list.
 */
const templateOf = (value: unknown): StatementContext => {
  const { contextActivities, extensions, ...rest } = objectOf(value) ?? {};
  const lists = Object.entries(objectOf(contextActivities) ?? {}).map(([relation, things]) => [
    relation,
    (Array.isArray(things) ? things : [things]).filter(thing => typeof objectOf(thing)?.id === 'string'),
  ]);
  return {
    ...rest,
    ...(lists.length > 0 && { contextActivities: Object.fromEntries(lists) as object }),
    ...(objectOf(extensions) && { extensions: objectOf(extensions) }),
  } as StatementContext;
};

/** Whether nothing of a template was left out: as many things as were given, and the extensions where there are any. */
const isWhole = (given: unknown, { contextActivities = {}, extensions }: StatementContext): boolean => {
  const said = objectOf(given);
  const lists = objectOf(said?.contextActivities ?? {});
  return (
    said !== undefined &&
    lists !== undefined &&
    Object.values(lists).flat().length === Object.values(contextActivities).flat().length &&
    (said.extensions === undefined) === (extensions === undefined)
  );
};

const MODES: ReadonlyMap<unknown, Mode> = new Map([
  ['Normal', 'normal'],
  ['Browse', 'browse'],
  ['Review', 'review'],
]);

/** Reads the launch data document; an unknown launch mode counts as Normal. */
export const launchDataOf = (text: string, host: Pick<Host, 'env' | 'window'>): LaunchData => {
  const data = jsonObject(text) ?? {};
  const template = templateOf(data.contextTemplate);
  if (data.contextTemplate !== undefined && !isWhole(data.contextTemplate, template)) host.env.note?.('L4');
  const mastery = data.masteryScore;
  const returnURL = typeof data.returnURL === 'string' ? webAddress(data.returnURL, host.window) : undefined;
  return {
    template,
    mode: MODES.get(data.launchMode) ?? 'normal',
    ...(typeof mastery === 'number' && mastery >= 0 && mastery <= 1 && { masteryScore: mastery }),
    ...(returnURL !== undefined && { returnURL }),
  };
};
