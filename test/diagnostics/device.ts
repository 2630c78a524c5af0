import { outline } from '@throughline/standards/internal/testing/course.js';
import { fakeApi, holding, warm } from '@throughline/standards/internal/testing/fake.js';
import { standard } from '@throughline/standards/scorm12/index.js';
import { emptyAttempt, encode, type Attempt } from '@throughline/tracking';
import { openStore } from '@throughline/tracking/journal.js';
import { virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { opened, type Left } from './opened.js';

const begun: Attempt = { ...emptyAttempt('00000000000a'), visited: new Set(['a-lesson']) };
const state = encode(begun, outline);

/** A journal as a launch leaves it, with something else in it. */
const journal = (change: object = {}): string =>
  JSON.stringify({
    lineage: begun.lineage,
    session: '0000000a',
    writes: 3,
    at: virtualDevice().now,
    state,
    acked: 1,
    early: false,
    own: false,
    entries: [],
    drafts: [],
    ...change,
  });

interface Homes {
  readonly local?: string;
  readonly database?: string;
}

/** Opens the course, which the platform knows, where its two homes hold these texts for a journal. */
const lying = ({ local, database }: Homes, held: string = state): Promise<Left> => {
  const device = virtualDevice();
  const { prefix } = openStore(virtualEnv(device), outline, standard.name);
  if (local !== undefined) device.local.set(`${prefix}0000000a`, local);
  if (database !== undefined) device.database.set(`${prefix}0000000a`, database);
  const { api } = fakeApi(warm({ 'cmi.suspend_data': held }));
  return opened({ standard, window: holding(api), device });
};

const both = (text: string): Homes => ({ local: text, database: text });

/** An answer that the platform said it had taken, and that was never read back. */
const told = {
  acked: 0,
  entries: [{ event: { id: '1', verb: 'visited', page: 'a-lesson', seq: 1, session: '0000000a' }, ordinal: 1 }],
};

/** What may lie on a device, by the code that it leaves. */
export const deviceTroubles = {
  J1: planted => lying(both(planted)),
  J2: planted => lying(both(journal({ entries: [{ event: { verb: 'visited', page: planted }, ordinal: null }] }))),
  J3: planted => lying({ database: journal({ unread: planted }) }),
  J4: planted => lying({ local: journal({ unread: planted }), database: journal({ writes: 2 }) }),
  J5: planted => lying(both(journal({ drafts: [['q-choice', { type: 'choice', ids: [planted] }]] }))),
  S5: planted => lying(both(journal({ ...told, unread: planted })), ''),
} satisfies Record<string, (planted: string) => Promise<Left>>;

/** Devices on which nothing is wrong, or nothing that anybody could help. */
export const soundDevices = {
  'a journal in both homes': () => lying(both(journal())),
  'a draft that is an answer': () =>
    lying(both(journal({ drafts: [['q-choice', { type: 'choice', ids: ['first-one'] }]] }))),
  'a journal of what a platform has lost that once gave it back': () => lying(both(journal({ ...told, acked: 1 })), ''),
  'no journal': () => lying({}),
} satisfies Record<string, () => Promise<Left>>;
