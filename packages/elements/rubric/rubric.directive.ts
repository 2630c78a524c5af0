import type { Directive } from '../internal/directive.js';
import { count } from '../internal/checks.js';
import { fieldsOf, formItem, listOf } from '../internal/form.js';
import { h, hostOf } from '../internal/hast.js';

/** `:::rubric`: a heading a criterion, under it an item for each level, with an example as its quotation. */
export const directive: Directive = {
  name: 'rubric',
  kind: 'block',
  shape: 'fields',
  activity: true,
  attributes: {},
  check: block => {
    const criteria = fieldsOf(block);
    const levels = criteria[0]?.items.length ?? 0;
    return [
      ...criteria
        .filter(({ items }) => items.length !== levels)
        .map(({ heading, items }) => ({
          what: `This criterion has ${count(items.length, 'level')}, the first one ${levels}.`,
          why: 'Levels that differ from criterion to criterion cannot be compared.',
          cure: 'Write the same number of items under each heading, the lowest level first.',
          at: heading.words,
        })),
      ...criteria
        .flatMap(({ items }) => items)
        .filter(({ feedback }) => feedback.length === 0)
        .map(({ words }) => ({
          what: 'This level has no example.',
          why: 'An example shows what a level means; without it everybody judges by another measure.',
          cure: 'Write an example under the item as a quotation, with ">".',
          at: words,
        })),
    ];
  },
  item: formItem,
  render: (block, tools) =>
    h('tl-rubric', hostOf(block, 'filled'), [
      ...tools.html(block.prompt),
      ...fieldsOf(block).map(({ heading, children, items }) =>
        listOf(
          block,
          {
            field: heading.id,
            legend: heading.words,
            help: children,
            items,
            several: false,
            under: ({ feedback }) => [h('blockquote', {}, tools.html(feedback))],
          },
          tools,
        ),
      ),
    ]),
};
