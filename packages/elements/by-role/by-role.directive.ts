import { atLeast, sectionsFilled, type Least } from '../internal/checks.js';
import type { Block, Complaint, Directive } from '../internal/directive.js';
import { blockHost, h, sectionsOf } from '../internal/hast.js';

const LEAST: Least = {
  least: 2,
  noun: 'part',
  why: 'With one part it would read the same for every role.',
  cure: 'Write a second heading with a role and words under it, or take the block out and leave its words.',
};

const roleOf = (section: ReturnType<typeof sectionsOf>[number]): string => section.heading.attributes['role'] ?? '';

/** A role has one part: a second one would not be shown to it. */
const twice = (block: Block): readonly Complaint[] => {
  const roles = sectionsOf(block).map(roleOf);
  return sectionsOf(block).flatMap(({ heading: { words } }, n) =>
    roles[n] === '' || roles.indexOf(roles[n] ?? '') === n
      ? []
      : [
          {
            what: `There is a second part for the role “${roles[n] ?? ''}”.`,
            why: 'Whoever has chosen that role would see the first one only.',
            cure: 'Make one part of the two, or name another role here.',
            at: words,
            attribute: 'role',
          },
        ],
  );
};

/** `:::by-role`: a part for each role. Headings with words under them: all of it can be read before a role is chosen. */
export const directive: Directive = {
  name: 'by-role',
  kind: 'block',
  shape: 'sections',
  attributes: {},
  check: block => [
    ...atLeast(sectionsOf(block), LEAST),
    ...sectionsFilled(block, 'part', 'Whoever has that role finds nothing.'),
    ...twice(block),
  ],
  render: (block, tools) =>
    h('tl-by-role', blockHost(block), [
      ...tools.html(block.prompt),
      ...sectionsOf(block).map(section =>
        h(
          'section',
          {
            ...(block.id !== '' && { id: `${block.id}-${section.heading.id}` }),
            dataRole: roleOf(section),
          },
          [h('h3', {}, tools.inline(section.heading.words)), ...tools.html(section.children)],
        ),
      ),
    ]),
};
