import type { Directive } from '../internal/directive.js';
import { blockHost, h, sectionsOf } from '../internal/hast.js';

/** `:::flash-cards`: a card a heading, its words behind. On paper and without scripts both sides can be read. */
export const directive: Directive = {
  name: 'flash-cards',
  kind: 'block',
  shape: 'sections',
  activity: true,
  attributes: { fixed: { type: 'flag', doc: 'The cards keep the order they are written in.' } },
  check: block =>
    sectionsOf(block)
      .filter(({ children }) => children.length === 0)
      .map(({ heading }) => ({
        what: 'A card has nothing behind.',
        why: 'Whoever turns it finds an empty side.',
        cure: 'Write some words under each heading.',
        at: heading.words,
      })),
  render: (block, tools) =>
    h('tl-flash-cards', { ...blockHost(block), ...(block.attributes.fixed !== undefined && { fixed: true }) }, [
      ...tools.html(block.prompt),
      ...sectionsOf(block).map(({ heading, children }) =>
        h('section', { slot: 'card' }, [h('h3', {}, tools.inline(heading.words)), h('div', {}, tools.html(children))]),
      ),
    ]),
};
