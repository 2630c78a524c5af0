import { unsaid } from '../internal/checks.js';
import type { Directive } from '../internal/directive.js';
import { fieldsDistinct, fieldsOf, formField, formItem } from '../internal/form.js';
import { h, hostOf } from '../internal/hast.js';

/** `:::action-plan`: what the learner will do, to tick or to write, and what was collected for it over the modules. */
export const directive: Directive = {
  name: 'action-plan',
  kind: 'block',
  shape: 'fields',
  activity: true,
  attributes: {},
  check: block => [...fieldsDistinct(block), ...fieldsOf(block).flatMap(({ items }) => unsaid(items))],
  item: formItem,
  render: (block, tools) =>
    h('tl-action-plan', hostOf(block, 'filled'), [
      ...tools.html(block.prompt),
      ...fieldsOf(block).map(field => formField(block, field, { several: true }, tools)),
    ]),
};
