import type { Body, Choice, Shape } from '@throughline/elements/internal/directive.js';
import type { List, Nodes } from 'mdast';
import type { Flow, TextDirective } from './nodes.js';
import { isInline, paragraph, some, walk, wordsOf } from './nodes.js';
import {
  around,
  cellPart,
  headed,
  headingPart,
  isList,
  isQuote,
  isTable,
  isTask,
  itemPart,
  markPart,
  rowPart,
  unquoted,
  type Choose,
  type Part,
} from './parts.js';
import { answer, matrix, number, scenes } from './question-shapes.js';

export type { Choose, Part } from './parts.js';

export interface Pieces<B extends Body = Body> {
  readonly prompt: Flow;
  readonly body: B;
  readonly explanation: Flow;
}

/** What each shape looks like, for messages. */
const SHAPES: Readonly<Record<Shape, string>> = {
  prose: 'words',
  tasks: 'a task list (lines that begin with “- [x]” or “- [ ]”)',
  pairs: 'a table of two columns, with a line “| --- | --- |” under its first row',
  steps: 'an ordered list (lines that begin with “1.”)',
  sections: 'headings (###) with words under each',
  groups: 'headings (###) with something under each',
  fields: 'headings (###), with a list or words that help under each',
  list: 'a plain list (lines that begin with “-”)',
  marked: 'text with a :mark[…]{#id} in it',
  table: 'a table, with a line “| --- | --- |” under its first row',
  scenes: 'headings (###) that are linked to each other',
  matrix: 'a table with an “x” in the cells that are right',
  answer: 'a line “---” with an empty line above it, and a model answer after it',
  number: 'a question, before the wrong numbers and the line “---”',
};

/** What the body of a block looks like. */
export const bodyOf = ({ name, shape }: { readonly name: string; readonly shape: Shape }): string =>
  name === 'fill-in' ? 'text with a :blank[…]{#id} in it' : SHAPES[shape];

type Cutter = (children: Flow, choose: Choose) => Pieces | null;

/** Cuts what stands in a block into question, body and explanation; null where the body is not there. */
export const cut = (shape: Shape, children: Flow, choose: Choose): Pieces | null => cutters[shape](children, choose);

const lists =
  (shape: 'tasks' | 'steps' | 'list', test: (node: Nodes) => node is List): Cutter =>
  (children, choose) => {
    const found = around(children, test);
    if (found === null) return null;
    const options = found.body.children.map(item => choose(itemPart(item, shape === 'steps' || item.checked === true)));
    return { ...found, body: { shape, options } };
  };

const pairs: Cutter = (children, choose) => {
  const found = around(children, isTable);
  if (found === null) return null;
  const [head, ...rows] = found.body.children;
  const [left, right] = head?.children ?? [];
  if (left === undefined || right === undefined) return null;
  const cells = rows.map(row => [row.children[0], row.children[1]] as const);
  const sources = cells.flatMap(([source]) => (source === undefined ? [] : [choose(rowPart(source))]));
  // Equal words are one target; the first cell with an id names it.
  const parts = cells.flatMap(([, target]) => (target === undefined ? [] : [cellPart(target)]));
  const named = new Map<string, Part>();
  for (const one of parts) {
    const words = wordsOf(one.words);
    if (named.get(words)?.tail === undefined && (one.tail !== undefined || !named.has(words))) named.set(words, one);
  }
  const targets = new Map([...named].map(([words, one]) => [words, choose(one)]));
  return {
    ...found,
    body: {
      shape: 'pairs',
      heads: [[paragraph(left.children)], [paragraph(right.children)]],
      sources,
      targets: [...targets.values()],
      pairs: sources.flatMap((source, index) => {
        const target = targets.get(wordsOf(parts[index]?.words ?? []));
        return target === undefined ? [] : [[source.id, target.id] as const];
      }),
      beyond: found.body.children.flatMap(row => row.children.slice(2).map(cell => [paragraph(cell.children, cell)])),
    },
  };
};

const sections: Cutter = (children, choose) => {
  const found = headed(children);
  if (found === null) return null;
  return {
    prompt: found.before,
    explanation: [],
    body: {
      shape: 'sections',
      sections: found.sections.map(section => ({ ...section, heading: choose(headingPart(section.heading)) })),
    },
  };
};

const groups: Cutter = (children, choose) => {
  const found = headed(children);
  if (found === null) return null;
  // After the list of the last group stands the explanation.
  const last = found.sections.at(-1)?.children ?? [];
  const sorted = found.sections.every(section => section.children[0]?.type === 'list');
  const explanation = sorted ? unquoted(last.slice(1)) : [];
  return {
    prompt: found.before,
    explanation,
    body: {
      shape: 'groups',
      groups: found.sections.map(section => ({
        heading: choose(headingPart(section.heading)),
        children: section.children,
        items: sorted
          ? section.children.slice(0, 1).flatMap(list => {
              const items = list.type === 'list' ? list.children : [];
              return items.map(item => choose(itemPart(item, item.checked !== false)));
            })
          : [],
      })),
    },
  };
};

const fields: Cutter = (children, choose) => {
  const found = headed(children);
  if (found === null) return null;
  return {
    prompt: found.before,
    explanation: [],
    body: {
      shape: 'fields',
      fields: found.sections.map(section => ({
        heading: choose(headingPart(section.heading)),
        children: section.children.filter(node => node.type !== 'list'),
        items: section.children.flatMap(node =>
          node.type === 'list' ? node.children.map(item => choose(itemPart(item, false))) : [],
        ),
      })),
    },
  };
};

const isMark = (node: Nodes): node is TextDirective => isInline(node, 'mark') || isInline(node, 'blank');
export const hasMarks = (node: Nodes): boolean => some(node, isMark);

/** A text that begins at once is asked about below it: the last words before the quotation are brought to the top. */
export function askFirst(children: Flow): Flow {
  const quote = children.findIndex(isQuote);
  const before = quote === -1 ? children : children.slice(0, quote);
  const ask = before.at(-1);
  return ask === undefined || hasMarks(ask)
    ? children
    : [ask, ...before.slice(0, -1), ...children.slice(before.length)];
}

const marked: Cutter = (unordered, choose) => {
  const children = unordered[0] !== undefined && hasMarks(unordered[0]) ? askFirst(unordered) : unordered;
  const has = children.map(hasMarks);
  const last = has.lastIndexOf(true);
  if (last === -1) return null;
  const opening = has[0] === true ? 0 : 1;
  const body = children.slice(opening, last + 1);
  const marks: Choice[] = [];
  for (const node of body) {
    walk(node, inner => {
      if (isMark(inner)) marks.push(choose(markPart(inner)));
      return undefined;
    });
  }
  const prompt = children.slice(0, opening);
  return { prompt, body: { shape: 'marked', children: body, marks }, explanation: unquoted(children.slice(last + 1)) };
};

const table: Cutter = children => {
  const found = around(children, isTable);
  if (found === null) return null;
  const [head, ...rows] = found.body.children.map(row => row.children.map(cell => [paragraph(cell.children, cell)]));
  return { ...found, body: { shape: 'table', heads: head ?? [], rows } };
};

const prose: Cutter = children => ({ prompt: [], body: { shape: 'prose', children }, explanation: [] });

const cutters: Readonly<Record<Shape, Cutter>> = {
  prose,
  tasks: lists('tasks', isTask),
  pairs,
  fields,
  steps: lists('steps', isList(true)),
  sections,
  groups,
  list: lists('list', isList(false)),
  marked,
  table,
  scenes,
  matrix,
  answer,
  number,
};
