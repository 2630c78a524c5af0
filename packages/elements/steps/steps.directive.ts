import { atLeast, unsaid, type Least } from '../internal/checks.js';
import type { Block, Choice, Directive } from '../internal/directive.js';
import { blockHost, h } from '../internal/hast.js';

const stepsOf = ({ body }: Block): readonly Choice[] => (body.shape === 'steps' ? body.options : []);

const LEAST: Least = {
  least: 2,
  noun: 'step',
  why: 'Steps are done one after the other.',
  cure: 'Write each step as a line of its own ("1. …"), or say it in a paragraph.',
};

/** `:::steps`: what to do, one thing after the other. */
export const directive: Directive = {
  name: 'steps',
  kind: 'block',
  shape: 'steps',
  attributes: {},
  check: block => [...atLeast(stepsOf(block), LEAST), ...unsaid(stepsOf(block))],
  render: (block, tools) => {
    const steps = stepsOf(block);
    return h('tl-steps', blockHost(block), [
      ...tools.html(block.prompt),
      h(
        'ol',
        {},
        steps.map(({ words }) => h('li', {}, words.length > 1 ? tools.html(words) : tools.inline(words))),
      ),
      ...tools.html(block.explanation),
    ]);
  },
};
