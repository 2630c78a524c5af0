import type { ElementContent } from 'hast';
import { atLeast, distinct, feedbackInRow, type Least } from '../internal/checks.js';
import type { Block, Body, Choice, Complaint, Directive, RenderTools } from '../internal/directive.js';
import { disguised, groupOf, h, hostOf, plain, promptMissing, templatesOf, triesAttribute } from '../internal/hast.js';

type Matrix = Extract<Body, { shape: 'matrix' }>;

const matrixOf = ({ body }: Block): Matrix =>
  body.shape === 'matrix' ? body : { shape: 'matrix', corner: [], rows: [], columns: [], right: [], strange: [] };

const rightIn = (block: Block, row: Choice): number => matrixOf(block).right.filter(([id]) => id === row.id).length;

const isSeveral = (block: Block): boolean =>
  'several' in block.attributes || matrixOf(block).rows.some(row => rightIn(block, row) > 1);

/**
 * A row: its words, and a native control for each column. A control is named by row and column; the words of the column
 * beside it are seen where the frame is too narrow for a table.
 */
const rowOf = (block: Block, row: Choice, tools: RenderTools): ElementContent => {
  const name = `${block.id}-${row.id}`;
  return h('tr', { dataSource: row.id }, [
    h('th', { scope: 'row' }, [h('span', { id: name, dataWords: '' }, tools.inline(row.words))]),
    ...matrixOf(block).columns.map(column =>
      h('td', {}, [
        h('label', {}, [
          h('input', {
            type: isSeveral(block) ? 'checkbox' : 'radio',
            name,
            value: column.id,
            autoComplete: ['off'],
            ariaLabelledBy: [name, `${block.id}-${column.id}`],
          }),
          h('span', {}, tools.inline(column.words)),
        ]),
      ]),
    ),
  ]);
};

const LEAST: Least = {
  least: 2,
  noun: 'column to choose from',
  why: 'With one thing to choose there is nothing to decide.',
  cure: 'Write at least two columns beside the first one.',
};

const noneRight = (what: string): Complaint => ({
  what,
  why: 'Every answer to it would count as wrong.',
  cure: 'Write an x in the cell that is right.',
});

const complaints = (block: Block): readonly Complaint[] => {
  const { rows, columns, right, strange } = matrixOf(block);
  const bare = isSeveral(block) ? [] : rows.filter(row => rightIn(block, row) === 0);
  return [
    ...promptMissing(block),
    ...atLeast(columns, LEAST),
    ...distinct(columns, 'column'),
    ...distinct(rows, 'row'),
    ...feedbackInRow(columns),
    ...strange.map(at => ({
      what: `“${plain(at)}” is neither an x nor empty.`,
      why: 'A cell is right or it is not.',
      cure: 'Write an x in each cell that is right, and nothing in the others.',
      at,
    })),
    ...(right.length > 0
      ? bare.map(({ words }) => ({ ...noneRight('This row has no right cell.'), at: words }))
      : [noneRight('No cell is marked as right.')]),
  ];
};

/** `:::matrix`: a table with an `x` in each right cell. One in each row makes radio buttons, else check boxes. */
export const directive: Directive = {
  name: 'matrix',
  kind: 'question',
  shape: 'matrix',
  attributes: {
    ...triesAttribute,
    fixed: { type: 'flag', doc: 'The rows keep the order they are written in.' },
    several: { type: 'flag', doc: 'Check boxes, although each row has one right cell.' },
  },
  check: complaints,
  item: block => ({
    type: 'matching',
    options: matrixOf(block).rows.map(({ id, slot }) => ({ id, slot })),
    targets: matrixOf(block).columns.map(({ id, slot }) => ({ id, slot })),
    key: { type: 'matching', pairs: matrixOf(block).right },
  }),
  render: (block, tools) => {
    const { corner, rows, columns, right } = matrixOf(block);
    const fixed = 'fixed' in block.attributes;
    return h(
      'tl-matrix',
      { ...hostOf(block, 'in-place'), ...(fixed && { fixed: true }), ...(isSeveral(block) && { several: true }) },
      [
        groupOf(block, tools, [
          h('table', {}, [
            h('thead', {}, [
              h('tr', {}, [
                h('td', {}, tools.inline(corner)),
                ...columns.map(column =>
                  h(
                    'th',
                    { scope: 'col', id: `${block.id}-${column.id}`, dataTarget: column.id },
                    tools.inline(column.words),
                  ),
                ),
              ]),
            ]),
            h(
              'tbody',
              {},
              (fixed ? rows : disguised(rows)).map(row => rowOf(block, row, tools)),
            ),
          ]),
        ]),
        ...templatesOf(block, tools, { key: right.map(pair => pair.join('=')).join(' '), choices: rows }),
      ],
    );
  },
};
