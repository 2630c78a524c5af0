import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { STATE_LIMIT } from './document.js';
import { batches, fitting, MOST, sendBatch, sendOnce } from './outbox.js';
import { KEEPALIVE } from './transport.js';
import type { Reply } from './transport.js';
import type { Statement } from './types.js';

const statement = (id: string, padding = 0): Statement => ({
  id,
  actor: { name: 'x'.repeat(padding) },
  verb: { id: 'https://example.org/verb', display: {} },
  object: { id: 'https://example.org/thing' },
  context: {},
  timestamp: '2026-01-15T09:00:00.000Z',
});

const statements = (count: number, padding = 0) =>
  Array.from({ length: count }, (_, i) => statement(String(i), padding));

const reply = (status: number): Reply => ({ status, etag: null, retryAfter: 0, type: '', text: 'Error: it looks bad' });

/** An LRS that answers by what is in the batch, and the batches it was sent. */
const answering = (status: (ids: readonly string[]) => number) => {
  const sent: string[][] = [];
  return {
    sent,
    post: (batch: readonly Statement[]) => {
      const ids = batch.map(({ id }) => id);
      sent.push(ids);
      return Promise.resolve(reply(status(ids)));
    },
  };
};

test('a batch on its way, the same again with the end, and the state fit into what may outlive a page', () => {
  // A state is ASCII; around it stand its name and its place, around the end its context.
  assert.ok(2 * MOST.bytes + STATE_LIMIT + 4 * 1024 <= KEEPALIVE);
});

test('a batch has at most 25 statements and 20 KiB, and keeps the order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12_000 }), { maxLength: 80 }), paddings => {
      const all = paddings.map((padding, index) => statement(String(index), padding));
      const cut = batches(all);
      assert.deepEqual(cut.flat(), all);
      for (const batch of cut) {
        assert.ok(batch.length <= 25);
        assert.ok(batch.length === 1 || JSON.stringify(batch).length <= MOST.bytes + 1);
      }
    }),
  );
});

test('as many statements leave with the last one as there is room for, to the byte', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 30 }),
      fc.integer({ min: 0, max: KEEPALIVE }),
      (paddings, room) => {
        const all = paddings.map((padding, index) => statement(String(index), padding));
        const last = statement('last');
        const size = (count: number): number =>
          new TextEncoder().encode(JSON.stringify([...all.slice(0, count), last])).length;
        const count = fitting(all, last, room);
        assert.ok(count === 0 || size(count) <= room);
        assert.ok(count === all.length || size(count + 1) > room);
      },
    ),
  );
});

test('a statement the LRS will never take is refused alone, whichever they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 25 }), async bad => {
      const lrs = answering(ids => (ids.some(id => bad[Number(id)]) ? 400 : 200));
      const { outcomes, stop } = await sendBatch(statements(bad.length), batch => lrs.post(batch));
      assert.equal(stop, null);
      assert.deepEqual(
        outcomes,
        bad.map(isBad => (isBad ? 'refused' : 'confirmed')),
      );
    }),
  );
});

test('where an id is there already the batch goes again one by one, and a single one counts as stored', async () => {
  const lrs = answering(ids => (ids.includes('1') ? 409 : 200));
  const { outcomes } = await sendBatch(statements(3), batch => lrs.post(batch));
  assert.deepEqual(outcomes, ['confirmed', 'confirmed', 'confirmed']);
  assert.deepEqual(lrs.sent, [['0', '1', '2'], ['0'], ['1'], ['2']]);
});

test('a batch that is too large is halved', async () => {
  const lrs = answering(ids => (ids.length > 2 ? 413 : 200));
  const { outcomes } = await sendBatch(statements(8), batch => lrs.post(batch));
  assert.ok(outcomes.every(outcome => outcome === 'confirmed'));
  assert.equal(lrs.sent.length, 7);
});

test('when the LRS cannot be reached the rest waits in its order', async () => {
  for (const status of [0, 429, 500, 503]) {
    let calls = 0;
    const lrs = answering(() => [400, 200, status][calls++] ?? status);
    const { outcomes, stop } = await sendBatch(statements(4), batch => lrs.post(batch));
    assert.deepEqual([outcomes, stop], [['confirmed', 'confirmed', 'not tried', 'not tried'], 'later']);
  }
});

test('401 and 403 end the session', async () => {
  for (const status of [401, 403]) {
    const lrs = answering(() => status);
    assert.deepEqual(await sendBatch(statements(2), batch => lrs.post(batch)), {
      outcomes: ['not tried', 'not tried'],
      stop: 'dead',
    });
  }
});

test('in the last task of a page nothing is sent twice', async () => {
  for (const [status, outcome] of [
    [200, 'confirmed'],
    [400, 'not tried'],
    [409, 'not tried'],
    [503, 'not tried'],
  ] as const) {
    const lrs = answering(() => status);
    assert.deepEqual((await sendOnce(statements(2), batch => lrs.post(batch))).outcomes, [outcome, outcome]);
    assert.equal(lrs.sent.length, 1);
  }
});
