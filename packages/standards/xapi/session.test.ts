import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, flaky, lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Lrs } from '@throughline/lms/lrs/index.js';
import { answers, begunAttempt, outline, passedAttempt } from '../internal/testing/course.js';
import { decode, encode } from '@throughline/tracking/codec.js';
import { learnerOf } from '../lrs/reading.js';
import { strictLrs } from '../lrs/testing/store.js';
import { hostIn, tab, world } from '../lrs/testing/world.js';
import { assertValid } from '../lrs/testing/valid.js';
import { standard } from './index.js';
import { actor, address, answerAll, during, launched, registration, verbs } from './testing/launched.js';

const SYNC = { sync: true } as const;
const LAST = { sync: true, last: true } as const;
const LATER = { sync: false } as const;

test('a learner who answers, leaves and comes back finds the state, and the LRS has the story', async () => {
  const lrs = strictLrs();
  const { session, time } = await launched(lrs);
  assert.deepEqual(
    [session.launch.connected, session.launch.state, session.launch.registration, session.launch.learner],
    [true, null, registration, learnerOf(actor).learner],
  );
  const messages = [...answerAll(session.launch), ...standard.snapshot(begunAttempt, during(session.launch))];
  const { outcomes, dead } = await time.run(session.deliver(messages, LATER));
  assert.deepEqual([outcomes, dead], [messages.map(() => 'confirmed'), false]);
  await time.run(session.close(LATER));
  assert.deepEqual(verbs(lrs), ['initialized', ...answers.map(() => 'answered'), 'suspended']);
  lrs.statements.forEach(assertValid);
  assert.equal((await launched(lrs, tab(address()), {}, 2)).session.launch.state, 'K1AAAA');
});

test('a statement that stands twice in a delivery goes once, and both are heard to have arrived', async () => {
  const lrs = strictLrs();
  const { session, time } = await launched(lrs);
  const messages = answerAll(session.launch);
  const calls = lrs.calls.length;
  const { outcomes } = await time.run(session.deliver([...messages, ...messages.slice(0, 2)], LATER));
  assert.deepEqual(
    outcomes,
    [...messages, 'twice', 'twice'].map(() => 'confirmed'),
  );
  assert.deepEqual(verbs(lrs), ['initialized', ...answers.map(() => 'answered')]);
  assert.equal(lrs.calls.length, calls + 1, 'one batch that nothing had to divide');
});

test('who has finished terminates, with the time that was spent', async () => {
  const lrs = strictLrs();
  const { session, time } = await launched(lrs);
  await time.run(session.deliver(standard.snapshot(passedAttempt, during(session.launch)), LATER));
  await time.run(session.close(LATER));
  await time.run(session.close(LATER));
  assert.deepEqual(verbs(lrs), ['initialized', 'terminated']);
  assert.deepEqual(lrs.statements[1]?.['result'], { duration: 'PT1M1.05S' });
});

test('launches as odd as they are seen are understood', async () => {
  const odd: readonly (readonly [Readonly<Record<string, string>>, object])[] = [
    [{ auth: 'c2VjcmV0', endpoint: 'https://lrs.example/xapi/' }, actor],
    [
      { actor: JSON.stringify({ name: ['One'], mbox: ['mailto:one@example.org'], objectType: ['Person'] }) },
      { objectType: 'Agent', name: 'One', mbox: 'mailto:one@example.org' },
    ],
    [
      { actor: JSON.stringify({ account: [{ accountServiceHomePage: 'https://lms.example', accountName: 'one' }] }) },
      actor,
    ],
    [{ activity_id: 'https://lms.example/a/7', grouping: 'https://lms.example/g', activity_platform: 'An LMS' }, actor],
  ];
  for (const [query, who] of odd) {
    const lrs = strictLrs({ authorize: given => (given === 'Basic c2VjcmV0' ? 200 : 401) });
    const { session, time } = await launched(lrs, tab(address(query)));
    await time.run(session.deliver(answerAll(session.launch).slice(0, 1), LATER));
    const [first, second] = lrs.statements;
    assert.deepEqual(first?.['actor'], who);
    assertValid(second);
    const root = query['activity_id'] ?? 'https://example.org/a-course';
    assert.equal((first['object'] as { id: string }).id, root);
    assert.match(JSON.stringify(second?.['context']), new RegExp(`"parent":\\[\\{[^\\]]*"${root}"`));
    if (query['grouping']) assert.match(JSON.stringify(second), /"platform":"An LMS"/);
  }
});

test('an address that is no web address is not gone to', async () => {
  const lrs = strictLrs();
  const { session } = await launched(lrs, tab(address({ endpoint: 'javascript:alert(1)' })));
  assert.equal(session.launch.connected, false);
});

test('with an LRS that fails twice out of three times everything arrives once', async () => {
  const lrs = strictLrs({ faults: [flaky(3)] });
  const { session, time } = await launched(lrs);
  let messages = answerAll(session.launch);
  for (let tries = 0; messages.length > 0 && tries < 20; tries++) {
    const { outcomes } = await time.run(session.deliver(messages, LATER));
    messages = messages.filter((_, index) => outcomes[index] !== 'confirmed');
  }
  assert.deepEqual([...verbs(lrs)].sort(), [...answers.map(() => 'answered'), 'initialized']);
});

test('an LRS that refuses to say what it holds is never written to', async () => {
  const lrs = strictLrs({ faults: [answering(403, ({ url }) => url.includes('activities/state'))] });
  const { session } = await launched(lrs);
  assert.deepEqual([session.launch.connected, session.launch.ended], [false, true]);
  assert.deepEqual(lrs.statements, []);
});

test('an LRS that is down is asked until it says what it holds', async () => {
  const lrs = strictLrs({ faults: [answering(503, () => true)] });
  const time = world(lrsFetch(lrs));
  const joining = standard.join(hostIn(tab(address()).window, time));
  await time.pass(120_000);
  assert.ok(lrs.calls.length > 5 && lrs.calls.length < 12);
  lrs.disturb();
  assert.equal((await time.run(joining)).launch.connected, true);
});

const saw = (...pages: readonly string[]): string =>
  encode({ ...begunAttempt, visited: new Set(pages) }, outline, 16_000);

test('what another device wrote meanwhile is joined, now and in everything written later', async () => {
  const lrs = strictLrs();
  const here = await launched(lrs);
  const there = await launched(lrs, tab(address()), {}, 2);
  const write = async ({ session, time }: typeof here, state: string) => {
    const messages = standard.snapshot(begunAttempt, during(session.launch, { state }));
    assert.deepEqual((await time.run(session.deliver(messages, LATER))).outcomes, ['confirmed']);
    const { state: held } = JSON.parse(lrs.document('progress.v1') ?? '{}') as { state: string };
    return [...(decode(held, outline)?.visited ?? [])].sort();
  };
  assert.deepEqual(await write(there, saw('a-lesson')), ['a-lesson']);
  assert.deepEqual(await write(here, saw('a-check')), ['a-check', 'a-lesson']);
  assert.deepEqual(await write(here, saw('a-check')), ['a-check', 'a-lesson']);
});

test('what a later version wrote is handed on as it is, and is not written over', async () => {
  const lrs = strictLrs();
  const here = await launched(lrs);
  const later = await launched(lrs, tab(address()), {}, 2);
  const write = async ({ session, time }: typeof here, state: string | null) =>
    (await time.run(session.deliver([{ kind: 'state', state, duration: 0, completed: false }], LATER))).outcomes;
  assert.deepEqual(await write(later, 'TL2-later'), ['confirmed']);
  assert.deepEqual(await write(here, saw('a-lesson')), ['refused'], 'it came in between');
  const next = await launched(lrs, tab(address()), {}, 3);
  assert.equal(next.session.launch.state, 'TL2-later');
  assert.deepEqual(standard.snapshot(begunAttempt, during(next.session.launch, { state: null })), [
    { kind: 'state', state: null, duration: 61_050, completed: false },
  ]);
  const calls = lrs.calls.length;
  assert.deepEqual(await write(next, null), ['refused']);
  assert.equal(lrs.calls.length, calls, 'nothing was asked of the LRS');
});

/** The pages that the document of the LRS says were seen, whichever of its parts says so. */
const seenIn = (lrs: Lrs): readonly string[] => {
  const parts = Object.values(JSON.parse(lrs.document('progress.v1') ?? '{}') as Record<string, string>);
  return [...new Set(parts.flatMap(part => [...(decode(part, outline)?.visited ?? [])]))].sort();
};

for (const tags of [true, false])
  test(`two pages of one learner write over nothing of each other, ${tags ? 'though no write tells a new ETag' : 'without any ETag'}`, async () => {
    const lrs = strictLrs({ tags });
    const pages = [await launched(lrs), await launched(lrs, tab(address()), {}, 2)] as const;
    const write = async ({ session, time }: (typeof pages)[0], page: string) => {
      const messages = standard.snapshot(begunAttempt, during(session.launch, { state: saw(page) }));
      return (await time.run(session.deliver(messages, LATER))).outcomes;
    };
    assert.deepEqual(await write(pages[0], 'a-lesson'), ['confirmed']);
    // Nothing says that no page wrote in between: then the journal keeps it until it was read back.
    const later = tags ? 'confirmed' : 'accepted';
    assert.deepEqual(await write(pages[1], 'a-check'), [later]);
    assert.deepEqual(await write(pages[0], 'a-lesson'), [later]);
    assert.deepEqual(seenIn(lrs), ['a-check', 'a-lesson']);
  });

test('what a page leaves behind when it is hidden stands beside what another one wrote, and is read with it', async () => {
  const lrs = strictLrs();
  const here = await launched(lrs);
  const there = await launched(lrs, tab(address()), {}, 2);
  const snapshot = ({ session }: typeof here, page: string) =>
    standard.snapshot(begunAttempt, during(session.launch, { state: saw(page) }));
  await there.time.run(there.session.deliver(snapshot(there, 'a-check'), LATER));
  const hidden = await here.time.run(here.session.deliver(snapshot(here, 'a-lesson'), SYNC));
  assert.deepEqual(hidden.outcomes, ['accepted'], 'it is kept until it was read back');
  assert.deepEqual(seenIn(lrs), ['a-check', 'a-lesson']);
  const next = await launched(lrs, tab(address()), {}, 3);
  assert.deepEqual([...(decode(next.session.launch.state, outline)?.visited ?? [])].sort(), ['a-check', 'a-lesson']);
});

test('in pagehide every request leaves before the function returns', async () => {
  const lrs = strictLrs();
  const { session } = await launched(lrs);
  const before = lrs.calls.length;
  void session.deliver(
    [...answerAll(session.launch), ...standard.snapshot(begunAttempt, during(session.launch))],
    LAST,
  );
  void session.close(SYNC);
  assert.deepEqual(
    lrs.calls.slice(before).map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`),
    ['POST activities/state', 'POST statements'],
  );
  assert.equal(verbs(lrs).at(-1), 'suspended');
});

test('two deliveries never overlap, and keep their order', async () => {
  const lrs = strictLrs();
  let open = 0;
  let most = 0;
  const delay = async (): Promise<void> => {
    most = Math.max(most, ++open);
    await new Promise(resolve => setImmediate(resolve));
    open--;
  };
  const { session, time } = await launched(lrs, tab(address()), { delay });
  const all = answerAll(session.launch);
  await time.run(Promise.all(all.map(message => session.deliver([message], LATER))));
  assert.equal(most, 1);
  assert.deepEqual(
    lrs.statements.slice(1).map(({ id }) => id),
    all.map(message => message.kind === 'statement' && message.statement.id),
  );
});

test('the line cut: nothing is tried twice, nothing is lost, and it goes on when the line is back', async () => {
  const lrs = strictLrs();
  let online = true;
  const { session, time } = await launched(lrs, tab(address()), { online: () => online });
  const messages = answerAll(session.launch);
  online = false;
  assert.deepEqual(
    (await time.run(session.deliver(messages, LATER))).outcomes,
    messages.map(() => 'not tried'),
  );
  online = true;
  assert.deepEqual(
    (await time.run(session.deliver(messages, LATER))).outcomes,
    messages.map(() => 'confirmed'),
  );
});
