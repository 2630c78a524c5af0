import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage, shown } from './testing/course.js';

const STORY = `:::scenario{#order fictional pass=50}
A guest asks for bread.

### Counter {#counter}
She waits.

- [Ask her](#asked) {#ask set=known points=1}
  > She likes rye.
- [Take it down](#kitchen) {#take}

### Asked {#asked}
She tells you.

- [Go and bake](#kitchen) {#go}

### Kitchen {#kitchen}
Two doughs have risen.

- [Bake the sour one](#table) {#sour if=known points=1}
- [Bake the sweet one](#table) {#sweet}

### Table {#table}
The bread is eaten.

### Looking back {#back debrief}
Who asks first bakes what is wanted.
:::`;

/** The story with something in it changed. */
const story = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  }, STORY);

const read = (text: string) => readPage(`Lead.\n\n${text}`);

test('a story reports as a performance: scenes are its steps, choices their answers, the key is a best way', () => {
  const { course, problems } = read(STORY);
  assert.deepEqual(problems, []);
  const [item] = course?.outline.modules[0]?.items ?? [];
  assert.equal(item?.type, 'performance');
  assert.deepEqual(item.options.map(({ id }) => id), ['counter', 'asked', 'kitchen', 'table']); // prettier-ignore
  assert.deepEqual(item.targets?.map(({ id }) => id), ['ask', 'take', 'go', 'sour', 'sweet']); // prettier-ignore
  const steps = [['counter', 'ask'], ['asked', 'go'], ['kitchen', 'sour']]; // prettier-ignore
  assert.deepEqual(item.key, { type: 'performance', steps });
  const words = course?.activities.find(({ id }) => id === 'order')?.options;
  assert.deepEqual([words?.counter, words?.sour], [{ en: 'Counter' }, { en: 'Bake the sour one' }]);
});

test('a choice that is not always there says when it is, in words and in the language of the page', () => {
  const inLanguage = (locale: string) =>
    readPage(
      `Lead.\n\n${story(['{#go}', '{#go set=known}'], ['{#sweet}', '{#sweet unless=known}'])}`,
      {},
      { locales: [locale] },
    );
  const given = (locale: string) =>
    [
      ...(inLanguage(locale).course?.pages.find(page => page.locale === locale)?.html ?? '').matchAll(
        /class="given">([^<]*)</gu,
      ),
    ].map(([, words]) => words);
  assert.deepEqual(given('en'), [
    'only if you chose: Ask her / Go and bake',
    'only if you did not choose: Ask her / Go and bake',
  ]);
  assert.equal(given('ar-XB').length, 2);
  for (const words of given('ar-XB')) assert.match(words ?? '', /^[^a-z{}]+$/u);
});

test('the markup is the whole story with links between its scenes; the debrief and what comes of choices wait', () => {
  const html = read(STORY).course?.pages[0]?.html ?? '';
  assert.match(
    html,
    /<a href="#order-kitchen" data-option="take" data-to="kitchen">Take it down<\/a> <span class="leads">3</u,
  );
  assert.match(html, /<h3 id="order-kitchen" tabindex="-1"><span class="number">3<\/span> Kitchen<\/h3>/u);
  assert.match(html, /<template data-key="">1 ask=1 go=0 sour=1 take=0 sweet=0<\/template>/u);
  assert.match(html, /<template data-feedback="ask"><p>She likes rye\./u);
  assert.match(html, /<template data-explanation=""><p>Who asks first/u);
  assert.doesNotMatch(html.replace(/<template.*?<\/template>/gu, ''), /She likes rye|Who asks first/u);
});

test('without a mark no end is right or wrong', () => {
  const { course, problems } = read(story([' pass=50', ''], [' points=1', ''], [' points=1', '']));
  assert.deepEqual(problems, []);
  assert.equal(course?.outline.modules[0]?.items[0]?.key, undefined);
});

test('writes the ids of choices', () => {
  const { text, unfixed, course } = read(story(['{#go}', '']));
  assert.ok(shown(unfixed, text).some(line => line.startsWith('C301')));
  assert.ok(course);
});

for (const [what, text, under, says, cure] of [
  [
    'a link to no scene',
    story(['(#kitchen) {#go}', '(#kitchn) {#go}']),
    'Go and bake',
    /no scene “kitchn”/u,
    /counter, asked, kitchen, table/u,
  ],
  [
    'a link to the debrief',
    story(['(#table) {#sweet}', '(#back) {#sweet}']),
    'Bake the sweet one',
    /leads to the debrief/u,
    /by itself/u,
  ],
  [
    'a link out of the story',
    story(['(#kitchen) {#go}', '(https://bread.example) {#go}']),
    'Go and bake',
    /not one link to a scene/u,
    /\[what one does\]\(#scene\)/u,
  ],
  [
    'a line without a link',
    story(['- [Bake the sweet one](#table) {#sweet}', '- Bake the sweet one {#sweet}']),
    'Bake the sweet one {#sweet}',
    /not one link/u,
    /#scene/u,
  ],
  [
    'a dead end',
    story(['- [Bake the sweet one](#table) {#sweet}\n', '']),
    'Kitchen {#kitchen}',
    /dead end: after “Take it down” nothing can be chosen/u,
    /without a condition/u,
  ],
  [
    'a circle without an end',
    story(
      ['(#table) {#sour', '(#asked) {#sour'],
      ['(#table) {#sweet}', '(#counter) {#sweet}'],
      ['### Table {#table}\nThe bread is eaten.\n\n', ''],
    ),
    'Counter {#counter}',
    /may never end/u,
    /without links/u,
  ],
  [
    'a scene that no way leads to',
    story(['### Table', '### Cellar {#cellar}\nIt is dark.\n\n### Table']),
    'Cellar {#cellar}',
    /No way leads to the scene “Cellar”/u,
    /\(#cellar\)/u,
  ],
  [
    'a choice that can never be taken',
    story(['{#sweet}', '{#sweet unless=late}'], ['{#go}', '{#go set=late}'], ['{#take}', '{#take set=late}']),
    'Kitchen {#kitchen}',
    /dead end/u,
    /condition/u,
  ],
  [
    'a choice on whose condition nothing leads',
    story(['{#go}', '{#go unless=known}'], ['### Kitchen', '- [Go at once](#kitchen) {#at-once}\n\n### Kitchen']),
    'Go and bake',
    /can never be chosen/u,
    /take the condition/u,
  ],
  [
    'a condition that nothing sets',
    story(['if=known', 'if=knwon']),
    'Bake the sour one',
    /No link sets “knwon”/u,
    /known/u,
  ],
  ['a mark above all points', story(['pass=50', 'pass=120']), ':scenario', /120 per cent/u, /from 1 to 100/u],
  [
    'a mark without points',
    story([' points=1', ''], [' points=1', '']),
    ':scenario',
    /No way to an end brings points/u,
    /points=1/u,
  ],
  [
    'points that no way to an end brings',
    story(
      [' points=1', ''],
      [' points=1', ''],
      ['### Table', '### Cellar {#cellar}\nDark.\n\n- [Up](#table) {#up points=1}\n\n### Table'],
    ),
    ':scenario',
    /No way to an end brings points/u,
    /take the mark out/u,
  ],
  ['points without a mark', story([' pass=50', '']), 'Ask her', /points, but no mark/u, /pass=60/u],
  ['half a point', story(['set=known points=1', 'set=known points=0.5']), 'Ask her', /no whole number/u, /points=1/u],
  [
    'a story without a decision',
    story(['- [Take it down](#kitchen) {#take}\n', ''], ['- [Bake the sweet one](#table) {#sweet}\n', '']),
    ':scenario',
    /nothing to decide/u,
    /two links/u,
  ],
  [
    'a second debrief',
    story([':::', ':::'], ['wanted.\n:::', 'wanted.\n\n### More {#more debrief}\nMore.\n:::']),
    'More {#more debrief}',
    /second debrief/u,
    /one heading/u,
  ],
  [
    'a debrief that leads on',
    story(['wanted.\n:::', 'wanted.\n\n- [Again](#counter) {#again}\n:::']),
    'Looking back {#back debrief}',
    /leads on/u,
    /links out/u,
  ],
  [
    'points on a heading',
    story(['### Asked {#asked}', '### Asked {#asked points=1}']),
    'Asked {#asked points=1}',
    /“points” stands on a heading/u,
    /on a link/u,
  ],
  [
    'a debrief on a link',
    story(['{#go}', '{#go debrief}']),
    'Go and bake',
    /“debrief” stands on a link/u,
    /on that heading/u,
  ],
  ['a missing question', story(['A guest asks for bread.\n', '']), ':scenario', /question is missing/u, /before/u],
] as const)
  // prettier-ignore
  test(`tells the author of ${what}, where it is, and how to mend it`, () => {
    const { course, problems, text: source } = read(text);
    assert.equal(course, null);
    const found = problems.filter(({ code }) => code === 'C218');
    assert.deepEqual(problems.map(({ code }) => code).filter(code => code !== 'C218'), []); // prettier-ignore
    const here = found.find(problem => says.test(problem.what));
    assert.ok(here, problems.map(problem => problem.what).join('\n'));
    assert.ok(shown([here], source)[0]?.endsWith(under), shown([here], source)[0]);
    assert.match(here.cure, cure);
    assert.notEqual(here.why, '');
  });

test('takes 36 scenes and no more, and counts no choices', () => {
  const scene = (n: number, last: number) =>
    n === last
      ? `### Scene ${n} {#s${n}}\nIt ends.\n`
      : `### Scene ${n} {#s${n}}\nOn.\n\n- [One](#s${n + 1}) {#a${n}}\n- [Other](#s${n + 1}) {#b${n}}\n`;
  const long = (count: number) =>
    `:::scenario{#long fictional}\nA long day.\n\n${Array.from({ length: count }, (_, n) => scene(n, count - 1)).join('\n')}:::`;
  const codes = (count: number) => read(long(count)).problems.map(({ code }) => code).filter(code => code === 'C215'); // prettier-ignore
  assert.deepEqual([codes(36), codes(37)], [[], ['C215']]);
});
