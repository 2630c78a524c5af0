import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lrsFetch } from '@throughline/lms/lrs/index.js';
import { verbOf } from '@throughline/lms/cmi5/index.js';
import type { Host, Session } from '@throughline/tracking';
import { standard as cmi5 } from '../cmi5/index.js';
import { lms } from '../cmi5/testing/story.js';
import { answered, answers, context } from '../internal/testing/course.js';
import { standard as xapi } from '../xapi/index.js';
import { address } from '../xapi/testing/launched.js';
import { STATE_LIMIT } from './document.js';
import { bytes } from './transport.js';
import type { Message } from './types.js';
import { hostIn, tab, world } from './testing/world.js';

/** What Chromium was measured to take: 64 KiB of keepalive bodies in flight, a byte more and the request is refused. */
const QUOTA = 64 * 1024;

type Name = 'xapi' | 'cmi5';

/** A page whose requests are answered until `hang`; from then on only what outlives the page arrives. */
const opened = async (name: Name) => {
  const { lrs, launcher } = lms();
  const there = lrsFetch(name === 'cmi5' ? launcher : lrs);
  let hangs = false;
  let flying = 0;
  /** Requests that die with the page. */
  const dying: string[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (!hangs) return there(input, init);
    const size = typeof init?.body === 'string' ? bytes(init.body) : 0;
    if (init?.keepalive !== true) dying.push(`${init?.method ?? ''} of ${size}`);
    else if ((flying += size) > QUOTA) return Promise.reject(new TypeError('over the quota'));
    else void there(input, init);
    return new Promise(() => undefined);
  };
  const time = world(fetch);
  const launched =
    name === 'cmi5' ? `https://course.example/index.html?${launcher.launch('new').query.toString()}` : address();
  const host: Host = hostIn(tab(launched).window, time);
  const session: Session<Message> = await time.run((name === 'cmi5' ? cmi5 : xapi).join(host));
  await time.settle();
  return { lrs, launcher, time, session, dying, hang: () => (hangs = true) };
};

/** Statements of about so many bytes each. */
const statements = ({ launch }: Session<Message>, sizes: readonly number[]): readonly Message[] => {
  const [item, response] = answers[0] ?? assert.fail();
  return sizes.flatMap((size, n) => {
    const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const event = { ...answered(item, response), id, seq: n + 1 };
    return xapi.append(event, context({ launch })).map((message): Message => {
      if (message.kind !== 'statement') return message;
      const { object } = message.statement;
      const name = { en: 'x'.repeat(size) };
      const definition = { type: 'https://example.org/type', ...object.definition, name };
      return { ...message, statement: { ...message.statement, object: { ...object, definition } } };
    });
  });
};

const state = (mark: string): Message => ({
  kind: 'state',
  state: mark.repeat(STATE_LIMIT),
  duration: 1000,
  completed: false,
});

const END: Readonly<Record<Name, string>> = { xapi: 'suspended', cmi5: 'terminated' };

/** Leaves the page, and looks at what arrived. */
const left = async (page: Awaited<ReturnType<typeof opened>>, name: Name, messages: readonly Message[]) => {
  const { lrs, session, time, dying, launcher } = page;
  const before = lrs.statements.length;
  page.hang();
  void session.deliver(messages, { sync: true, last: true });
  void session.close({ sync: true });
  await time.settle();
  assert.deepEqual(dying, [], 'every request outlives the page');
  assert.deepEqual(launcher.violations, []);
  assert.equal(lrs.statements.map(verbOf).at(-1), END[name], 'the end has arrived, and last');
  const arrived = lrs.statements.slice(before, -1).map(({ id }) => id);
  const ids = messages.flatMap(message => (message.kind === 'statement' ? message.statement.id : []));
  assert.deepEqual(arrived, ids.slice(0, arrived.length), 'in their order');
  return arrived.length;
};

for (const name of ['xapi', 'cmi5'] as const) {
  test(`${name}: whatever waits as the page is left, the state and the end leave, with as much as there is room for`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 6000 }), { maxLength: 60, size: 'max' }), async sizes => {
        const page = await opened(name);
        const messages = [...statements(page.session, sizes), state('b')];
        const count = await left(page, name, messages);
        assert.match(page.lrs.document('progress.v1') ?? '', /"bbb/);
        const more = bytes(JSON.stringify(messages[count])) + 500;
        const taken = bytes(JSON.stringify(messages.slice(0, count))) + STATE_LIMIT + 4096;
        assert.ok(count === sizes.length || taken + more > 60 * 1024, 'no room is wasted');
      }),
      { numRuns: 25 },
    );
  });

  test(`${name}: a full batch that is on its way leaves room for the state and the end`, async () => {
    const page = await opened(name);
    const waiting = statements(
      page.session,
      Array.from({ length: 40 }, () => 800),
    );
    page.hang();
    void page.session.deliver([...waiting, state('a')], { sync: false });
    await page.time.settle();
    const flown = page.lrs.statements.filter(statement => verbOf(statement) === 'answered').length;
    assert.ok(flown > 5 && flown < 25, `${flown} in the first batch`);
    const { lrs, session, time, dying, launcher } = page;
    void session.deliver([...waiting, state('b')], { sync: true, last: true });
    void session.close({ sync: true });
    await time.settle();
    assert.deepEqual(dying, []);
    assert.deepEqual(launcher.violations, []);
    assert.equal(lrs.statements.map(verbOf).at(-1), END[name]);
    assert.match(lrs.document('progress.v1') ?? '', /"bbb/);
  });

  test(`${name}: a page that is hidden with much to tell sends its state before all else, and its end after it when it goes`, async () => {
    const { lrs, session, time, dying, hang } = await opened(name);
    const waiting = statements(
      session,
      Array.from({ length: 40 }, () => 800),
    );
    hang();
    void session.deliver([...waiting, state('a')], { sync: true });
    await time.settle();
    assert.match(lrs.document('progress.v1') ?? '', /"aaa/);
    assert.ok(
      dying.every(request => request.startsWith('POST of') && Number(request.slice(8)) > 2000),
      'batches, which a page that lives on has sent all the same',
    );
    void session.deliver([], { sync: true, last: true });
    void session.close({ sync: true });
    await time.settle();
    assert.equal(lrs.statements.map(verbOf).at(-1), END[name]);
  });
}

test('cmi5: what is on its way as a page is left that believes itself offline goes with the end, and comes after it nowhere', async () => {
  const { lrs, launcher } = lms();
  const there = lrsFetch(launcher);
  /** Requests that the line holds up. */
  const slow: (() => void)[] = [];
  let holds = false;
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (!holds) return there(input, init);
    slow.push(() => void there(input, init));
    return new Promise(() => undefined);
  };
  const time = world(fetch);
  const { window } = tab(`https://course.example/index.html?${launcher.launch('new').query.toString()}`);
  const session: Session<Message> = await time.run(cmi5.join(hostIn(window, time)));
  await time.settle();
  holds = true;
  void session.deliver(statements(session, [100, 200]), { sync: true });
  await time.settle();
  // The recorder delivers nothing at the end where there is no line.
  void session.close({ sync: true });
  await time.settle();
  for (const arrives of slow.reverse()) arrives();
  await time.settle();
  assert.deepEqual(launcher.violations, []);
  assert.deepEqual(lrs.statements.slice(1).map(verbOf), ['initialized', 'answered', 'answered', 'terminated']);
});
