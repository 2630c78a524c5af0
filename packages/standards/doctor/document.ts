import type { Env } from '@throughline/tracking';
import { pause } from '@throughline/tracking/pause.js';
import { directClient, headersOf, stateAddress, type Connection } from '../lrs/client.js';
import type { Reply } from '../lrs/transport.js';

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

/** The doctor's document in the state of the launch's own activity, agent and registration. */
export interface OwnDocument {
  /** What it holds; a refusal stays one. */
  read(): Promise<Reply>;
  /** The names of all documents: never "not found". */
  names(): Promise<Reply>;
  /** Another document of this activity. */
  other(stateId: string): Promise<Reply>;
  /** `before`: what was read. One that a doctor left who died is written over. */
  write(document: object, before: Reply): Promise<Reply>;
  remove(): Promise<Reply>;
}

export const ownDocument = (connection: Connection, env: Env): OwnDocument => {
  const client = directClient(connection, env);
  const itself = { url: stateAddress(connection, STATE_ID), headers: headersOf(connection) };
  return {
    read: () => patiently(env, () => client.getState(STATE_ID)),
    names: () => patiently(env, () => client.getState()),
    other: stateId => patiently(env, () => client.getState(stateId)),
    write: (document, { status, text, etag }) => {
      const match = etag === null ? null : { 'If-Match': etag };
      const condition = status === 200 && text !== '' ? match : ({ 'If-None-Match': '*' } as const);
      return patiently(env, () => client.setState(STATE_ID, document, condition));
    },
    remove: () => patiently(env, () => client.transport({ ...itself, method: 'DELETE' })),
  };
};
