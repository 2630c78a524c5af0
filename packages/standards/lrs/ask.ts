import type { Env } from '@throughline/tracking';
import type { Reply } from './transport.js';
import { verdict } from './outbox.js';

/** Milliseconds between questions; the last one stays. */
const WAITS = [500, 1500, 4000, 10_000, 30_000];

/**
 * Asks until an answer comes: while the line is cut or the LRS is down the learner works on, and the journal keeps it.
 * What is asked so must change nothing at the other end. Not found is an answer. `enough` says when silence is one too,
 * for who never said a word: where the LRS was heard once, it is the line that is silent.
 */
export const askAgain = async (
  env: Env,
  ask: () => Promise<Reply>,
  enough: (tries: number) => boolean = () => false,
): Promise<Reply> => {
  let heard = false;
  for (let tries = 0; ; tries++) {
    const reply = await ask();
    heard ||= reply.status !== 0;
    if (reply.status === 404 || verdict(reply.status) !== 'later') return reply;
    env.note?.('R4');
    if (!heard && enough(tries)) return reply;
    const wait = Math.max(WAITS[Math.min(tries, WAITS.length - 1)] ?? 0, reply.retryAfter);
    await new Promise<void>(resolve => {
      env.after(wait, resolve);
    });
  }
};
