import type { ElementContent } from 'hast';
import { atLeast, distinct, type Least } from '../internal/checks.js';
import type { Block, Body, Choice, Directive, RenderTools } from '../internal/directive.js';
import { disguised, groupOf, h, hostOf, plain, promptMissing, templatesOf, triesAttribute } from '../internal/hast.js';

type Groups = Extract<Body, { shape: 'groups' }>['groups'];

const groupsOf = ({ body }: Block): Groups => (body.shape === 'groups' ? body.groups : []);
const itemsOf = (block: Block): readonly Choice[] => groupsOf(block).flatMap(({ items }) => items);
const pairsOf = (block: Block): readonly (readonly [string, string])[] =>
  groupsOf(block).flatMap(({ heading, items }) => items.map(({ id }) => [id, heading.id] as const));

const LEAST: Least = {
  least: 2,
  noun: 'group',
  why: 'With one group there is nothing to sort.',
  cure: 'Write at least two headings (###), and under each a list of what belongs there.',
};

/** An item and its groups as radio buttons: a native group, named by the item. */
const rowOf = (block: Block, item: Choice, tools: RenderTools): ElementContent =>
  h('fieldset', { dataSource: item.id }, [
    h('legend', { dataWords: '' }, tools.inline(item.words)),
    ...groupsOf(block).map(({ heading }) =>
      h('label', {}, [
        h('input', { type: 'radio', name: `${block.id}-${item.id}`, value: heading.id, autoComplete: ['off'] }),
        h('span', { dataTarget: heading.id }, tools.inline(heading.words)),
      ]),
    ),
  ]);

/** `:::sorting`: groups with what belongs in each. Nothing is dragged: each item is asked for its group. */
export const directive: Directive = {
  name: 'sorting',
  kind: 'question',
  shape: 'groups',
  attributes: {
    ...triesAttribute,
    fixed: { type: 'flag', doc: 'What is to be sorted keeps the order it is written in.' },
  },
  check: block => [
    ...promptMissing(block),
    ...atLeast(groupsOf(block), LEAST),
    ...groupsOf(block)
      .filter(({ children }) => children[0]?.type !== 'list')
      .map(({ heading }) => ({
        what: `There is no list under “${plain(heading.words)}”.`,
        why: 'What belongs in a group is what the list under its heading names.',
        cure: 'Write a list directly under the heading, a line for each thing: "- Milk".',
        at: heading.words,
      })),
    ...distinct(
      groupsOf(block).map(({ heading }) => heading),
      'group',
    ),
    ...distinct(itemsOf(block), 'thing to sort'),
  ],
  item: block => ({
    type: 'matching',
    options: itemsOf(block).map(({ id, slot }) => ({ id, slot })),
    targets: groupsOf(block).map(({ heading: { id, slot } }) => ({ id, slot })),
    key: { type: 'matching', pairs: pairsOf(block) },
  }),
  render: (block, tools) => {
    const fixed = 'fixed' in block.attributes;
    const items = itemsOf(block);
    return h('tl-sorting', { ...hostOf(block, 'in-place'), ...(fixed && { fixed: true }) }, [
      groupOf(block, tools, [
        h(
          'div',
          { dataRows: '' },
          (fixed ? items : disguised(items)).map(item => rowOf(block, item, tools)),
        ),
      ]),
      ...templatesOf(block, tools, {
        key: pairsOf(block)
          .map(pair => pair.join('='))
          .join(' '),
        choices: items,
      }),
    ]);
  },
};
