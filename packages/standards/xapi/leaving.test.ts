import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answers } from '../internal/testing/course.js';
import { strictLrs } from '../lrs/testing/store.js';
import { answerAll, launched, verbs } from './testing/launched.js';

const SYNC = { sync: true } as const;
const LAST = { sync: true, last: true } as const;
const LATER = { sync: false } as const;

test('what was waiting when the page is left goes in one request with the end, in order', async () => {
  const lrs = strictLrs();
  const { session, time } = await launched(lrs);
  const told = lrs.calls.length;
  const delivery = session.deliver(answerAll(session.launch), LAST);
  const closing = session.close(SYNC);
  const { outcomes } = await time.run(delivery);
  await time.run(closing);
  assert.deepEqual(
    outcomes,
    answers.map(() => 'confirmed'),
  );
  assert.deepEqual(verbs(lrs).slice(1), [...answers.map(() => 'answered'), 'suspended']);
  assert.equal(lrs.calls.slice(told).filter(({ method }) => method === 'POST').length, 1);
});

test('what is on its way when the page is left is not sent again, and cannot take the end with it', async () => {
  const lrs = strictLrs({ batchConflict: true });
  let answer: (() => void) | undefined;
  let slow = false;
  const delay = () => (slow ? new Promise<void>(resolve => (answer = resolve)) : Promise.resolve());
  const { session, time } = await launched(lrs, undefined, { delay });
  await time.settle();
  slow = true;
  const messages = answerAll(session.launch);
  const first = session.deliver(messages, LATER);
  await time.settle();
  slow = false;
  const again = session.deliver(messages, LAST);
  const closing = session.close(SYNC);
  assert.deepEqual(
    (await time.run(again)).outcomes,
    messages.map(() => 'not tried'),
  );
  await time.run(closing);
  answer?.();
  assert.deepEqual(
    (await time.run(first)).outcomes,
    messages.map(() => 'confirmed'),
  );
  assert.deepEqual(verbs(lrs), ['initialized', ...answers.map(() => 'answered'), 'suspended']);
});

test('what was waiting when the page is hidden leaves without an end', async () => {
  const lrs = strictLrs();
  const { session, time } = await launched(lrs);
  await time.run(session.deliver(answerAll(session.launch), SYNC));
  assert.deepEqual(
    verbs(lrs).slice(1),
    answers.map(() => 'answered'),
  );
});
