import type { Directive } from '../internal/directive.js';
import { h } from '../internal/hast.js';

/** `:::case-file`: a story to read. With marks in it, it is a question and `mark-the-text` renders it. */
export const directive: Directive = {
  name: 'case-file',
  kind: 'block',
  shape: 'prose',
  attributes: {},
  check: () => [],
  render: (block, tools) =>
    h(
      'tl-case-file',
      { ...(block.id !== '' && { id: block.id }), ...(block.fictional && { fictional: true }) },
      tools.html([...block.prompt, ...(block.body.shape === 'prose' ? block.body.children : []), ...block.explanation]),
    ),
};
