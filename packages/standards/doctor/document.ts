import type { Env } from '@throughline/tracking';
import { pause } from '@throughline/tracking/pause.js';
import { directClient, type Condition, type Connection } from '../lrs/client.js';
import { verdict } from '../lrs/outbox.js';
import type { Reply } from '../lrs/transport.js';
import { jsonObject } from '../lrs/window.js';

/** The doctor's own document: that of the course is never touched. */
const STATE_ID = 'doctor.v1';

/** Milliseconds between tries of a store that is busy. */
const WAITS = [500, 1500, 4000];

const isBusy = ({ status }: Reply): boolean => status === 0 || status === 429 || status >= 500;

/** Asks again while a store is busy; what it said last. */
export const patiently = async (env: Env, ask: () => Promise<Reply>): Promise<Reply> => {
  for (const wait of WAITS) {
    const reply = await ask();
    if (!isBusy(reply)) return reply;
    await pause(env, wait);
  }
  return ask();
};

export interface OwnDocument {
  /** What it holds; a refusal stays one. */
  read(): Promise<Reply>;
  /** The names of all documents: never "not found". */
  names(): Promise<Reply>;
  /** Another document of this activity. */
  other(stateId: string): Promise<Reply>;
  write(document: object, before: Reply): Promise<Reply>;
  /** Puts it back as it was: none, as a rule. */
  restore(before: Reply): Promise<void>;
}

/** The doctor's document in the state of the launch's own activity, agent and registration. */
export const ownDocument = (connection: Connection, env: Env): OwnDocument => {
  const client = directClient(connection, env);
  const { endpoint, authorization, actor, activityId, registration } = connection;
  const query = new URLSearchParams({
    activityId,
    agent: JSON.stringify(actor),
    ...(registration !== undefined && { registration }),
    stateId: STATE_ID,
  });
  const held = (reply: Reply) => (verdict(reply.status) === 'taken' ? jsonObject(reply.text) : undefined);
  const conditionOf = (before: Reply): Condition =>
    held(before) ? (before.etag === null ? null : { 'If-Match': before.etag }) : { 'If-None-Match': '*' };
  return {
    read: () => patiently(env, () => client.getState(STATE_ID)),
    names: () => patiently(env, () => client.getState()),
    other: stateId => patiently(env, () => client.getState(stateId)),
    write: (document, before) =>
      patiently(env, () => client.setState(STATE_ID, { ...held(before), ...document }, conditionOf(before))),
    restore: async before => {
      const old = held(before);
      if (old) await client.setState(STATE_ID, old, null);
      else
        await client.transport({
          url: `${endpoint}activities/state?${query.toString()}`,
          method: 'DELETE',
          headers: { 'X-Experience-API-Version': '1.0.3', Authorization: authorization },
        });
    },
  };
};
