import type { Env } from './env.js';
import type { Journal, Store } from './journal.js';

/** The journal of this launch, written at every event. */
export interface Keeper {
  /** Whether it holds everything. */
  readonly kept: boolean;
  /** Writes it in both homes; resolves to whether one of them took it. */
  readonly keep: () => Promise<boolean>;
  /** No write is dated before this (epoch milliseconds): a clock that is set back must not make it older than another. */
  at: number;
  /** Takes it away. */
  drop(): void;
}

/** `content` gives what is to be kept, null where nothing may be; `changed` is told when a late write changes `kept`. */
export const openKeeper = (
  store: Store,
  env: Env,
  session: string,
  content: () => Omit<Journal, 'session' | 'writes' | 'at'> | null,
  changed: () => void,
): Keeper => {
  let writes = 0;
  const keeper = {
    kept: false,
    at: 0,
    keep: async () => {
      const now = content();
      const mine = ++writes;
      if (!now) return (keeper.kept = false);
      const written = store.write({ ...now, writes, session, at: Math.max(env.now(), keeper.at) });
      keeper.kept = written.now || (keeper.kept && !!env.database);
      const landed = await written.landed;
      if (mine === writes && landed !== keeper.kept) {
        keeper.kept = landed;
        changed();
      }
      return landed;
    },
    drop: () => {
      writes++;
      store.remove(session);
    },
  };
  return keeper;
};
