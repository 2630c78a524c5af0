import type { Env } from '@throughline/tracking';
import { directClient } from './client.js';
import type { Connection } from './client.js';
import { verdict } from './outbox.js';
import { bytes, spareOf } from './transport.js';
import type { Line } from './transport.js';
import { jsonObject } from './window.js';

/**
 * The document that outlives a registration: a copy of the newest attempt's state, of this activity and agent alone. It
 * names no registration, because a cmi5 LMS refuses to give the documents of another one (8.1.4.0-3).
 */
export const LATEST_ID = 'latest.v1';

/** Milliseconds between two copies; what completes the course is copied at once, the rest when the page is left. */
const PAUSE = 60_000;

/** What a new attempt may begin with. Nothing that a store answers here ends a session or holds anything up. */
export interface LatestDocument {
  /** The state of the attempt before this one, asked for once; null where there is none, or the store does not say. */
  earlier(): Promise<string | null>;
  /** Copies a state that its own document has taken. Nothing leaves before it is known what is written over. */
  keep(state: string, completed: boolean): void;
  /** Takes in a state that leaves with the page: it is copied by `leave` alone. */
  note(state: string): void;
  /** Copies in this task what was not copied yet. It outlives the page where it fits into so many bytes. */
  leave(room: number): void;
}

/** `isNew`: the registration of the launch holds no state yet. */
export const latestDocument = (connection: Connection, line: Line, env: Env, isNew: boolean): LatestDocument => {
  const { endpoint, authorization, actor, activityId } = connection;
  const own = { endpoint, authorization, actor, activityId };
  const lasting = directClient(own, env, line);
  const client = directClient(own, env, spareOf(line));
  let closed = false;
  let asked: Promise<string | null> | null = isNew ? null : Promise.resolve(null);
  let known = !isNew;
  let wanted: string | null = null;
  /** What no copy was made of yet. */
  let newest: string | null = null;
  let going: Promise<void> | null = null;
  let at = -Infinity;
  let whole = false;

  const read = async (): Promise<string | null> => {
    const { status, text } = await client.getState(LATEST_ID);
    closed = status !== 404 && verdict(status) !== 'taken';
    known = true;
    const state = status === 200 ? jsonObject(text)?.state : null;
    return typeof state === 'string' ? state : null;
  };
  const earlier = (): Promise<string | null> => (asked ??= read());

  const put = async (state: string): Promise<void> => {
    const said = verdict((await client.setState(LATEST_ID, { state }, null)).status);
    closed = !['taken', 'later'].includes(said);
    if (said === 'taken' && newest === state) newest = null;
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
      newest = state;
      if (closed || line.paused() || (now - at < PAUSE && (whole || !completed))) return;
      at = now;
      whole = completed;
      wanted = state;
      going ??= settle().finally(() => {
        going = null;
      });
    },
    note: state => {
      newest = state;
    },
    leave: room => {
      if (newest === null || !known || closed || line.paused()) return;
      const document = { state: newest };
      newest = null;
      void (bytes(JSON.stringify(document)) <= room ? lasting : client).setState(LATEST_ID, document, null);
    },
  };
};
