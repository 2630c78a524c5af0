import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encode } from './codec.js';
import type { Journal } from './journal.js';
import type { StandardName } from './standard.js';
import { anyAttempt } from './testing/arbitrary.js';
import { fakeLms } from './testing/fake-lms.js';
import { beyond, hostileJson, hostileState } from './testing/hostile.js';
import { answering, launch } from './testing/launch.js';
import { outlineOf } from './testing/outline.js';
import { virtualDevice } from './testing/virtual-env.js';

const outline = outlineOf({ pages: 1, items: 4, bank: 3, draw: 2, reveals: 1 });

/** A course was opened, one question answered, and the page died: its journal lies in both homes. */
const left = async (name: StandardName) => {
  const [lms, device] = [fakeLms(name), virtualDevice()];
  const first = launch(lms, device, outline);
  await first.recorder.restored;
  await first.env.advance(3000);
  first.recorder.record(answering(outline, 'm0-q0'));
  await first.recorder.flush({ sync: false });
  lms.down = true;
  const { id } = first.recorder.record(answering(outline, 'm0-q1', 0.5));
  await first.env.advance(0);
  first.env.kill();
  lms.down = false;
  const [key = '', text = ''] = [...device.local][0] ?? [];
  return { lms, device, id, key, text, prefix: key.slice(0, -8) };
};

type Left = Awaited<ReturnType<typeof left>>;

/** The course is opened again: what was done is there, comes through, and nothing threw on the way. */
const assertRestored = async ({ lms, device, id }: Left): Promise<void> => {
  const { recorder, env } = launch(lms, device, outline);
  await recorder.restored;
  assert.equal(recorder.attempt.items.get('m0-q1')?.best, 0.5);
  recorder.record(answering(outline, 'm0-q2'));
  await env.advance(200_000);
  assert.ok(lms.added.includes(id), 'what was not told is told');
  assert.equal(recorder.status, 'saved');
};

/** The journal with one thing in it replaced by something else. */
const anyChange = fc.record({
  path: fc.constantFrom('lineage', 'session', 'writes', 'at', 'state', 'acked', 'own', 'entries', 'drafts', 'unread'),
  value: fc.oneof(hostileJson, hostileState),
});

/** Something in the place of an entry, or of one of its fields. */
const anyEntry = fc.oneof(
  hostileJson,
  fc
    .record({
      field: fc.constantFrom(
        'id',
        'verb',
        'item',
        'response',
        'score',
        'tries',
        'seq',
        'at',
        'session',
        'latency',
        'result',
      ),
      value: hostileJson,
      ordinal: fc.oneof(fc.constantFrom(null, 1, 2), hostileJson),
    })
    .map(({ field, value, ordinal }) => ({
      event: { ...answering(outline, 'm0-q3'), id: 'x', seq: 9, at: 9, session: 's', [field]: value },
      ordinal,
    })),
);

for (const name of ['scorm12', 'xapi'] as const) {
  test(`restores and tells what was done beside journals of other hands (${name})`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(hostileJson, anyChange), { maxLength: 4 }),
        fc.boolean(),
        async (others, numbers) => {
          const all = await left(name);
          const own = JSON.parse(all.text) as Journal;
          others.forEach((other, n) => {
            const change = other as { path?: string; value?: unknown } | null;
            const value =
              typeof change?.path === 'string' ? { ...own, session: `other${n}`, [change.path]: change.value } : other;
            all.device.local.set(`${all.prefix}other${n}`, numbers ? beyond(value) : JSON.stringify(value));
            all.device.database.set(`${all.prefix}other${n}`, JSON.stringify(value));
          });
          await assertRestored(all);
        },
      ),
      { numRuns: 150 },
    );
  });

  test(`loses no entry of a journal for another one in it (${name})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { minLength: 1, maxLength: 4 }), fc.boolean(), async (entries, first) => {
        const all = await left(name);
        const own = JSON.parse(all.text) as Journal;
        const mixed = first ? [...entries, ...own.entries] : [...own.entries, ...entries];
        all.device.local.set(all.key, JSON.stringify({ ...own, entries: mixed, drafts: [...own.drafts, ...entries] }));
        all.device.database.clear();
        await assertRestored(all);
      }),
      { numRuns: 150 },
    );
  });
}

test('gives the page no draft that is no answer to its question', async () => {
  const all = await left('scorm12');
  const own = JSON.parse(all.text) as Journal;
  const drafts = [
    null,
    ['m0-q0', null],
    ['m0-q0', { type: 'likert', id: 'o-1' }],
    ['m0-q0', { type: 'choice', ids: ['gone'] }],
    ['nowhere', { type: 'choice', ids: [] }],
    ['m0-q0', { type: 'choice', ids: ['o-1'] }],
  ];
  all.device.local.set(all.key, JSON.stringify({ ...own, writes: 99, drafts }));
  const { recorder } = launch(all.lms, all.device, outline);
  await recorder.restored;
  assert.deepEqual([...recorder.drafts], [['m0-q0', { type: 'choice', ids: ['o-1'] }]]);
});

test('opens whatever state an LMS gives back, and keeps what is done then', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        hostileState,
        fc.string(),
        anyAttempt(outline).map(each => encode(each, outline)),
      ),
      async state => {
        const [lms, device] = [fakeLms('scorm12', { state }), virtualDevice()];
        const page = launch(lms, device, outline);
        await page.recorder.restored;
        page.recorder.record(answering(outline, 'm0-q0'));
        await page.env.advance(200_000);
        page.env.kill();
        const again = launch(lms, device, outline);
        await again.recorder.restored;
        while (again.recorder.offer) again.recorder.offer.accept();
        assert.equal(again.recorder.attempt.items.get('m0-q0')?.best, 1);
      },
    ),
    { numRuns: 300 },
  );
});
