/** A learner who comes to one record store in one attempt after the other, and what is copied of each. */
import assert from 'node:assert/strict';
import { lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Lrs, LrsRequest } from '@throughline/lms/lrs/index.js';
import { emptyAttempt, encode } from '@throughline/tracking';
import type { Session } from '@throughline/tracking';
import { standard as cmi5 } from '../../cmi5/index.js';
import { lms, nextSeed } from '../../cmi5/testing/story.js';
import { outline } from '../../internal/testing/course.js';
import { standard as xapi } from '../../xapi/index.js';
import { actor, address } from '../../xapi/testing/launched.js';
import { LATEST_ID } from '../latest.js';
import type { Message } from '../types.js';
import { strictLrs } from './store.js';
import { hostIn, tab, world } from './world.js';

export const LATER = { sync: false } as const;
export const SYNC = { sync: true } as const;
export const LAST = { sync: true, last: true } as const;

export const isLatest = ({ url }: Pick<LrsRequest, 'url'>): boolean => url.includes(LATEST_ID);
export const asksLatest = (url: Parameters<Fetch>[0]): boolean => typeof url === 'string' && isLatest({ url });
export const asked = ({ calls }: Lrs, method: string): number =>
  calls.filter(call => call.method === method && call.path.includes(LATEST_ID)).length;

/** A state of some lineage that says how far it got. */
export const stateOf = (lineage: string, seq: number): string => encode({ ...emptyAttempt(lineage), seq }, outline);
export const FIRST = stateOf('00000000000a', 5);
export const SECOND = stateOf('00000000000b', 2);
export const said = (state: string, completed = false): readonly Message[] => [
  { kind: 'state', state, duration: 9, completed },
];

export type Fetch = typeof globalThis.fetch;
export interface Visit {
  readonly session: Session<Message>;
  readonly time: ReturnType<typeof world>;
}
export interface Place {
  readonly lrs: Lrs;
  /** A launch: in a new registration, or again in the newest. */
  readonly visit: (again?: 'again', through?: (fetch: Fetch) => Fetch) => Promise<Visit>;
}

const asItIs = (fetch: Fetch): Fetch => fetch;
export const numbered = (n: number): string => `11111111-2222-4333-8444-${String(n).padStart(12, '0')}`;

export const xapiPlace = (learner = 'one', lrs = strictLrs()): Place => {
  let registrations = 0;
  return {
    lrs,
    visit: async (again, through = asItIs) => {
      if (!again) registrations++;
      const who = { ...actor, account: { ...actor.account, name: learner } };
      const page = tab(address({ registration: numbered(registrations), actor: JSON.stringify(who) }));
      const time = world(through(lrsFetch(lrs)), nextSeed());
      const session = await time.run(xapi.join(hostIn(page.window, time)));
      await time.settle();
      return { session, time };
    },
  };
};

export const cmi5Place = (): Place => {
  const { lrs, launcher } = lms();
  return {
    lrs,
    visit: async (again, through = asItIs) => {
      const { query } = launcher.launch(again ? 'returning' : 'new');
      const time = world(through(lrsFetch(launcher)), nextSeed());
      const page = tab(`https://course.example/index.html?${query.toString()}`);
      const session = await time.run(cmi5.join(hostIn(page.window, time)));
      await time.settle();
      assert.deepEqual(launcher.violations, []);
      return { session, time };
    },
  };
};

export const earlier = ({ session, time }: Visit): Promise<string | null> =>
  time.run(session.earlier?.() ?? Promise.reject(new Error('It says nothing of earlier attempts.')));

/** A launch in which a state is told; what follows it needs no more time. */
export const tell = async ({ session, time }: Visit, state: string, completed = false): Promise<void> => {
  assert.deepEqual((await time.run(session.deliver(said(state, completed), LATER))).outcomes, ['confirmed']);
  await time.settle();
};

/** Where a learner comes in one registration after the other. */
export const PLACES = [
  ['xapi', () => xapiPlace()],
  ['cmi5', cmi5Place],
] as const;
