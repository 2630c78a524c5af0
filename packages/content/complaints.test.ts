import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from './testing/course.js';

/** Fields of the page, and the empty line after them: the block begins in the next one. */
const BEFORE = 10;

/** What `check` says of a block, without its fence: `line:column words under the caret`, what, why, cure. */
const told = (block: string): readonly (readonly [place: string, what: string, why: string, cure: string])[] => {
  const { problems, text } = readPage(`Lead.\n\n${block}`, { facts: '["1.01"]' });
  return problems
    .filter(({ code, severity }) => severity === 'error' && !['C403', 'C405', 'C414'].includes(code))
    .map(({ line, column, length, what, why, cure }) => {
      const words = text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length) ?? '';
      return [`${line - BEFORE}:${column} ${words}`, what, why, cure];
    });
};

const hotspot = (...places: readonly string[]): string =>
  `:::hotspot{#a}\nWhere?\n\n![A knot](pictures/knot.svg)\n\n${places.map((place, n) => `- ${place.replace('{', `{#p${n} `)}`).join('\n')}\n:::`;
const chart = (...rows: readonly string[]): string =>
  `:::chart{#a year=2021 source="S"}\nWho.\n\n| Who | How many |\n| - | - |\n${rows.map(row => `| ${row} |`).join('\n')}\n:::`;
const level = (words: string): string => `- ${words} {#${words.toLowerCase()}}\n  > Such.`;

/** A block, and the place of each thing that is wrong in it. */
const PLACES: readonly (readonly [says: string, block: string, places: readonly string[]])[] = [
  ['a place with a comma', hotspot('Here {at="1 2" right}', 'The hat {at="50,20"}'), ['7:16 at']],
  ['a place out of the picture', hotspot('Here {at="1 2" right}', 'There {at="50 120"}'), ['7:14 at']],
  ['a cell that is no number', chart('A | 1', 'B | two'), ['7:7 two']],
  ['a cell without a number', chart('A | 1', 'B | '), ['7:5 |  |']],
  ['a level without its example', `:::rubric{#a}\n### One {#one}\n${level('Low')}\n- High {#high}\n### Two {#two}\n${level('Less')}\n${level('More')}\n:::`, ['5:3 High {#high}']],
  ['a criterion with other levels', `:::rubric{#a}\n### One {#one}\n${level('Low')}\n${level('High')}\n### Two {#two}\n${level('Less')}\n:::`, ['7:5 Two {#two}']],
  ['a row without a right cell', ':::matrix{#a}\nWho?\n\n| | A {#x} | B {#y} |\n| - | - | - |\n| One {#one} | x | |\n| Two {#two} | | |\n:::', ['7:3 Two {#two}']],
  ['a blank without words', ':::fill-in{#a}\nFill in.\n\nOne :blank[two]{#two} and :blank[]{#three}.\n:::', ['4:27 :blank[]{#three}']],
  ['a thing that is ticked already', ':::checklist{#a}\nBefore:\n\n- [ ] One {#one}\n- [x] Two {#two}\n:::', ['5:7 Two {#two}']],
  ['a card with nothing behind', ':::flash-cards{#a}\n### One {#one}\nA.\n### Two {#two}\n### Three {#three}\nC.\n:::', ['4:5 Two {#two}']],
  ['a speed that is no number', ':::media{#a src="media/a.mp3" title="A" speed="fast"}\nWords.\n:::', ['1:41 speed']],
  ['an attribute of an item', ':::hotspot{#a}\nWhere?\n\n![A knot](pictures/knot.svg)\n\n- The right hat {#right-hat at="1 2" right=no}\n- B {#b at="3 4" right}\n:::', ['6:38 right']],
  ['a place without its place', hotspot('Here {at="1 2" right}', 'There {right}'), ['7:9 {#p1 right}']],
  ['a third column', ':::matching{#a}\nMatch.\n\n| a | b | c |\n| - | - | - |\n| One {#one} | X {#x} | so |\n| Two {#two} | Y {#y} | so |\n:::', ['4:11 c']],
  ['a cell that is neither right nor empty', ':::matrix{#a}\nWho?\n\n| | A {#x} | B {#y} |\n| - | - | - |\n| One {#one} | ✓ | |\n| Two {#two} | [x] | yes |\n:::', ['7:22 yes']],
  ['a group without a list', ':::sorting{#a}\nWhere?\n\n### Cold {#cold}\nMilk.\n\n### Dry {#dry}\n- Rice {#rice}\n:::', ['4:5 Cold {#cold}']],
  ['a second list of options', ':::choice{#a}\nW?\n\n- [x] A {#x}\n  > a\n- [ ] B {#y}\n  > b\n\nAnd?\n\n- [ ] C\n- [x] D\n:::', ['11:1 - [ ] C']],
  ['a decimal comma', chart('A | 1', 'B | 3,5'), ['7:7 3,5']],
  ['an opinion that is ticked', ':::likert{#a}\nHow?\n\n- [ ] Not {#n}\n- [x] Very {#v}\n:::', ['5:7 Very {#v}']],
  ['what nobody would read of an answer', ':::poll{#a}\nHow?\n\n- A {#x}\n  > So.\n- B {#y}\n:::', ['5:5 So.']],
  ['what nobody would read of a step', ':::steps{#a}\n1. A {#x}\n   > So.\n2. B {#y}\n:::', ['3:6 So.']],
  ['what nobody would read of an item of a plan', ':::planner{#a title="T"}\n### One {#one}\n- A {#x}\n  > So.\n- B {#y}\n:::', ['4:5 So.']],
  ['a block without words', ':::callout\n:::', ['1:3 :callout']],
]; // prettier-ignore

for (const [says, block, places] of PLACES) {
  test(`points at ${says}`, () => {
    assert.deepEqual(told(block).map(([place]) => place), places); // prettier-ignore
  });
}

test('says what is wrong with a comma between two numbers, and writes the numbers as they should be', () => {
  const [[, , , cure] = []] = told(hotspot('Here {at="1 2" right}', 'There {at="50%, 20%"}'));
  assert.match(cure ?? '', /with a space between the two and no other mark: at="50 20"\.$/u);
});

test('says in a whole sentence which body is missing', () => {
  assert.deepEqual(told(':::sequencing{#a}\nWhat comes first?\n:::'), [
    [
      '1:3 :sequencing',
      '“sequencing” needs an ordered list (lines that begin with “1.”).',
      'Without it there is nothing to show.',
      'Write an ordered list (lines that begin with “1.”), below the opening words; docs/authoring.md has a sample to copy.',
    ],
  ]);
});
