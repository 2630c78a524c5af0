import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from './testing/course.js';

test('a part under a heading says its time in the language of the page, and may hold lists and blocks', () => {
  const body =
    'Lead.\n\n:::::timeline{#a}\n### Mix {#mix when="Early"}\n- Flour\n- Water\n\n::::callout{#warm}\nWarm.\n::::\n:::::';
  const { course } = readPage(body, {}, { locales: ['en', 'en-XA'] });
  const [plain, other] = course?.pages.map(({ html }) => html) ?? [];
  assert.match(
    plain ?? '',
    /<tl-timeline id="a"><ol><li><p class="when">Early<\/p><h3>Mix<\/h3><ul>[^]*<li>Water<\/li>[^]*<tl-callout id="warm"/u,
  );
  assert.doesNotMatch(other ?? '', /class="when">Early</u);
});
