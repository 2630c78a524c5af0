import type { Outline } from '../course.js';
import type { Env } from '../env.js';
import type { VirtualEnv } from './virtual-env.js';
import type { Launch, Outcome, Session, Standard, StandardName } from '../standard.js';

/** A message of the made-up standard. */
export type FakeMessage =
  { readonly add: string; readonly index: number } | { readonly set: string; readonly value: string };

/** A made-up LMS that outlives its sessions. */
export interface FakeLms {
  readonly name: StandardName;
  state: string | null;
  /**
   * Ids of the events that were added, each at its index. Where one was lost there is a hole, until the next launch
   * numbers them anew (as Moodle does).
   */
  readonly added: string[];
  /** Everything that was ever delivered, a delivery each. */
  readonly deliveries: (readonly FakeMessage[])[];
  /** What it answers where all is well: SCORM only ever says `accepted`. */
  says: 'accepted' | 'confirmed';
  /** Loses everything and says that all is well. */
  lies: boolean;
  /** Nothing gets through. */
  down: boolean;
  /** So many messages more get through, and then nothing. */
  through: number;
  /** The session is over. */
  over: boolean;
  /** Takes only so much at once. */
  paced: boolean;
  /** A delivery blocks the page for so long. */
  blocks: number;
  readonly refuses: Set<string>;
  readonly sessions: number;
  readonly closed: number;
  launch: Partial<Launch>;
  /** A standard that talks to it from a page. */
  standard(page: Pick<VirtualEnv, 'alive' | 'block'>): Standard<FakeMessage>;
}

const none: readonly FakeMessage[] = [];

export const fakeLms = (name: StandardName = 'scorm12', change: Partial<FakeLms> = {}): FakeLms => {
  let sessions = 0;
  let closed = 0;
  const lms: FakeLms = {
    name,
    state: null,
    added: [],
    deliveries: [],
    says: name === 'xapi' || name === 'cmi5' ? 'confirmed' : 'accepted',
    lies: false,
    down: false,
    through: Infinity,
    over: false,
    paced: false,
    blocks: 0,
    refuses: new Set(),
    get sessions() {
      return sessions;
    },
    get closed() {
      return closed;
    },
    launch: {},
    standard: page => ({
      name,
      join: () => {
        sessions++;
        return Promise.resolve(open(page));
      },
      append: (event, { sent }) =>
        event.verb === 'answered' || name === 'xapi' ? [{ add: event.id, index: sent.interactions }] : none,
      snapshot: (attempt, { state, locale }) => [
        ...(state === null ? [] : [{ set: 'state', value: state }]),
        { set: 'language', value: attempt.language?.locale ?? locale },
      ],
    }),
    ...change,
  };
  /** What one message comes to in a session whose page holds `here.count` interactions, arrived or not. */
  const take = (message: FakeMessage, here: { count: number }): Outcome => {
    const key = 'add' in message ? message.add : message.set;
    const listed = 'add' in message && name !== 'xapi';
    if (lms.refuses.has(key) || (listed && message.index > here.count)) return 'refused';
    if (listed) here.count = Math.max(here.count, message.index + 1);
    if (lms.lies) return 'accepted';
    if ('set' in message) {
      if (message.set === 'state') lms.state = message.value;
    } else if (listed) lms.added[message.index] = message.add;
    else if (!lms.added.includes(message.add)) lms.added.push(message.add);
    return lms.says;
  };
  const open = (page: Pick<VirtualEnv, 'alive' | 'block'>): Session<FakeMessage> => {
    lms.added.splice(0, Infinity, ...Object.values(lms.added));
    return session(page, { count: lms.added.length });
  };
  const session = (page: Pick<VirtualEnv, 'alive' | 'block'>, here: { count: number }): Session<FakeMessage> => ({
    launch: {
      connected: true,
      mode: 'normal',
      credit: true,
      state: lms.state,
      interactions: lms.added.length,
      stateLimit: 4096,
      ...lms.launch,
    },
    paced: lms.paced,
    deliver: messages => {
      if (!page.alive) return new Promise(() => undefined);
      page.block(lms.blocks);
      if (lms.down || lms.over)
        return Promise.resolve({ outcomes: messages.map((): Outcome => 'not tried'), dead: lms.over });
      lms.deliveries.push(messages);
      const outcomes = messages.map((message): Outcome => (lms.through-- > 0 ? take(message, here) : 'not tried'));
      return Promise.resolve({ outcomes, dead: false });
    },
    close: () => {
      closed++;
      return Promise.resolve();
    },
  });
  return lms;
};

/** A window without anything in it, in which a made-up standard runs. */
export const hostOf = (env: Env, outline: Outline) => ({
  window: null,
  env,
  outline,
  load: () => Promise.resolve(false),
});
