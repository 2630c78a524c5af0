import type { Handler, LrsReply } from '@throughline/lms/lrs/index.js';

/** Headers of a request that need no leave (Fetch standard, "CORS-safelisted request-header"). */
const SIMPLE = ['accept', 'accept-language', 'content-language'];

const words = (text = ''): readonly string[] =>
  text
    .toLowerCase()
    .split(',')
    .map(word => word.trim());

const allows = ({ headers }: LrsReply, origin: string): boolean =>
  ['*', origin].includes(headers['access-control-allow-origin'] ?? '');

const NEVER_SHOWN = new TypeError('Failed to fetch');

/** `fetch` as a browser does it for a page of another origin: asks for leave first, and shows what is exposed. */
export const browserFetch =
  (store: Handler, origin: string): typeof globalThis.fetch =>
  (input, { method = 'GET', headers: given, body, mode } = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const headers = Object.fromEntries(new Headers(given));
    const asked = Object.keys(headers).filter(name => !SIMPLE.includes(name));
    const send = (how: string, more: Readonly<Record<string, string>>): LrsReply =>
      store.handle({ method: how, url, headers: { ...more, origin }, body: typeof body === 'string' ? body : '' });
    if (mode === 'no-cors') {
      send(method, {});
      return Promise.resolve(new Response());
    }
    if (asked.length > 0 || !['GET', 'POST'].includes(method)) {
      const leave = send('OPTIONS', {});
      const named = words(leave.headers['access-control-allow-headers']);
      const methods = words(leave.headers['access-control-allow-methods']);
      const isGranted =
        leave.status < 300 &&
        allows(leave, origin) &&
        asked.every(name => named.includes(name)) &&
        (['GET', 'POST'].includes(method) || methods.includes(method.toLowerCase()));
      if (!isGranted) return Promise.reject(NEVER_SHOWN);
    }
    const reply = send(method, headers);
    if (!allows(reply, origin)) return Promise.reject(NEVER_SHOWN);
    const shown = words(reply.headers['access-control-expose-headers']);
    const visible = Object.entries(reply.headers).filter(
      ([name]) => name === 'content-type' || shown.includes(name) || shown.includes('*'),
    );
    return Promise.resolve(
      new Response(reply.status === 204 ? null : reply.body, { status: reply.status, headers: visible }),
    );
  };
