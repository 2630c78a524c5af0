import { wordsIn } from '../internal/checks.js';
import type { Directive } from '../internal/directive.js';
import { blockHost, h, proseOf, text } from '../internal/hast.js';

/** `:::quotation`: the words of somebody else, with their source. */
export const directive: Directive = {
  name: 'quotation',
  kind: 'block',
  shape: 'prose',
  attributes: { source: { type: 'text', required: true, doc: 'Who published it, where and when.' } },
  check: wordsIn,
  render: (block, tools) =>
    h('tl-quotation', blockHost(block), [
      h('figure', {}, [
        h('blockquote', {}, tools.html(proseOf(block))),
        h('figcaption', {}, [text(block.attributes.source ?? '')]),
      ]),
    ]),
};
