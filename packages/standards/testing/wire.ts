import { virtualDevice, type Device } from '@throughline/tracking/testing/virtual-env.js';
import { START } from '../cmi5/testing/story.js';
import type { Platform, Row } from './platforms.js';
import { tell, type Aside, type Story } from './stories.js';

/** All that leaves a course in a story: every call of the LMS's API, every request with all its headers. */
export interface Wire {
  readonly calls: readonly string[];
  readonly platform: Platform;
  readonly device: Device;
  /** All that was ever written on the device, also what was taken away again. */
  readonly written: readonly string[];
}

/** A store that forgets nothing. */
class Remembering extends Map<string, string> {
  private readonly all: string[];
  constructor(all: string[]) {
    super();
    this.all = all;
  }
  override set(key: string, value: string): this {
    this.all.push(key, value);
    return super.set(key, value);
  }
}

/** Tells a story and listens on the line. */
export const listen = async (row: Row, story: Story, aside?: Aside): Promise<Wire> => {
  const made = row.platform();
  const requests: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { method, headers, body } = init ?? {};
    requests.push(JSON.stringify([method, input, headers, body]));
    if (!made.fetch) throw new TypeError('There is no network here.');
    return made.fetch(input, init);
  };
  const platform: Platform = { ...made, fetch };
  const written: string[] = [];
  const homes = { local: new Remembering(written), database: new Remembering(written) };
  const device = await tell(row, platform, story, aside, { ...virtualDevice(START), ...homes });
  // When it was called is the simulated platform's own clock, and no part of what was said.
  const calls = (made.lms?.log ?? []).map(({ call, element, value }) => JSON.stringify([call, element, value]));
  return { calls: [...calls, ...requests], platform, device, written };
};

/** What is there in the end: the LMS's record; statements and documents without the times at which they came in. */
export const leftBehind = ({ platform: { lms, lrs }, device }: Wire): string =>
  lms
    ? JSON.stringify(lms.record())
    : lrs
      ? JSON.stringify([lrs.statements.map(statement => ({ ...statement, stored: null })), lrs.document('progress.v1')])
      : JSON.stringify([...device.local.values()].map(text => (JSON.parse(text) as { state: string }).state));
