import { createLauncher } from '../cmi5/launcher.js';
import type { Launcher } from '../cmi5/launcher.js';
import type { Fault } from '../lrs/faults.js';
import type { Handler } from '../lrs/fetch.js';
import { createLrs } from '../lrs/lrs.js';
import type { Lrs, LrsOptions } from '../lrs/lrs.js';
import { at } from '../lrs/wire.js';
import type { LrsReply, LrsRequest } from '../lrs/wire.js';
import type { Held, Page, Platform } from './platform.js';
import { pageFetch } from './page-fetch.js';
import type { Line } from './page-fetch.js';

/** What differs from LRS to LRS. */
export interface LrsQuirks extends Line {
  readonly options?: LrsOptions;
  /** Faults of this page's traffic. */
  readonly faults?: (page: Page) => readonly Fault[];
  /** cmi5: statements that break a rule are refused. */
  readonly strict?: boolean;
}

interface Learner {
  readonly launcher: Launcher | null;
  /** Launches in this registration. */
  launches: number;
  registration: string;
}

const HOME = 'https://lms.example';
const ENDPOINT = `${HOME}/xapi/`;
/** The course the stories are of. */
const COURSE = 'https://throughline.example/fictional-course';

/** A window with an address bar and a store of its tab. */
const tab = (address: string): unknown => {
  const store = new Map<string, string>();
  const window = {
    location: { href: address },
    tl: {},
    history: {
      replaceState: (_: unknown, __: string, url: string) => {
        window.location.href = url;
      },
    },
    sessionStorage: {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => void store.set(key, value),
      clear: () => {
        store.clear();
      },
    },
  };
  return window;
};

const uuids = (): (() => string) => {
  let count = 0;
  return () => `00000000-0000-4000-9000-${String(++count).padStart(12, '0')}`;
};

const actorOf = (learner: string) => ({ account: { homePage: HOME, name: learner } });

/** Puts what a page has to suffer between it and the platform. */
const behind = (faults: readonly Fault[], there: Handler): Handler => ({
  handle: request => {
    for (const fault of faults) {
      const reply = fault.before?.(request);
      if (reply) return reply;
    }
    const reply = there.handle(request);
    for (const fault of faults) fault.after?.(request, reply);
    return reply;
  },
});

const heldIn = (lrs: Lrs, name: string, labels: readonly number[], { launcher, registration }: Learner): Held => {
  const mine = lrs.statements.filter(
    statement =>
      at(statement.actor, 'account', 'name') === name && at(statement, 'context', 'registration') === registration,
  );
  const course = (verb: string): boolean =>
    mine.some(
      statement =>
        String(at(statement, 'verb', 'id')).endsWith(`/${verb}`) &&
        String(at(statement, 'object', 'id')).startsWith(COURSE) &&
        !/fictional-course\/[^?]/.test(String(at(statement, 'object', 'id'))),
    );
  return {
    labels,
    state: labels.length > 0,
    answers: mine
      .filter(statement => String(at(statement, 'verb', 'id')).endsWith('/answered'))
      .map(statement => ({ key: statement.id, item: String(at(statement, 'object', 'id')) })),
    completed: course('completed'),
    passed: course('passed'),
    // An answer that was lost on its way is asked for again (8.2.1): the platform refuses it, and nothing is said twice.
    broken: (launcher?.violations ?? []).filter(({ id }) => id !== '8.2.1.0-2').map(({ id, what }) => `${id} ${what}`),
  };
};

/** A platform with an LRS: a plain Tin Can launch, or cmi5. */
export const lrsPlatform = (standard: string, quirks: LrsQuirks): Platform => {
  let now = 0;
  const lrs = createLrs({ ...quirks.options, now: () => now });
  const learners = new Map<string, Learner>();
  const labels = new Map<string, readonly number[]>();
  const uuid = uuids();
  let expiries = 0;

  const learnerOf = (name: string): Learner => {
    const found = learners.get(name) ?? {
      launcher:
        standard === 'cmi5'
          ? createLauncher({
              lrs,
              endpoint: ENDPOINT,
              fetch: `${HOME}/token/`,
              unit: { id: COURSE, moveOn: 'CompletedAndPassed', masteryScore: 0.8 },
              actor: actorOf(name),
              now: () => now,
              uuid,
              strict: quirks.strict ?? false,
            })
          : null,
      launches: 0,
      registration: uuid(),
    };
    learners.set(name, found);
    return found;
  };

  const tinCan = (name: string, registration: string): URLSearchParams =>
    new URLSearchParams({
      endpoint: ENDPOINT,
      auth: 'Basic c2VjcmV0',
      actor: JSON.stringify(actorOf(name)),
      registration,
    });

  return {
    launch: (name, page) => {
      const learner = learnerOf(name);
      const then = expiries;
      now = page.now();
      const launched = learner.launcher?.launch(learner.launches++ ? 'returning' : 'new');
      learner.registration = launched?.registration ?? learner.registration;
      const query = launched?.query ?? tinCan(name, learner.registration);
      const gate = (request: LrsRequest): LrsReply => {
        now = page.now();
        if (expiries > then) return { status: 401, headers: {}, body: 'The session has ended.' };
        return (learner.launcher ?? lrs).handle(request);
      };
      const handler = behind(quirks.faults?.(page) ?? [], { handle: gate });
      return {
        window: tab(`https://course.example/index.html?${query.toString()}`),
        fetch: pageFetch(handler, page, quirks, (label, beside) => {
          labels.set(name, [...(beside ? (labels.get(name) ?? []) : []), label]);
        }),
      };
    },
    held: name => heldIn(lrs, name, labels.get(name) ?? [], learnerOf(name)),
    expire: () => {
      expiries++;
    },
    reset: name => {
      Object.assign(learnerOf(name), { launches: 0, registration: uuid() });
      labels.delete(name);
    },
  };
};
