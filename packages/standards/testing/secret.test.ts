import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows } from './platforms.js';
import type { Aside, Story } from './stories.js';
import { leftBehind, listen } from './wire.js';

/** A sentence nobody else may read; no part of it occurs by chance. */
const SENTENCE = 'Zwetschgenknödel were mine alone';

/** As it could stand on a line: plain, in an address, in JSON, in base64. */
const forms = [SENTENCE, SENTENCE.slice(0, 11), encodeURIComponent(SENTENCE), btoa(encodeURIComponent(SENTENCE))];

const assertNowhere = (text: string, where: string): void => {
  for (const form of forms) assert.ok(!text.includes(form), `${where} holds ${form}`);
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
    assertNowhere(JSON.stringify([...wire.device.local, ...wire.device.database]), 'the device');
  });
