import type { Directive } from '../internal/directive.js';
import { blockHost, h } from '../internal/hast.js';

/** `:::steps`: what to do, one thing after the other. */
export const directive: Directive = {
  name: 'steps',
  kind: 'block',
  shape: 'steps',
  attributes: {},
  check: () => [],
  render: (block, tools) => {
    const steps = block.body.shape === 'steps' ? block.body.options : [];
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
