import { unsaid } from '../internal/checks.js';
import type { Block, Complaint, Directive } from '../internal/directive.js';
import { fieldsDistinct, fieldsOf, formField, formItem } from '../internal/form.js';
import { h, hostOf, text } from '../internal/hast.js';

/** What is to be collected needs a place, and a place something that goes there: words, for what is chosen stays here. */
const collecting = (block: Block): readonly Complaint[] => {
  const planned = block.attributes.plan !== undefined;
  const fields = fieldsOf(block).filter(({ heading }) => 'collect' in heading.attributes);
  const lists = fields.filter(({ items }) => items.length > 0);
  const noPlan = {
    what: 'This field is to be collected, and the planner names no action plan.',
    why: 'It would be collected nowhere.',
    cure: 'Write plan= and the id of the action plan behind the name of the planner, or take “collect” out.',
  };
  const isList = {
    what: 'This field is a list, and lists are not collected.',
    why: 'Only what was written goes into the action plan.',
    cure: 'Take “collect” out.',
  };
  const nothing = {
    what: 'The planner names an action plan, and no field of it is collected.',
    why: 'Nothing would go into the action plan.',
    cure: 'Write “collect” between the braces of the heading of each field that goes there, or take “plan” out.',
  };
  return [
    ...lists.map(({ heading }) => ({ ...isList, at: heading.words })),
    ...(planned ? [] : fields.map(({ heading }) => ({ ...noPlan, at: heading.words }))),
    ...(planned && fields.length === 0 ? [nothing] : []),
  ];
};

/** `:::planner`: a form that becomes a document: a heading a field; a list under it is chosen from. */
export const directive: Directive = {
  name: 'planner',
  kind: 'block',
  shape: 'fields',
  activity: true,
  attributes: {
    title: { type: 'text', required: true, doc: 'The title of the document.' },
    rubric: {
      type: 'id',
      names: 'rubric',
      beside: true,
      doc: 'The `rubric` on the same page by which the plan is judged.',
    },
    plan: { type: 'id', names: 'action-plan', doc: 'The action plan in which its fields are collected.' },
  },
  check: block => [
    ...collecting(block),
    ...fieldsDistinct(block),
    ...fieldsOf(block).flatMap(({ items }) => unsaid(items)),
  ],
  item: formItem,
  render: (block, tools) => {
    const { title = '', plan, rubric } = block.attributes;
    return h(
      'tl-planner',
      { ...hostOf(block, 'filled'), ...(rubric !== undefined && { rubric }), dataHeading: title },
      [
        h('h3', { dataTitle: '' }, [text(title)]),
        ...tools.html(block.prompt),
        ...fieldsOf(block).map(field => {
          const { attributes } = field.heading;
          const collected = plan !== undefined && 'collect' in attributes ? { plan } : {};
          return formField(block, field, { several: 'several' in attributes, title, ...collected }, tools);
        }),
      ],
    );
  },
};
