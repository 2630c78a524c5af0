import type { Directive } from '../internal/directive.js';
import { blockHost, h, sectionsOf, text } from '../internal/hast.js';

/** `:::timeline`: a heading an event, with the time before it. A list, so that a screen reader tells how many there are. */
export const directive: Directive = {
  name: 'timeline',
  kind: 'block',
  shape: 'sections',
  attributes: {},
  check: () => [],
  render: (block, tools) =>
    h('tl-timeline', blockHost(block), [
      ...tools.html(block.prompt),
      h(
        'ol',
        {},
        sectionsOf(block).map(({ heading, children }) =>
          h('li', block.id === '' ? {} : { id: `${block.id}-${heading.id}` }, [
            ...(heading.attributes.when === undefined
              ? []
              : [h('p', { className: ['when'] }, [text(tools.say(heading.attributes.when))])]),
            h('h3', {}, tools.inline(heading.words)),
            ...tools.html(children),
          ]),
        ),
      ),
    ]),
};
