import type { Env } from '@throughline/tracking';
import { hex } from '@throughline/tracking/formats.js';
import { inTime } from '@throughline/tracking/pause.js';
import { PATIENCE } from '../lrs/transport.js';
import { addressOf, property } from '../lrs/window.js';

/** The file that is asked for: it is in every package. */
const NAME = 'doctor.js';

/** What came when the page asked for a file of its own package. */
export interface OwnFile {
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** A page of somebody came in place of the script: a login, as a rule. */
  readonly page: boolean;
  /** How far the clock of this device is before the server's, in milliseconds; null where the server does not say. */
  readonly ahead: number | null;
}

const NONE: OwnFile = { status: 0, page: false, ahead: null };

const read = async (reply: Response, env: Env, asked: number): Promise<OwnFile> => {
  const { headers, status } = reply;
  const text = await reply.text().catch(() => '');
  const date = Date.parse(headers.get('date') ?? '') + 1000 * Number(headers.get('age') ?? 0);
  return {
    status,
    page: /^\s*</.test(text) || /html/.test(headers.get('content-type') ?? ''),
    // The answer was made between the question and now.
    ahead: Number.isNaN(date) ? null : (asked + env.now()) / 2 - date,
  };
};

/** Asks for a file of the package, past every cache. Null where a page may not ask: from a disk, in a sandbox. */
export const askOwnFile = async (window: unknown, env: Env): Promise<OwnFile | null> => {
  const page = addressOf(window);
  if (!page?.protocol.startsWith('http') || property(window, 'origin') === 'null') return null;
  const url = new URL(NAME, page);
  url.search = `?${hex(env.random(4))}`;
  const { fetch } = env;
  const asked = env.now();
  const reading = fetch(url.href, { cache: 'no-store' }).then(reply => read(reply, env, asked));
  return (await inTime(env, PATIENCE, reading)) ?? NONE;
};
