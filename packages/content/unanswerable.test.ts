import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from './index.js';
import { readPage } from './testing/course.js';

const TRUE_OR_FALSE = '- [x] True {#t}\n  > So.\n- [ ] False {#f}\n  > So.';
const APART = ['Nobody could tell the two apart.', 'Say it in other words, or take one of them out.'];
const SIZE = 'Write 4 headings (###), and under each a list of 3 levels, the lowest first.';

/** What nobody could answer, or what would show nothing: the place in the file, what, why, and the cure. */
const WRONG: readonly (readonly [says: string, block: string, told: readonly string[]])[] = [
  [
    'matches that are the order of their rows',
    ':::matching{#a fixed}\nWhat goes with what?\n\n| Bread | Flour |\n| --- | --- |\n| Pumpernickel {#p} | Rye {#rye} |\n| Baguette {#b} | Wheat {#wheat} |\n:::',
    [
      '11:16 error C218',
      'The matches keep the order of their rows.',
      'The first would belong to the first row, the second to the second: the order would be the answer.',
      'Take “fixed” out, or let several rows have the same match.',
    ],
  ],
  ['identical steps', ':::sequencing{#a}\nWhich first?\n\n1. Mix {#mix}\n2. Bake {#bake}\n3. Mix {#mix-again}\n:::', ['16:4 error C218', 'There is a second step “Mix”.', ...APART]],
  ['two groups of one name', ':::sorting{#a}\nWhere?\n\n### Cold {#cold}\n- Milk {#milk}\n\n### Cold {#cold-too}\n- Rice {#rice}\n:::', ['17:5 error C218', 'There is a second group “Cold”.', ...APART]],
  ['one thing in two groups', ':::sorting{#a}\nWhere?\n\n### Cold {#cold}\n- Milk {#milk}\n\n### Dry {#dry}\n- Milk {#milk-too}\n:::', ['18:3 error C218', 'There is a second thing to sort “Milk”.', ...APART]],
  ['two equal options', ':::choice{#a}\nWhich?\n\n- [x] Rye {#o0}\n  > So.\n- [ ] Rye {#o1}\n  > So.\n:::', ['16:7 error C218', 'There is a second option “Rye”.', ...APART]],
  ['two options that are pictures with the same words', ':::choice{#a}\nWhich?\n\n- [x] ![A loaf](pictures/knot.svg) {#o0}\n  > So.\n- [ ] ![A loaf](pictures/knot.svg) {#o1}\n  > So.\n:::', ['16:7 error C218', 'There is a second option “A loaf”.', ...APART]],
  ['a statement that is twice true', ':::true-false{#a}\nIt is.\n\n- [x] True {#o0}\n  > So.\n- [ ] True {#o1}\n  > So.\n:::', ['16:7 error C218', 'There is a second option “True”.', ...APART]],
  ['two rows to match that are equal', ':::matching{#a}\nMatch.\n\n| a | b |\n| - | - |\n| One {#one} | X {#x} |\n| One {#two} | Y {#y} |\n:::', ['17:3 error C218', 'There is a second row “One”.', ...APART]],
  ['two columns of one name', ':::matrix{#a}\nWho?\n\n| | A {#x} | A {#y} |\n| - | - | - |\n| One {#one} | x | |\n| Two {#two} | x | |\n:::', ['14:14 error C218', 'There is a second column “A”.', ...APART]],
  ['two places of one name', ':::hotspot{#a}\nWhere?\n\n![A knot](pictures/knot.svg)\n\n- Here {#h at="1 2" right}\n- Here {#i at="3 4"}\n:::', ['17:3 error C218', 'There is a second place “Here”.', ...APART]],
  ['two places on one spot', ':::hotspot{#a}\nWhere?\n\n![A knot](pictures/knot.svg)\n\n- Here {#h at="1 2" right}\n- There {#i at="1.0 2"}\n:::', ['17:13 error C218', 'Another place lies on the same spot.', 'One would cover the other on the picture.', 'Write for each how far it is from the left and from the top: at="30 40".']],
  ['no try', `:::true-false{#a tries=0}\nIt is.\n\n${TRUE_OR_FALSE}\n:::`, ['11:18 error C206', '“tries” is “0”.', 'It says: How many tries may be taken; left out, as many as the learner likes.', 'Write a whole number, 1 or more.']],
  ['one try and a half', `:::true-false{#a tries=1.5}\nIt is.\n\n${TRUE_OR_FALSE}\n:::`, ['11:18 error C206', '“tries” is “1.5”.', 'It says: How many tries may be taken; left out, as many as the learner likes.', 'Write a whole number, 1 or more.']],
  ['a poll with one answer', ':::poll{#a}\nHow?\n\n- On foot {#o0}\n:::', ['11:3 error C218', 'There is 1 answer.', 'With one answer there is nothing to choose.', 'Write each answer as a line of its own that begins with "-".']],
  ['one step', ':::steps{#a}\n1. Mix {#mix}\n:::', ['11:3 error C218', 'There is 1 step.', 'Steps are done one after the other.', 'Write each step as a line of its own ("1. …"), or say it in a paragraph.']],
  ['one card', ':::flash-cards{#a}\n### One {#one}\nWords.\n:::', ['11:3 error C218', 'There is 1 card.', 'Cards are gone through one after the other.', 'Write a second heading with words under it, or use “reveal” for one.']],
  ['one part', ':::tabs{#a}\n### One {#one}\nWords.\n:::', ['11:3 error C218', 'There is 1 part.', 'Tabs let the learner choose between parts.', 'Write a second heading with words under it, or take the block out and leave its words.']],
  ['a tab with nothing under it', ':::tabs{#a}\n### One {#one}\nWords.\n\n### Two {#two}\n:::', ['15:5 error C218', 'There is nothing under the part “Two”.', 'Whoever opens it finds nothing.', 'Write some words under its heading, or take the heading out.']],
  ['a part with nothing under it', ':::accordion{#a}\n### One {#one}\n\n### Two {#two}\nWords.\n:::', ['12:5 error C218', 'There is nothing under the part “One”.', 'Whoever opens it finds nothing.', 'Write some words under its heading, or take the heading out.']],
  ['how sure one is of an opinion', ':::likert{#a confidence}\nHow?\n\n- Not {#o0}\n- Very {#o1}\n:::', ['11:14 error C241', '“confidence” has nothing to ask here.', 'In this question no answer is right or wrong, so nobody can be sure of theirs.', 'Take “confidence” out.']],
  ['what is said of a wrong opinion', ':::likert{#a}\nHow?\n\n- Not {#o0}\n- Very {#o1}\n\n:if-wrong[No.]\n:::', ['17:1 error C240', '“:if-wrong” would be said of no answer.', 'In this question no answer is right or wrong.', 'Write it without its mark, as a paragraph below the list: it is shown after the answer.']],
  ['what is said of a half right statement', `:::true-false{#a}\nIt is.\n\n${TRUE_OR_FALSE}\n\n:if-partly[Half.]\n:::`, ['19:1 error C240', '“:if-partly” would be said of no answer.', 'This question asks for one thing: an answer to it is right or wrong, never partly right.', 'Write what is said of a wrong answer as :if-wrong[…], or take this out.']],
  ['a rubric of one criterion', ':::rubric{#a}\n### One {#one}\n- Low {#l}\n  > Such.\n- High {#h}\n  > Such.\n:::', ['11:3 error C218', 'Criteria: 1, levels of each: 2.', 'With one of either there is nothing to compare.', SIZE]],
  ['a rubric that is small', ':::rubric{#a}\n### One {#one}\n- Low {#l}\n  > Such.\n- High {#h}\n  > Such.\n### Two {#two}\n- Less {#s}\n  > Such.\n- More {#m}\n  > Such.\n:::', ['11:3 warning C242', 'Criteria: 2, levels of each: 2.', 'Four criteria can be kept in mind, and three levels tell a beginning, what is enough and what is good.', SIZE]],
  ['a speed at which nothing moves', ':::media{#a src="media/a.mp3" title="A" speed="0 100"}\nWords.\n:::', ['11:41 error C218', 'speed="0 100" is no list of speeds.', 'The learner chooses one of them. It begins at 1, and not every browser plays slower than 0.25 or faster than 4.', 'Write numbers from 0.25 to 4 with one space between them, each once and 1 among them, for example speed="0.75 1 1.5".']],
  ['a year that is none', ':::chart{#a year="soon" source="S"}\nWho.\n\n| Who | How many |\n| - | - |\n| A | 1 |\n:::', ['11:13 error C218', 'year="soon" names no year.', 'Numbers without their year cannot be looked up, and nobody sees how old they are.', 'Write it in four digits, for example year=2021 or year="2019 to 2021". Where the numbers are invented, write “fictional” after the id.']],
  ['a field without a line', ':::planner{#a title="T"}\n### One {#one lines=0}\nWords.\n\n### Two {#two}\nWords.\n:::', ['12:15 error C206', '“lines” is “0”.', 'It says: Lines of room to write in, also on paper.', 'Write a whole number, 1 or more.']],
  ['two equal things to tick', ':::checklist{#a}\nBefore:\n\n- [ ] One {#one}\n- [ ] One {#two}\n:::', ['15:7 error C218', 'There is a second item “One”.', ...APART]],
  ['two equal headings of a plan', ':::action-plan{#a}\n### One {#one}\nWords.\n\n### One {#two}\nWords.\n:::', ['15:5 error C218', 'There is a second heading “One”.', ...APART]],
  ['two equal answers of a poll', ':::poll{#a}\nHow?\n\n- On foot {#o0}\n- On foot {#o1}\n:::', ['15:3 error C218', 'There is a second answer “On foot”.', ...APART]],
]; // prettier-ignore

for (const [says, block, [place = '', ...words]] of WRONG) {
  test(`stops at ${says}`, () => {
    const { problems } = readPage(`Lead.\n\n${block}`);
    // Its figures and films are elsewhere.
    const told = problems
      .filter(({ code }) => code !== 'C403' && code !== 'C414')
      .map(problem => formatProblem(problem));
    assert.deepEqual(told, [[`01-tying/10-first.md:${place}`, ...words.map(line => `  ${line}`)].join('\n')]);
  });
}

/** What looks alike and is in order. */
const RIGHT: readonly (readonly [says: string, block: string])[] = [
  ['options that differ in a capital', ':::choice{#a}\nWhich?\n\n- [x] Rye {#o}\n  > So.\n- [ ] rye {#p}\n  > So.\n:::'],
  ['what is said of a part of several right options', ':::choice{#a}\nWhich?\n\n- [x] Rye {#o}\n  > So.\n- [x] Wheat {#p}\n  > So.\n- [ ] Ash {#q}\n  > So.\n\n:if-partly[One is missing.]\n:::'],
  ['a hint on an opinion', ':::likert{#a}\nHow?\n\n- Not {#o}\n- Very {#p}\n\n:hint[Think of today.]\n:::'],
  ['invented numbers of no year', ':::chart{#a fictional year="(year)" source="S"}\nWho.\n\n| Who | How many |\n| - | - |\n| A | 1 |\n:::'],
  ['the same item under two headings of a plan', ':::planner{#a title="T"}\n### One {#one}\n- Spring {#s}\n### Two {#two}\n- Spring {#t}\n:::'],
]; // prettier-ignore

for (const [says, block] of RIGHT) {
  test(`accepts ${says}`, () => {
    assert.deepEqual(readPage(`Lead.\n\n${block}`).problems, []);
  });
}
