import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dataMends, mend, mends } from './mend.js';

for (const { doc, sample } of mends) {
  test(`mends ${doc}`, () => assert.equal(mend(sample[0]).text, sample[1]));
}

for (const { doc, sample } of dataMends) {
  test(`mends in data ${doc}`, () => assert.equal(mend(sample[0], 'data').text, sample[1]));
}

const pasted: readonly (readonly [string, string, string])[] = [
  ['a capital X', '- [X] Yes', '- [x] Yes'],
  ['a space before the tick', '- [ x] Yes', '- [x] Yes'],
  ['an empty box without its space', '- [] No', '- [ ] No'],
  ['a tab after the bullet', '-\t[x]\tYes', '- [x] Yes'],
  ['a Cyrillic tick', '- [Х] Да', '- [x] Да'],
  ['full-width brackets', '- ［ ］No', '- [ ] No'],
  ['a box of a word processor', '• ☒ Yes', '- [x] Yes'],
  ['full-width colons', '：：：choice｛＃id｝', ':::choice{#id}'],
  ['closing colons', '：：：', ':::'],
  ['a space after the colons', '::: choice {#id}', ':::choice{#id}'],
  ['angled quotes', ':::choice{#id objective=«identify»}', ':::choice{#id objective="identify"}'],
  ['low quotes', ':::chart{#id unit=„a b“}', ':::chart{#id unit="a b"}'],
  ['Arabic digits', ':::assessment{#id draw=١٠ pass=٧٠}', ':::assessment{#id draw=10 pass=70}'],
  ['a space after the hash', '- [ ] No {# an-id}', '- [ ] No {#an-id}'],
  ['a mark of direction inside braces', '- [ ] No {#an-id\u200f}', '- [ ] No {#an-id}'],
  ['four spaces before a block', '    :::choice{#id}', ':::choice{#id}'],
  ['four no-break spaces before a block', '\u00a0\u00a0\u00a0\u00a0:::choice{#id}', ':::choice{#id}'],
  ['a wide space and a mark of direction before a block', '\u3000\u200f:::choice{#id}', ':::choice{#id}'],
  ['a tab before full-width colons', ' \t：：：choice', ':::choice'],
  ['a tab before the end of a block', '\t::::', '::::'],
  [
    'French quotes with no-break spaces',
    ':::choice{#id objective=«\u00a0identify\u202f»}',
    ':::choice{#id objective="identify"}',
  ],
  ['a full-width number with a full-width stop', '１．\u00a0First', '1. First'],
  ['a full-width stop after a number', '1．First', '1. First'],
  ['a no-break space after the number of a list', '2.\u00a0Second', '2. Second'],
  ['a no-break space after a hyphen', '-\u00a0First', '- First'],
  ['a round bullet of a word processor', 'o\tFirst', '- First'],
  ['a bullet from the font of symbols', '\uf0b7\tFirst', '- First'],
  ['a square bullet of a word processor', '§\tFirst', '- First'],
  ['a middle dot before spaces', '·       First', '- First'],
  ['a middle dot before no-break spaces', '·\u00a0\u00a0\u00a0First', '- First'],
  ['round bullets before spaces', 'Take:\no   a rope\no   a knife', 'Take:\n- a rope\n- a knife'],
  ['round bullets before no-break spaces', 'o\u00a0\u00a0 A rope\no\u00a0\u00a0 A knife', '- A rope\n- A knife'],
  ['round bullets with empty lines between', 'o  A rope\n\no  A knife', '- A rope\n\n- A knife'],
  ['square bullets before spaces', '§  A rope\n§  A knife', '- A rope\n- A knife'],
  ['a round bullet under another', '•\tTools\n  o\u00a0\u00a0 A knife', '- Tools\n  - A knife'],
  ['a tick after a round bullet', 'o   [x] Yes\no   [ ] No', '- [x] Yes\n- [ ] No'],
  ['an en-dash as a bullet', '–\t[x] First', '- [x] First'],
  ['a full-width hyphen as a bullet', '－ First', '- First'],
  ['full-width brackets of a picture', '![a]（b.svg）', '![a](b.svg)'],
  ['an Arabic comma in other answers', 'A :blank[b]{#b accept="c، d"}.', 'A :blank[b]{#b accept="c, d"}.'],
  ['marks of direction and a soft hyphen in an id', '- [ ] No {#an\u061c-\u202bi\u202c\u00add}', '- [ ] No {#an-id}'],
  ['a closing bracket of another kind', 'See :mark[the knot］{#knot}.', 'See :mark[the knot]{#knot}.'],
];
for (const [name, from, to] of pasted) {
  test(`understands ${name}`, () => assert.equal(mend(from).text, to));
}

const pastedData: readonly (readonly [string, string, string])[] = [
  ['French quotes with no-break spaces', 'title: «\u00a0A title\u00a0»', 'title: "A title"'],
  ['single curly quotes', 'title: ‘It’s so’', 'title: "It’s so"'],
  ['a capital before a full-width colon', 'Title：A title', 'title: A title'],
  ['a capital where all stands further in', '  Title: A title\n  Care: Some', '  title: A title\n  care: Some'],
  ['a capital in an entry', 'help:\n  - Name: A\n    Text: B', 'help:\n  - name: A\n    text: B'],
  ['a capital in an entry at the margin', 'help:\n- Name: A\n  Text: B', 'help:\n- name: A\n  text: B'],
  ['a capital after a no-break space', 'help:\n\u00a0\u00a0- Name: A', 'help:\n  - name: A'],
  ['marks of direction and a soft hyphen', 'id: a\u061c\u202ab\u202e\u00ad', 'id: ab'],
];
for (const [name, from, to] of pastedData) {
  test(`understands in data ${name}`, () => assert.equal(mend(from, 'data').text, to));
}

const left = [
  'She said “no”, and left.',
  'Un prix : 10 €',
  '- [the knots](20-knots.md)',
  'It is 10:30 {or later}.',
  'Der Satz – mit Strich',
  '– und einem am Anfang der Zeile',
  'o is a letter',
  'o  menino viu o mar.',
  'Quem viu\no  menino no mar?',
  '- Quem viu\no  menino no mar?',
  'o  menino\n§  Title',
  '§  2 is a part\n§  3 is another',
  'Words.\n\n§  A part',
  '§ 2 is a part',
  '1.5 is a number',
  'See [it]（or not）.',
  '٢.٥',
  '-١ is cold',
  'title: A “quoted” word',
  '> “Yes.”',
  '  :::note',
  '    Words.',
  ':::chart{source="The «x», 2022"}',
];
for (const line of left) {
  test(`leaves alone: ${line}`, () => assert.equal(mend(line).text, line));
}

const leftData = [
  'care: >\n  Note: it is short.',
  'care: "One case:\n  Note: it is short."',
  'title: A title\n  Note: no name',
  'help:\n  - name: A\n    text: |\n      Phone: at noon',
  'help:\n  - name: "A\n    Text: B"',
];
for (const text of leftData) {
  test(`leaves alone in data: ${text}`, () => assert.equal(mend(text, 'data').text, text));
}

test('mends a capital further in also in the front matter of a page, and in its words none', () => {
  const text = '---\n  Title: A\n---\n\n  Title: A';
  assert.equal(mend(text).text, '---\n  title: A\n---\n\n  Title: A');
});

test('mends the front matter of a page with the rules for data and the rest with those for words', () => {
  const text = '\ufeff—\r\ntitle：“A”\r\n—\r\n\r\n：：：note\r\nA\r\n：：：';
  assert.equal(mend(text).text, '---\ntitle: "A"\n---\n\n:::note\nA\n:::');
});

test('leads back to the columns of the author', () => {
  const line = '- [ x] Yes\u00a0{＃ an-id}';
  const mended = mend(line);
  assert.equal(mended.text, '- [x] Yes {#an-id}');
  const place = (words: string) => mended.column(1, mended.text.indexOf(words) + 1);
  assert.equal(place('Yes'), line.indexOf('Yes') + 1);
  assert.equal(mended.column(1, mended.text.length + 1), line.length + 1);
});

const scrap = fc.constantFrom(
  ...[
    '-', ' ', '\u00a0', '[', ']', 'x', 'X', '［', '】', ':', '：', '：：：', ':::', 'choice', 'term', 'mark', '{', '}', '｛',
    '#', '＃', 'a', '=', '“', '”', '"', '«', '>', '＞', '|', '｜', '—', '–', '•', '١', '\t', '\n', '\ufeff', '\u200f', 'word',
    'o', '§', '－', '．', '.', '（', '）', '!', '\u061c', '\u00ad', '‘', '’', 'A', 'also', '،',
  ],
); // prettier-ignore
const text = fc.array(scrap, { maxLength: 40 }).map(parts => parts.join(''));

test('a text that was mended has nothing left to mend', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('page' as const, 'data' as const), (source, kind) => {
      const once = mend(source, kind).text;
      assert.equal(mend(once, kind).text, once);
    }),
    { numRuns: 1000 },
  );
});

test('keeps the number of lines and never leads outside a line', () => {
  fc.assert(
    fc.property(text, source => {
      const mended = mend(source);
      const before = source.split('\n');
      const after = mended.text.split('\n');
      assert.equal(after.length, before.length);
      after.forEach((line, index) => {
        for (let column = 1; column <= line.length + 1; column += 1) {
          const there = mended.column(index + 1, column);
          assert.ok(there >= 1 && there <= (before[index]?.length ?? 0) + 1);
        }
      });
    }),
  );
});
