import type { Body, Choice } from '@throughline/elements/internal/directive.js';
import type { Id } from '@throughline/tracking';
import type { Pieces } from './cut.js';
import { paragraph, wordsOf, type Flow } from './nodes.js';
import { around, cellPart, isQuote, isTable, unquoted, type Choose } from './parts.js';

/** Shapes that no element of this version has; each moves to the other shapes together with its first element. */
export type LaterBody =
  /** A table: matrix. `right` holds row and column of each cell with an `x`. */
  | {
      readonly shape: 'matrix';
      readonly corner: Flow;
      readonly rows: readonly Choice[];
      readonly columns: readonly Choice[];
      readonly right: readonly (readonly [Id, Id])[];
    }
  /** What stands after a line `---`: long-answer. */
  | { readonly shape: 'answer'; readonly model: Flow }
  /** A question whose answer stands in its attributes: numeric. */
  | { readonly shape: 'number' };

export type AnyBody = Body | LaterBody;
export type AnyShape = AnyBody['shape'];

type Later<S extends LaterBody['shape']> = Pieces<Extract<LaterBody, { shape: S }>>;

export function matrix(children: Flow, choose: Choose): Later<'matrix'> | null {
  const found = around(children, isTable);
  const [head, ...lines] = found?.body.children ?? [];
  const [corner, ...heads] = head?.children ?? [];
  if (found === null || corner === undefined || heads.length === 0 || lines.length === 0) return null;
  const columns = heads.map(cell => choose(cellPart(cell)));
  const read = lines.flatMap(({ children: [first, ...cells] }) =>
    first === undefined ? [] : [{ row: choose(cellPart(first)), cells }],
  );
  return {
    ...found,
    body: {
      shape: 'matrix',
      corner: [paragraph(corner.children)],
      rows: read.map(({ row }) => row),
      columns,
      right: read.flatMap(({ row, cells }) =>
        columns.flatMap(({ id }, index) => {
          const cell = cells[index];
          return cell !== undefined && wordsOf(cell).toLowerCase() === 'x' ? [[row.id, id] as const] : [];
        }),
      ),
    },
  };
}

const isLine = (node: Flow[number]): boolean => node.type === 'thematicBreak';

export function answer(children: Flow): Later<'answer'> | null {
  const line = children.findIndex(isLine);
  if (line < 1) return null;
  const after = children.slice(line + 1);
  const quote = after.findIndex(isQuote);
  const model = quote === -1 ? after : after.slice(0, quote);
  const explanation = quote === -1 ? [] : unquoted(after.slice(quote));
  return model.length === 0 ? null : { prompt: children.slice(0, line), body: { shape: 'answer', model }, explanation };
}

export function number(children: Flow): Later<'number'> | null {
  const line = children.findIndex(isLine);
  const prompt = line === -1 ? children : children.slice(0, line);
  const explanation = line === -1 ? [] : unquoted(children.slice(line + 1));
  return prompt.length === 0 ? null : { prompt, body: { shape: 'number' }, explanation };
}
