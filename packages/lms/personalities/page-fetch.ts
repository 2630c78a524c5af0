import type { Handler } from '../lrs/fetch.js';
import { parse } from '../lrs/wire.js';
import type { LrsReply, LrsRequest } from '../lrs/wire.js';
import type { Page } from './platform.js';

/** What lies between a page and its LRS. */
export interface Line {
  /** How long a request takes, there and back, in milliseconds; absent: it is answered at once. */
  readonly delay?: (page: Page) => number;
  /** Headers that this origin does not expose to others. */
  readonly hides?: readonly string[];
  /** Which answers the browser keeps from the page, as if there was none. */
  readonly silences?: (reply: LrsReply) => boolean;
  /** What becomes of an answer on its way. */
  readonly rewrites?: (request: LrsRequest, reply: LrsReply, page: Page) => LrsReply;
}

/** As much of a `Response` as a client looks at; a real one costs twenty times as much. */
const responseOf = ({ status, headers, body }: LrsReply, hidden: readonly string[]): Response =>
  ({
    status,
    ok: status >= 200 && status < 300,
    headers: {
      get: (name: string) => (hidden.includes(name.toLowerCase()) ? null : (headers[name.toLowerCase()] ?? null)),
    },
    text: () => Promise.resolve(body),
  }) as unknown as Response;

const requestOf = (url: string, { method = 'GET', headers, body }: RequestInit): LrsRequest => ({
  method,
  url,
  headers: Object.fromEntries(
    Object.entries((headers ?? {}) as Record<string, string>).map(([name, value]) => [name.toLowerCase(), value]),
  ),
  body: typeof body === 'string' ? body : '',
});

/** The state that a request writes: the whole document, or a part that is put beside the rest. */
const stateIn = ({ url, method, body }: LrsRequest): unknown => {
  if (method === 'GET' || !url.includes('progress.v1')) return undefined;
  return Object.values(parse(body) as Readonly<Record<string, unknown>>)[0];
};

/** Told of a state that was stored: beside what the document holds (POST), or in place of it all (PUT). */
export type Stored = (label: number, beside: boolean) => void;

/** `fetch` of a page: what left with `keepalive` arrives although the page is gone, and nobody hears of the answer. */
export const pageFetch =
  (handler: Handler, page: Page, line: Line, stored: Stored): typeof globalThis.fetch =>
  (url, init = {}) =>
    new Promise((resolve, reject) => {
      if (page.gone) return;
      const request = requestOf(typeof url === 'string' ? url : '', init);
      const state = stateIn(request);
      const label = typeof state === 'string' ? page.label(state) : null;
      const delay = page.latency + (line.delay?.(page) ?? 0);
      const fail = (): void => {
        reject(new TypeError('Failed to fetch'));
      };
      const arrive = (): void => {
        if (!page.line) {
          fail();
          return;
        }
        if (page.gone && init.keepalive !== true) return;
        const reply = handler.handle(request);
        if (label !== null && reply.status < 300) stored(label, request.method === 'POST');
        const hear = (): void => {
          if (page.gone) return;
          if (page.line && page.hears && !line.silences?.(reply))
            resolve(responseOf(line.rewrites?.(request, reply, page) ?? reply, line.hides ?? []));
          else fail();
        };
        if (delay) page.after(delay / 2, hear);
        else hear();
      };
      init.signal?.addEventListener('abort', fail);
      if (delay) page.after(delay / 2, arrive);
      else arrive();
    });
