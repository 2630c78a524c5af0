import type { Body, Choice, Shape } from '@throughline/elements/internal/directive.js';
import type { Blockquote, Heading, List, ListItem, Nodes, PhrasingContent, Table, TableCell } from 'mdast';
import type { Flow, TextDirective } from './nodes.js';
import { isHeading, isInline, paragraph, placeOf, some, takeTail, text, walk, wordsOf, type Tail } from './nodes.js';
import type { Place } from './problem.js';

/** One thing with an id of its own inside a block, before its slot is known. */
export interface Part {
  readonly words: Flow;
  readonly feedback: Flow;
  readonly right: boolean;
  readonly tail: Tail | undefined;
  /** Where its id stands, or is to be written. */
  readonly at: Place;
  /** What stands around an id to be written there: after words, or between the braces of a mark. */
  readonly insert: 'after' | 'mark';
}

export interface Pieces {
  readonly prompt: Flow;
  readonly body: Body;
  readonly explanation: Flow;
}

/** Gives a part its id and slot. */
export type Choose = (part: Part) => Choice;

/** What each shape looks like, for messages. */
export const SHAPES: Readonly<Record<Shape, string>> = {
  prose: 'words',
  tasks: 'task list (lines that begin with “- [x]” or “- [ ]”)',
  pairs: 'table of two columns',
  steps: 'ordered list (lines that begin with “1.”)',
  groups: 'headings (###) with something under each',
  list: 'plain list (lines that begin with “-”)',
  marked: 'text with a :mark[…]{#id} or :blank[…]{#id} in it',
  table: 'table',
  scenes: 'headings (###) that are linked to each other',
};

type Cutter = (children: Flow, choose: Choose) => Pieces | null;

/** Cuts what stands in a block into question, body and explanation; null where the body is not there. */
export const cut = (shape: Shape, children: Flow, choose: Choose): Pieces | null => cutters[shape](children, choose);

const isList =
  (ordered: boolean) =>
  (node: Nodes): node is List =>
    node.type === 'list' && node.ordered === ordered;
const isTask = (node: Nodes): node is List =>
  node.type === 'list' && node.children.some(item => typeof item.checked === 'boolean');
const isTable = (node: Nodes): node is Table => node.type === 'table';
const isQuote = (node: Nodes): node is Blockquote => node.type === 'blockquote';

/** Around the first node that passes: what stands before it and what stands after it. A quotation after it is unwrapped. */
function around<T extends Nodes>(children: Flow, test: (node: Nodes) => node is T) {
  const index = children.findIndex(node => test(node));
  const body = children[index];
  if (body === undefined || !test(body)) return null;
  return { prompt: children.slice(0, index), body, explanation: unquoted(children.slice(index + 1)) };
}

const unquoted = (flow: Flow): Flow =>
  flow.flatMap((node): Flow => (node.type === 'blockquote' ? node.children : [node]));

/** Words with an id after them. */
function part(children: readonly PhrasingContent[], node: Nodes, rest: Partial<Part> = {}): Part {
  const { children: kept, tail } = takeTail(children);
  const end = children.at(-1)?.position?.end ?? node.position?.end;
  const at = tail?.at ?? { line: end?.line ?? 1, column: end?.column ?? 1, length: 1 };
  return { words: [paragraph(kept)], feedback: [], right: false, tail, at, insert: 'after', ...rest };
}

function itemPart(item: ListItem, right: boolean): Part {
  const [first, ...others] = item.children;
  const feedback = others.flatMap(node => (node.type === 'blockquote' ? node.children : []));
  const more = others.filter(node => !isQuote(node));
  const of = part(first?.type === 'paragraph' ? first.children : [], item, { feedback, right });
  return { ...of, words: [...of.words, ...more] };
}

const cellPart = (cell: TableCell): Part => part(cell.children, cell);

function markPart(mark: TextDirective): Part {
  const attributes = Object.fromEntries(Object.entries(mark.attributes ?? {}).map(([k, v]) => [k, v ?? '']));
  const { id, indicator } = attributes;
  const place = placeOf(mark);
  const end = mark.position?.end;
  return {
    words: [paragraph(mark.children)],
    feedback: indicator === undefined ? [] : [paragraph([text(indicator)])],
    right: attributes.wrong === undefined,
    tail: { id, attributes, at: place },
    at: id === undefined ? { line: end?.line ?? 1, column: end?.column ?? 1, length: 1 } : place,
    insert: 'mark',
  };
}

const lists =
  (shape: 'tasks' | 'steps' | 'list', test: (node: Nodes) => node is List): Cutter =>
  (children, choose) => {
    const found = around(children, test);
    if (found === null) return null;
    const options = found.body.children.map(item => choose(itemPart(item, shape !== 'tasks' || item.checked === true)));
    return { ...found, body: { shape, options } };
  };

const pairs: Cutter = (children, choose) => {
  const found = around(children, isTable);
  if (found === null) return null;
  const [head, ...rows] = found.body.children;
  const [left, right] = head?.children ?? [];
  if (left === undefined || right === undefined) return null;
  const cells = rows.map(row => [row.children[0], row.children[1]] as const);
  const sources = cells.flatMap(([source]) => (source === undefined ? [] : [choose(cellPart(source))]));
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
    },
  };
};

/** Headings of the highest level that stands in the block, each with what follows it. */
function sections(children: Flow): { before: Flow; sections: { heading: Heading; children: Flow }[] } | null {
  const depth = Math.min(...children.filter(isHeading).map(heading => heading.depth));
  const starts = children.flatMap((node, index) => (isHeading(node) && node.depth === depth ? [index] : []));
  if (starts[0] === undefined) return null;
  return {
    before: children.slice(0, starts[0]),
    sections: starts.map((start, n) => ({
      heading: children[start] as Heading,
      children: children.slice(start + 1, starts[n + 1]),
    })),
  };
}

const headingPart = (heading: Heading): Part => part(heading.children, heading, { right: true });

const groups: Cutter = (children, choose) => {
  const found = sections(children);
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
  const [head, ...rows] = found.body.children.map(row => row.children.map(cell => [paragraph(cell.children)]));
  return { ...found, body: { shape: 'table', heads: head ?? [], rows } };
};

const scenes: Cutter = (children, choose) => {
  const found = sections(children);
  if (found === null) return null;
  return {
    prompt: found.before,
    explanation: [],
    body: {
      shape: 'scenes',
      scenes: found.sections.map(section => {
        const { id, slot, words } = choose(headingPart(section.heading));
        return { id, slot, title: words, children: section.children };
      }),
    },
  };
};

const prose: Cutter = children => ({ prompt: [], body: { shape: 'prose', children }, explanation: [] });

const cutters: Readonly<Record<Shape, Cutter>> = {
  prose,
  tasks: lists('tasks', isTask),
  pairs,
  steps: lists('steps', isList(true)),
  groups,
  list: lists('list', isList(false)),
  marked,
  table,
  scenes,
};
