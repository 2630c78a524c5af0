import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTransport } from './transport.js';
import { world } from './testing/world.js';

const request = (body: string) => ({ url: 'https://lrs.example/', method: 'POST', headers: {}, body });

test('requests outlive the page until the browser’s 64 KiB are in flight', async () => {
  const kept: unknown[] = [];
  let answer: () => void = () => undefined;
  const gate = new Promise<void>(resolve => {
    answer = resolve;
  });
  const { env } = world(async (_, init) => {
    kept.push(init?.keepalive);
    await gate;
    return new Response('');
  });
  const transport = openTransport(env);
  const asked = ['x'.repeat(40_000), 'é'.repeat(12_000), 'x'.repeat(1000)].map(body => transport(request(body)));
  assert.deepEqual(kept, [true, false, true]);
  answer();
  await Promise.all(asked);
  await transport(request('x'.repeat(60_000)));
  assert.equal(kept.at(-1), true);
});

test('an answer that does not come in 20 seconds is none', async () => {
  const time = world(
    (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new DOMException('Aborted', 'AbortError'));
        });
      }),
  );
  assert.equal((await time.run(openTransport(time.env)(request('')))).status, 0);
  assert.equal(time.env.monotonic(), 20_000);
});

test('a body that breaks off leaves the status standing', async () => {
  const broken = new ReadableStream({
    start: controller => {
      controller.error(new Error('broken'));
    },
  });
  const { env } = world(() => Promise.resolve(new Response(broken, { status: 200 })));
  assert.equal((await openTransport(env)(request(''))).status, 200);
});
