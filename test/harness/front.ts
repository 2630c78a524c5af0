/** Platforms on servers of their own, in front of a site: with names that are no localhost, on plain http. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Habit {
  /** What it makes of a page. */
  readonly page?: (html: string) => string;
  /** What it never hands out, as a line does that is too slow. */
  readonly withheld?: RegExp;
}

/** What a platform does beside what the site does; its name is the host that a browser asks for. */
const HABITS = {
  'lms.test': {},
  'no-library.test': { withheld: /\/lrs\.js$/u },
  'sandboxed.test': { page: html => html.replace('<iframe id="course"', '$& sandbox="allow-scripts"') },
} as const satisfies Readonly<Record<string, Habit>>;

export type Platform = keyof typeof HABITS;

/** What Chromium and Firefox must be started with to find them. */
export const HOSTS = '--host-resolver-rules=MAP *.test 127.0.0.1';
export const FIREFOX_HOSTS = { 'network.dns.localDomains': Object.keys(HABITS).join(',') };

export interface Front {
  /** Everything is found there but the LRS, which stays on the site's own origin. */
  origin(platform: Platform): string;
  close(): Promise<void>;
}

/** Opens the platforms in front of a site. */
export async function openFront(site: string): Promise<Front> {
  const { hostname, port } = new URL(site);
  const pass = (request: IncomingMessage, response: ServerResponse): void => {
    const { method, url: path = '' } = request;
    const { page, withheld }: Habit = HABITS[(request.headers.host ?? '').replace(/:.*$/u, '') as Platform];
    if (withheld?.test(path)) return;
    const headers = { ...request.headers, host: `${hostname}:${port}` };
    const onward = ask({ hostname, port, method, path, headers }, reply => {
      // A page that forbids to be stored is not kept for the way back.
      response.writeHead(reply.statusCode ?? 502, { ...reply.headers, 'cache-control': 'no-cache' });
      if (page && reply.headers['content-type']?.startsWith('text/html'))
        void buffer(reply).then(bytes => response.end(page(bytes.toString())));
      else reply.pipe(response);
    });
    request.pipe(onward);
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
  };
  const server = createServer(pass);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    origin: platform => `http://${platform}:${own}`,
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}
