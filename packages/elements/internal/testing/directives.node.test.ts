import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, ElementContent } from 'hast';
import { directive as flashCards } from '../../flash-cards/flash-cards.directive.js';
import { directive as tabs } from '../../tabs/tabs.directive.js';
import { directive as chart } from '../../chart/chart.directive.js';
import { directive as choice } from '../../choice/choice.directive.js';
import { directive as figure } from '../../figure/figure.directive.js';
import type { Block, Directive, Flow } from '../directive.js';
import { disguised } from '../hast.js';
import { directive as markTheText } from '../../mark-the-text/mark-the-text.directive.js';
import { directive as matching } from '../../matching/matching.directive.js';
import { directive as reveal } from '../../reveal/reveal.directive.js';
import { directive as sequencing } from '../../sequencing/sequencing.directive.js';
import { directive as trueFalse } from '../../true-false/true-false.directive.js';
import { block, choices, prose, sections, tools } from './markup.js';

const english = (words: string): string => words;
const asks = { prompt: [prose('Which one?')] };
const tasks = (...rights: readonly boolean[]): Block['body'] => ({
  shape: 'tasks',
  options: choices(...rights.map((right, n) => [`o${n}`, `Option ${n}`, right] as const)),
});
const steps = (count: number): Block['body'] => ({
  shape: 'steps',
  options: choices(...Array.from({ length: count }, (_, n) => [`s${n}`, `Step ${n}`, true] as const)),
});

const everything = (content: ElementContent): readonly Element[] =>
  content.type !== 'element'
    ? []
    : [
        content,
        ...content.children.flatMap(everything),
        ...(content.content?.children ?? []).flatMap(child => everything(child as ElementContent)),
      ];
/** What can be read while templates are shut. */
const readable = (content: ElementContent): string =>
  content.type === 'text' ? content.value : content.type === 'element' ? content.children.map(readable).join(' ') : '';

const complaintsOf = (directive: Directive, of: Block): readonly string[] =>
  directive.check(of).map(({ what }) => what);

const CASES: readonly (readonly [says: string, directive: Directive, block: Block, complaints: number])[] = [
  ['a choice that is whole', choice, block('choice', 'q', tasks(true, false), asks), 0],
  ['a choice without a right option', choice, block('choice', 'q', tasks(false, false), asks), 1],
  ['a choice of one', choice, block('choice', 'q', tasks(true), asks), 1],
  ['a choice without a question', choice, block('choice', 'q', tasks(true, false)), 1],
  ['true-false that is whole', trueFalse, block('true-false', 'q', tasks(false, true), asks), 0],
  ['true-false with both right', trueFalse, block('true-false', 'q', tasks(true, true), asks), 1],
  ['true-false of three', trueFalse, block('true-false', 'q', tasks(true, false, false), asks), 1],
  ['sequencing that is whole', sequencing, block('sequencing', 'q', steps(3), asks), 0],
  ['sequencing of two', sequencing, block('sequencing', 'q', steps(2), asks), 1],
  ['matching without rows', matching, block('matching', 'q', { shape: 'prose', children: [] }, asks), 1],
  [
    'marks without a right one',
    markTheText,
    block('mark-the-text', 'q', { shape: 'marked', children: [], marks: [] }, asks),
    1,
  ],
  ['tabs of one part', tabs, block('tabs', 't', sections(english, ['a', 'A', 'x'])), 1],
  ['tabs of two parts', tabs, block('tabs', 't', sections(english, ['a', 'A', 'x'], ['b', 'B', 'x'])), 0],
  [
    'a card with nothing behind',
    flashCards,
    block('flash-cards', 'f', {
      shape: 'sections',
      sections: choices(['a', 'A'], ['b', 'B']).map((heading, n) => ({
        heading,
        children: n === 0 ? [] : [prose('x')],
      })),
    }),
    1,
  ],
  ['a reveal that reveals nothing', reveal, block('reveal', 'r', { shape: 'prose', children: [prose('Why?')] }), 1],
];

for (const [says, directive, of, complaints] of CASES) {
  test(`${complaints === 0 ? 'accepts' : 'refuses'} ${says}`, () => {
    assert.equal(complaintsOf(directive, of).length, complaints);
  });
}

test('refuses a chart whose number is no number, and names it', () => {
  const rows = [[[prose('A')], [prose('12,5 million')]]];
  const body = { shape: 'table', heads: [[prose('Who')], [prose('How many')]], rows } as const;
  assert.match(complaintsOf(chart, block('chart', 'c', body)).join(), /“12,5 million” is not a number/);
});

test('draws the longest bar at full length and the others in proportion, with the numbers on them', () => {
  const row = (name: string, number: string) => [[prose(name)], [prose(number)]];
  const body = {
    shape: 'table',
    heads: [[prose('Who')], [prose('n')]],
    rows: [row('A', '20'), row('B', '5')],
  } as const;
  const rects = everything(chart.render(block('chart', 'c', body), tools)).filter(({ tagName }) => tagName === 'rect');
  assert.deepEqual(
    rects.map(({ properties }) => properties['width']),
    ['65%', '16.3%'],
  );
});

/** A table of three rows and two series. */
const loaves = (...numbers: readonly (readonly string[])[]): Block['body'] => ({
  shape: 'table',
  heads: [[prose('Day')], [prose('Rye')], [prose('Wheat')]],
  rows: numbers.map((cells, n) => [[prose(`Day ${n}`)], ...cells.map(cell => [prose(cell)])]),
});
const drawn = (type: string, body: Block['body']): readonly Element[] =>
  everything(chart.render(block('chart', 'c', body, { attributes: { type } }), tools));
/** What stands in the drawings themselves, without the keys beside the words. */
const inDrawings = (all: readonly Element[]): readonly Element[] =>
  all
    .filter(({ tagName, properties }) => tagName === 'svg' && properties['className']?.toString() !== 'key')
    .flatMap(({ children }) => children.filter(child => child.type === 'element'));

test('lays stacked bars end to end, the longest over the whole width, with name and number of each below', () => {
  const all = drawn('stacked', loaves(['3', '1'], ['1', '0']));
  assert.deepEqual(
    inDrawings(all)
      .filter(({ tagName }) => tagName === 'rect')
      .map(({ properties }) => [properties['x'], properties['width']]),
    [['0%', '75%'], ['75%', '25%'], ['0%', '25%'], ['25%', '0%']], // prettier-ignore
  );
  const numbers = all.filter(({ properties }) => properties['className']?.[0] === 'numbers');
  assert.deepEqual(
    numbers.map(one => one.children.map(child => readable(child).replace(/\s+/gu, ' ').trim())),
    [['Rye 3', 'Wheat 1'], ['Rye 1', 'Wheat 0']], // prettier-ignore
  );
});

test('draws a bar for each of several series, in proportion over all of them', () => {
  const bars = inDrawings(drawn('bar', loaves(['4', '2']))).filter(({ tagName }) => tagName === 'rect');
  assert.deepEqual(
    bars.map(({ properties }) => properties['width']),
    ['65%', '32.5%'],
  );
});

test('draws a line from nought, a point a row, and below nought where a number is', () => {
  const points = (...numbers: readonly (readonly string[])[]) =>
    inDrawings(drawn('line', loaves(...numbers)))
      .filter(({ properties }) => properties['className']?.toString().startsWith('point'))
      .map(({ properties: { cx, cy, x, y } }) => `${String(cx ?? x)} ${String(cy ?? y)}`);
  assert.deepEqual(points(['0', '1'], ['2', '1']), ['25% 95%', '75% 5%', '25% 50%', '75% 50%']);
  assert.deepEqual(points(['-1', '0'], ['1', '0']), ['25% 95%', '75% 5%', '25% 50%', '75% 50%']);
  assert.deepEqual(points(['0', '0'], ['0', '0']), ['25% 95%', '75% 95%', '25% 95%', '75% 95%']);
});

test('says what no chart can be made from', () => {
  const of = (type: string, body: Block['body']) =>
    complaintsOf(chart, block('chart', 'c', body, { attributes: { type } }));
  assert.deepEqual(of('line', loaves(['-1', '2'], ['3', '4'])), []);
  assert.match(of('stacked', loaves(['-1', '2'])).join(), /“-1” is below zero/u);
  assert.match(of('line', loaves(['1', '2'])).join(), /two rows or more/u);
  assert.match(of('line', loaves(...Array.from({ length: 13 }, () => ['1', '2']))).join(), /13 points/u);
  assert.match(of('bar', loaves(['1'])).join(), /A cell has no number/u);
});

test('a picture is the first thing in a figure', () => {
  const image = { type: 'paragraph', children: [{ type: 'image', url: 'oven.svg', alt: 'An oven' }] } as const;
  const of = (...children: Flow) =>
    complaintsOf(figure, block('figure', 'f', { shape: 'prose', children: [...children] }));
  assert.deepEqual(of({ ...image, children: [...image.children] }, prose('The oven.')), []);
  assert.equal(of(prose('The oven.')).length, 1);
});

test('only a drawing can be turned round', () => {
  const of = (url: string) => {
    const picture = { type: 'paragraph' as const, children: [{ type: 'image' as const, url, alt: 'An oven' }] };
    return complaintsOf(figure, {
      ...block('figure', 'f', { shape: 'prose', children: [picture] }),
      attributes: { directed: '' },
    });
  };
  assert.deepEqual(of('pictures/oven.svg'), []);
  assert.deepEqual(of('pictures/oven.png'), ['This picture cannot be turned round.']);
});

test('marks check boxes where several options are right', () => {
  const render = (of: Block) => choice.render(of, tools) as Element;
  assert.equal(render(block('choice', 'q', tasks(true, true), asks)).properties['several'], true);
  assert.equal(render(block('choice', 'q', tasks(true, false), asks)).properties['several'], undefined);
});

test('never shows a list in an order that is the answer', () => {
  for (let count = 2; count <= 36; count += 1) {
    const list = Array.from({ length: count }, (_, n) => ({ slot: n }));
    assert.notDeepEqual(disguised(list), list);
    assert.deepEqual(new Set(disguised(list)), new Set(list));
  }
});

const QUESTIONS: readonly (readonly [Directive, Block['body'], string])[] = [
  [choice, tasks(true, false), 'o0'],
  [trueFalse, tasks(true, false), 'o0'],
  [sequencing, steps(3), 's0 s1 s2'],
];
for (const [directive, body, key] of QUESTIONS) {
  test(`${directive.name}: key and explanation stand in templates, and nothing has a style attribute`, () => {
    const content = directive.render(
      block(directive.name, 'q', body, { ...asks, explanation: [prose('Because.')] }),
      tools,
    );
    const all = everything(content);
    const template = all.find(({ properties }) => properties['dataKey'] === '');
    assert.equal(template?.content?.children.map(child => readable(child as ElementContent)).join(), key);
    assert.ok(!readable(content).includes('Because.'));
    assert.ok(all.every(({ properties }) => !('style' in properties)));
  });
}

test('reports each question as its type with the key as a response', () => {
  assert.deepEqual(trueFalse.item?.(block('true-false', 'q', tasks(false, true), asks)).key, {
    type: 'true-false',
    value: false,
  });
  assert.deepEqual(choice.item?.(block('choice', 'q', tasks(true, true, false), asks)).key, {
    type: 'choice',
    ids: ['o0', 'o1'],
  });
  assert.deepEqual(sequencing.item?.(block('sequencing', 'q', steps(3), asks)).key, {
    type: 'sequencing',
    ids: ['s0', 's1', 's2'],
  });
});
