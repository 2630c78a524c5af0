import type { Env } from '@throughline/tracking';
import type { Reply } from './transport.js';
import { verdict } from './outbox.js';

const WAITS = [500, 1500, 4000];

/** Asks again while no proper answer comes; what may be asked again changes nothing at the other end. */
export const askAgain = async (env: Env, ask: () => Promise<Reply>): Promise<Reply> => {
  for (const wait of WAITS) {
    const reply = await ask();
    // Not found is an answer.
    if (reply.status === 404 || verdict(reply.status) !== 'later') return reply;
    await new Promise<void>(resolve => {
      env.after(Math.max(wait, reply.retryAfter), resolve);
    });
  }
  return ask();
};
