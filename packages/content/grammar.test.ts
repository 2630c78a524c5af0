import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulesOf } from './attributes.js';
import { cut, type Part } from './cut.js';
import { directives } from './directives.js';
import { grammar, inlineForms } from './grammar.js';
import { isContainer, isInline, some, takeTail, text, wordsOf } from './nodes.js';
import { parse } from './parse.js';
import { takeRemarks } from './remarks.js';
import { attributeFaults } from './testing/attributes.js';
import { readCourse } from './index.js';
import { choice, fixed, readPage, small } from './testing/course.js';

const choose = (part: Part) => ({ ...part, id: part.tail?.id ?? '', slot: 0, attributes: part.tail?.attributes ?? {} });

test('every element stands in the grammar with its shape, and every block has a sample', () => {
  for (const directive of directives.values()) assert.equal(grammar.get(directive.name)?.shape, directive.shape);
  for (const form of grammar.values()) assert.notEqual(form.sample, '', form.name);
});

/** Shapes without a choice in them. */
const PARTLESS = new Set(['prose', 'table', 'answer', 'number']);

for (const { name, kind, shape, sample } of grammar.values()) {
  test(`the sample of ${name} has the shape that the grammar says`, () => {
    const { children } = parse(`${name}.md`, sample);
    const [node, ...rest] = children;
    assert.deepEqual(rest, []);
    assert.ok(node !== undefined && isContainer(node));
    assert.equal(node.name, name);
    const ids: string[] = [];
    const pieces = cut(shape, node.children, part => {
      ids.push(part.tail?.id ?? '');
      return choose(part);
    });
    assert.ok(pieces);
    assert.ok(!ids.includes(''), 'every part has its id');
    if (!PARTLESS.has(shape)) assert.ok(ids.length > 0);
    if (kind === 'question') assert.ok(shape !== 'prose' && pieces.prompt.length > 0, 'a question is asked');
  });
}

for (const form of grammar.values()) {
  test(`the attributes in the sample of ${form.name} stand in the grammar, with values that fit`, () => {
    assert.deepEqual(attributeFaults(form, form.sample), []);
  });
}

test('what an element reads stands with the element, and nowhere else', () => {
  for (const { name, attributes } of grammar.values()) {
    const directive = directives.get(name);
    const read = directive === undefined ? {} : rulesOf(directive);
    assert.deepEqual(Object.keys(attributes).filter(key => key in read || directive !== undefined), [], name); // prettier-ignore
  }
});

test('an attribute that the grammar does not name, one that does not fit and one that is missing are faults', () => {
  const numeric = grammar.get('numeric');
  const hotspot = grammar.get('hotspot');
  const fillIn = grammar.get('fill-in');
  assert.ok(numeric && hotspot && fillIn);
  assert.deepEqual(attributeFaults(numeric, ':::numeric{#n answer=2 colour=red}\nWhat?\n:::'), ['C205 colour']);
  assert.deepEqual(attributeFaults(numeric, ':::numeric{#n answer=two}\nWhat?\n:::'), ['C206 answer']);
  assert.deepEqual(attributeFaults(numeric, ':::numeric{#n}\nWhat?\n:::'), ['C207 numeric']);
  assert.deepEqual(attributeFaults(hotspot, ':::hotspot{#h}\n- A {#a at="1 2" left}\n:::'), ['C205 left']);
  assert.deepEqual(attributeFaults(fillIn, ':::fill-in{#f}\n:blank[a]{#a accepts="b"}\n:::'), ['C205 accepts']);
});

for (const { name, attributes, sample } of inlineForms.filter(form => Object.keys(form.attributes).length > 0)) {
  test(`the sample of :${name} shows what may stand between its braces`, () => {
    assert.ok(Object.keys(attributes).some(key => sample.includes(`${key}=`)));
  });
}

/** What a sample alone cannot have: facts of its figures, a bank, the other half of a pair, pictures, a twin, a check, roles. */
const ALONE = new Set(['C403', 'C217', 'C212', 'C405', 'C414', 'C225', 'C227', 'C229', 'C231']);

for (const { name, sample } of grammar.values()) {
  test(`the sample of ${name} is in order in a course`, () => {
    const { problems } = readPage(`Lead.\n\n${sample}`);
    assert.deepEqual(
      problems.map(({ code }) => code).filter(code => !ALONE.has(code)),
      [],
    );
  });
}

for (const { name, sample } of inlineForms) {
  test(`:${name}[…] stands within a sentence`, () => {
    const { children } = parse('a.md', sample);
    assert.ok(children.some(node => some(node, inner => isInline(inner, name))));
  });
}

test('cuts each shape into question, body and explanation', () => {
  for (const name of [
    'choice',
    'matching',
    'sequencing',
    'sorting',
    'mark-the-text',
    'fill-in',
    'chart',
    'matrix',
    'numeric',
    'long-answer',
  ]) {
    const form = grammar.get(name);
    assert.ok(form);
    const [node] = parse('a.md', form.sample).children;
    assert.ok(node !== undefined && isContainer(node));
    const pieces = cut(form.shape, node.children, choose);
    assert.equal(pieces?.prompt.length, 1, `${name}: question`);
    assert.equal(pieces.explanation.length, 1, `${name}: explanation`);
    assert.ok(!pieces.explanation.some(one => some(one, inner => inner.type === 'blockquote')), name);
  }
});

test('hints and feedback by result are lifted out of a question, wherever they stand after its body', () => {
  const [node] = parse('a.md', grammar.get('true-false')?.sample ?? '').children;
  assert.ok(node !== undefined && isContainer(node));
  const { rest, hints, remarks } = takeRemarks(node.children);
  assert.deepEqual(hints.map(wordsOf), ['Think of what one cannot see.']);
  assert.deepEqual(Object.keys(remarks), ['right', 'wrong']);
  const pieces = cut('tasks', rest, choose);
  assert.equal(wordsOf(pieces?.explanation ?? []), 'A helmet gives way so that the head need not.');
});

const remarks = ['hint', 'if-right', 'if-partly', 'if-wrong'];

test('a question may have hints, and a remark for each outcome; they wait in templates', () => {
  const words = remarks.map(name => `:${name}[Words of ${name}.]`).join('\n\n');
  const { course, problems } = readPage(
    `Lead.\n\n${choice('a').replace('- [ ]', '- [x]').replace('It is a sign.', words)}`,
  );
  assert.deepEqual(problems, []);
  const html = course?.pages[0]?.html ?? '';
  for (const name of remarks)
    assert.match(html, new RegExp(`<template[^>]*><p>Words of ${name}\\.</p></template>`, 'u'));
});

for (const name of remarks) {
  const sample = `:${name}[Look again.]`;
  test(`:${name} outside a question, in a sentence or in a list is told to the author`, () => {
    const asked = choice('asked').replace('It is a sign.', `Or: ${sample}`);
    for (const body of [sample, `- ${sample}`, asked, choice('again').replace('> Look again.', `> ${sample}`)]) {
      const { course, problems, text: source } = readPage(`Lead.\n\n${body}`);
      assert.equal(course, null);
      const at = problems.map(({ line, column, length }) =>
        source.split('\n')[line - 1]?.slice(column - 1, column - 1 + length),
      );
      assert.deepEqual([at, problems.map(({ code }) => code)], [[sample], ['C223']]);
    }
    const bank = { '01-tying/bank.md': sample };
    const codes = readCourse(fixed(small(bank))).problems.map(({ code }) => code);
    assert.ok(codes.includes('C223'));
  });
}

test('a second remark for the same outcome is told to the author, a second hint is shown', () => {
  const twice = (words: string) => {
    const body = choice('a').replace('It is a sign.', `${words}\n\n${words}`);
    return readPage(`Lead.\n\n${body}`).problems.map(({ code }) => code);
  };
  assert.deepEqual([twice(':hint[So.]'), twice(':if-right[So.]')], [[], ['C223']]);
});

test('a rubric has four criteria, each with three levels and an example of each', () => {
  const form = grammar.get('rubric');
  const [node] = parse('a.md', form?.sample ?? '').children;
  assert.ok(form && node !== undefined && isContainer(node));
  const pieces = cut(form.shape, node.children, choose);
  assert.ok(pieces?.body.shape === 'fields');
  assert.equal(pieces.body.fields.length, 4);
  for (const { items } of pieces.body.fields) {
    assert.equal(items.length, 3);
    assert.ok(items.every(({ feedback }) => feedback.length === 1));
  }
});

test('an attribute that begins like the id before it is read', () => {
  const { tail } = takeTail([text('Words {#from-start from=40 fro}')]);
  assert.deepEqual([tail?.id, tail?.attributes], ['from-start', { from: '40', fro: '' }]);
});

test('a matrix names its rows, its columns and the cells that are right', () => {
  const table = '| | A {#a} | B {#b} |\n| - | - | - |\n| one {#one} | x | |\n| two {#two} | X | x |';
  const pieces = cut('matrix', parse('a.md', table).children, choose);
  assert.ok(pieces?.body.shape === 'matrix');
  const { rows, columns, right } = pieces.body;
  assert.deepEqual([rows.map(({ id }) => id), columns.map(({ id }) => id)], [['one', 'two'], ['a', 'b']]); // prettier-ignore
  assert.deepEqual(right, [['one', 'a'], ['two', 'a'], ['two', 'b']]); // prettier-ignore
});

test('a long answer needs its line, and something on both sides of it', () => {
  const model = (words: string) => cut('answer', parse('a.md', words).children, choose)?.body;
  assert.deepEqual(
    [model('Why?'), model('Why?\n\n---'), model('---\n\nSo.'), model('Why?\n---\n\nSo.')].filter(Boolean),
    [],
  );
  assert.ok(model('Why?\n\n---\n\nSo.'));
});

test('equal words in the second column are one target, named where its id first stands', () => {
  const table = '| a | b |\n| - | - |\n| one {#one} | same |\n| two {#two} | same {#same} |';
  const pieces = cut('pairs', parse('a.md', table).children, choose);
  assert.ok(pieces?.body.shape === 'pairs');
  assert.deepEqual(pieces.body.targets.map(({ id }) => id), ['same']); // prettier-ignore
  assert.deepEqual(pieces.body.pairs, [['one', 'same'], ['two', 'same']]); // prettier-ignore
});
