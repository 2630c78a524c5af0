import { trueOption } from '@throughline/tracking/true-option.js';
import { distinct, oneList } from '../internal/checks.js';
import type { Block, Choice, Directive } from '../internal/directive.js';
import { h, hostOf, promptMissing, promptOf, templatesOf, triesAttribute } from '../internal/hast.js';

const optionsOf = ({ body }: Block): readonly Choice[] => (body.shape === 'tasks' ? body.options : []);

const trueOf = (block: Block): Choice | undefined => trueOption(optionsOf(block));

/** `:::true-false`: a statement and a task list of two, the true one first (or with the id `true`). */
export const directive: Directive = {
  name: 'true-false',
  kind: 'question',
  shape: 'tasks',
  attributes: triesAttribute,
  check: block => [
    ...promptMissing(block),
    ...(optionsOf(block).length === 2 && optionsOf(block).filter(({ right }) => right).length === 1
      ? []
      : [
          {
            what: 'There must be two options, one of them right.',
            why: 'A statement is true or it is false.',
            cure: 'Write two lines, "- [x] True" and "- [ ] False", with the x before the right one.',
          },
        ]),
    ...distinct(optionsOf(block), 'option'),
    ...oneList(block),
  ],
  item: block => ({
    type: 'true-false',
    options: optionsOf(block).map(({ id, slot }) => ({ id, slot })),
    key: { type: 'true-false', value: trueOf(block)?.right ?? false },
  }),
  render: (block, tools) =>
    h('tl-true-false', { ...hostOf(block), 'true-option': trueOf(block)?.id ?? '' }, [
      ...promptOf(block, tools),
      ...optionsOf(block).map(({ id, words }) =>
        h('div', { slot: `option-${id}`, dataOption: id }, tools.inline(words)),
      ),
      ...templatesOf(block, tools, {
        key: optionsOf(block)
          .filter(({ right }) => right)
          .map(({ id }) => id)
          .join(' '),
        choices: optionsOf(block),
      }),
    ]),
};
