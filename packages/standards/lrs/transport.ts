import type { Env } from '@throughline/tracking';

export interface Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** May die with the page: takes nothing of what may outlive it. */
  readonly spare?: true;
}

export interface Reply {
  /** HTTP status; 0 where no answer came (offline, refused by the browser, over time). */
  readonly status: number;
  /** Null where the LRS has none or does not expose it to other origins. */
  readonly etag: string | null;
  /** Milliseconds the LRS asks to be left alone. */
  readonly retryAfter: number;
  readonly type: string;
  readonly text: string;
}

export type Transport = (request: Request) => Promise<Reply>;

export type Line = Transport & {
  /** How many bytes may leave now and outlive the page. */
  readonly room: () => number;
  /** Whether the LRS has asked to be left alone until later, in whatever answer it said so. */
  readonly paused: () => boolean;
};

/** What one answer may take, in milliseconds, before it counts as none. */
export const PATIENCE = 20_000;
/** Browsers let 64 KiB of keepalive bodies be in flight at a time; one byte more and the request is refused. */
export const KEEPALIVE = 60 * 1024;

/** Bytes of a text on the wire. */
export const bytes = (text: string): number => new TextEncoder().encode(text).length;

const NOTHING: Reply = { status: 0, etag: null, retryAfter: 0, type: '', text: '' };

/** No LRS is left alone longer, whatever it asks for: work must come through in a learner's sitting (milliseconds). */
const LONGEST = 600_000;

/** Milliseconds of a Retry-After, seconds or a date (RFC 9110, 10.2.3); 0 where it is neither. */
const waitOf = (text: string | null, now: number): number => {
  const seconds = Number(text);
  const ms = Number.isNaN(seconds) ? Date.parse(text ?? '') - now : seconds * 1000;
  return Math.min(LONGEST, Math.max(0, ms || 0));
};

/** A tag as it can be sent back (RFC 9110, 8.8.3); one that no request could carry counts as none. */
const tagOf = (text: string | null): string | null =>
  text !== null && /^(W\/)?"[\x21\x23-\x7e]{0,200}"$|^[\x21-\x7e]{1,200}$/.test(text) ? text : null;

const replyOf = async (response: Response, env: Env): Promise<Reply> => {
  const tag = response.headers.get('etag');
  const etag = tagOf(tag);
  if (tag !== etag) env.note?.('R2');
  const retryAfter = waitOf(response.headers.get('retry-after'), env.now());
  if (retryAfter === LONGEST) env.note?.('R1');
  return {
    status: response.status,
    etag,
    retryAfter,
    type: response.headers.get('content-type') ?? '',
    // The status came; a body that breaks off changes nothing about what the LRS has stored.
    text: await response.text().catch(() => ''),
  };
};

/**
 * Requests that outlive the page while the browser's quota lasts, and never throw: the status is kept, an absent
 * answer is status 0. `fetch` is called before the function returns, so that a request made in pagehide leaves.
 */
export const openTransport = (env: Env): Line => {
  // Taken out of its object: a browser's fetch refuses to be anyone's method.
  const { fetch } = env;
  let flying = 0;
  let pausedUntil = 0;
  const room = (): number => KEEPALIVE - flying;
  // By a clock that nobody sets.
  const paused = (): boolean => env.monotonic() < pausedUntil;
  const transport: Transport = ({ url, method, headers, body, spare }) => {
    const size = body === undefined ? 0 : bytes(body);
    const keepalive = method !== 'GET' && !spare && size <= room();
    const patience = new AbortController();
    const stop = env.after(PATIENCE, () => {
      patience.abort();
    });
    const weight = keepalive ? size : 0;
    flying += weight;
    const ask = async (): Promise<Reply> => {
      try {
        const options: RequestInit = { method, headers: { ...headers }, keepalive, signal: patience.signal };
        if (body !== undefined) options.body = body;
        if (method === 'GET') options.cache = 'no-store';
        const reply = await replyOf(await fetch(url, options), env);
        if (reply.retryAfter > 0) pausedUntil = env.monotonic() + reply.retryAfter;
        return reply;
      } catch {
        return NOTHING;
      } finally {
        flying -= weight;
        stop();
      }
    };
    return ask();
  };
  return Object.assign(transport, { room, paused });
};

/** The same line for what may die with the page. */
export const spareOf = (line: Line): Line =>
  Object.assign((request: Request) => line({ ...request, spare: true }), { room: line.room, paused: line.paused });
