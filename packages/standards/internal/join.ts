import type { Env, Host, Session } from '@throughline/tracking';
import { pause } from '@throughline/tracking/pause.js';
import { callApi } from './api.js';
import { discover, read, type Found } from './discover.js';
import type { Edition } from './edition.js';
import type { ScormMessage } from './scorm-message.js';
import { openSession } from './session.js';
import { unconnected } from './unconnected.js';

/** How long an API that comes late, or a proxy that fetches its first values, is waited for before it is asked again. */
const STEPS = [50, 100, 250, 500, 1000, 1000, 1000, 1000, 1000];

/** Asks until there is an answer, or five seconds have passed. The second answer tells whether there was waiting. */
export const until = async <Answer>(env: Env, ask: () => Answer | null): Promise<readonly [Answer | null, boolean]> => {
  for (let step = 0; ; step++) {
    const answer = ask();
    const ms = STEPS[step];
    if (answer !== null || !ms) return [answer, step > 0];
    await pause(env, ms);
  }
};

/** Finds the API and opens the session. Only reads: nothing is written before the state was restored. */
export const join = async (host: Host, edition: Edition): Promise<Session<ScormMessage>> => {
  const { env } = host;
  const seek = (): Found | null => discover(host.window, edition.api, `${edition.prefix}Initialize`);
  const [found] = await until(env, seek);
  if (!found) return unconnected();
  const api = callApi(found, edition, env);
  const adopted = !api.initialize();
  if (adopted) {
    const code = api.error();
    // Begun already by someone in this player (a double launch), the session is ours too.
    if (code !== edition.running || !edition.warm.some(api.get))
      return unconnected(code === edition.closed ? { ended: true } : {});
  }
  const [, slow] = await until(env, () => edition.warm.some(element => api.get(element) || api.error()) || null);
  const alive = (): boolean => read(found.holder, 'closed') !== true && seek()?.api === found.api;
  const open = (): Session<ScormMessage> => openSession({ api, edition, env, slow, alive });
  if (slow) {
    // A proxy answers what it fetched for an earlier question: ask for everything, wait, ask again.
    open();
    await pause(env, 1000);
  }
  const session = open();
  return { ...session, launch: { ...session.launch, adopted } };
};
