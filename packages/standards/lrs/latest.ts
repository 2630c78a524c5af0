import type { Env } from '@throughline/tracking';
import { headersOf, stateAddress } from './client.js';
import type { Connection } from './client.js';
import { verdict } from './outbox.js';
import type { Line } from './transport.js';
import { jsonObject } from './window.js';

/**
 * The document that outlives a registration: a copy of the newest attempt's state, of this activity and agent alone. It
 * names no registration, because a cmi5 LMS refuses to give the documents of another one (8.1.4.0-3).
 */
export const LATEST_ID = 'latest.v1';

/** Milliseconds between two copies; what completes the course is copied at once. */
const PAUSE = 60_000;

/** What a new attempt may begin with. Nothing that a store answers here ends a session or holds anything up. */
export interface LatestDocument {
  /** The state of the attempt before this one, asked for once; null where there is none, or the store does not say. */
  earlier(): Promise<string | null>;
  /** Copies a state that its own document has taken. Nothing leaves before it is known what is written over. */
  keep(state: string, completed: boolean): void;
}

/** `connection`: without its registration. `isNew`: the registration holds no state yet. */
export const latestDocument = (
  connection: Omit<Connection, 'registration'>,
  transport: Line,
  env: Env,
  isNew: boolean,
): LatestDocument => {
  const url = stateAddress(connection, LATEST_ID);
  const headers = headersOf(connection);
  let closed = false;
  let asked: Promise<string | null> | null = isNew ? null : Promise.resolve(null);
  let wanted: string | null = null;
  let going: Promise<void> | null = null;
  let at = -Infinity;
  let whole = false;

  const read = async (): Promise<string | null> => {
    const { status, text } = await transport({ url, method: 'GET', headers });
    closed = status !== 404 && verdict(status) !== 'taken';
    const state = status === 200 ? jsonObject(text)?.state : null;
    return typeof state === 'string' ? state : null;
  };
  const earlier = (): Promise<string | null> => (asked ??= read());

  const put = async (state: string): Promise<void> => {
    const body = JSON.stringify({ state });
    const { status } = await transport({
      ...{ url, method: 'PUT', headers: { ...headers, 'Content-Type': 'application/json' }, body },
      spare: true,
    });
    closed = !['taken', 'later'].includes(verdict(status));
  };

  const settle = async (): Promise<void> => {
    await earlier();
    while (wanted !== null && !closed) {
      const state = wanted;
      wanted = null;
      await put(state);
    }
  };

  return {
    earlier,
    keep: (state, completed) => {
      const now = env.monotonic();
      if (closed || transport.paused() || (now - at < PAUSE && (whole || !completed))) return;
      at = now;
      whole = completed;
      wanted = state;
      going ??= settle().finally(() => {
        going = null;
      });
    },
  };
};
