import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering } from '@throughline/lms/lrs/index.js';
import { strictLrs } from '../lrs/testing/store.js';
import { answerAll, launched } from './testing/launched.js';

const SYNC = { sync: true } as const;
const LATER = { sync: false } as const;

test('the launch’s secrets leave the address bar, survive a reload and stand in no statement', async () => {
  const lrs = strictLrs();
  const { page, session, time } = await launched(lrs);
  assert.equal(page.window.location.href, 'https://course.example/index.html?own=1&launched=');
  await time.run(session.deliver(answerAll(session.launch), LATER));
  page.reload();
  const again = await launched(lrs, page, {}, 2);
  assert.equal(again.session.launch.connected, true);
  assert.doesNotMatch(JSON.stringify([lrs.statements, session.launch]), /c2VjcmV0/);
});

test('a reload without what the tab kept knows that its session is over, and sends nothing', async () => {
  const lrs = strictLrs();
  const { page } = await launched(lrs);
  const calls = lrs.calls.length;
  page.reload();
  page.store.clear();
  const { session } = await launched(lrs, page);
  assert.deepEqual([session.launch.connected, session.launch.ended], [false, true]);
  assert.deepEqual(await session.deliver(answerAll(session.launch).slice(0, 1), LATER), {
    outcomes: ['not tried'],
    dead: false,
  });
  assert.equal(lrs.calls.length, calls);
});

test('at the end on the learner’s wish the secrets leave the tab, and a reload finds that the session is over', async () => {
  const lrs = strictLrs();
  const { page, session, time } = await launched(lrs);
  await time.run(session.close(LATER));
  assert.doesNotMatch(JSON.stringify([...page.store]), /c2VjcmV0|lms\.example/);
  const calls = lrs.calls.length;
  page.reload();
  const again = await launched(lrs, page, {}, 2);
  assert.deepEqual([again.session.launch.connected, again.session.launch.ended], [false, true]);
  assert.equal(lrs.calls.length, calls);
});

test('a page that is left may only be reloaded: then its session goes on', async () => {
  const lrs = strictLrs();
  const { page, session, time } = await launched(lrs);
  void session.close(SYNC);
  await time.settle();
  page.reload();
  assert.equal((await launched(lrs, page, {}, 2)).session.launch.connected, true);
});

test('where the device is to forget, the tab does too, and the session goes on as long as the page does', async () => {
  const lrs = strictLrs();
  const { page, session, time } = await launched(lrs);
  session.forget?.();
  assert.doesNotMatch(JSON.stringify([...page.store]), /c2VjcmV0|lms\.example/);
  const messages = answerAll(session.launch);
  const { outcomes } = await time.run(session.deliver(messages, LATER));
  assert.deepEqual(
    outcomes,
    messages.map(() => 'confirmed'),
  );
});

test('what an LRS refuses to go on with is forgotten too', async () => {
  const lrs = strictLrs({ faults: [answering(403, ({ url }) => url.includes('activities/state'))] });
  const { page, session } = await launched(lrs);
  session.forget?.();
  assert.doesNotMatch(JSON.stringify([...page.store]), /c2VjcmV0|lms\.example/);
});
