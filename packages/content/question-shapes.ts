import type { Body, SceneLink } from '@throughline/elements/internal/directive.js';
import type { List, TableCell } from 'mdast';
import type { Pieces } from './cut.js';
import { paragraph, some, wordsOf, type Flow } from './nodes.js';
import {
  around,
  cellPart,
  headed,
  headingPart,
  isList,
  isQuote,
  isTable,
  itemPart,
  rowPart,
  unquoted,
  type Choose,
  type Part,
} from './parts.js';

type Of<S extends Body['shape']> = Pieces<Extract<Body, { shape: S }>>;

/** An x, or what people tick with. */
const isTicked = (cell: TableCell | undefined): boolean =>
  cell !== undefined && /^(?:x|\[x\]|[✓✔☑☒])$/iu.test(wordsOf(cell));

export function matrix(children: Flow, choose: Choose): Of<'matrix'> | null {
  const found = around(children, isTable);
  const [head, ...lines] = found?.body.children ?? [];
  const [corner, ...heads] = head?.children ?? [];
  if (found === null || corner === undefined || heads.length === 0 || lines.length === 0) return null;
  const columns = heads.map(cell => choose(cellPart(cell)));
  const read = lines.flatMap(({ children: [first, ...cells] }) =>
    first === undefined ? [] : [{ row: choose(rowPart(first)), cells }],
  );
  return {
    ...found,
    body: {
      shape: 'matrix',
      corner: [paragraph(corner.children)],
      rows: read.map(({ row }) => row),
      columns,
      right: read.flatMap(({ row, cells }) =>
        columns.flatMap(({ id }, index) => (isTicked(cells[index]) ? [[row.id, id] as const] : [])),
      ),
      strange: read.flatMap(({ cells }) =>
        cells.filter(cell => !isTicked(cell) && wordsOf(cell) !== '').map(cell => [paragraph(cell.children)]),
      ),
    },
  };
}

const isLine = (node: Flow[number]): boolean => node.type === 'thematicBreak';

export function answer(children: Flow): Of<'answer'> | null {
  const line = children.findIndex(isLine);
  if (line < 1) return null;
  const after = children.slice(line + 1);
  const quote = after.findIndex(isQuote);
  const model = quote === -1 ? after : after.slice(0, quote);
  const explanation = quote === -1 ? [] : unquoted(after.slice(quote));
  return model.length === 0 ? null : { prompt: children.slice(0, line), body: { shape: 'answer', model }, explanation };
}

/** The list of wrong numbers that are expected: it stands before the line, with a quotation under a number. */
export const wrongNumbers = (children: Flow): List | undefined => {
  const line = children.findIndex(isLine);
  const before = line === -1 ? children : children.slice(0, line);
  return before.filter(isList(false)).find(list => list.children.some(item => item.children.some(isQuote)));
};

export function number(children: Flow): Of<'number'> | null {
  const list = wrongNumbers(children);
  const end = list === undefined ? children.findIndex(isLine) : children.indexOf(list);
  const prompt = end === -1 ? children : children.slice(0, end);
  const after = end === -1 ? [] : children.slice(end + 1).filter(node => !isLine(node));
  const wrong = (list?.children ?? []).map(item => {
    const { words, feedback } = itemPart(item, false);
    return { words, feedback };
  });
  return prompt.length === 0 ? null : { prompt, body: { shape: 'number', wrong }, explanation: unquoted(after) };
}

const isChoices = (node: Flow[number]): boolean => node.type === 'list' && some(node, ({ type }) => type === 'link');

/** The scene that a line leads to, and its words without the link around them. */
function linkOf(item: Part, choose: Choose): SceneLink {
  const [first, ...more] = item.words;
  const [link, ...others] = first?.type === 'paragraph' ? first.children : [];
  if (link?.type !== 'link' || others.length > 0 || more.length > 0) return { ...choose(item), to: '' };
  const words = [paragraph(link.children)];
  return { ...choose({ ...item, words }), to: link.url.startsWith('#') ? link.url.slice(1) : '' };
}

/** Headings with words under each; the last list under one, where it holds links, is what may be chosen there. */
export function scenes(children: Flow, choose: Choose): Of<'scenes'> | null {
  const found = headed(children);
  if (found === null) return null;
  // Scenes come before what leads to them: their slots are the first.
  const all = found.sections.map(section => ({
    heading: choose(headingPart(section.heading)),
    nodes: section.children,
  }));
  return {
    prompt: found.before,
    explanation: [],
    body: {
      shape: 'scenes',
      scenes: all.map(({ heading, nodes }) => {
        const list = nodes.findLast(isChoices);
        const items = list?.type === 'list' ? list.children : [];
        return {
          heading,
          children: nodes.filter(node => node !== list),
          links: items.map(item => linkOf(itemPart(item, false), choose)),
        };
      }),
    },
  };
}
