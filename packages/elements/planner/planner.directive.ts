import { unsaid } from '../internal/checks.js';
import type { Directive } from '../internal/directive.js';
import { fieldsDistinct, fieldsOf, formField, formItem } from '../internal/form.js';
import { h, hostOf, text } from '../internal/hast.js';

/** `:::planner`: a form that becomes a document: a heading a field; a list under it is chosen from. */
export const directive: Directive = {
  name: 'planner',
  kind: 'block',
  shape: 'fields',
  activity: true,
  attributes: {
    title: { type: 'text', required: true, doc: 'The title of the document.' },
    rubric: { type: 'id', doc: 'The `rubric` by which the plan is judged.' },
    plan: { type: 'id', doc: 'The action plan in which its fields are collected.' },
  },
  check: block => [...fieldsDistinct(block), ...fieldsOf(block).flatMap(({ items }) => unsaid(items))],
  item: formItem,
  render: (block, tools) => {
    const { title = '', plan, rubric } = block.attributes;
    return h(
      'tl-planner',
      { ...hostOf(block, 'filled'), ...(rubric !== undefined && { rubric }), dataHeading: title },
      [
        h('p', { dataTitle: '' }, [text(title)]),
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
