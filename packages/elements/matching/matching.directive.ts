import type { ElementContent } from 'hast';
import { distinct, feedbackInRow } from '../internal/checks.js';
import type { Block, Body, Choice, Complaint, Directive, RenderTools } from '../internal/directive.js';
import { disguised, h, hostOf, promptMissing, groupOf, templatesOf, text, triesAttribute } from '../internal/hast.js';

type Pairs = Extract<Body, { shape: 'pairs' }>;

const pairsOf = ({ body }: Block): Pairs =>
  body.shape === 'pairs' ? body : { shape: 'pairs', heads: [[], []], sources: [], targets: [], pairs: [], beyond: [] };

/** Where every row has a match of its own, the order they are written in is the answer. */
const givenAway = (block: Block): readonly Complaint[] =>
  'fixed' in block.attributes && pairsOf(block).sources.length === pairsOf(block).targets.length
    ? [
        {
          what: 'The matches keep the order of their rows.',
          why: 'The first would belong to the first row, the second to the second: the order would be the answer.',
          cure: 'Take “fixed” out, or let several rows have the same match.',
          attribute: 'fixed',
        },
      ]
    : [];

/**
 * A row: the source, and a list to choose from. The list is labelled by ids: a wrapping label would leak its value into
 * the name (WebKit). Its first line is empty until the element writes "Choose…" in the language of the page.
 */
const row = (block: Block, source: Choice, targets: readonly Choice[], tools: RenderTools): ElementContent => {
  const name = `${block.id}-${source.id}`;
  return h('tr', { dataSource: source.id }, [
    h('th', { scope: 'row', id: name }, tools.inline(source.words)),
    h('td', {}, [
      h('select', { ariaLabelledBy: [name, `${block.id}-head`], autoComplete: ['off'] }, [
        h('option', { value: '' }),
        ...targets.map((target, n) =>
          h('option', { value: target.id }, [text(`${n + 1}. ${tools.text(target.words)}`)]),
        ),
      ]),
    ]),
  ]);
};

/**
 * `:::matching`: a table of two columns, a pair a row. Equal words in the second column are one target. The targets
 * also stand in a numbered list, where their words are whole at any width, without scripts and in print.
 */
export const directive: Directive = {
  name: 'matching',
  kind: 'question',
  shape: 'pairs',
  attributes: {
    ...triesAttribute,
    fixed: { type: 'flag', doc: 'What is chosen from keeps the order it is written in: years, steps, a scale.' },
  },
  check: block => [
    ...promptMissing(block),
    ...(pairsOf(block).sources.length >= 2 && pairsOf(block).targets.length >= 2
      ? []
      : [
          {
            what: 'There are fewer than two rows, or all rows have the same match.',
            why: 'With one thing to choose there is nothing to match.',
            cure: 'Write a table of two columns with at least two rows and two different matches.',
          },
        ]),
    ...givenAway(block),
    ...distinct(pairsOf(block).sources, 'row'),
    ...feedbackInRow(pairsOf(block).targets),
    ...pairsOf(block)
      .beyond.slice(0, 1)
      .map(at => ({
        what: 'This table has more than two columns.',
        why: 'A pair is a row of two cells; the others would be lost.',
        cure: 'Take the other columns out, or use “matrix” to decide among columns. What is said of a row stands in its first cell: {#an-id feedback="…"}.',
        at,
      })),
  ],
  item: block => ({
    type: 'matching',
    options: pairsOf(block).sources.map(({ id, slot }) => ({ id, slot })),
    targets: pairsOf(block).targets.map(({ id, slot }) => ({ id, slot })),
    key: { type: 'matching', pairs: pairsOf(block).pairs },
  }),
  render: (block, tools) => {
    const { heads, sources, targets, pairs } = pairsOf(block);
    const fixed = 'fixed' in block.attributes;
    const listed = fixed ? targets : disguised(targets);
    return h('tl-matching', { ...hostOf(block, 'in-place'), ...(fixed && { fixed: true }) }, [
      groupOf(block, tools, [
        h('table', {}, [
          h('thead', {}, [
            h('tr', {}, [
              h('th', { scope: 'col' }, tools.inline(heads[0])),
              h('th', { scope: 'col', id: `${block.id}-head` }, tools.inline(heads[1])),
            ]),
          ]),
          h(
            'tbody',
            {},
            sources.map(source => row(block, source, listed, tools)),
          ),
        ]),
        h(
          'ol',
          { dataTargets: '' },
          listed.map(target => h('li', { dataTarget: target.id }, tools.inline(target.words))),
        ),
      ]),
      ...templatesOf(block, tools, { key: pairs.map(pair => pair.join('=')).join(' '), choices: sources }),
    ]);
  },
};
