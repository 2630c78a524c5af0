import type { Env, Host } from '@throughline/tracking';
import { attempt, property } from './window.js';
import { openTransport } from './transport.js';
import type { Line, Reply, Transport } from './transport.js';
import type { Agent, Statement } from './types.js';

/** Where statements go, and for whom. The authorization stands here and nowhere else. */
export interface Connection {
  /** With its slash. */
  readonly endpoint: string;
  readonly authorization: string;
  readonly actor: Agent;
  readonly activityId: string;
  readonly registration?: string;
}

/** A condition on a document: the ETag it must have, or that there is none yet. */
export type Condition = { readonly 'If-Match': string } | { readonly 'If-None-Match': '*' } | null;

/** The requests of ordinary traffic. Answers keep their status and nothing throws. */
export interface Client {
  sendStatements(statements: readonly Statement[]): Promise<Reply>;
  setState(stateId: string, document: object, condition: Condition): Promise<Reply>;
}

/** Makes a client that speaks through our transport; `lrs.js` brings one made with the client library. */
export type ClientFactory = (connection: Connection, transport: Transport) => Client;

/** The client that needs no library: ready from the first second, and the only one used in pagehide. */
export interface DirectClient extends Client {
  readonly transport: Line;
  /** GET of a state document, or of the names of all there are. */
  getState(stateId?: string): Promise<Reply>;
  /** GET of one statement. */
  getStatement(id: string): Promise<Reply>;
  getAgentProfile(profileId: string): Promise<Reply>;
  setAgentProfile(profileId: string, document: object, condition: Condition): Promise<Reply>;
  /** POST of a state document: its top-level properties are put beside those that it holds (xAPI 2.2). */
  addState(stateId: string, document: object): Promise<Reply>;
}

const address = (endpoint: string, resource: string, query: Readonly<Record<string, string | undefined>>): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${endpoint}${resource}${pairs.length ? `?${pairs.join('&')}` : ''}`;
};

/** Address of a document in the state of the launch's activity, agent and registration; without an id that of all. */
export const stateAddress = (
  { endpoint, actor, activityId, registration }: Connection,
  stateId: string | undefined,
): string => address(endpoint, 'activities/state', { activityId, agent: JSON.stringify(actor), registration, stateId });

/** What every request says. */
export const headersOf = ({ authorization }: Connection) => ({
  'X-Experience-API-Version': '1.0.3',
  Authorization: authorization,
});

export const directClient = (connection: Connection, env: Env, transport = openTransport(env)): DirectClient => {
  const { endpoint, actor } = connection;
  const headers = headersOf(connection);
  const writing = { ...headers, 'Content-Type': 'application/json' };
  const agent = JSON.stringify(actor);
  const state = (stateId?: string): string => stateAddress(connection, stateId);
  const profile = (profileId: string): string => address(endpoint, 'agents/profile', { agent, profileId });
  const put = (url: string, document: object, condition: Condition): Promise<Reply> =>
    transport({ url, method: 'PUT', headers: { ...writing, ...condition }, body: JSON.stringify(document) });
  return {
    transport,
    getState: stateId => transport({ url: state(stateId), method: 'GET', headers }),
    getStatement: statementId =>
      transport({ url: address(endpoint, 'statements', { statementId }), method: 'GET', headers }),
    getAgentProfile: profileId => transport({ url: profile(profileId), method: 'GET', headers }),
    setAgentProfile: (profileId, document, condition) => put(profile(profileId), document, condition),
    addState: (stateId, document) =>
      transport({ url: state(stateId), method: 'POST', headers: writing, body: JSON.stringify(document) }),
    setState: (stateId, document, condition) => put(state(stateId), document, condition),
    sendStatements: statements =>
      transport({
        url: `${endpoint}statements`,
        method: 'POST',
        headers: writing,
        body: JSON.stringify(statements),
      }),
  };
};

/**
 * Asks for `lrs.js` when the learner has had the line for a while, and hands over the client it registers with
 * `tl.lrs`. Where it never comes, the direct client goes on.
 */
export const lateClient = (host: Host, connection: Connection, direct: DirectClient): (() => Client) => {
  let client: Client = direct;
  const tl = property(host.window, 'tl');
  if (typeof tl === 'object' && tl !== null) {
    const register = (factory: ClientFactory): void => {
      client = factory(connection, direct.transport);
    };
    attempt(() => Reflect.set(tl, 'lrs', register));
    host.env.after(1000, () => void host.load('lrs.js'));
  }
  return () => client;
};
