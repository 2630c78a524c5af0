import { atLeast, distinct, ticked, unsaid, type Least } from '../internal/checks.js';
import type { Block, Choice, Directive } from '../internal/directive.js';
import { blockHost, groupOf, h, promptMissing } from '../internal/hast.js';

const rolesOf = ({ body }: Block): readonly Choice[] => (body.shape === 'list' ? body.options : []);

const LEAST: Least = {
  least: 2,
  noun: 'role',
  why: 'With one role there is nothing to choose.',
  cure: 'Write each role as a line of its own that begins with "-".',
};

/** `:::roles`: the roles to choose from, once in a course. Native controls; `by-role` follows the choice. */
export const directive: Directive = {
  name: 'roles',
  kind: 'block',
  shape: 'list',
  attributes: {},
  check: block => [
    ...promptMissing(block),
    ...atLeast(rolesOf(block), LEAST),
    ...distinct(rolesOf(block), 'role'),
    ...ticked(rolesOf(block), 'Write each role with "-" alone.'),
    ...unsaid(rolesOf(block)),
  ],
  render: (block, tools) => {
    const roles = rolesOf(block);
    const name = `roles-${block.id === '' ? (roles[0]?.id ?? '') : block.id}`;
    return h('tl-roles', blockHost(block), [
      groupOf(
        block,
        tools,
        roles.map(({ id, words }) =>
          h('label', {}, [h('input', { type: 'radio', name, value: id }), h('span', {}, tools.inline(words))]),
        ),
      ),
      ...tools.html(block.explanation),
    ]);
  },
};
