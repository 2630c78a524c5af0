import type { Directive } from '../internal/directive.js';
import { atLeast, sectionsFilled, type Least } from '../internal/checks.js';
import { blockHost, h, sectionsOf } from '../internal/hast.js';

const LEAST: Least = {
  least: 2,
  noun: 'part',
  why: 'Tabs let the learner choose between parts.',
  cure: 'Write a second heading with words under it, or take the block out and leave its words.',
};

/** `:::tabs`: parts side by side. Headings with words under them, which read well on paper and without scripts. */
export const directive: Directive = {
  name: 'tabs',
  kind: 'block',
  shape: 'sections',
  activity: true,
  attributes: {},
  check: block => [
    ...atLeast(sectionsOf(block), LEAST),
    ...sectionsFilled(block, 'part', 'Whoever opens it finds nothing.'),
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
