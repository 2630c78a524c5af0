import type { Block, Complaint, Directive } from '../internal/directive.js';
import { fieldsDistinct, fieldsOf, formItem, listOf } from '../internal/form.js';
import { h, hostOf } from '../internal/hast.js';

/** Criteria and levels: the fewest that can be compared, and how many there should be. */
const LEAST = 2;
const [CRITERIA, LEVELS] = [4, 3];

const sizeComplaints = (criteria: number, levels: number): readonly Complaint[] => {
  if (criteria === CRITERIA && levels === LEVELS) return [];
  const what = `Criteria: ${criteria}, levels of each: ${levels}.`;
  const cure = `Write ${CRITERIA} headings (###), and under each a list of ${LEVELS} levels, the lowest first.`;
  return criteria < LEAST || levels < LEAST
    ? [{ what, why: 'With one of either there is nothing to compare.', cure }]
    : [
        {
          what,
          why: 'Four criteria can be kept in mind, and three levels tell a beginning, what is enough and what is good.',
          cure,
          advice: true,
        },
      ];
};

const complaints = (block: Block): readonly Complaint[] => {
  const criteria = fieldsOf(block);
  const levels = criteria[0]?.items.length ?? 0;
  return [
    ...sizeComplaints(criteria.length, levels),
    ...fieldsDistinct(block),
    ...criteria
      .filter(({ items }) => items.length !== levels)
      .map(({ heading, items }) => ({
        what: `The number of levels is ${items.length} here and ${levels} in the first criterion.`,
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
};

/** `:::rubric`: a heading a criterion, under it an item for each level, with an example as its quotation. */
export const directive: Directive = {
  name: 'rubric',
  kind: 'block',
  shape: 'fields',
  activity: true,
  attributes: {},
  check: complaints,
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
