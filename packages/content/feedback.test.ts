import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage, shown } from './testing/course.js';

const matching = (row: string, match = 'Noose {#noose}') =>
  `:::matching{#a}\nMatch.\n\n| Task | Knot |\n| - | - |\n| ${row} | ${match} |\n| Join {#join} | Bend {#bend} |\n:::`;
const numeric = (...wrong: readonly string[]) =>
  `:::numeric{#a answer=12 within=0.5}\nHow many?\n\n${wrong.join('\n')}\n\n---\n\nCount them.\n:::`;
const said = (words: string, number: string) => `- ${number}\n  > ${words}`;

/** How each question is given words for a part of its answer. */
const WRITTEN: readonly (readonly [says: string, block: string, template: string])[] = [
  ['a row to match', matching('Loop {#loop feedback="It slips."}'), 'loop'],
  ['a row of decisions', ':::matrix{#a}\nWho?\n\n| | A {#x} | B {#y} |\n| - | - | - |\n| One {#one feedback="It slips."} | x | |\n| Two {#two} | | x |\n:::', 'one'],
  ['a blank', ':::fill-in{#a}\nFill in.\n\nA :blank[knot]{#knot accept="loop" feedback="It slips."} holds.\n:::', 'knot'],
  ['a passage', ':::mark-the-text{#a}\nMark.\n\nA :mark[knot]{#knot feedback="It slips."} holds.\n:::', 'knot'],
  ['a wrong number', numeric(said('It slips.', '8')), '8'],
  ['a wrong number below zero', numeric(said('It slips.', '−8.5')), '-8.5'],
]; // prettier-ignore

for (const [says, block, about] of WRITTEN) {
  test(`what is said of ${says} waits in a template`, () => {
    const { course, problems } = readPage(`Lead.\n\n${block}`);
    assert.deepEqual(problems, []);
    const html = course?.pages[0]?.html ?? '';
    assert.ok(html.includes(`<template data-feedback="${about}"><p>It slips.</p></template>`), html);
    assert.doesNotMatch(html.replace(/<template[^]*?<\/template>/gu, ''), /slips|feedback/u);
  });
}

test('an indicator and what is said of it are both shown', () => {
  const { course } = readPage(
    'Lead.\n\n:::mark-the-text{#a}\nMark.\n\nA :mark[knot]{#knot indicator="Wear" feedback="It slips."} holds.\n:::',
  );
  assert.match(course?.pages[0]?.html ?? '', /<template data-feedback="knot"><p>Wear<\/p><p>It slips\.<\/p>/u);
});

test('wrong numbers are shown nowhere, need no id and no fact; what is said of them does', () => {
  const { course, problems, text } = readPage(`Lead.\n\n${numeric(said('There are 40.', '77'))}`);
  assert.deepEqual(shown(problems, text), ['C403 15:15 40']);
  assert.equal(course, null);
  const html = readPage(`Lead.\n\n${numeric(said('You added.', '77'))}`).course?.pages[0]?.html ?? '';
  assert.match(html, /<div slot="prompt">How many\?<\/div>/u);
  assert.doesNotMatch(html.replace(/<[^>]*>/gu, ''), /77/u);
});

test('a list without a quotation belongs to the question', () => {
  const { course } = readPage('Lead.\n\n:::numeric{#a answer=9}\nAdd up.\n\n- four\n- five\n:::');
  assert.match(course?.pages[0]?.html ?? '', /<div slot="prompt">[^]*<li>four<\/li>/u);
});

const LONG = `${'a '.repeat(28)}b.`;
/** What is wrong with such words: `code line:column words`. */
const WRONG: readonly (readonly [says: string, block: string, told: string, what: string])[] = [
  ['in the second cell', matching('Loop {#loop}', 'Noose {#noose feedback="It slips."}'), 'C218 16:32 feedback', '“feedback” does not stand in the first cell of a row.'],
  ['with a figure of no fact', matching('Loop {#loop feedback="Only 40 slip."}'), 'C403 16:30 40', '“40” stands in no fact that this page lists.'],
  ['in a long sentence', matching(`Loop {#loop feedback="${LONG}"}`), `C409 16:25 ${LONG}`, 'This sentence has 29 words.'],
  ['in a long sentence at a blank', `:::fill-in{#a}\nFill in.\n\nA :blank[b]{#b feedback="${LONG}"}.\n:::`, `C409 14:26 ${LONG}`, 'This sentence has 29 words.'],
  ['of no number', numeric(said('So.', 'eight')), 'C218 14:3 eight', '“eight” is not a number.'],
  ['of a number with a comma', numeric(said('So.', '8,5')), 'C218 14:3 8,5', '“8,5” is not a number.'],
  ['of what is right', numeric(said('So.', '11.5')), 'C218 14:3 11.5', '“11.5” counts as right.'],
  ['of what is too near', numeric(said('So.', '8'), said('So.', '8.4')), 'C218 16:3 8.4', '“8.4” cannot be told from a number above it.'],
  ['of one number and not of the other', numeric(said('So.', '8'), '- 9'), 'C218 16:3 9', 'Nothing is said of “9”.'],
]; // prettier-ignore

for (const [says, block, told, what] of WRONG) {
  test(`tells feedback ${says}`, () => {
    const { problems, text } = readPage(`Lead.\n\n${block}`);
    assert.deepEqual([shown(problems, text), problems.map(problem => problem.what)], [[told], [what]]);
  });
}

test('feedback may rest on a fact that is not proven, as in a quotation', () => {
  const block = matching('Loop {#loop feedback="All 55 slip."}');
  assert.deepEqual(readPage(`Lead 55.\n\n${block}`, { facts: '["1.20"]' }).problems, []);
});

test('braces after the words of an item are read also where no id begins them, and nowhere else', () => {
  const hotspot =
    ':::hotspot{#a}\nWhere?\n\n![A knot](pictures/knot.svg)\n\n- Here {right at="40 70"}\n- There {at="10 20"}\n:::';
  const { unfixed, problems } = readPage(`Lead.\n\n${hotspot}`);
  assert.deepEqual(problems, []);
  assert.deepEqual(unfixed.map(({ code }) => code), ['C304', 'C301', 'C304']); // prettier-ignore
  const { problems: told, text } = readPage('Lead.\n\nA knot {aged 40}');
  assert.deepEqual(shown(told, text), ['C403 11:14 40']);
});
