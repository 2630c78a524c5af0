import { wordsIn } from '../internal/checks.js';
import type { Directive } from '../internal/directive.js';
import { blockHost, h, proseOf } from '../internal/hast.js';

/** `:::case-file`: a story to read. With marks in it, it is a question and `mark-the-text` renders it. */
export const directive: Directive = {
  name: 'case-file',
  kind: 'block',
  shape: 'prose',
  attributes: {},
  check: wordsIn,
  render: (block, tools) => h('tl-case-file', blockHost(block), tools.html(proseOf(block))),
};
