import { wordsIn } from '../internal/checks.js';
import type { Directive } from '../internal/directive.js';
import { blockHost, h, proseOf, text } from '../internal/hast.js';

/** `:::document`: an excerpt, with its title and where it is from. */
export const directive: Directive = {
  name: 'document',
  kind: 'block',
  shape: 'prose',
  attributes: {
    title: { type: 'text', required: true, doc: 'The title of the document.' },
    source: { type: 'text', required: true, doc: 'Who published it, where and when.' },
  },
  check: wordsIn,
  render: (block, tools) =>
    h('tl-document', blockHost(block), [
      h('figure', {}, [
        h('figcaption', {}, [
          h('cite', {}, [text(block.attributes.title ?? '')]),
          h('p', {}, [text(block.attributes.source ?? '')]),
        ]),
        h('blockquote', {}, tools.html(proseOf(block))),
      ]),
    ]),
};
