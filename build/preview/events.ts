import type { ServerResponse } from 'node:http';

/** Server-sent events: everyone who listens hears everything. */
export interface Events {
  listen(response: ServerResponse): void;
  tell(event: string, data: unknown): void;
  /** Tells every page that the course has changed; a page that starts to listen hears the present version. */
  version(): void;
  close(): void;
}

export function openEvents(): Events {
  const listeners = new Set<ServerResponse>();
  // Starts anew with the server, so that a page of an earlier run reloads.
  let version = Date.now();
  const line = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
  return {
    listen(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(line('version', version));
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    tell(event, data) {
      for (const response of listeners) response.write(line(event, data));
    },
    version() {
      version += 1;
      for (const response of listeners) response.write(line('version', version));
    },
    close() {
      for (const response of listeners) response.end();
    },
  };
}
