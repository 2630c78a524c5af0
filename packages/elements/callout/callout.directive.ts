import { wordsIn } from '../internal/checks.js';
import type { Directive } from '../internal/directive.js';
import { blockHost, h, proseOf } from '../internal/hast.js';

/** `:::callout`: prose that stands out. */
export const directive: Directive = {
  name: 'callout',
  kind: 'block',
  shape: 'prose',
  attributes: {
    kind: {
      type: ['key', 'example', 'practice', 'care'],
      fallback: 'key',
      doc: 'What is said above it: a key point, an example, what to do in practice, what to take care of.',
    },
  },
  check: wordsIn,
  render: (block, tools) =>
    h('tl-callout', { ...blockHost(block), kind: block.attributes.kind ?? 'key' }, tools.html(proseOf(block))),
};
