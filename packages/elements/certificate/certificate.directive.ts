import { wordsIn } from '../internal/checks.js';
import type { Directive } from '../internal/directive.js';
import { achievedHost, h, proseOf, text } from '../internal/hast.js';

/** `:::certificate`: a page to print; the name on it never leaves the device. */
export const directive: Directive = {
  name: 'certificate',
  kind: 'block',
  shape: 'prose',
  attributes: {
    title: { type: 'text', required: true, doc: 'What stands on top.' },
    after: {
      type: ['completed', 'passed'],
      fallback: 'completed',
      doc: 'When it can be printed; `passed`: completed, and every required check passed.',
    },
  },
  check: wordsIn,
  render: (block, tools) =>
    h('tl-certificate', { ...achievedHost(block, tools), after: block.attributes.after }, [
      h('p', { slot: 'title' }, [text(block.attributes.title ?? '')]),
      ...tools.html(proseOf(block)),
    ]),
};
