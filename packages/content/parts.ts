import type { Choice } from '@throughline/elements/internal/directive.js';
import type { Blockquote, Heading, List, ListItem, Nodes, PhrasingContent, Table, TableCell } from 'mdast';
import type { Flow, TextDirective } from './nodes.js';
import { isHeading, paragraph, placeOf, takeTail, text, type Tail } from './nodes.js';
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

/** Gives a part its id and slot. */
export type Choose = (part: Part) => Choice;

export const isList =
  (ordered: boolean) =>
  (node: Nodes): node is List =>
    node.type === 'list' && node.ordered === ordered;
export const isTask = (node: Nodes): node is List =>
  node.type === 'list' && node.children.some(item => typeof item.checked === 'boolean');
export const isTable = (node: Nodes): node is Table => node.type === 'table';
export const isQuote = (node: Nodes): node is Blockquote => node.type === 'blockquote';

/** Around the first node that passes: what stands before it and what stands after it. A quotation after it is unwrapped. */
export function around<T extends Nodes>(children: Flow, test: (node: Nodes) => node is T) {
  const index = children.findIndex(node => test(node));
  const body = children[index];
  if (body === undefined || !test(body)) return null;
  return { prompt: children.slice(0, index), body, explanation: unquoted(children.slice(index + 1)) };
}

export const unquoted = (flow: Flow): Flow =>
  flow.flatMap((node): Flow => (node.type === 'blockquote' ? node.children : [node]));

/** Words with an id after them. */
export function part(children: readonly PhrasingContent[], node: Nodes, rest: Partial<Part> = {}): Part {
  const { children: kept, tail } = takeTail(children);
  const end = children.at(-1)?.position?.end ?? node.position?.end;
  const at = tail?.at ?? { line: end?.line ?? 1, column: end?.column ?? 1, length: 1 };
  return { words: [paragraph(kept, node)], feedback: [], right: false, tail, at, insert: 'after', ...rest };
}

export function itemPart(item: ListItem, right: boolean): Part {
  const [first, ...others] = item.children;
  const feedback = others.flatMap(node => (node.type === 'blockquote' ? node.children : []));
  const more = others.filter(node => !isQuote(node));
  const of = part(first?.type === 'paragraph' ? first.children : [], item, { feedback, right });
  return { ...of, words: [...of.words, ...more] };
}

export const cellPart = (cell: TableCell): Part => part(cell.children, cell);

/** Where no quotation can stand, what is said of an answer stands between the braces. */
const saidOf = (...words: readonly (string | undefined)[]): Flow =>
  words.flatMap(one => (one === undefined ? [] : [paragraph([text(one)])]));

/** The first cell of a row. */
export const rowPart = (cell: TableCell): Part => {
  const of = cellPart(cell);
  return { ...of, feedback: saidOf(of.tail?.attributes['feedback']) };
};

export function markPart(mark: TextDirective): Part {
  const attributes = Object.fromEntries(Object.entries(mark.attributes ?? {}).map(([k, v]) => [k, v ?? '']));
  const { id, indicator, feedback } = attributes;
  const place = placeOf(mark);
  const end = mark.position?.end;
  return {
    words: [paragraph(mark.children, mark)],
    feedback: saidOf(indicator, feedback),
    right: attributes.wrong === undefined,
    tail: { id, attributes, at: place },
    at: id === undefined ? { line: end?.line ?? 1, column: end?.column ?? 1, length: 1 } : place,
    insert: 'mark',
  };
}

export const headingPart = (heading: Heading): Part => part(heading.children, heading, { right: true });

/** Headings of the highest level that stands in the block, each with what follows it. */
export function headed(children: Flow): { before: Flow; sections: { heading: Heading; children: Flow }[] } | null {
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
