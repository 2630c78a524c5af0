import type { Env } from '@throughline/tracking';
import { directClient } from './client.js';
import type { Connection } from './client.js';
import { verdict } from './outbox.js';
import { spareOf } from './transport.js';
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

/** `isNew`: the registration of the launch holds no state yet. */
export const latestDocument = (connection: Connection, line: Line, env: Env, isNew: boolean): LatestDocument => {
  const { endpoint, authorization, actor, activityId } = connection;
  const client = directClient({ endpoint, authorization, actor, activityId }, env, spareOf(line));
  let closed = false;
  let asked: Promise<string | null> | null = isNew ? null : Promise.resolve(null);
  let wanted: string | null = null;
  let going: Promise<void> | null = null;
  let at = -Infinity;
  let whole = false;

  const read = async (): Promise<string | null> => {
    const { status, text } = await client.getState(LATEST_ID);
    closed = status !== 404 && verdict(status) !== 'taken';
    const state = status === 200 ? jsonObject(text)?.state : null;
    return typeof state === 'string' ? state : null;
  };
  const earlier = (): Promise<string | null> => (asked ??= read());

  const put = async (state: string): Promise<void> => {
    const { status } = await client.setState(LATEST_ID, { state }, null);
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
      if (closed || line.paused() || (now - at < PAUSE && (whole || !completed))) return;
      at = now;
      whole = completed;
      wanted = state;
      going ??= settle().finally(() => {
        going = null;
      });
    },
  };
};
