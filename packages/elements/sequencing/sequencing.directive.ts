import { atLeast, distinct, type Least } from '../internal/checks.js';
import type { Block, Choice, Directive } from '../internal/directive.js';
import { disguised, h, hostOf, promptMissing, groupOf, templatesOf, triesAttribute } from '../internal/hast.js';

const stepsOf = ({ body }: Block): readonly Choice[] => (body.shape === 'steps' ? body.options : []);

const LEAST: Least = {
  least: 3,
  noun: 'step',
  why: 'Two steps can be guessed; an order needs at least three.',
  cure: 'Write each step as a line of an ordered list ("1. …"), in the right order.',
};

/** `:::sequencing`: an ordered list in its right order; the page shows it in another. */
export const directive: Directive = {
  name: 'sequencing',
  kind: 'question',
  shape: 'steps',
  attributes: triesAttribute,
  check: block => [...promptMissing(block), ...atLeast(stepsOf(block), LEAST), ...distinct(stepsOf(block), 'step')],
  item: block => ({
    type: 'sequencing',
    options: stepsOf(block).map(({ id, slot }) => ({ id, slot })),
    key: { type: 'sequencing', ids: stepsOf(block).map(({ id }) => id) },
  }),
  render: (block, tools) =>
    h('tl-sequencing', hostOf(block, 'in-place'), [
      groupOf(block, tools, [
        h(
          'ol',
          { dataSteps: '' },
          disguised(stepsOf(block)).map(({ id, words }) =>
            h('li', { dataOption: id }, [h('div', { id: `${block.id}-${id}` }, tools.inline(words))]),
          ),
        ),
      ]),
      ...templatesOf(block, tools, {
        key: stepsOf(block)
          .map(({ id }) => id)
          .join(' '),
        choices: stepsOf(block),
      }),
    ]),
};
