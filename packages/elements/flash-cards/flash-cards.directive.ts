import type { Directive } from '../internal/directive.js';
import { atLeast, sectionsFilled, type Least } from '../internal/checks.js';
import { blockHost, h, sectionsOf } from '../internal/hast.js';

const LEAST: Least = {
  least: 2,
  noun: 'card',
  why: 'Cards are gone through one after the other.',
  cure: 'Write a second heading with words under it, or use “reveal” for one.',
};

/** `:::flash-cards`: a card a heading, its words behind. On paper and without scripts both sides can be read. */
export const directive: Directive = {
  name: 'flash-cards',
  kind: 'block',
  shape: 'sections',
  activity: true,
  attributes: { fixed: { type: 'flag', doc: 'The cards keep the order they are written in.' } },
  check: block => [
    ...atLeast(sectionsOf(block), LEAST),
    ...sectionsFilled(block, 'card', 'Whoever turns it finds an empty side.'),
  ],
  render: (block, tools) =>
    h('tl-flash-cards', { ...blockHost(block), ...(block.attributes.fixed !== undefined && { fixed: true }) }, [
      ...tools.html(block.prompt),
      ...sectionsOf(block).map(({ heading, children }) =>
        h('section', { slot: 'card', id: `${block.id}-${heading.id}` }, [
          h('h3', {}, tools.inline(heading.words)),
          h('div', {}, tools.html(children)),
        ]),
      ),
    ]),
};
