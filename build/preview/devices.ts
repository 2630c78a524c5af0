import { framePath, freshPath, type LaunchRequest } from './launches.js';

/** Where the web edition opens for a learner: on a device of their own. */
export type Devices = (request: LaunchRequest, hostname: string) => Promise<string>;

/**
 * The web edition keeps its record in the browser, which has one storage an origin: each learner gets a port, and with it
 * a storage. It is emptied when a learner is new and when they come for the first time, for an earlier preview may have
 * given the port to somebody else.
 */
export function openDevices(openPort: () => Promise<number>): Devices {
  const ports = new Map<string, Promise<number>>();
  return async (request, hostname) => {
    const { learner, as } = request;
    const known = ports.get(learner);
    const port = known ?? openPort();
    ports.set(learner, port);
    const path = known && as !== 'new' ? framePath(request) : freshPath(request);
    return `http://${hostname}:${await port}${path}`;
  };
}
