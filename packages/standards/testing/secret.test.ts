import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLANTED, rows } from './platforms.js';
import type { Aside, Story } from './stories.js';
import { leftBehind, listen } from './wire.js';

/** A sentence nobody else may read; no part of it occurs by chance. */
const SENTENCE = 'Zwetschgenknödel were mine alone';

/** As it could stand on a line: plain, in an address, in base64. */
const formsOf = (secret: string): readonly string[] => [
  secret,
  encodeURIComponent(secret),
  btoa(encodeURIComponent(secret)),
];

const assertNowhere = (
  text: string,
  where: string,
  secrets: readonly string[] = [SENTENCE, SENTENCE.slice(0, 11)],
): void => {
  for (const form of secrets.flatMap(formsOf)) assert.ok(!text.includes(form), `${where} holds ${form}`);
};

const story: Story = [true, false].map(sync => ({
  sync,
  rest: 20_000,
  steps: [
    { after: 1000, happening: { verb: 'visited', page: 'a-lesson' } },
    {
      after: 1000,
      happening: {
        verb: 'answered',
        item: 'q-long-fill-in',
        response: { type: 'long-fill-in', written: true },
        result: 'neutral',
        score: 0,
        tries: 1,
        latency: 2000,
      },
    },
    { after: 30_000, happening: { verb: 'visited', page: 'a-check' } },
  ],
}));

/** Typed into a short answer and taken back before it was handed in. */
const typing: Aside = recorder => {
  recorder.record({ verb: 'drafted', item: 'q-fill-in', response: { type: 'fill-in', texts: [SENTENCE] } });
  recorder.record({ verb: 'drafted', item: 'q-fill-in', response: null });
  recorder.acted();
};

for (const row of rows)
  test(`${row.name}: a planted sentence is found in no call, request, record and journal`, async () => {
    const wire = await listen(row, story, typing);
    for (const call of wire.calls) assertNowhere(call, 'the line');
    assertNowhere(leftBehind(wire), 'the platform');
    // A draft of a short answer is kept until it is taken back (decision 21); then nothing is left of it.
    assertNowhere(JSON.stringify([...wire.device.local, ...wire.device.database]), 'the device');
  });

for (const row of rows)
  test(`${row.name}: who learns, by which right and out of which launch stands where the standard puts it, and nowhere else`, async () => {
    const wire = await listen(row, story);
    const { learner, name, secret, returnURL } = PLANTED;
    const { lrs, lms } = wire.platform;
    assert.ok(wire.written.length > 4, 'something was kept');
    assertNowhere(wire.written.join('\n'), 'the device', Object.values(PLANTED));
    for (const [, address, , body] of wire.calls.map(call => JSON.parse(call) as readonly unknown[]))
      if (String(address).includes('activities/state'))
        assertNowhere(String(body), 'the state', Object.values(PLANTED));
    assertNowhere(JSON.stringify(lrs?.statements ?? []), 'the statements', [secret, returnURL]);
    for (const { actor, ...statement } of lrs?.statements ?? []) {
      assert.ok(actor);
      assertNowhere(JSON.stringify(statement), 'a statement beside its actor', [learner, name]);
    }
    if (lms) assertNowhere(wire.calls.filter(call => call.includes('SetValue')).join(), 'what is written', [learner]);
  });
