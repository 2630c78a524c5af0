import type { Directive } from '../internal/directive.js';
import { complaint, fieldsOf, formItem, listOf } from '../internal/form.js';
import { h, hostOf } from '../internal/hast.js';

/** `:::rubric`: a heading a criterion, under it an item for each level, with an example as its quotation. */
export const directive: Directive = {
  name: 'rubric',
  kind: 'block',
  shape: 'fields',
  activity: true,
  attributes: {},
  check: block => {
    const levels = fieldsOf(block).map(({ items }) => items);
    return [
      ...(levels.every(({ length }) => length >= 2 && length === levels[0]?.length)
        ? []
        : [
            complaint(
              'The criteria do not have the same number of levels, or fewer than two.',
              'Levels that differ from criterion to criterion cannot be compared.',
              'Write the same number of items under each heading, the lowest level first.',
            ),
          ]),
      ...(levels.flat().every(({ feedback }) => feedback.length > 0)
        ? []
        : [
            complaint(
              'A level has no example.',
              'An example shows what a level means; without it everybody judges by another measure.',
              'Write an example under each item as a quotation, with ">".',
            ),
          ]),
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
