import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cuesOf } from './captions.js';

test('reads captions, without notes, names, settings and marks, whatever ends the lines', () => {
  const file =
    '\ufeffWEBVTT - Bread\n\nNOTE by the baker\n\nfirst\n00:01.500 --> 00:03.000 align:start\n<v Baker>Fold it.\nTwice.\n\n01:00:00.000 --> 01:00:01.000\nRest.\n';
  const cues = [
    { from: 1.5, to: 3, words: 'Fold it.\nTwice.' },
    { from: 3600, to: 3601, words: 'Rest.' },
  ];
  assert.deepEqual(cuesOf(file), cues);
  assert.deepEqual(cuesOf(file.replaceAll('\n', '\r\n')), cues);
});

for (const [what, file] of [
  ['another kind of file', '1\n00:00:01,000 --> 00:00:02,000\nFold it.\n'],
  ['a file without captions', 'WEBVTT\n'],
  ['a caption that ends before it begins', 'WEBVTT\n\n00:02.000 --> 00:01.000\nFold it.\n'],
  ['a caption without words', 'WEBVTT\n\n00:01.000 --> 00:02.000\n'],
] as const) {
  test(`finds ${what}`, () => {
    assert.equal(cuesOf(file), null);
  });
}
