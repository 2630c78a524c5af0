import { wordsIn } from '../internal/checks.js';
import type { Directive } from '../internal/directive.js';
import { achievedHost, h, proseOf } from '../internal/hast.js';

/** `:::record`: what the learner has done. Its words stand before it is known, and without scripts. */
export const directive: Directive = {
  name: 'record',
  kind: 'block',
  shape: 'prose',
  attributes: { of: { type: ['course', 'module'], fallback: 'course', doc: 'How much of it is listed.' } },
  check: wordsIn,
  render: (block, tools) =>
    h('tl-record', { ...achievedHost(block, tools), of: block.attributes.of }, tools.html(proseOf(block))),
};
