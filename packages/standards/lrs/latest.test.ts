import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, lrsFetch } from '@throughline/lms/lrs/index.js';
import { nextSeed } from '../cmi5/testing/story.js';
import { standard as xapi } from '../xapi/index.js';
import { address, answerAll } from '../xapi/testing/launched.js';
import { LATEST_ID } from './latest.js';
import {
  asked,
  asksLatest,
  cmi5Place,
  earlier,
  FIRST,
  isLatest,
  LATER,
  PLACES,
  said,
  SECOND,
  stateOf,
  tell,
  xapiPlace,
} from './testing/attempts.js';
import { strictLrs } from './testing/store.js';
import { hostIn, tab, world } from './testing/world.js';

for (const [name, place] of PLACES) {
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
