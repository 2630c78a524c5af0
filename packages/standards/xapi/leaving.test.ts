import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, encode } from '@throughline/tracking/codec.js';
import { answers, begunAttempt, outline } from '../internal/testing/course.js';
import { strictLrs } from '../lrs/testing/store.js';
import { tab } from '../lrs/testing/world.js';
import { address, answerAll, launched, verbs } from './testing/launched.js';

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

type Opened = Awaited<ReturnType<typeof launched>>;

const saw = (...pages: readonly string[]): string =>
  encode({ ...begunAttempt, visited: new Set(pages) }, outline, 16_000);
const stateOf = (state: string) => ({ kind: 'state', state, duration: 0, completed: false }) as const;
const leave = ({ session }: Opened, state: string) => session.deliver([stateOf(state)], LAST);

/** What the next launch is given, and the pages that it says were seen. */
const found = async (lrs: Parameters<typeof launched>[0]) => {
  const next = await launched(lrs, tab(address()), {}, 9);
  const { state } = next.session.launch;
  return { next, state, seen: [...(decode(state, outline)?.visited ?? [])].sort() };
};

test('pages that leave before anybody has read them write over nothing of each other, and the next write joins them', async () => {
  const lrs = strictLrs();
  const pages = [await launched(lrs), await launched(lrs, tab(address()), {}, 2)] as const;
  for (const [page, seen] of [
    [pages[0], saw('a-lesson')],
    [pages[1], saw('a-check')],
    // As a request of the first page that was overtaken.
    [pages[0], saw()],
  ] as const)
    await page.time.run(leave(page, seen));
  const { next, seen, state } = await found(lrs);
  assert.deepEqual(seen, ['a-check', 'a-lesson']);
  await next.time.run(next.session.deliver([stateOf(state ?? '')], LATER));
  assert.deepEqual(Object.keys(JSON.parse(lrs.document('progress.v1') ?? '{}') as object), ['state']);
  assert.deepEqual((await found(lrs)).seen, ['a-check', 'a-lesson']);
});

test('what a page of a later version left is handed on as it is, and is not written over', async () => {
  const lrs = strictLrs();
  const here = await launched(lrs);
  const later = await launched(lrs, tab(address()), {}, 2);
  const write = async (seen: string) =>
    (await here.time.run(here.session.deliver([stateOf(saw(seen))], LATER))).outcomes;
  assert.deepEqual(await write('a-lesson'), ['confirmed']);
  await later.time.run(leave(later, 'TL2-later'));
  assert.deepEqual(await write('a-check'), ['refused']);
  assert.equal((await found(lrs)).state, 'TL2-later');
});
