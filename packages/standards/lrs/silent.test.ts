import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Lrs } from '@throughline/lms/lrs/index.js';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import { answers, begunAttempt, outline, right } from '../internal/testing/course.js';
import { standard as cmi5 } from '../cmi5/index.js';
import { lms, story } from '../cmi5/testing/story.js';
import { standard } from '../xapi/index.js';
import { address, answerAll, during, verbs } from '../xapi/testing/launched.js';
import { strictLrs } from './testing/store.js';
import { hostIn, tab, world } from './testing/world.js';

const LATER = { sync: false } as const;

/** A fetch through a browser that keeps refusals from the page, because they carry no CORS headers. */
const silencing =
  (lrs: Pick<Lrs, 'handle'>): typeof globalThis.fetch =>
  async (input, init) => {
    const reply = await lrsFetch(lrs)(input, init);
    if (reply.status >= 400) throw new TypeError('Failed to fetch');
    return reply;
  };

const launched = async (lrs: Lrs, random = 1) => {
  const time = world(silencing(lrs), random);
  const session = await time.run(standard.join(hostIn(tab(address()).window, time)));
  return { session, time };
};

const posts = ({ calls }: Lrs): number =>
  calls.filter(({ method, path }) => method === 'POST' && path === 'statements').length;

test('a learner who comes for the first time begins, though nobody hears that there is no document yet', async () => {
  const lrs = strictLrs();
  const { session, time } = await launched(lrs);
  assert.deepEqual([session.launch.connected, session.launch.state], [true, null]);
  const state = standard.snapshot(begunAttempt, during(session.launch));
  assert.deepEqual((await time.run(session.deliver(state, LATER))).outcomes, ['confirmed']);
  assert.equal((await launched(lrs, 2)).session.launch.state, 'K1AAAA');
});

test('where the document is there and cannot be read, it is waited for, and nothing is written over it', async () => {
  const lrs = strictLrs();
  const { session, time } = await launched(lrs);
  await time.run(session.deliver(standard.snapshot(begunAttempt, during(session.launch)), LATER));
  lrs.disturb(answering(503, ({ method, url }) => method === 'GET' && url.includes('progress.v1')));
  const later = world(silencing(lrs), 2);
  const joining = standard.join(hostIn(tab(address()).window, later));
  await later.pass(300_000);
  lrs.disturb();
  assert.equal((await later.run(joining)).launch.state, 'K1AAAA');
});

test('a statement that is there already holds up none that stands beside it, and is not told for ever', async () => {
  const lrs = strictLrs({ batchConflict: true });
  const first = await launched(lrs);
  const messages = answerAll(first.session.launch);
  await first.time.run(first.session.deliver(messages.slice(1, 3), LATER));
  const { session, time } = await launched(lrs, 2);
  const { outcomes } = await time.run(session.deliver(messages, LATER));
  assert.deepEqual(
    outcomes,
    messages.map(() => 'confirmed'),
  );
  assert.equal(verbs(lrs).filter(verb => verb === 'answered').length, answers.length);
});

test('one that is refused for good waits with those after it; those before it have arrived', async () => {
  const lrs = strictLrs();
  const { session, time } = await launched(lrs);
  const messages = answerAll(session.launch);
  const [, , bad] = messages;
  const id = bad?.kind === 'statement' ? bad.statement.id : '';
  lrs.disturb(answering(400, ({ method, body }) => method === 'POST' && body.includes(id)));
  const { outcomes, dead } = await time.run(session.deliver(messages, LATER));
  assert.deepEqual(
    [outcomes, dead],
    [messages.map((_, n) => (n < 2 ? 'confirmed' : 'not tried')), false],
    'who knows why: nothing is thrown away',
  );
});

test('where the line is cut it is not taken for a refusal', async () => {
  const lrs = strictLrs();
  const { session, time } = await launched(lrs);
  const before = posts(lrs);
  lrs.disturb(answering(503, () => true));
  const messages = answerAll(session.launch);
  await time.run(session.deliver(messages, LATER));
  assert.equal(posts(lrs), before + 1);
});

for (const status of [401, 400, 503])
  test(`an hour of silent ${status} costs at most six requests a minute, and ends with everything told`, async () => {
    const lrs = strictLrs();
    const time = world(silencing(lrs));
    const host = hostIn(tab(address()).window, time);
    const recorder = openRecorder({ standard, host, locale: () => 'en', changed: () => undefined });
    await time.run(recorder.restored);
    await time.pass(10_000);
    lrs.disturb(answering(status, ({ method }) => method === 'POST'));
    for (const each of answers) recorder.record(right(each));
    const { length } = lrs.calls;
    await time.pass(3_600_000);
    const asked = lrs.calls.length - length;
    assert.ok(asked > 60 && asked <= 360, `${asked} requests`);
    lrs.disturb();
    await time.pass(120_000);
    assert.equal(verbs(lrs).filter(verb => verb === 'answered').length, answers.length);
  });

test('cmi5: a learner whose preferences nobody hears of begins all the same', async () => {
  const { lrs, launcher } = lms();
  const time = world(silencing(launcher));
  const { window } = tab(`https://course.example/index.html?${launcher.launch('new').query.toString()}`);
  const session = await time.run(cmi5.join(hostIn(window, time, outline)));
  await time.settle();
  assert.deepEqual([session.launch.connected, session.launch.audio], [true, undefined]);
  assert.deepEqual(story(lrs), ['initialized']);
  assert.deepEqual(launcher.violations, []);
});

test('cmi5: where the LMS was heard once, it is the line that is silent, and the preferences are waited for', async () => {
  const { lrs, launcher } = lms();
  let asked = 0;
  const flickering: typeof globalThis.fetch = (input, init) => {
    if (!new Request(input).url.includes('agents/profile')) return silencing(launcher)(input, init);
    asked++;
    if (asked === 1) return Promise.resolve(new Response('', { status: 502 }));
    return asked < 6 ? Promise.reject(new TypeError('Failed to fetch')) : lrsFetch(launcher)(input, init);
  };
  const time = world(flickering);
  const { window } = tab(`https://course.example/index.html?${launcher.launch('new').query.toString()}`);
  const joining = cmi5.join(hostIn(window, time, outline));
  await time.pass(5000);
  assert.deepEqual(story(lrs), []);
  await time.pass(60_000);
  await time.run(joining);
  await time.settle();
  assert.deepEqual([asked, story(lrs)], [6, ['initialized']]);
  assert.deepEqual(launcher.violations, []);
});
