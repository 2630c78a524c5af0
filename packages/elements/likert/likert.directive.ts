import { atLeast, distinct, ticked, type Least } from '../internal/checks.js';
import type { Block, Choice, Directive } from '../internal/directive.js';
import { h, hostOf, promptMissing, promptOf, templatesOf } from '../internal/hast.js';

const stepsOf = ({ body }: Block): readonly Choice[] => (body.shape === 'list' ? body.options : []);

const LEAST: Least = {
  least: 2,
  noun: 'step',
  why: 'A scale has two ends.',
  cure: 'Write each step as a line of its own that begins with "-".',
};

/** `:::likert`: a question and a plain list, from one end of the scale to the other. */
export const directive: Directive = {
  name: 'likert',
  kind: 'question',
  shape: 'list',
  attributes: {},
  check: block => [
    ...promptMissing(block),
    ...atLeast(stepsOf(block), LEAST),
    ...distinct(stepsOf(block), 'step'),
    ...ticked(stepsOf(block), 'Write each step with "-" alone; where one is right, use “choice”.'),
  ],
  item: block => ({ type: 'likert', options: stepsOf(block).map(({ id, slot }) => ({ id, slot })) }),
  render: (block, tools) =>
    h('tl-likert', hostOf(block), [
      ...promptOf(block, tools),
      ...stepsOf(block).map(({ id, words }) => h('div', { slot: `option-${id}`, dataOption: id }, tools.inline(words))),
      ...templatesOf(block, tools, { key: '', choices: stepsOf(block) }),
    ]),
};
