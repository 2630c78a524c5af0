import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse } from './index.js';
import { fixed, page, readPage, small } from './testing/course.js';

test('a part under a heading says its time in the language of the page, and may hold lists and blocks', () => {
  const body =
    'Lead.\n\n:::::timeline{#a}\n### Mix {#mix when="Early"}\n- Flour\n- Water\n\n::::callout{#warm}\nWarm.\n::::\n:::::';
  const { course } = readPage(body, {}, { locales: ['en', 'en-XA'] });
  const [plain, other] = course?.pages.map(({ html }) => html) ?? [];
  assert.match(
    plain ?? '',
    /<tl-timeline id="a"><ol><li id="a-mix"><p class="when">Early<\/p><h3>Mix<\/h3><ul>[^]*<li>Water<\/li>[^]*<tl-callout id="warm"/u,
  );
  assert.doesNotMatch(other ?? '', /class="when">Early</u);
});

const SORTING =
  ':::sorting{#bread}\nWhat goes where?\n\n### Rye {#rye}\n- Dark {#dark}\n\n### Oat {#oat}\n- Rough {#rough}\n:::';

test('a link leads to a part of a block by the ids of both, and says so where only one is written', () => {
  const parts = '::::accordion{#loaf}\n### Crust {#crust}\nBrown.\n\n### Crumb {#crumb}\nSoft.\n::::';
  const named = readPage(`Lead, see [the crumb](#loaf-crumb).\n\n${parts}`);
  assert.deepEqual(named.problems, []);
  assert.match(named.course?.pages[0]?.html ?? '', /<a href="#loaf-crumb">[^]*<details id="loaf-crumb">/u);
  const half = readPage(`Lead, see [the crumb](#crumb).\n\n${parts}`);
  assert.deepEqual(
    half.problems.map(({ code, cure }) => [code, cure.endsWith('Did you mean “loaf-crumb”?')]),
    [['C413', true]],
  );
  const sorted = readPage(`Lead, see [it](#bread-rye).\n\n${SORTING}`);
  assert.deepEqual(sorted.problems.map(({ code }) => code), ['C413']); // prettier-ignore
});

const media = (attributes: string, words = 'She takes the rope.') =>
  `Lead.\n\n:::media{#film title="How it is tied" ${attributes}}\n${words}\n:::`;
const FILES = {
  '01-tying/media/tie.webm': Uint8Array.of(1, 2, 3),
  '01-tying/media/tie.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nNow the loop.\n',
  '01-tying/media/odd.vtt': '1\n00:00,000 --> 00:01,000\nNow the loop.\n',
};
const readMedia = (attributes: string, words?: string) => {
  const files = small({ ...FILES, '01-tying/10-first.md': page(media(attributes, words)) });
  return readCourse(fixed(files), { locales: ['en', 'en-XA'] });
};

test('packs a film, and puts its captions, in every language, and its size into the page', () => {
  const { course, problems } = readMedia('src="media/tie.webm" captions="media/tie.vtt" poster="pictures/knot.svg"');
  assert.deepEqual(problems, []);
  assert.deepEqual(Object.keys(course?.files ?? {}).sort(), ['media/01-tying/tie.webm', 'pictures/01-tying/knot.svg']);
  const [plain = '', other = ''] = course?.pages.map(({ html }) => html) ?? [];
  assert.match(plain, /<tl-media id="film" bytes="3" speeds="0.75 1 1.25 1.5">/u);
  assert.match(
    plain,
    /<video [^>]*src="media\/01-tying\/tie\.webm"[^>]* preload="none"[^>]* poster="pictures\/01-tying\/knot\.svg"/u,
  );
  assert.match(plain, /<template data-cues=""><p data-from="0" data-to="1">Now the loop\.<\/p><\/template>/u);
  assert.doesNotMatch(other, /Now the loop/u);
});

for (const [what, attributes, code] of [
  ['a film that is not there', 'src="media/tye.webm" captions="media/tie.vtt"', 'C414'],
  ['a kind of file that platforms refuse', 'src="media/tie.exe"', 'C415'],
  ['a name that is lost on the way', 'src="media/my film.webm" captions="media/tie.vtt"', 'C415'],
  ['captions that cannot be understood', 'src="media/tie.webm" captions="media/odd.vtt"', 'C416'],
  ['captions that are not there', 'src="media/tie.webm" captions="media/tye.vtt"', 'C414'],
  ['a film without captions', 'src="media/tie.webm"', 'C218'],
  ['speeds that are none', 'src="media/tie.webm" captions="media/tie.vtt" speed="fast"', 'C218'],
] as const) {
  test(`names ${what}`, () => {
    const { course, problems } = readMedia(attributes);
    assert.equal(course, null);
    assert.deepEqual(problems.map(problem => problem.code), [code]); // prettier-ignore
  });
}

test('names a recording without a transcript', () => {
  assert.deepEqual(
    readMedia('src="media/tie.webm" captions="media/tie.vtt"', '').problems.map(({ code }) => code),
    ['C218'],
  );
});
