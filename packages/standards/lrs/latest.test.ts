import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Lrs, LrsRequest } from '@throughline/lms/lrs/index.js';
import { emptyAttempt, encode } from '@throughline/tracking';
import type { Session } from '@throughline/tracking';
import { standard as cmi5 } from '../cmi5/index.js';
import { lms, nextSeed } from '../cmi5/testing/story.js';
import { outline } from '../internal/testing/course.js';
import { standard as xapi } from '../xapi/index.js';
import { actor, address, answerAll } from '../xapi/testing/launched.js';
import { LATEST_ID } from './latest.js';
import { strictLrs } from './testing/store.js';
import { hostIn, tab, world } from './testing/world.js';
import type { Message } from './types.js';

const LATER = { sync: false } as const;
const SYNC = { sync: true } as const;
const LAST = { sync: true, last: true } as const;
const isLatest = ({ url }: Pick<LrsRequest, 'url'>): boolean => url.includes(LATEST_ID);
const asksLatest = (url: Parameters<Fetch>[0]): boolean => typeof url === 'string' && isLatest({ url });
const asked = ({ calls }: Lrs, method: string): number =>
  calls.filter(call => call.method === method && call.path.includes(LATEST_ID)).length;

/** A state of some lineage that says how far it got. */
const stateOf = (lineage: string, seq: number): string => encode({ ...emptyAttempt(lineage), seq }, outline);
const FIRST = stateOf('00000000000a', 5);
const SECOND = stateOf('00000000000b', 2);
const said = (state: string, completed = false): readonly Message[] => [
  { kind: 'state', state, duration: 9, completed },
];

type Fetch = typeof globalThis.fetch;
interface Visit {
  readonly session: Session<Message>;
  readonly time: ReturnType<typeof world>;
}
interface Place {
  readonly lrs: Lrs;
  /** A launch: in a new registration, or again in the newest. */
  readonly visit: (again?: 'again', through?: (fetch: Fetch) => Fetch) => Promise<Visit>;
}

const asItIs = (fetch: Fetch): Fetch => fetch;
const numbered = (n: number): string => `11111111-2222-4333-8444-${String(n).padStart(12, '0')}`;

const xapiPlace = (learner = 'one', lrs = strictLrs()): Place => {
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

const cmi5Place = (): Place => {
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

const earlier = ({ session, time }: Visit): Promise<string | null> =>
  time.run(session.earlier?.() ?? Promise.reject(new Error('It says nothing of earlier attempts.')));

/** A launch in which a state is told; what follows it needs no more time. */
const tell = async ({ session, time }: Visit, state: string, completed = false): Promise<void> => {
  assert.deepEqual((await time.run(session.deliver(said(state, completed), LATER))).outcomes, ['confirmed']);
  await time.settle();
};

for (const [name, place] of [
  ['xapi', () => xapiPlace()],
  ['cmi5', cmi5Place],
] as const) {
  test(`${name}: a new registration finds what the one before it held, and the one after that what it held itself`, async () => {
    const { lrs, visit } = place();
    const first = await visit();
    assert.equal(await earlier(first), null);
    await tell(first, FIRST);
    const second = await visit();
    assert.equal(second.session.launch.state, null);
    assert.equal(await earlier(second), FIRST);
    await tell(second, SECOND);
    assert.equal(await earlier(second), FIRST, 'asked for once');
    assert.equal(await earlier(await visit()), SECOND);
    assert.equal(asked(lrs, 'GET'), 3);
  });

  test(`${name}: a launch that goes on asks for nothing, and copies what it tells`, async () => {
    const { lrs, visit } = place();
    await tell(await visit(), FIRST);
    const before = asked(lrs, 'GET');
    const again = await visit('again');
    assert.equal(again.session.launch.state, FIRST);
    assert.equal(await earlier(again), null);
    await tell(again, stateOf('00000000000a', 8));
    assert.equal(asked(lrs, 'GET'), before);
    assert.match(lrs.document(LATEST_ID) ?? '', new RegExp(stateOf('00000000000a', 8)));
  });

  test(`${name}: nothing is written over before it was read, whoever asks for it first`, async () => {
    const { visit } = place();
    await tell(await visit(), FIRST);
    const second = await visit();
    await tell(second, SECOND);
    assert.equal(await earlier(second), FIRST);
  });

  for (const status of [400, 401, 403, 404, 413, 429, 500, 503])
    test(`${name}: a store that answers ${status} gives no earlier attempt, and the session goes on`, async () => {
      const { lrs, visit } = place();
      await tell(await visit(), FIRST);
      const reads = await visit();
      lrs.disturb(answering(status, request => isLatest(request) && request.method === 'GET'));
      const puts = asked(lrs, 'PUT');
      assert.equal(await earlier(reads), null);
      await tell(reads, SECOND);
      assert.equal(asked(lrs, 'PUT') - puts, status === 404 ? 1 : 0, 'what cannot be read is not written over');
      const writes = await visit();
      lrs.disturb(answering(status, request => isLatest(request) && request.method === 'PUT'));
      await tell(writes, SECOND);
      const { outcomes, dead } = await writes.time.run(writes.session.deliver(answerAll(writes.session.launch), LATER));
      assert.deepEqual([dead, ...new Set(outcomes)], [false, 'confirmed']);
      const tried = asked(lrs, 'PUT');
      await writes.time.pass(90_000);
      await tell(writes, FIRST);
      const isForGood = [400, 401, 403, 413].includes(status);
      assert.equal(asked(lrs, 'PUT') - tried, isForGood ? 0 : 1, 'what is refused for good is not tried again');
    });

  test(`${name}: a store that says nothing holds up neither statements nor the end`, async () => {
    const { lrs, visit } = place();
    const silent = await visit(
      undefined,
      fetch => (url, init) => (asksLatest(url) ? new Promise(() => undefined) : fetch(url, init)),
    );
    void silent.session.earlier?.();
    await tell(silent, FIRST);
    await silent.session.deliver(answerAll(silent.session.launch), LATER);
    await silent.session.close(LATER);
    assert.equal(silent.time.env.monotonic(), 0);
    assert.match(JSON.stringify(lrs.statements.at(-1)), /suspended|terminated/);
  });

  test(`${name}: no content of the document makes anything throw, and what is no state is none`, async () => {
    for (const body of ['', '[]', 'null', '<!doctype html>', '{"state":5}', '{"state":null}', '{"registration":"x"}']) {
      const { lrs, visit } = place();
      await tell(await visit(), FIRST);
      lrs.disturb({ before: request => (isLatest(request) ? { status: 200, headers: {}, body } : null) });
      assert.equal(await earlier(await visit()), null, body);
    }
  });

  test(`${name}: it is copied once a minute at most, and at once when the course is completed`, async () => {
    const { lrs, visit } = place();
    const learning = await visit();
    const copies: number[] = [];
    for (const [seconds, completed] of [
      [0, false],
      [30, false],
      [31, false],
      [10, true],
      [5, true],
    ] as const) {
      await learning.time.pass(seconds * 1000);
      await tell(learning, stateOf('00000000000a', 5 + copies.length), completed);
      copies.push(asked(lrs, 'PUT'));
    }
    assert.deepEqual(copies, [1, 1, 2, 3, 3]);
    assert.match(lrs.document(LATEST_ID) ?? '', new RegExp(stateOf('00000000000a', 8)));
  });

  /** What was written with and without `keepalive`, of the copies and of the rest. */
  const watching = () => {
    const kept: (readonly [what: string, keepalive: boolean | undefined])[] = [];
    const through =
      (fetch: Fetch): Fetch =>
      (url, init) => {
        const what = asksLatest(url) ? 'copy' : String(url).includes('/statements') ? 'statements' : 'state';
        if (init?.method !== 'GET') kept.push([what, init?.keepalive]);
        return fetch(url, init);
      };
    return { kept, through };
  };

  test(`${name}: a page that is left copies what it had not copied yet, before the end of its session`, async () => {
    const { lrs, visit } = place();
    const { kept, through } = watching();
    const learning = await visit(undefined, through);
    await tell(learning, FIRST);
    await tell(learning, stateOf('00000000000a', 6));
    kept.length = 0;
    void learning.session.deliver(said(stateOf('00000000000a', 8)), LAST);
    void learning.session.close(SYNC);
    assert.deepEqual(kept, [
      ['state', true],
      ['copy', true],
      ['statements', true],
    ]);
    await learning.time.settle();
    assert.match(lrs.document(LATEST_ID) ?? '', new RegExp(stateOf('00000000000a', 8)));
  });

  test(`${name}: what was saved less than a minute ago is copied at the end, whoever ends it, and nothing twice`, async () => {
    for (const how of [SYNC, LATER]) {
      const { lrs, visit } = place();
      const learning = await visit();
      await tell(learning, FIRST);
      await tell(learning, stateOf('00000000000a', 6));
      assert.equal(asked(lrs, 'PUT'), 1);
      await learning.time.run(learning.session.close(how));
      assert.match(lrs.document(LATEST_ID) ?? '', new RegExp(stateOf('00000000000a', 6)));
      assert.equal(asked(lrs, 'PUT'), 2);
      const again = await visit('again');
      await tell(again, stateOf('00000000000a', 7));
      await again.time.run(again.session.close(how));
      assert.equal(asked(lrs, 'PUT'), 3);
    }
  });

  test(`${name}: a page that is hidden copies too, and takes no room from what must arrive`, async () => {
    const { lrs, visit } = place();
    const { kept, through } = watching();
    const learning = await visit(undefined, through);
    await tell(learning, FIRST);
    kept.length = 0;
    await learning.time.run(learning.session.deliver(said(SECOND), SYNC));
    assert.deepEqual(kept, [
      ['state', true],
      ['copy', false],
    ]);
    assert.match(lrs.document(LATEST_ID) ?? '', new RegExp(SECOND));
  });

  test(`${name}: a copy that has no room beside what is told may die with the page`, async () => {
    const { visit } = place();
    const { kept, through } = watching();
    const learning = await visit(undefined, through);
    await tell(learning, FIRST);
    const many = Array.from({ length: 60 }, () => answerAll(learning.session.launch))
      .flat()
      .flatMap((message, n) =>
        message.kind === 'statement' ? { ...message, statement: { ...message.statement, id: numbered(n) } } : [],
      );
    kept.length = 0;
    void learning.session.deliver([...many, ...said(SECOND)], LAST);
    void learning.session.close(SYNC);
    assert.deepEqual(kept.slice(0, 3), [
      ['state', true],
      ['copy', false],
      ['statements', true],
    ]);
    await learning.time.settle();
  });

  test(`${name}: a page that is left before it knows what it would write over copies nothing`, async () => {
    const { lrs, visit } = place();
    await tell(await visit(), FIRST);
    const silent = await visit(
      undefined,
      fetch => (url, init) =>
        asksLatest(url) && init?.method === 'GET' ? new Promise(() => undefined) : fetch(url, init),
    );
    await tell(silent, SECOND);
    await silent.time.run(silent.session.deliver(said(SECOND), SYNC));
    await silent.time.run(silent.session.close(SYNC));
    assert.equal(asked(lrs, 'PUT'), 1);
    assert.equal(await earlier(await visit()), FIRST);
  });
}

test('cmi5: no copy leaves before initialized was answered', async () => {
  const { lrs, visit } = cmi5Place();
  lrs.disturb(answering(503, ({ method, url }) => method === 'POST' && url.includes('/statements')));
  const early = await visit();
  assert.deepEqual((await early.session.deliver(said(FIRST), LATER)).outcomes, ['not tried']);
  lrs.disturb();
  assert.equal(asked(lrs, 'PUT'), 0);
  await tell(early, FIRST);
  const order = lrs.calls.filter(({ method, path }) => method !== 'GET' && /statements|latest/.test(path));
  assert.match(order.find(({ status }) => status < 300)?.request ?? '', /initialized/);
  assert.equal(asked(lrs, 'PUT'), 1);
});

test('what one learner did is found by no other', async () => {
  const one = xapiPlace('one');
  await tell(await one.visit(), FIRST);
  const two = xapiPlace('two', one.lrs);
  const visit = await two.visit();
  assert.equal(await earlier(visit), null);
  await tell(visit, SECOND);
  assert.equal(await earlier(await one.visit()), FIRST);
});

test('without a registration no attempt follows another, and no copy is made', async () => {
  const lrs = strictLrs();
  const time = world(lrsFetch(lrs), nextSeed());
  const session = await time.run(xapi.join(hostIn(tab(address({ registration: '' })).window, time)));
  await tell({ session, time }, FIRST);
  assert.equal(await earlier({ session, time }), null);
  assert.deepEqual([asked(lrs, 'GET'), asked(lrs, 'PUT')], [0, 0]);
});
