import { atLeast, distinct, oneList, type Least } from '../internal/checks.js';
import type { Block, Choice, Complaint, Directive } from '../internal/directive.js';
import { h, hostOf, promptMissing, promptOf, templatesOf, triesAttribute } from '../internal/hast.js';

const optionsOf = ({ body }: Block): readonly Choice[] => (body.shape === 'tasks' ? body.options : []);
const rightOf = (block: Block): readonly string[] =>
  optionsOf(block)
    .filter(({ right }) => right)
    .map(({ id }) => id);

const LEAST: Least = {
  least: 2,
  noun: 'option',
  why: 'A choice needs at least two things to choose from.',
  cure: 'Write each option as a line of its own that begins with "- [ ]" or, where it is right, "- [x]".',
};

const complaints = (block: Block): readonly Complaint[] => {
  const options = optionsOf(block);
  return [
    ...promptMissing(block),
    ...atLeast(options, LEAST),
    ...distinct(options, 'option'),
    ...oneList(block),
    ...(rightOf(block).length > 0 || options.length === 0
      ? []
      : [
          {
            what: 'No option is marked as right.',
            why: 'Every answer would count as wrong.',
            cure: 'Write "- [x]" before each right option.',
          },
        ]),
  ];
};

/**
 * `:::choice`: a question, a task list, an explanation. One right option makes radio buttons, several make check boxes;
 * `several` makes check boxes where only one is right.
 */
export const directive: Directive = {
  name: 'choice',
  kind: 'question',
  shape: 'tasks',
  attributes: {
    ...triesAttribute,
    several: { type: 'flag', doc: 'Check boxes, although only one option is right.' },
    fixed: { type: 'flag', doc: 'The options keep the order they are written in.' },
  },
  check: complaints,
  item: block => ({
    type: 'choice',
    options: optionsOf(block).map(({ id, slot }) => ({ id, slot })),
    key: { type: 'choice', ids: rightOf(block) },
  }),
  render: (block, tools) =>
    h(
      'tl-choice',
      {
        ...hostOf(block),
        ...((rightOf(block).length > 1 || 'several' in block.attributes) && { several: true }),
        ...('fixed' in block.attributes && { fixed: true }),
      },
      [
        ...promptOf(block, tools),
        ...optionsOf(block).map(({ id, words }) =>
          h('div', { slot: `option-${id}`, dataOption: id }, tools.inline(words)),
        ),
        ...templatesOf(block, tools, { key: rightOf(block).join(' '), choices: optionsOf(block) }),
      ],
    ),
};
