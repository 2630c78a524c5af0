import type { LrsReply, LrsRequest } from './wire.js';

/** What answers requests: an LRS, a launcher in front of one. */
export interface Handler {
  handle(request: LrsRequest): LrsReply;
}

export interface FetchOptions {
  /** How long the answer takes; it is stored at once either way. Default: none. */
  readonly delay?: () => Promise<void>;
  /** False: the line is cut, and every request is refused as browsers refuse it. */
  readonly online?: () => boolean;
}

const NO_BODY = [204, 304];

/** `fetch` that ends at an LRS in this process: for tests, and for a preview that needs no server. */
export const lrsFetch =
  (lrs: Handler, { delay, online }: FetchOptions = {}): typeof globalThis.fetch =>
  async (input, init) => {
    if (online && !online()) throw new TypeError('Failed to fetch');
    const { body = '' } = init ?? {};
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const reply = lrs.handle({
      method: init?.method ?? 'GET',
      url,
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: typeof body === 'string' ? body : '',
    });
    if (delay) await delay();
    return new Response(NO_BODY.includes(reply.status) ? null : reply.body, {
      status: reply.status,
      headers: { ...reply.headers },
    });
  };
