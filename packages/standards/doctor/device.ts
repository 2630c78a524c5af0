import type { Env } from '@throughline/tracking';
import { hex } from '@throughline/tracking/formats.js';
import { PATIENCE, type Store } from '@throughline/tracking/journal.js';
import { inTime } from '@throughline/tracking/pause.js';

/** The homes of a device, as browsers call them. */
const LOCAL = 'localStorage';
const DATABASE = 'IndexedDB';

/** Where the doctor leaves a mark on the device: "Forget this device" takes it away with the rest of the course. */
export const markKey = ({ prefix }: Pick<Store, 'prefix'>): string => `${prefix.replace(/\w+-$/, '')}doctor`;

/** What a database answers; null where it does not. */
const answer = async <Value>(env: Env, asked: Promise<Value> | undefined): Promise<Value | null> =>
  asked ? inTime(env, PATIENCE, asked) : null;

/** What the doctor left on this device when it was here before, in either home. */
export interface Marks {
  readonly local: string | null;
  readonly database: string | null;
}

export const readMarks = async (env: Env, key: string): Promise<Marks> => ({
  local: env.local?.get(key) ?? null,
  database: await answer(env, env.database?.get(key)),
});

/** Leaves a mark in both homes. */
export const leaveMark = async (env: Env, key: string, mark: string): Promise<void> => {
  env.local?.set(key, mark);
  await answer(env, env.database?.put(key, mark));
};

/** The homes that do not give back what they were given. What was written there is taken away. */
const deniedHomes = async (env: Env, key: string): Promise<readonly string[]> => {
  const { local, database } = env;
  const [probe, value] = [`${key}-probe`, hex(env.random(4))];
  const isLocal = local?.set(probe, value) === true && local.get(probe) === value;
  local?.remove(probe);
  const isDatabase =
    (await answer(env, database?.put(probe, value))) === true && (await answer(env, database?.get(probe))) === value;
  void database?.remove(probe);
  return [...(isLocal ? [] : [LOCAL]), ...(isDatabase ? [] : [DATABASE])];
};

/** The homes that are denied, or that lost the mark which the other one still has. */
export const troubledHomes = async (env: Env, key: string, { local, database }: Marks): Promise<readonly string[]> => {
  const denied = await deniedHomes(env, key);
  const lost = [...(database && !local ? [LOCAL] : []), ...(local && !database ? [DATABASE] : [])];
  return [...new Set([...denied, ...lost])];
};
