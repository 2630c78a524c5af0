import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verbOf } from '@throughline/lms/cmi5/index.js';
import { answering as faulty, lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Stored as Statement } from '@throughline/lms/lrs/index.js';
import { context } from '../internal/testing/course.js';
import { learnerOf } from '../lrs/reading.js';
import { assertValid } from '../lrs/testing/valid.js';
import { hostIn, tab, world } from '../lrs/testing/world.js';
import { standard } from './index.js';
import {
  SYNC,
  LATER,
  START,
  lms,
  nextSeed,
  launched,
  during,
  event,
  FINISHED,
  answering,
  telling,
  story,
  finish,
} from './testing/story.js';

for (const how of [LATER, SYNC])
  test(`9.3.3.0-1, 9.3.4.0-1, 9.5.4.1-1, 9.5.4.1-2, 9.5.4.1-3 a learner who finishes ${how.sync ? 'in pagehide' : 'and leaves'}: initialized, completed, passed, terminated, each with its duration`, async () => {
    const { lrs, launcher } = lms();
    const { delivery, messages } = await finish(launcher, how);
    assert.deepEqual(
      delivery.outcomes,
      messages.map(({ kind }) => (kind === 'state' && how.sync ? 'accepted' : 'confirmed')),
    );
    assert.deepEqual(launcher.violations, []);
    assert.deepEqual(story(lrs), ['initialized', 'completed', 'passed', 'terminated']);
    assert.equal(launcher.satisfied(), true);
    lrs.statements.forEach(assertValid);
    const durations = lrs.statements.flatMap(
      ({ result }) => (result as { duration?: string } | undefined)?.duration ?? [],
    );
    assert.deepEqual(durations.slice(-3), ['PT10M0S', 'PT10M0S', 'PT10M0S']);
  });

test('9.3.0.0-6, 9.3.0.0-7, 9.3.3.0-2, 9.3.4.0-3 a learner who comes back finds the state, and nothing is said twice in the registration', async () => {
  const { lrs, launcher } = lms();
  await finish(launcher, LATER);
  const { session, time } = await launched(launcher, 'returning');
  assert.equal(session.launch.state, 'K1AAAA');
  const known = { sent: { ...context().sent, completed: true, passed: true } };
  assert.deepEqual(telling(FINISHED.slice(2), session.launch, known), []);
  // A device that does not know yet says it under the same id: there already.
  const { outcomes } = await time.run(session.deliver(telling(FINISHED.slice(2), session.launch), LATER));
  assert.deepEqual(outcomes, ['confirmed', 'confirmed']);
  await time.run(session.close(LATER));
  assert.deepEqual(launcher.violations, []);
  assert.deepEqual(story(lrs).slice(4), ['initialized', 'terminated']);
});

test('8.1.0.0-7 reads the launch parameters in any order and leaves the unit’s own in the address', async () => {
  const { launcher } = lms();
  const { query } = launcher.launch('new');
  const turned = new URLSearchParams([['own', '1'], ...[...query].reverse()]);
  const { session, page } = await launched(
    launcher,
    'new',
    tab(`https://course.example/index.html?${turned.toString()}`),
  );
  assert.equal(session.launch.connected, true);
  assert.equal(page.window.location.href, 'https://course.example/index.html?own=1&launched=');
});

test('8.2.1.0-2, 9.3.2.0-3 fetches the token and says initialized once, also after a reload, and not when the tab has lost it', async () => {
  const { lrs, launcher } = lms();
  const { page } = await launched(launcher, 'new');
  page.reload();
  const { session, time } = await launched(launcher, 'new', page);
  assert.equal(session.launch.connected, true);
  await time.run(session.deliver(answering(session.launch), LATER));
  await time.run(session.close(LATER));
  assert.deepEqual(launcher.violations, []);
  assert.deepEqual(story(lrs), ['initialized', 'terminated']);
  const calls = lrs.calls.length;
  page.reload();
  page.store.clear();
  const lost = await launched(launcher, 'new', page);
  assert.deepEqual([lost.session.launch.connected, lost.session.launch.ended], [false, true]);
  assert.equal(lrs.calls.length, calls);
});

test('8.2.3.0-1 an error-code in a 200 leaves the course readable, and nothing is sent', async () => {
  const { lrs, launcher } = lms();
  const { query } = launcher.launch('new');
  const address = `https://course.example/index.html?${query.toString()}`;
  await launched(launcher, 'new', tab(address));
  const calls = lrs.calls.length;
  const { session } = await launched(launcher, 'new', tab(address));
  const { connected, ended } = session.launch;
  assert.deepEqual([connected, ended, session.launch.registration], [false, true, query.get('registration')]);
  assert.equal(lrs.calls.length, calls);
});

test('9.3.0.0-4 initialized goes alone and is awaited', async () => {
  const { lrs, launcher } = lms();
  const { query } = launcher.launch('new');
  const page = tab(`https://course.example/index.html?${query.toString()}`);
  let release: () => void = () => undefined;
  const gate = new Promise<void>(resolve => {
    release = resolve;
  });
  const slow: typeof fetch = async (input, init) => {
    const reply = await lrsFetch(launcher)(input, init);
    if (init?.method === 'POST' && JSON.stringify(input).replace(/"/g, '').endsWith('statements')) await gate;
    return reply;
  };
  const time = world(slow, nextSeed());
  const session = await time.run(standard.join(hostIn(page.window, time)));
  const delivered = session.deliver(answering(session.launch), LATER);
  await time.settle();
  assert.deepEqual(story(lrs), ['initialized']);
  assert.equal(lrs.statements.length, 2, 'launched, initialized');
  release();
  assert.equal((await time.run(delivered)).outcomes[0], 'confirmed');
  assert.deepEqual(launcher.violations, []);
});

test('9.3.2.0-2 an initialized that was not taken goes again before anything else', async () => {
  const { lrs, launcher } = lms();
  lrs.disturb(faulty(503, ({ method, url }) => method === 'POST' && url.endsWith('statements')));
  const { session, time } = await launched(launcher, 'new');
  assert.deepEqual(story(lrs), []);
  const messages = answering(session.launch);
  assert.deepEqual((await time.run(session.deliver(messages, LATER))).outcomes[0], 'not tried');
  lrs.disturb();
  assert.deepEqual((await time.run(session.deliver(messages, LATER))).outcomes[0], 'confirmed');
  await time.run(session.close(LATER));
  assert.deepEqual(story(lrs), ['initialized', 'terminated']);
  assert.deepEqual(launcher.violations, []);
});

test('9.3.8.0-2 nothing is sent after terminated, and a reload has no session to go on with', async () => {
  const { lrs, launcher } = lms();
  const { page } = await finish(launcher, SYNC);
  const calls = lrs.calls.length;
  assert.doesNotMatch(JSON.stringify([...page.store]), /token|c2Vzc2lvbj/);
  page.reload();
  const { session, time } = await launched(launcher, 'new', page);
  assert.deepEqual([session.launch.connected, session.launch.ended], [false, true]);
  await time.run(session.close(LATER));
  assert.equal(lrs.calls.length, calls);
});

test('9.3.8.0-2 what is on its way when the page is left goes with terminated too, so that it cannot come after', async () => {
  const { lrs, launcher } = lms();
  let slow = false;
  const delay = () => (slow ? new Promise<void>(() => undefined) : Promise.resolve());
  const time = world(lrsFetch(launcher, { delay }), nextSeed());
  const page = tab(`https://course.example/index.html?${launcher.launch('new').query.toString()}`);
  const session = await time.run(standard.join(hostIn(page.window, time)));
  await time.settle();
  slow = true;
  const messages = answering(session.launch);
  void session.deliver(messages, LATER);
  await time.settle();
  void session.deliver(messages, { sync: true, last: true });
  void session.close(SYNC);
  const last = JSON.parse(lrs.calls.findLast(({ method }) => method === 'POST')?.request ?? '[]') as Statement[];
  assert.deepEqual(last.map(verbOf), [...messages.map(() => 'answered'), 'terminated']);
  assert.equal(lrs.statements.filter(({ verb }) => JSON.stringify(verb).includes('answered')).length, messages.length);
  assert.deepEqual(launcher.violations, []);
});

test('9.3.6.0-2 a session that another launch has taken over is dead, and nothing is lost', async () => {
  const { lrs, launcher } = lms();
  const first = await launched(launcher, 'new');
  const second = await launched(launcher, 'returning');
  const messages = answering(first.session.launch);
  assert.deepEqual(await first.time.run(first.session.deliver(messages, LATER)), {
    outcomes: messages.map(() => 'not tried'),
    dead: true,
  });
  const { outcomes } = await second.time.run(second.session.deliver(messages, LATER));
  assert.deepEqual(
    outcomes,
    messages.map(() => 'confirmed'),
  );
  assert.ok(lrs.statements.map(verbOf).includes('abandoned'));
  assert.deepEqual(launcher.violations, []);
});

test('10.2.1.0-7 the context template stands unchanged in every statement, and the actor as launched', async () => {
  const { lrs, launcher } = lms();
  await finish(launcher, LATER);
  const own = lrs.statements.filter(statement => verbOf(statement) !== 'launched');
  assert.ok(own.length > 10);
  for (const { actor, context: said } of own) {
    assert.deepEqual(actor, { account: { homePage: 'https://lms.example', name: 'one' } });
    assert.match(JSON.stringify(said), /extensions\/sessionid":"00000000-0000-4000-9000-/);
    assert.match(JSON.stringify(said), /"id":"https:\/\/example.org\/a-course\/au"/);
  }
});

test('11.0.0.0-3 reads the learner’s preferences before initialized, and takes the first language the course has', async () => {
  const { launcher } = lms({ languages: 'fr-CH,en-GB,de' });
  const { session } = await launched(launcher, 'new');
  assert.equal(session.launch.language, 'en');
  assert.deepEqual(learnerOf({ account: { homePage: 'https://lms.example', name: 'one' } }), {
    learner: session.launch.learner,
  });
  assert.deepEqual(launcher.violations, []);
});

test('10.2.6.0-1 hands on the return address of the LMS, and from a page on https only one that is so too', async () => {
  for (const [returnURL, expected] of [
    ['https://lms.example/back', 'https://lms.example/back'],
    ['http://lms.example/back', undefined],
    ['javascript:alert(1)', undefined],
  ] as const)
    assert.equal((await launched(lms({ returnURL }).launcher, 'new')).session.launch.returnURL, expected);
});

test('7.1.3.0-1 an answer from before the session was found does not come before initialized', async () => {
  const { lrs, launcher } = lms();
  const { session, time } = await launched(launcher, 'new');
  const early = { ...event({ verb: 'completed', scope: 'module-one' }), at: START - 5000 };
  await time.run(session.deliver(standard.append(early, during(session.launch)), LATER));
  assert.equal(lrs.statements.length, 3, 'launched, initialized, completed');
  assert.deepEqual(launcher.violations, []);
});

test('9.7.0.0-1 what was left from an earlier session is told in this one, in this one’s time', async () => {
  const { lrs, launcher } = lms();
  const { session, time } = await launched(launcher, 'new');
  const late = { ...event({ verb: 'completed', scope: 'course' }), at: START - 86_400_000, session: 'yesterday' };
  await time.run(session.deliver(standard.append(late, during(session.launch)), LATER));
  assert.deepEqual(launcher.violations, []);
  assert.match(JSON.stringify(lrs.statements.at(-1)), /happened-at":"2026-01-14T09:00:00.000Z"/);
});
