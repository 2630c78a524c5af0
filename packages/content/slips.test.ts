import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse } from './index.js';
import { choice, fixed, page, readPage, shown, small } from './testing/course.js';

const asked = choice('a');
const row = (first: string) =>
  `:::matching{#a}\nMatch.\n\n| a | b |\n| - | - |\n| ${first} | X {#x} |\n| Two {#two} | Y {#y} |\n:::`;
const tabs = (...headings: readonly string[]) =>
  `:::tabs{#a}\n${headings.map(one => `${one}\nWords.`).join('\n')}\n:::`;

/** What is written in a hurry, and all that is told of it: `code line:column words`. */
const SLIPS: readonly (readonly [says: string, body: string, told: string])[] = [
  ['a block in one of as many colons', `:::careful{note="So."}\nA part.\n\n${asked}\n:::\n\n:::way-round\nAnother.\n:::`, 'C243 14:3 :choice'],
  ['an end with the name of its block', asked.replace(/:::$/u, ':::choice'), 'C251 20:3 :choice'],
  ['a question behind the name of its block', ':::choice Which one?\n\n- [x] A\n- [ ] B\n:::', 'C250 11:4 choice Which one?'],
  ['a block in a list', `1. First\n\n${asked.replace(/^(?=.)/gmu, '   ')}`, 'C209 13:6 :choice'],
  ['a block in a quotation', '> :::reveal{#a}\n> Why?\n>\n> So.\n> :::', 'C209 11:5 :reveal'],
  ['a mark within the words of a row', row('One {#one feedback="It is *so*."}'), 'C244 16:7 {#one feedback="It is '],
  ['a quote within quotes', row('One {#one feedback="It is "so"."}'), 'C205 16:30 so'],
  ['an id in the middle of a heading', '## The {#x} heading', 'C244 11:8 {#x}'],
  ['an id after an item of prose', '- One {#one}', 'C244 11:7 {#one}'],
  ['an id after a paragraph', 'Words. {#one}', 'C244 11:8 {#one}'],
  ['a space in the address of a picture', '![A knot](pictures/my knot.svg)', 'C245 11:2 [A knot](pictures/my knot.svg)'],
  ['a space in the address of a page', 'See [it](my page.md).', 'C245 11:5 [it](my page.md)'],
  ['an explanation that a quotation swallows', asked.replace('\n\nIt is a sign.', '\nIt is a sign.'), 'C246 18:1 It is a sign.'],
  ['a passage outside its question', 'A :mark[knot] holds.', 'C247 11:3 :mark[knot]'],
  ['a blank in another question', asked.replace('What do', 'What :blank[do]'), 'C247 12:6 :blank[do]'],
  ['a hint without brackets', asked.replace('It is a sign.', ':hint Look again.'), 'C249 19:1 :hint'],
  ['a remark with a colon', asked.replace('It is a sign.', ':if-right: Well done.'), 'C249 19:1 :if-right'],
  ['a part on a lower level', tabs('### One {#one}', '## Two {#two}', '## Three {#three}'), 'C248 12:1 ### One {#one}'],
  ['a heading over all parts', tabs('## All {#all}', '### One {#one}', '### Two {#two}'), 'C254 12:1 ## All {#all}'],
  ['an empty cell', row(''), 'C252 16:1 |  | X {#x}'],
  ['an empty heading', ':::accordion{#a}\n### {#one}\nWords.\n:::', 'C252 12:1 ### {#one}'],
  ['an empty note', ':::note\n:::', 'C252 11:3 :note'],
  ['an attribute that a note has not', ':::note{title="So"}\nx\n:::', 'C205 11:9 title'],
  ['a picture on another site', '![A knot](https://a.example/knot.svg)', 'C417 11:11 https://a.example/knot.svg'],
  ['a film on another site', ':::media{#a src="https://a.example/film.mp4" title="A" captions="media/a.vtt"}\nx\n:::', 'C414 11:66 media/a.vtt; C417 11:18 https://a.example/film.mp4'],
  ['a twin before the course', `::::pre-check\n${choice('a', ' twin=a')}\n::::`, 'C253 12:3 :choice'],
]; // prettier-ignore

for (const [says, body, told] of SLIPS) {
  test(`tells ${says}, and nothing that follows of it`, () => {
    const { problems, text } = readPage(`Lead.\n\n${body}`);
    assert.deepEqual(shown(problems, text).toSorted().join('; '), told);
  });
}

const cures = (body: string) => readPage(`Lead.\n\n${body}`).problems.map(({ cure }) => cure);

test('a page that is named without the end of its name, or by its id, is found', () => {
  const files = small({
    '01-tying/10-first.md': page('See [it](20-next) and [that](next).'),
    '01-tying/20-next.md': page('Lead.', { id: 'next' }),
  });
  const { problems } = readCourse(fixed(files));
  assert.deepEqual(problems.map(({ code, cure }) => [code, /“(.*)”/u.exec(cure)?.[1]]), [['C407', '20-next.md'], ['C407', '20-next.md']]); // prettier-ignore
});

test('a word alone may be one of a value without quotes, and an id is written as it should be', () => {
  assert.match(
    cures(':::chart{#a year=2021 source=The makers}\nx\n\n| a | b |\n| - | - |\n| c | 1 |\n:::').join('\n'),
    /name="some words"/u,
  );
  assert.match(cures(choice('Two_Knots')).join('\n'), /Did you mean “two-knots”\?/u);
  assert.doesNotMatch(cures(choice('1st')).join('\n'), /Did you mean/u);
});

test('an id may be written as an attribute', () => {
  const { course, problems } = readPage(`Lead.\n\n${asked.replace('{#nothing}', '{id=nothing}')}`);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    course?.outline.modules[0]?.items[0]?.options.map(({ id }) => id),
    ['a-sign', 'nothing'],
  );
});

/** Files that are no page, or not quite one: `file code line:column cure`. */
const FILES: readonly (readonly [says: string, file: string, text: string, told: string])[] = [
  ['front matter without its lines', '01-tying/10-first.md', 'id: a\ntitle: A\nminutes: 99\n\nLead.\n', '01-tying/10-first.md C110 1:1 Begin the file with a line ---, then title: and minutes:, then another line ---.'],
  ['front matter that is not closed', '01-tying/10-first.md', '---\nid: a\nminutes: 99\n\nLead.\n', '01-tying/10-first.md C110 1:1 Write a line --- after the last field, before the words of the page.'],
  ['a colon in a title', '01-tying/module.yaml', 'id: tying\ntitle: Knots: how to tie\ndescription: A.\n', '01-tying/module.yaml C111 2:8 Put quotes around the words: title: "Knots: how to tie".'],
  ['one language that is no list', 'course.yaml', 'id: knots\nversion: 1.0.0\ntitle: Knots\ndescription: A.\nlocales: en\nbase: https://a.example\n', 'course.yaml C105 5:10 Write a list: [en].'],
  ['an address that is none', 'course.yaml', 'id: knots\nversion: 1.0.0\ntitle: Knots\ndescription: A.\nlocales: [en]\nbase: knots.example\n', 'course.yaml C105 6:7 Write an address that begins with https://.'],
  ['a page without a hyphen', '01-tying/20_My page.md', 'Lead.\n', '01-tying/20_My page.md C108 1:1 Name it 20-my-page.md, or move it out of the module.'],
]; // prettier-ignore

for (const [says, file, text, told] of FILES) {
  test(`tells ${says}`, () => {
    const { problems } = readCourse({ ...fixed(small()), [file]: text });
    assert.deepEqual(problems.map(({ file: of, code, line, column, cure }) => `${of} ${code} ${line}:${column} ${cure}`), [told]); // prettier-ignore
  });
}

test('tells the marks of a merge in slots', () => {
  const slots = '<<<<<<< HEAD\n{"a": 1}\n=======\n{}\n>>>>>>> other\n';
  const { problems } = readCourse({ ...fixed(small()), '01-tying/slots.json': slots });
  const [told] = problems.filter(({ file }) => file.endsWith('slots.json'));
  assert.match(
    `${told?.what ?? ''} ${told?.cure ?? ''}`,
    /the marks of a merge stand in them\. After a merge take out its marks/u,
  );
});

test('a quotation that begins where its item does belongs to it', () => {
  const { course, problems } = readPage(`Lead.\n\n${asked.replace(/^ {2}>/gmu, '>')}`);
  assert.deepEqual(problems, []);
  assert.match(course?.pages[0]?.html ?? '', /<template data-feedback="nothing"><p>Look again\.<\/p><\/template>/u);
});
