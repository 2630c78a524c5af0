import type { Directive } from '../internal/directive.js';
import { blockHost, h, sectionsOf } from '../internal/hast.js';

/** `:::tabs`: parts side by side. Headings with words under them, which read well on paper and without scripts. */
export const directive: Directive = {
  name: 'tabs',
  kind: 'block',
  shape: 'sections',
  activity: true,
  attributes: {},
  check: block =>
    sectionsOf(block).length > 1
      ? []
      : [
          {
            what: 'There is one part only.',
            why: 'Tabs let the learner choose between parts.',
            cure: 'Write a second heading with words under it, or take the block out and leave its words.',
          },
        ],
  render: (block, tools) =>
    h('tl-tabs', blockHost(block), [
      ...tools.html(block.prompt),
      ...sectionsOf(block).map(({ heading, children }) =>
        h('section', { id: `${block.id}-${heading.id}` }, [
          h('h3', {}, tools.inline(heading.words)),
          ...tools.html(children),
        ]),
      ),
    ]),
};
