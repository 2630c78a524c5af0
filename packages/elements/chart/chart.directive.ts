import type { Block, Complaint, Directive, Flow, RenderTools } from '../internal/directive.js';
import { h, plain, text } from '../internal/hast.js';
import { draw, number, numberOf } from './draw.js';

type Rows = readonly (readonly Flow[])[];

const tableOf = ({ body }: Block): { readonly heads: readonly Flow[]; readonly rows: Rows } =>
  body.shape === 'table' ? body : { heads: [], rows: [] };

/** More of them cannot be told apart. */
const MOST_SERIES = 4;
/** More points than these do not stand beside each other on a phone. */
const MOST_POINTS = 12;

const NO_NUMBER = {
  why: 'The drawing is made from it.',
  cure: 'Write digits, with a point before decimals, a comma or a space between thousands, and no other words; what they count stands in unit="…".',
};
const BELOW_ZERO = { why: 'A bar has no length below zero.', cure: 'Use type=line.' };

/** In the digits of any script. */
const YEAR = /\p{Nd}{4}/u;

const complaints = (block: Block): readonly Complaint[] => {
  const { heads, rows } = tableOf(block);
  const { type, year } = block.attributes;
  const line = type === 'line';
  const cells = rows.flatMap(([name = [], ...numbers]) =>
    heads.slice(1).map((_, n) => ({ words: plain(numbers[n] ?? []), at: numbers[n] ?? name })),
  );
  return [
    ...(year === undefined || block.fictional || YEAR.test(year)
      ? []
      : [
          {
            what: `year="${year}" names no year.`,
            why: 'Numbers without their year cannot be looked up, and nobody sees how old they are.',
            cure: 'Write it in four digits, for example year=2021 or year="2019 to 2021". Where the numbers are invented, write “fictional” after the id.',
            attribute: 'year',
          },
        ]),
    ...(heads.length > 1 && heads.length <= MOST_SERIES + 1 && rows.length > (line ? 1 : 0)
      ? []
      : [
          {
            what: `A chart is made from ${line ? 'two rows or more' : 'one row or more'}, with one to four columns of numbers.`,
            why: 'The first column names what is counted, each further one is a series; more cannot be told apart.',
            cure: 'Write the names in the first column and the numbers in the others, or make two charts of it.',
          },
        ]),
    ...(line && rows.length > MOST_POINTS
      ? [
          {
            what: `This line has ${rows.length} points.`,
            why: 'On a phone there is room for twelve beside each other.',
            cure: 'Leave some out, or show the numbers as a table.',
          },
        ]
      : []),
    ...cells.flatMap(({ words, at }) => {
      const value = numberOf(words);
      if (value !== null && (line || value >= 0)) return [];
      return [
        {
          what:
            words === '' ? 'A cell has no number.' : `“${words}” is ${value === null ? 'not a number' : 'below zero'}.`,
          ...(value === null ? NO_NUMBER : BELOW_ZERO),
          at,
        },
      ];
    }),
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
          ...numbers.map((cell, n) =>
            h('td', { dataHead: tools.text(heads[n + 1] ?? []) }, [number(tools.text(cell))]),
          ),
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
    type: { type: ['bar', 'stacked', 'line'], fallback: 'bar', doc: 'How the numbers are drawn; a column a series.' },
    unit: { type: 'text', doc: 'What the numbers count, for example "million people".' },
    year: { type: 'text', required: true, doc: 'The year that the numbers are of.' },
    source: { type: 'text', required: true, doc: 'Who published them, and when.' },
  },
  check: complaints,
  render: (block, tools) => {
    const { unit, year, source } = block.attributes;
    const { heads, rows } = tableOf(block);
    const plot = {
      names: heads.slice(1).map(head => tools.text(head)),
      rows: rows.map(([label = [], ...cells]) => ({
        label: tools.inline(label),
        cells: cells.map(cell => ({ value: numberOf(tools.text(cell)) ?? 0, written: tools.text(cell) })),
      })),
    };
    const about = [unit, year].filter(part => part !== undefined && part !== '').join(', ');
    return h('tl-chart', block.id === '' ? {} : { id: block.id }, [
      h('figure', { slot: 'figure' }, [
        h('figcaption', {}, [...tools.html(block.prompt), ...(about === '' ? [] : [h('p', {}, [text(about)])])]),
        draw(block.attributes.type ?? 'bar', plot),
      ]),
      table(block, tools),
      ...(block.explanation.length > 0 ? [h('div', { slot: 'remark' }, tools.html(block.explanation))] : []),
      ...(source !== undefined ? [h('p', { slot: 'source' }, [text(source)])] : []),
    ]);
  },
};
