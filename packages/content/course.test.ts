import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem, readCourse } from './index.js';
import { choice, fixed, page, readPage, shown, small } from './testing/course.js';

const errorsOf = (files: Parameters<typeof readCourse>[0]) =>
  readCourse(files).problems.filter(({ severity }) => severity === 'error');

test('reads a course into an outline, pages and the words of its questions', () => {
  const { course, problems } = readCourse(fixed(small()));
  assert.deepEqual(problems, []);
  assert.ok(course);
  assert.equal(course.outline.base, 'https://knots.example.org');
  assert.equal(course.outline.privacy, 'checks');
  const [module] = course.outline.modules;
  assert.deepEqual(module?.pages[0], {
    id: 'first-page', slot: 0, title: { en: 'A page' }, minutes: 5, required: true, items: ['seen'], activities: ['seen'],
  }); // prettier-ignore
  assert.deepEqual(module.items[0], {
    id: 'seen', slot: 1, revision: 1, points: 1, type: 'choice',
    options: [{ id: 'a-sign', slot: 0 }, { id: 'nothing', slot: 1 }], key: { type: 'choice', ids: ['a-sign'] },
  }); // prettier-ignore
  assert.deepEqual(course.activities, [
    {
      id: 'seen',
      name: { en: 'What do you see?' },
      options: { 'a-sign': { en: 'A sign' }, nothing: { en: 'Nothing' } },
    },
  ]);
  assert.deepEqual(course.pages[0]?.elements, ['tl-choice', 'tl-glossary-term']);
});

test('renders a page as an article with its thread, feedback and definitions in templates', () => {
  const html = readCourse(fixed(small())).course?.pages[0]?.html ?? '';
  assert.match(
    html,
    /^<article id="first-page" data-page=""><p class="kicker">Module 1, lesson 1 · about 5 min<\/p><h1>A page<\/h1><p class="lead">The lead\.<\/p><div class="thread"><section class="knot"><h2>A heading<\/h2>/u,
  );
  assert.match(
    html,
    /<tl-glossary-term><dfn>bight<\/dfn><template><p>A loop of rope\.<\/p><\/template><\/tl-glossary-term>/u,
  );
  assert.match(html, /<section class="knot" data-activity="seen"><tl-choice id="seen"/u);
  assert.doesNotMatch(html.replace(/<template[^]*?<\/template>/gu, ''), /Yes, it is one|It is a sign\./u);
});

/** Wrong input, and what stands under the caret: `code line:column words`. */
const wrong: readonly (readonly [name: string, body: string, front: Record<string, string>, expected: string])[] = [
  ['an unknown block', 'Lead.\n\n:::choise{#a}\nx\n:::', {}, 'C201 11:3 :choise'],
  ['a brace that is not closed', 'Lead.\n\n:::choice{#a objective="see\nx\n:::', {}, 'C203 11:1 :::'],
  ['a block that is not closed', 'Lead.\n\n:::reveal{#a}\nx\n\ny', {}, 'C204 11:3 :reveal'],
  ['an unknown attribute', `Lead.\n\n${choice('a', ' pionts=2')}`, {}, 'C205 11:14 pionts'],
  ['an attribute of the wrong kind', `Lead.\n\n${choice('a', ' points=two')}`, {}, 'C206 11:14 points'],
  ['an unknown attribute of a part', 'Lead.\n\n:::timeline{#a}\n### Mix {#mix wen="Early"}\nStir.\n:::', {}, 'C205 12:15 wen'],
  ['a missing attribute', 'Lead.\n\n:::chart{#a fictional year=x}\nx\n\n| a | b |\n| - | - |\n| c | 3 |\n:::', {}, 'C207 11:3 :chart'],
  ['a question without its list', 'Lead.\n\n:::choice{#a}\nWhat?\n:::', {}, 'C208 11:3 :choice'],
  ['two colons', 'Lead.\n\n::choice{#a}', {}, 'C210 11:1 ::choice{#a}'],
  ['HTML', 'Lead.\n\nA <b>bold</b> word.', {}, 'C211 11:3 <b>'],
  ['a careful part without its way round', 'Lead.\n\n:::careful{#a note="So."}\nx\n:::', {}, 'C212 11:1 :::careful{#a note="So."}'],
  ['an option without feedback', 'Lead.\n\n:::choice{#a}\nW?\n\n- [x] Yes {#y}\n- [ ] No {#n}\n  > No.\n:::', {}, 'C214 14:11 {#y}'],
  ['a choice without a right option', 'Lead.\n\n:::choice{#a}\nW?\n\n- [ ] Y {#y}\n  > a\n- [ ] N {#n}\n  > b\n:::', {}, 'C218 11:3 :choice'],
  ['a first-level heading', 'Lead.\n\n# Title', {}, 'C219 11:1 # Title'],
  ['an objective that the page has not', `Lead.\n\n${choice('a', ' objective=sea')}`, {}, 'C220 11:24 sea'],
  ['a malformed id', `Lead.\n\n${choice('A_b')}`, {}, 'C302 11:3 :choice'],
  ['a duplicate id', `Lead.\n\n${choice('twice')}\n\n${choice('twice')}`, {}, 'C303 22:3 :choice'],
  ['a duplicate option', `Lead.\n\n${choice('a').replace('#nothing', '#a-sign')}`, {}, 'C303 16:15 {#a-sign}'],
  ['an unknown fact', 'Lead.', { facts: '["1.01", "1.02"]' }, 'C401 6:17 "1.02"'],
  ['a fact that is not sure', 'Lead.', { facts: '[1.10]' }, 'C402 6:9 1.10'],
  ['an untraced figure', 'Lead.\n\nThere are **28 million** knots.', {}, 'C403 11:13 28 million'],
  ['an untraced figure in the time of an event', 'Lead.\n\n:::timeline{#a}\n### Mix {#mix when="In 1907"}\nStir.\n:::', {}, 'C403 12:24 1907'],
  ['an untraced figure in an option', `Lead.\n\n${choice('a').replace('Nothing', 'Only 40 of them')}`, {}, 'C403 16:12 40'],
  ['an untraced number word', 'Lead.\n\nIt took thirteen years.', {}, 'C403 11:9 thirteen'],
  ['a statistic in a fictional case', 'Lead.\n\n:::case-file{#a fictional}\nIt was 40 per cent.\n:::', {}, 'C404 12:8 40 per cent'],
  ['a missing picture', 'Lead.\n\n![A knot](pictures/knut.svg)', {}, 'C405 11:11 pictures/knut.svg'],
  ['a picture without words', 'Lead.\n\n![](pictures/knot.svg)', {}, 'C406 11:1 ![](pictures/knot.svg)'],
  ['a dead link', 'Lead.\n\nSee [there](20-next.md).', {}, 'C407 11:13 20-next.md'],
  ['a script for a link', 'Lead.\n\nSee [there](javascript:x).', {}, 'C407 11:13 javascript:x'],
  ['an unknown term', 'Lead.\n\nA :term[bite].', {}, 'C408 11:9 bite'],
  ['a long sentence', `Lead.\n\nSo.  ${'a '.repeat(28)}b.`, {}, `C409 11:6 ${'a '.repeat(28)}b.`],
  ['a long sentence in the note on care', 'Lead.', { care: `So. ${'a '.repeat(28)}b.` }, `C409 7:11 ${'a '.repeat(28)}b.`],
  ['a long sentence in a note', `Lead.\n\n:::careful{note="So. ${'a '.repeat(28)}b."}\nx\n:::\n\n:::way-round\nx\n:::`, {}, `C409 11:22 ${'a '.repeat(28)}b.`],
  ['a long sentence beside a mark', `Lead.\n\n:::case-file{#b fictional}\n## B\n\nA :mark[b]{#b indicator="${'a '.repeat(28)}b."}.\n\nW?\n\n> b\n:::`, {}, `C409 14:26 ${'a '.repeat(28)}b.`],
  ['a long sentence in a table', `Lead.\n\n| a | b |\n| - | - |\n| c | ${'a '.repeat(28)}b. |`, {}, `C409 13:7 ${'a '.repeat(28)}b.`],
  ['a long sentence in a heading', `Lead.\n\n## So. ${'a '.repeat(28)}b. {#b}`, {}, `C409 11:8 ${'a '.repeat(28)}b.`],
  ['a long sentence in the words of a picture', `Lead.\n\n![So. ${'a '.repeat(28)}b.](pictures/knot.svg)`, {}, `C409 11:7 ${'a '.repeat(28)}b.`],
  ['a long sentence in the title of a link', `Lead.\n\n[It](https://a.example "So. ${'a '.repeat(28)}b.") is.`, {}, `C409 11:29 ${'a '.repeat(28)}b.`],
  ['a question in a careful part', `Lead.\n\n::::careful{#c note="So."}\n${choice('a')}\n::::\n\n:::way-round\nx\n:::`, {}, 'C213 12:3 :choice'],
  ['a link to a place that is not there', 'Lead.\n\n## A {#there}\n\nSee [it](#their).', {}, 'C413 13:10 #their'],
  ['a place on another page', 'Lead.\n\n[It](10-first.md#a) and [it](#a).', {}, 'C413 11:6 10-first.md#a; C413 11:30 #a'],
  ['a term in an option', `Lead.\n\n${choice('a').replace('Nothing', 'A :term[bight]')}`, {}, 'C221 16:9 :term[bight]'],
  ['an id that is kept', `Lead.\n\n${choice('profile')}`, {}, 'C306 11:3 :choice'],
  ['more options than can be recorded', `Lead.\n\n:::sequencing{#a}\nW?\n\n${Array.from({ length: 37 }, (_, n) => `1. ${'a'.repeat(n + 1)} {#o${n}}`).join('\n')}\n:::`, {}, 'C215 11:3 :sequencing'],
  ['a page that is hard to read', 'Institutional heterogeneity necessitates interdisciplinary operationalisation.', {}, 'C410 3:8 A page'],
  ['a picture that cannot be packed', 'Lead.\n\n![A knot](pictures/a_knot.gif)', {}, 'C411 11:11 pictures/a_knot.gif'],
  ['a figure of an unproven fact in a question', `Lead 55.\n\n${choice('a').replace('Nothing', 'All 55').replace('Look again', 'Not 55')}`, { facts: '["1.20"]' }, 'C412 16:11 55'],
  ['a figure of an unproven fact in a chart', 'Lead 55.\n\n:::chart{#a year=2021 unit=y source=z type=bar}\nx\n\n| a | b |\n| - | - |\n| c | 55 |\n:::', { facts: '["1.20"]' }, 'C403 11:18 2021; C412 16:7 55'],
  ['words that became code by a tab', 'Lead.\n\n\tMore.', {}, 'C222 11:1 \tMore.'],
  ['a question that is fenced as code', `Lead.\n\n\`\`\`\n${choice('a')}\n\`\`\``, {}, 'C222 11:1 ```'],
  ['a question in a quotation that became code', 'Lead.\n\n>     :::choice{#a}', {}, 'C222 11:3     :::choice{#a}'],
  ['an untraced figure in the title of a picture', 'Lead.\n\n![It](pictures/knot.svg "99 million knots")', {}, 'C403 11:26 99 million'],
  ['an untraced figure in the title of a link', 'Lead.\n\n[It](https://a.example "99 knots") is.', {}, 'C403 11:25 99'],
  ['an untraced figure in the title of a place named below', 'Lead.\n\n[It][a] is.\n\n[a]: https://a.example "99 knots"', {}, 'C403 13:25 99'],
  ['an untraced figure in the words of a picture named below', 'Lead.\n\n![99 knots][a]\n\n[a]: pictures/knot.svg', {}, 'C403 11:3 99'],
  ['a missing field', 'Lead.', { minutes: '' }, 'C103 1:1 ---'],
  ['an unknown field', 'Lead.', { minuts: '5' }, 'C104 7:1 minuts'],
  ['a field of the wrong kind', 'Lead.', { minutes: 'five' }, 'C105 4:10 five'],
]; // prettier-ignore
for (const [name, body, front, expected] of wrong) {
  test(`stops at ${name}`, () => {
    const { course, problems, text } = readPage(body, front);
    assert.equal(course, null);
    assert.deepEqual(shown(problems, text), expected.split('; '));
  });
}

test('asks for ids and slots, unless they are made up for a preview', () => {
  const files = small({ '01-tying/10-first.md': page(`Lead.\n\n${choice('a').replace('{#a}', '')}`) });
  const codes = errorsOf(files).map(({ code }) => code);
  assert.deepEqual([...new Set(codes)].sort(), ['C301', 'C304']);
  assert.ok(readCourse(files, { temporarySlots: true }).course);
});

test('a missing file, a module without pages and broken data are told with their place', () => {
  const without = (name: string) =>
    Object.fromEntries(Object.entries(fixed(small())).filter(([path]) => path !== name));
  const codes = (files: Parameters<typeof readCourse>[0]) => errorsOf(files).map(({ code, file }) => `${code} ${file}`);
  assert.deepEqual(codes({}), ['C101 course.yaml']);
  assert.deepEqual(codes(without('01-tying/module.yaml')), ['C101 01-tying/module.yaml']);
  assert.deepEqual(codes({ ...fixed(small()), 'facts.json': '{' }), ['C401 01-tying/10-first.md', 'C102 facts.json']);
  assert.deepEqual(codes({ ...fixed(small()), 'course.yaml': 'id: [' }).slice(0, 1), ['C102 course.yaml']);
  assert.deepEqual(
    codes({ ...fixed(small()), '01-tying/slots.json': '{"a": 1, "b": 1}' }).includes('C305 01-tying/slots.json'),
    true,
  );
});

test('lists all problems at once, by place', () => {
  const { problems } = readPage('Lead 40.\n\n:::choise{#a}\n:::\n\nA :term[bite] and 28.', { facts: '["9.9"]' });
  assert.deepEqual(problems.map(({ code }) => code), ['C401', 'C403', 'C201', 'C408', 'C403']); // prettier-ignore
});

test('prints the place, the line with a caret, what, why and the cure', () => {
  const { problems, text } = readPage('Lead.\n\n:::choise{#a}\nx\n:::');
  const [problem] = problems;
  assert.ok(problem);
  assert.equal(
    formatProblem(problem, text),
    [
      '01-tying/10-first.md:11:3 error C201',
      '  11 | :::choise{#a}',
      '     |   ^^^^^^^',
      '  There is no block “choise”.',
      '  Its words would be lost.',
      '  docs/authoring.md lists the blocks, and what they are called elsewhere. Did you mean “choice”?',
    ].join('\n'),
  );
});

test('places are those of the file as it was pasted', () => {
  const pasted = page(
    'Lead.\n\n：：： Choice {＃a pionts=“2”}\nW?\n\n- [ X] Y\u00a0{＃y}\n  ＞ a\n- [] N {#n}\n  > b\n：：：',
  ).replace(/\n/gu, '\r\n');
  const { problems } = readCourse(fixedSlotsOnly(pasted));
  assert.deepEqual(
    problems.filter(({ code }) => code !== 'C304').map(({ code, line, column, length }) => [code, line, column, length]),
    [['C205', 11, 16, 6]],
  ); // prettier-ignore
});
const fixedSlotsOnly = (text: string) => small({ '01-tying/10-first.md': text });

test('what looks like a mark in prose and is none stays text', () => {
  const { course, problems } = readPage('At 1:ab, note:this :foo[bar]{x=y}.\n\n## A\n\nTen :smile: here.', {
    facts: '[]',
  });
  assert.deepEqual(problems.map(({ code }) => code), ['C403']); // prettier-ignore
  const { course: right } = readPage('See note:this :foo[bar *b*]{x=y}.\n\n## A\n\nTen :smile: here.');
  assert.equal(course, null);
  assert.match(right?.pages[0]?.html ?? '', /See note:this :foo\[bar <em>b<\/em>\]\{x="y"\}\./u);
  assert.match(right?.pages[0]?.html ?? '', /Ten :smile: here\./u);
});

test('what stands in a fictional block needs no fact', () => {
  const { problems } = readPage('Lead.\n\n:::case-file{#a fictional}\nAmina, 27, and 40 others.\n:::');
  assert.deepEqual(problems, []);
});

test('the version of a licence is its name, on the About page alone', () => {
  const about = { 'about.md': '---\ntitle: About\n---\n\nThe words: CC BY 4.0.\n' };
  assert.deepEqual(readCourse(fixed(small(about))).problems, []);
  const { problems, text } = readPage('The words: CC BY 4.0.');
  assert.deepEqual(shown(problems, text), ['C403 9:18 4.0']);
});

test('facilitator blocks are in no learner edition', () => {
  const body = 'Lead.\n\n## A\n\n:::facilitator\nTake 30 minutes.\n:::';
  assert.doesNotMatch(readPage(body).course?.pages[0]?.html ?? '', /30 minutes/u);
  assert.match(
    readPage(body, {}, { edition: 'facilitator' }).course?.pages[0]?.html ?? '',
    /<aside class="facilitator" aria-label="For the facilitator"><p>Take\s30/u,
  );
});

test('a case with marks is a question in the case', () => {
  const body =
    'Lead.\n\n:::case-file{#pier fictional}\n## The pier\n\nHe saw that :mark[the rope was frayed]{#frayed indicator="Wear"}.\n\nMark it.\n\n> A frayed rope says much.\n:::';
  const { course } = readPage(body);
  const html = course?.pages[0]?.html ?? '';
  assert.match(
    html,
    /<tl-case-file fictional><h3>The pier<\/h3><tl-mark-the-text id="pier" class="in-place" data-slot="1">/u,
  );
  assert.match(html, /<legend>Mark it\.<\/legend>/u);
  assert.match(html, /<template data-feedback="frayed"><p>Wear<\/p><\/template>/u);
  assert.deepEqual(course?.outline.modules[0]?.items[0]?.key, { type: 'choice', ids: ['frayed'] });
  assert.deepEqual(course.activities[0]?.options, { frayed: { en: 'the rope was frayed' } });
});

test('pictures and links lead into the package', () => {
  const files = small({
    '01-tying/10-first.md': page('Lead.\n\n![A knot](pictures/knot.svg)\n\nOn to [the next](20-next.md).'),
    '01-tying/20-next.md': page('Lead.', { id: 'next-page' }),
  });
  const { course } = readCourse(fixed(files));
  assert.match(course?.pages[0]?.html ?? '', /<img [^>]*src="pictures\/01-tying\/knot\.svg"/u);
  assert.match(course?.pages[0]?.html ?? '', /<a href="#next-page">the next<\/a>/u);
  assert.deepEqual(Object.keys(course?.files ?? {}), ['pictures/01-tying/knot.svg']);
});

test('a drawing with a direction is turned round in languages that run from right to left, and in no other', () => {
  const body = 'Lead.\n\n:::figure{#way directed}\n![A way](pictures/knot.svg)\n:::\n\n![A knot](pictures/knot.svg)';
  const shown = (locales: readonly string[]) => {
    const { course } = readPage(body, {}, { locales });
    const sources = (course?.pages ?? []).map(({ html }) =>
      [...html.matchAll(/src="([^"]+)"/gu)].map(([, src]) => src),
    );
    return [sources, Object.keys(course?.files ?? {})];
  };
  const [plain, round] = ['pictures/01-tying/knot.svg', 'pictures/01-tying/knot.rtl.svg'];
  assert.deepEqual(shown(['en']), [[[plain, plain]], [plain]]);
  assert.deepEqual(shown(['en', 'ar-XB']), [
    [
      [plain, plain],
      [round, plain],
    ],
    [plain, round],
  ]);
});

test('a link out of the course opens beside it and says so', () => {
  const { course } = readPage('Lead.\n\nSee [the site](https://a.example.org/) or [write](mailto:a@example.org).');
  const html = course?.pages[0]?.html ?? '';
  assert.ok(
    html.includes(
      '<a href="https://a.example.org/" target="_blank" rel="noopener noreferrer">the site (opens in a new tab)</a>',
    ),
    html,
  );
  assert.ok(html.includes('<a href="mailto:a@example.org">write</a>'), html);
});

test('a check draws from the bank of its module', () => {
  const check = 'Lead.\n\n:::assessment{#the-check draw=2 pass=70}\nTwo questions.\n:::';
  const files = (bank: string) =>
    small({ '01-tying/90-check.md': page(check, { id: 'check-page' }), '01-tying/bank.md': bank });
  const { course, problems } = readCourse(fixed(files(`${choice('one')}\n\n${choice('two', ' objective=see')}`)));
  assert.deepEqual(problems, []);
  assert.deepEqual(course?.outline.modules[0]?.pages[1]?.check, {
    id: 'the-check',
    draw: 2,
    pass: 0.7,
    bank: ['one', 'two'],
  });
  assert.deepEqual(course.outline.modules[0].items.map(({ id, check: of }) => [id, of]), [['seen', undefined], ['one', 'the-check'], ['two', 'the-check']]); // prettier-ignore
  const bank = course.pages.find(({ id }) => id === 'bank:the-check');
  assert.match(bank?.html ?? '', /^<tl-choice id="one" [^>]*max-tries="1"[^]*<tl-choice id="two"/u);
  assert.deepEqual(errorsOf(fixed(files(choice('one')))).map(({ code }) => code), ['C217']); // prettier-ignore
  assert.deepEqual(errorsOf(fixed(files(`Words.\n\n${choice('one')}\n\n${choice('two')}`))).map(({ code }) => code), ['C216']); // prettier-ignore
});

test('pseudo-languages render every word, also in attributes, and keep ids', () => {
  const { course } = readCourse(fixed(small()), { locales: ['en', 'ar-XB'] });
  const [, arabic] = course?.pages.filter(({ id }) => id === 'first-page') ?? [];
  assert.equal(arabic?.locale, 'ar-XB');
  const words = arabic.html.replace(/<[^>]*>/gu, '').replace('a-sign', '');
  assert.doesNotMatch(words, /[a-z]/iu);
  assert.match(arabic.html, /<tl-choice id="seen"/u);
  assert.equal(course?.outline.title['ar-XB'], 'كنسرق');
});

test('a language without words is an error, a second one is not guessed', () => {
  const files = { ...fixed(small()), 'course.yaml': String(small()['course.yaml']).replace('[en]', '[en, fr]') };
  assert.deepEqual(errorsOf(files).map(({ code, line, column }) => [code, line, column]), [['C107', 5, 15]]); // prettier-ignore
});
