import type { Directive } from '../internal/directive.js';
import { sectionsFilled } from '../internal/checks.js';
import { blockHost, h, sectionsOf } from '../internal/hast.js';

/** `:::accordion`: parts that open one by one. Native disclosures: they also open without scripts. */
export const directive: Directive = {
  name: 'accordion',
  kind: 'block',
  shape: 'sections',
  activity: true,
  attributes: { open: { type: 'flag', doc: 'The first part is open from the start.' } },
  check: block => sectionsFilled(block, 'part', 'Whoever opens it finds nothing.'),
  render: (block, tools) =>
    h('tl-accordion', blockHost(block), [
      ...tools.html(block.prompt),
      ...sectionsOf(block).map(({ heading, children }, n) =>
        h(
          'details',
          {
            id: `${block.id}-${heading.id}`,
            ...(n === 0 && block.attributes.open !== undefined && { open: true }),
          },
          [h('summary', {}, [h('h3', {}, tools.inline(heading.words))]), h('div', {}, tools.html(children))],
        ),
      ),
    ]),
};
