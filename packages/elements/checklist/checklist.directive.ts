import { distinct, ticked, unsaid } from '../internal/checks.js';
import type { Block, Choice, Directive } from '../internal/directive.js';
import { listOf } from '../internal/form.js';
import { h, hostOf } from '../internal/hast.js';

const itemsOf = ({ body }: Block): readonly Choice[] => (body.shape === 'tasks' ? body.options : []);

/** `:::checklist`: what the list is for, then a task list of things to tick off. */
export const directive: Directive = {
  name: 'checklist',
  kind: 'block',
  shape: 'tasks',
  activity: true,
  attributes: {
    plan: { type: 'id', names: 'action-plan', doc: 'The action plan in which what is not ticked is collected.' },
  },
  check: block => [
    ...(block.prompt.length > 0
      ? []
      : [
          {
            what: 'The checklist does not say what it is for.',
            why: 'A screen reader has no name for the group, and the action plan no heading.',
            cure: 'Write what it is for as a paragraph before the list.',
          },
        ]),
    ...ticked(itemsOf(block), 'Write each item with "- [ ]".'),
    ...unsaid(itemsOf(block)),
    ...distinct(itemsOf(block), 'item'),
  ],
  item: block => ({ type: 'choice', options: itemsOf(block).map(({ id, slot }) => ({ id, slot })) }),
  render: (block, tools) => {
    const { plan } = block.attributes;
    return h('tl-checklist', { ...hostOf(block, 'filled'), ...(plan !== undefined && { dataPlan: plan }) }, [
      listOf(block, { field: '', legend: block.prompt, items: itemsOf(block), several: true }, tools),
      ...tools.html(block.explanation),
    ]);
  },
};
