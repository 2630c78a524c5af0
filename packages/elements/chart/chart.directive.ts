import type { Block, Complaint, Directive, Flow, RenderTools } from '../internal/directive.js';
import { h, text } from '../internal/hast.js';
import { barsOf, numberOf } from './bars.js';

type Rows = readonly (readonly Flow[])[];

const tableOf = ({ body }: Block): { readonly heads: readonly Flow[]; readonly rows: Rows } =>
  body.shape === 'table' ? body : { heads: [], rows: [] };

/** The letters of a cell, whatever marks stand around them. */
const letters = (words: Flow): string => {
  const of = (node: unknown): string => {
    const { value, children } = node as { readonly value?: string; readonly children?: readonly unknown[] };
    return value ?? (children ?? []).map(of).join('');
  };
  return words.map(of).join('');
};

const complaints = (block: Block): readonly Complaint[] => {
  const { heads, rows } = tableOf(block);
  return [
    ...(heads.length === 2 && rows.length > 0
      ? []
      : [
          {
            what: 'A bar chart needs a table of two columns with at least one row.',
            why: 'The first column names the bar, the second gives its length.',
            cure: 'Write the names in the first column and the numbers in the second.',
          },
        ]),
    ...rows.flatMap(cells =>
      cells[1] !== undefined && numberOf(letters(cells[1])) === null
        ? [
            {
              what: `"${letters(cells[1])}" is not a number.`,
              why: 'The length of a bar is made from it.',
              cure: 'Write digits, with a point before decimals; put the unit into unit="…".',
            },
          ]
        : [],
    ),
  ];
};

const table = (block: Block, tools: RenderTools) => {
  const { heads, rows } = tableOf(block);
  return h('table', { slot: 'table' }, [
    h('thead', {}, [
      h(
        'tr',
        {},
        heads.map(head => h('th', { scope: 'col' }, tools.inline(head))),
      ),
    ]),
    h(
      'tbody',
      {},
      rows.map(([name = [], ...numbers]) =>
        h('tr', {}, [
          h('th', { scope: 'row' }, tools.inline(name)),
          ...numbers.map(number => h('td', {}, tools.inline(number))),
        ]),
      ),
    ),
  ]);
};

/** `:::chart`: a sentence, a table of numbers, a remark. The drawing is made here, so the words are there before scripts. */
export const directive: Directive = {
  name: 'chart',
  kind: 'block',
  shape: 'table',
  attributes: {
    type: { type: ['bar'], fallback: 'bar', doc: 'How the numbers are drawn.' },
    unit: { type: 'text', doc: 'What the numbers count, for example "million people".' },
    year: { type: 'text', required: true, doc: 'The year that the numbers are of.' },
    source: { type: 'text', required: true, doc: 'Who published them, and when.' },
  },
  check: complaints,
  render: (block, tools) => {
    const { unit, year, source } = block.attributes;
    const bars = tableOf(block).rows.map(([label = [], number = []]) => ({
      label: tools.inline(label),
      value: numberOf(tools.text(number)) ?? 0,
      written: tools.text(number),
    }));
    const about = [unit, year].filter(part => part !== undefined && part !== '').join(', ');
    return h('tl-chart', block.id === '' ? {} : { id: block.id }, [
      h('figure', { slot: 'figure' }, [
        h('figcaption', {}, [...tools.html(block.prompt), ...(about === '' ? [] : [h('p', {}, [text(about)])])]),
        h('div', { className: ['bars'] }, barsOf(bars)),
      ]),
      table(block, tools),
      ...(block.explanation.length > 0 ? [h('div', { slot: 'remark' }, tools.html(block.explanation))] : []),
      ...(source !== undefined ? [h('p', { slot: 'source' }, [text(source)])] : []),
    ]);
  },
};
