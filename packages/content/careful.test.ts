import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choice, readPage } from './testing/course.js';

test('the way round of a careful part has an id that other lines do not change', () => {
  const part = (id: string) => `:::careful${id}\nA part.\n:::\n\n:::way-round\nAnother.\n:::\n\nSee [it](#round-`;
  const named = readPage(`Lead.\n\n${part('{#storm note="So."}')}storm).`);
  assert.deepEqual(named.problems, []);
  assert.match(named.course?.pages[0]?.html ?? '', /<a href="#round-storm">[^]*id="round-storm"/u);
  const plain = readPage(`Lead.\n\nMore.\n\n${part('{note="So."}')}1).`);
  assert.deepEqual(plain.problems, []);
});

test('a heading that stands before a careful part is a heading of it', () => {
  const body = 'Lead.\n\n## A\n\n:::careful{#c note="So."}\nA part.\n:::\n\n:::way-round{#other}\nAnother.\n:::';
  assert.match(
    readPage(body).course?.pages[0]?.html ?? '',
    /<div class="thread"><section class="knot part"><h2>A<\/h2><aside class="careful"/u,
  );
});

test('a care note leads to the way round, and neither way is recorded', () => {
  const body =
    'Lead.\n\n:::careful{#c note="So."}\nA part.\n:::\n\n:::way-round{#other}\nAnother.\n:::\n\n' + choice('a');
  const { course } = readPage(body, { care: 'One part is hard.' });
  const html = course?.pages[0]?.html ?? '';
  assert.match(
    html,
    /<aside class="careful" aria-label="Before you read"><p>One part is hard\.<\/p><a href="#other">Take another way to the same goal<\/a><\/aside>/u,
  );
  // Not a second landmark of the same name.
  assert.match(html, /<aside class="careful" role="note" aria-label="Before you read"><p>So\.<\/p>/u);
  assert.match(html, /<section class="knot way-round" id="other" tabindex="-1">/u);
  assert.deepEqual(course?.outline.modules[0]?.pages[0]?.activities, ['a']);
});
